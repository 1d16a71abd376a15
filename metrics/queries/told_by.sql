-- One row per question that a person answered in a valid questionnaire by the date, open answers left out.
select r.form, r.role, r.wave, r.answered_at, r.late, a.item, a.value
from answer a
join valid_response r on r.school = a.school and r.response = a.response
where r.school = $school and r.year = $year and r.person = $person and a.value is not null
    and coalesce(r.answered_at::date <= $on, true)
order by r.form, r.role, r.wave, a.item
