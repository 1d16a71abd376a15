-- One row per row of a questionnaire, of measurements or of a journal that names somebody who has not consented: what is
-- stored of it. Answers to own questionnaires are answers, marks of a journal are measurements.
-- consent: missing, withdrawn, or unlisted where no register speaks of the person.
with spoken as (
    select school, year, upload, part, "row", response, place, code, code_key, name_key, class, form, role, wave
    from response_year
    union all by name
    select school, year, upload, part, "row", place, code, code_key, name_key, class, wave, parameter
    from measurement_year where rank = 0 and coalesce(parameter, '') not like 'own.%'
    union all by name
    select
        school, year, upload, part, "row", place, code, code_key, name_key, class, wave, answers as own_answers, marks
    from record_year
),
known as (
    select
        s.*, w.person, coalesce(c.consent, 'unlisted') as consent, c.upload as said_upload, c.part as said_part,
        c."row" as said_row
    from spoken s
    join who w on w.school = s.school and w.year = s.year and w.place = s.place
        and w.code_key is not distinct from s.code_key and w.name_key is not distinct from s.name_key
        and w.class is not distinct from s.class
    left join consent_in_force c on c.school = s.school and c.year = s.year and c.person = w.person
    where w.person is not null and coalesce(c.consent, '') <> 'given'
),
answered as (
    select response, count(*) as answers from answer where response in (select response from known) group by response
)
select
    k.year, k.upload, k.part, k."row", k.form, k.role, k.wave, k.person, coalesce(any_value(p.code), min(k.code)) as code,
    coalesce(any_value(p.class), min(k.class)) as class, k.consent, k.said_upload, k.said_part, k.said_row,
    (coalesce(sum(a.answers), 0) + coalesce(sum(k.own_answers), 0))::integer as answers,
    (count(k.parameter) + coalesce(sum(k.marks), 0))::integer as measurements
from known k
left join answered a using (response)
left join roster_year p on p.school = k.school and p.year = k.year and p.person = k.person
group by k.year, k.upload, k.part, k."row", k.form, k.role, k.wave, k.person, k.consent, k.said_upload, k.said_part,
    k.said_row
order by k.upload, k.part, k."row", k.wave
