-- One row per decision and school year in which it holds: its own, any where it was made for none, and those in which
-- the code it speaks of is still the same name's. The newest word about the same two sides goes before older ones.
create or replace temp table holding as
select l.* exclude (year), k.year
from link l
join known_year k using (school)
left join roster_year r on r.school = l.school and r.year = k.year
    and r.person = l.to_place || ':' || l.to_key and r.name_key = l.to_name
where l.undone_at is null and (l.year is null or l.year = k.year or r.person is not null)
qualify row_number() over (
    partition by l.school, k.year, l.place, l."key", l.to_place, l.to_key, l.verdict like '%rule' order by l.link desc
) = 1;

-- One row per reference that nobody answers to, or person of the roster, whose code ends in a number, and way to take
-- it apart: what stands before the number, and the number without leading zeros. A rule may take the first digit for a
-- letter («У4» of «У410»).
create or replace temp table numbered as
with coded as (
    select distinct school, year, 'strange' as side, place, code_key as "key"
    from found_alone where person like 'unknown:%'
    union all
    select distinct school, year, 'listed', kind, code_key from roster_year
),
drawn as (
    select school, year, place, "key" as prefix from holding where verdict = 'rule' and regexp_matches("key", '\d$')
    union
    select school, year, to_place, to_key from holding where verdict = 'rule' and regexp_matches(to_key, '\d$')
)
select
    school, year, side, place, "key", regexp_extract("key", '^(.*?)(\d+)$', 1) as prefix,
    ltrim(regexp_extract("key", '(\d+)$', 1), '0') as number
from coded
where regexp_matches("key", '^\D*\d+$')
    and exists (from holding where holding.verdict = 'rule')
union
select c.school, c.year, c.side, c.place, c."key", d.prefix, ltrim(substr(c."key", length(d.prefix) + 1), '0')
from coded c
join drawn d using (school, year, place)
where starts_with(c."key", d.prefix)
    and regexp_matches(substr(c."key", length(d.prefix) + 1), '^0*[1-9]\d*$');

-- One row per reference and person it is by a rule: the number stands once on either side.
create or replace temp table ruled as
select a.school, a.year, a.place, a."key", min(b.place) as to_place, min(b."key") as to_key
from holding l
join numbered a on a.school = l.school and a.year = l.year and a.side = 'strange' and a.place = l.place
    and a.prefix = l."key"
join numbered b on b.school = l.school and b.year = a.year and b.place = l.to_place and b.prefix = l.to_key
    and b.number = a.number and (b.side = 'listed' or b.place <> a.place or b.prefix <> a.prefix)
where l.verdict = 'rule'
group by all
having count(distinct b."key") = 1;

-- One row per reference that people decided about: whom it is. One by one goes before a rule, the newest word before
-- older ones.
create or replace temp table step as
with own as (
    select school, year, place, "key", to_place, to_key from holding where verdict = 'same'
    qualify row_number() over (partition by school, year, place, "key" order by link desc) = 1
),
fit as (
    select r.* from ruled r
    anti join holding l on l.school = r.school and l.year = r.year and l.place = r.place and l."key" = r."key"
        and (l.verdict = 'same' or (l.verdict = 'different' and l.to_place = r.to_place and l.to_key = r.to_key))
    qualify count(*) over (partition by school, year, to_place, to_key) = 1
)
select * from own
union all
select school, year, place, "key", to_place, to_key from fit;

-- One row per reference that is kept apart from whom it was found to be, by the word that it is named by since: all
-- that it says (detail) where the decision speaks of that, else its key.
create or replace temp table parted as
select f.school, f.year, f.place, f.detail, bool_or(l."key" = f.detail) as in_detail
from found_alone f
join holding l on l.school = f.school and l.year = f.year and l.place = f.place and l."key" in (f."key", f.detail)
    and l.verdict = 'different' and f.person = l.to_place || ':' || l.to_key
group by all;

-- One row per such reference: where the steps from it end. A ring of steps ends where it began: nobody is joined.
create or replace temp table goal as
with recursive path as (
    select *, 1 as steps from step
    union all
    select p.school, p.year, p.place, p."key", s.to_place, s.to_key, p.steps + 1
    from path p
    join step s on s.school = p.school and s.year = p.year and s.place = p.to_place and s."key" = p.to_key
    where p.steps < 8
)
select school, year, place, "key", arg_max(to_place, steps) as to_place, arg_max(to_key, steps) as to_key
from path group by all;

-- One row per reference that is somebody by decision: of the roster, else somebody whom other files name.
create or replace temp table decided as
with others as (
    select school, year, place, "key", min(person) as person
    from found_alone where person is not null group by all having count(distinct person) = 1
    union all
    select school, year, place, detail, 'unknown:' || place || ':' || detail from parted where in_detail
)
select g.school, g.year, g.place, g."key", coalesce(min(r.person), min(o.person)) as person
from goal g
left join roster_year r on r.school = g.school and r.year = g.year
    and r.person = g.to_place || ':' || g.to_key
left join others o on o.school = g.school and o.year = g.year and o.place = g.to_place and o."key" = g.to_key
group by all having coalesce(min(r.person), min(o.person)) is not null;

-- One row per reference: who it is. way: 1, 2 by code, 3, 4 by name, 5 by a short name, 6 by the name beside the code,
-- 7 by decision, null where nobody answers. What was decided of all that a reference says goes before what was decided
-- of its code or name alone.
create or replace temp table who as
select
    f.school, f.year, f.place, f.code_key, f.name_key, f.class, f.detail,
    coalesce(
        e.person, case when n.in_detail then 'unknown:' || f.place || ':' || f.detail end, d.person,
        case when n.detail is not null then 'unknown:' || f.place || ':' || f."key" end, f.person
    ) as person,
    case
        when e.person is not null then 7
        when n.in_detail then null
        when d.person is not null then 7
        when n.detail is null then f.way
    end as way,
    case
        when e.person not like 'unknown:%' or (n.in_detail is not true and d.person not like 'unknown:%') then null
        when n.detail is not null then 'unknown'
        else f.reason
    end as reason
from found_alone f
left join decided e on e.school = f.school and e.year = f.year and e.place = f.place and e."key" = f.detail
left join decided d on d.school = f.school and d.year = f.year and d.place = f.place and d."key" = f."key"
left join parted n on n.school = f.school and n.year = f.year and n.place = f.place and n.detail = f.detail;
