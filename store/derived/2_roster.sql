-- One row per person and academic year of the lists as they were handed in: of a person named by several files the
-- newest word on each column. A row without a code is the coded person of the same name where there is just one. A row with
-- neither code nor date of birth (a class list, a sheet of candidates) is the one person of the year's lists with this name
-- and no other class: else whoever stands in two lists would count twice.
create or replace temp table roster_said as
with told as (select r.*, y.year from roster r join part_year y using (school, upload, part)),
coded as (
    select school, kind, name_key, min(code_key) as known_key, min(code) as known_code
    from roster where code_key is not null and name_key is not null
    group by all having count(distinct code_key) = 1
),
alike as (
    select
        a.school, a.upload, a.part, a."row", min(b.code_key) as known_key, min(b.code) as known_code,
        min(b.birth_date) as known_birth
    from told a join told b using (school, kind, year, name_key)
    where a.code_key is null and a.birth_date is null and (b.code_key is not null or b.birth_date is not null)
        and (a.class = b.class or a.class is null or b.class is null)
    group by all having count(distinct b.code_key) <= 1 and count(distinct b.birth_date) <= 1
),
keyed as (
    select
        t.*, coalesce(t.code_key, c.known_key, a.known_key) as key, coalesce(t.code, c.known_code, a.known_code) as shown,
        t.kind || ':' || coalesce(
            t.code_key, c.known_key, a.known_key,
            t.name_key || '|' || coalesce(t.birth_date::varchar, a.known_birth::varchar, t.class, '')
        ) as person,
        t.upload::bigint * 10000000 + t."row" as age_of_word
    from told t
    left join coded c using (school, kind, name_key)
    left join alike a on (a.school, a.upload, a.part, a."row") = (t.school, t.upload, t.part, t."row")
)
select
    school, year, kind, person, max(shown) as code, max(key) as code_key, arg_max(name_key, age_of_word) as name_key,
    arg_max(class, age_of_word) as class, arg_max(birth_date, age_of_word) as birth_date,
    arg_max(gender, age_of_word) as gender, arg_max(teaching, age_of_word) as teaching,
    arg_max(experience, age_of_word) as experience, arg_max(categories, age_of_word) as categories,
    -- Somebody whom a newer file names without a day of leaving is back.
    arg_max_null(joined, upload::bigint * 2 + (joined is not null)::integer) as joined,
    arg_max_null(left_on, upload::bigint * 2 + (left_on is not null)::integer) as left_on,
    max(upload) as upload, arg_max(part, age_of_word) as part, arg_max("row", age_of_word) as "row"
from keyed group by all;

-- One row per academic year that anything is known of.
create or replace temp table known_year as
select distinct school, year from roster_said
union select distinct school, year from pair_year
union select distinct school, year from response_year
union select distinct school, year from measurement_year
union select distinct school, year from withheld_year
union select distinct school, year from record_year;

-- One row per person and academic year: the year's own list, else the newest earlier one, else the oldest later one. No
-- list of another year stands in where the school has said for this one how many there are.
create or replace temp table roster_year as
with sources as (
    select
        k.school, k.year, s.kind,
        coalesce(max(s.year) filter (s.year <= k.year), min(s.year)) as source
    from known_year k join (select distinct school, kind, year from roster_said) s using (school)
    where s.year = k.year or not exists (
        from headcount h
        where h.school = k.school and h.kind = s.kind and year_of(h.valid_from) = k.year and h.replaced_at is null
    )
    group by all
)
select s.year, r.* exclude (year)
from sources s join roster_said r on r.school = s.school and r.kind = s.kind and r.year = s.source;
