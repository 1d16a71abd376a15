-- One row per form, role, wave, item and value of the questionnaires that count: how many answers and texts.
select
    r.form, r.role, r.wave, a.item, a.value, count(a.value) as answers,
    count(*) filter (where trim(a.text) <> '') as texts
from answer a
join valid_response r on r.school = a.school and r.response = a.response
where r.school = coalesce($school, r.school) and r.year = $year
group by all
order by all
