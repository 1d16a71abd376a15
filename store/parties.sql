-- One row per person of a year who is on a list or named by any file, with everything that helps to tell who it is.
-- ways: as in `who`; answered: form:role:wave; measured: waves of stage 2; registered: in which registers; files: which
-- name this person.
with named as (
    select
        k.person, any_value(k."key") as "key",
        max(k.code) filter (starts_with(k."key" || '|', k.code_key || '|')) as code,
        max(k.code_key) filter (starts_with(k."key" || '|', k.code_key || '|')) as code_key,
        max(k.name_key) as name_key, max(k.class) as class, list_sort(list_distinct(list(k.way))) as ways,
        list_sort(list_distinct(list(k.answered))) as answered, list_sort(list_distinct(list(k.measured))) as measured,
        list_sort(list_distinct(list(k.registered))) as registered, count(k.paired) > 0 as paired,
        list_sort(list_distinct(list(u.file))) as files
    from spoken k left join upload u on u.upload = k.upload
    group by k.person
),
listed as (
    select person, kind, code, code_key, name_key, class from roster_year where school = $school and year = $year
)
select
    person, coalesce(l.kind, split_part(person, ':', 1)) as kind,
    coalesce(l.kind, split_part(regexp_replace(person, '^unknown:', ''), ':', 1)) as place,
    coalesce(n."key", regexp_replace(person, '^[a-z]+:', '')) as "key", coalesce(l.code, n.code) as code,
    coalesce(l.code_key, n.code_key) as code_key, coalesce(l.name_key, n.name_key) as name_key,
    coalesce(l.class, n.class) as class, coalesce(n.ways, []) as ways, coalesce(n.answered, []) as answered,
    coalesce(n.measured, []) as measured, coalesce(n.registered, []) as registered, coalesce(n.paired, false) as paired, coalesce(n.files, []) as files,
    i.name
from listed l
full join named n using (person)
left join (
    select name_key, any_value(name) as name from identity.name where school = $school group by name_key
) i on i.name_key = coalesce(l.name_key, n.name_key)
order by kind, code, person
