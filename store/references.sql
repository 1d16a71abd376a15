-- One row per way in which a year's files speak of a person of its lists: the words that do (name among them), by which
-- way they were matched (as in `who`), and what was answered and measured under them.
select
    s.place, s.detail, any_value(s.code) as code, s.code_key, s.name_key, s.class, s.way, s.person,
    list_sort(list_distinct(list(s.answered))) as answered, list_sort(list_distinct(list(s.measured))) as measured,
    list_sort(list_distinct(list(u.file))) as files, any_value(i.name) as name
from spoken s
join roster_year r on r.school = s.school and r.year = s.year and r.person = s.person
left join upload u on u.upload = s.upload
left join identity.name i on i.school = s.school and i.name_key = s.name_key
group by s.place, s.detail, s.code_key, s.name_key, s.class, s.way, s.person
order by s.person, s.detail, s.place
