-- One row per code that anybody of the school has in any list, pair, answer or measurement.
with kept as (
    select school, code_key from roster
    union all
    select school, code_key from pair_member
    union all
    select school, code_key from response
    union all
    select school, code_key from measurement
    union all
    select school, code_key from own_answer
)
select distinct code_key from kept where school = $school and code_key is not null
