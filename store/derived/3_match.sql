-- One row per way a person is referred to in a year, in registers too.
create or replace temp table reference as
select * from told
union
select school, year, place, code_key, name_key, class from register_year;

-- Whether a short name (surname and initials, or without the patronymic) can be the long one; words without order.
create or replace temp macro is_short_of(short, long) as
    len(short) between 2 and len(long)
    and len(list_filter(short, lambda w: length(w) > 1)) > 0
    and list_has_all(long, list_filter(short, lambda w: length(w) > 1))
    and list_has_all(
        list_transform(list_filter(long, lambda l: not list_contains(short, l)), lambda l: l[1]),
        list_filter(short, lambda w: length(w) = 1)
    );

-- One row per name and word of it.
create or replace temp table name_word as
with spelled as (
    select
        school, name_key,
        regexp_extract_all(lower(replace(replace(name, 'ё', 'е'), 'Ё', 'Е')), '[a-zа-я]+(?:-[a-zа-я]+)*') as words
    from (select school, name_key, name from identity.name union select school, name_key, name from fresh_name)
    where school = coalesce(getvariable('school'), school)
)
select school, name_key, words, unnest(words) as word from spelled;

-- One row per name that no roster row of the year has and person of the expected place whose name it can be in short
-- (or whose name in the roster is the short one).
create or replace temp table shortened as
with strange as (
    select f.*, w.words, w.word
    from reference f join name_word w using (school, name_key)
    where f.place <> 'outside' and length(w.word) > 1
        and not exists (from roster_year r where r.school = f.school and r.year = f.year and r.name_key = f.name_key)
)
select distinct s.school, s.year, s.place, s.code_key, s.name_key, s.class, r.person, r.class as known_class
from strange s
join name_word w on w.school = s.school and w.word = s.word
join roster_year r on r.school = s.school and r.year = s.year and r.name_key = w.name_key
    and s.place in (r.kind, 'any')
where is_short_of(s.words, w.words) or is_short_of(w.words, s.words);

-- One row per reference that a roster row answers to, best way first: code where the person is expected, code
-- elsewhere, name where expected (namesakes told apart by class or not at all), name elsewhere in the school, and last
-- a short name where expected.
create or replace temp table matched as
with by_code as (
    select f.*, r.person, case when r.kind = f.place then 1 else 2 end as way, false as same_class
    from reference f join roster_year r using (school, year, code_key)
),
by_name as (
    select
        f.*, r.person, case when r.kind = f.place then 3 else 4 end as way,
        coalesce(r.class = f.class, false) as same_class
    from reference f join roster_year r using (school, year, name_key)
    where f.place <> 'outside'
),
by_short_name as (
    select * exclude (known_class), 5 as way, coalesce(known_class = class, false) as same_class from shortened
),
ways as (
    select * from (
        select * from by_code union all by name select * from by_name union all by name select * from by_short_name
    )
    qualify same_class or not bool_or(same_class) over (
        partition by school, year, place, code_key, name_key, class, way
    )
),
found as (
    select school, year, place, code_key, name_key, class, way, min(person) as person, count(*) as people
    from ways group by all
)
select
    school, year, place, code_key, name_key, class,
    arg_min(person, way) filter (people = 1) as person, min(way) filter (people = 1) as way,
    bool_or(people > 1) as namesakes
from found group by all;

-- One row per code that only the list of pairs knows, beside a name that a roster row answers to. What a register says
-- beside a name joins nobody else.
create or replace temp table alias as
select m.school, m.year, m.code_key, min(m.person) as person
from matched m
semi join told t on t.school = m.school and t.year = m.year and t.place = m.place and t.code_key = m.code_key
    and t.name_key is not distinct from m.name_key and t.class is not distinct from m.class
where m.person is not null
group by all having count(distinct m.person) = 1;

-- One row per reference: who it is before people have their say. key: what decisions name it by; detail: what those name
-- it by that are about this code beside this name and class only. Nobody's reference (no code, no name) is no one.
-- way 6: the name stands beside the same code in a list of pairs.
create or replace temp table found_alone as
select
    f.school, f.year, f.place, f.code_key, f.name_key, f.class, coalesce(f.code_key, f.name_key) as "key",
    coalesce(f.code_key, '') || '|' || coalesce(f.name_key, '') || '|' || coalesce(f.class, '') as detail,
    case
        when f.code_key is null and f.name_key is null then null
        else coalesce(
            m.person, a.person,
            case when f.place = 'outside' then 'outside:' else 'unknown:' || f.place || ':' end
                || coalesce(f.code_key, f.name_key)
        )
    end as person,
    coalesce(m.way, case when a.person is not null then 6 end) as way,
    case when m.person is null and a.person is null
        then case when m.namesakes then 'namesake' else 'unknown' end end as reason
from reference f
left join matched m on m.school = f.school and m.year = f.year and m.place = f.place
    and m.code_key is not distinct from f.code_key and m.name_key is not distinct from f.name_key
    and m.class is not distinct from f.class
left join alias a on a.school = f.school and a.year = f.year and a.code_key = f.code_key;
