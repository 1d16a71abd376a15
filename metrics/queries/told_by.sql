-- One row per question that a person answered by the date in a valid questionnaire, or in an interim one (one a day), open
-- answers left out.
with said as (
    select school, response, form, role, wave, answered_at, late
    from valid_response
    where school = $school and year = $year and person = $person and wave <> 'during'
        and coalesce(answered_at::date <= $on, true)
    union all
    select school, response, form, role, 'during', answered_on::timestamp, false
    from pulse_now
    where school = $school and year = $year and person = $person and coalesce(answered_on <= $on, true)
)
select r.form, r.role, r.wave, r.answered_at, r.late, a.item, a.value
from said r join answer a using (school, response)
where a.value is not null
order by r.form, r.role, r.wave, r.answered_at, a.item
