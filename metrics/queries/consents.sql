-- One row per participant: the consent in force. consent: given, withdrawn, missing, or unlisted where no register says.
with participants as (
    select distinct school, person
    from involved
    where school = coalesce($school, school) and year = $year and role in ('mentor', 'mentee')
)
select
    a.school, a.person, p.code, p.class, coalesce(c.consent, 'unlisted') as consent, c.signed_on, c.signed_by, c.age
from participants a
left join person p on p.school = a.school and p.year = $year and p.person = a.person
left join consent_now c on c.school = a.school and c.year = $year and c.person = a.person
order by p.class nulls last, p.code, a.person
