-- One row per school: its name, whether its own files name people, and whether anything is known of it at all. The
-- first school of every database has neither until a school's own instance uses it; it may be named in the settings.
select
    s.school,
    coalesce(s.name, case when s.school = 1 then (
        select nullif(trim(value ->> '$'), '') from setting where key = 'school_name'
    ) end) as name,
    s.school in (select distinct school from person) as files,
    s.name is not null
        or s.school in (select distinct school from person)
        or s.school in (select distinct school from school_figure)
        or s.school in (select distinct school from school_place) as known
from school s
