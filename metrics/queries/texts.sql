-- One row per open answer of a valid questionnaire: which question, how many people answered it, and the text.
select
    r.form, r.role, r.wave, a.item,
    count(distinct coalesce(r.person, r.response::varchar)) over (partition by r.form, r.role, r.wave, a.item)::integer
        as n,
    a.text
from answer a
join valid_response r on r.school = a.school and r.response = a.response
where r.school = coalesce($school, r.school) and r.year = $year and trim(a.text) <> ''
-- By the letters, so that the order does not tell who wrote what.
order by r.form, r.role, r.wave, a.item, a.text
