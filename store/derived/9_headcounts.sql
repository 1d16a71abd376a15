-- One row per school, year, kind, class and stretch of days with one count, where the year's roster names nobody to count.
insert into headcount_now
with said as (
    select
        h.*, year_of(h.valid_from) as year,
        least(
            coalesce(h.valid_to, date '9999-12-31'), make_date(year_number(h.valid_from)::integer + 1, 8, 31)
        ) as last_day
    from headcount h
    where h.replaced_at is null and h.school = coalesce(getvariable('school'), h.school)
        and not exists (
            from roster_year r
            where r.school = h.school and r.year = year_of(h.valid_from) and r.kind = h.kind
                and (h.kind = 'staff' or r.class = h.class)
        )
),
edges as (
    select school, year, kind, class, valid_from as day from said
    union
    select school, year, kind, class, last_day + 1 from said
),
stretches as (
    select *, (lead(day) over (partition by school, year, kind, class order by day) - 1)::date as last_day from edges
)
select s.school, s.year, s.kind, s.class, h.people, s.day, s.last_day, h.said_by, h.said_at
from stretches s
join said h on h.school = s.school and h.kind = s.kind and h.class is not distinct from s.class
    and s.day between h.valid_from and h.last_day
qualify row_number() over (partition by s.school, s.kind, s.class, s.day order by h.valid_from desc) = 1;

-- Without any pupil on a roster nobody in a pair without a class can be on it: such people are in the whole.
insert into headcount_now
select school, year, 'pupil', null, null, min(first_day), max(last_day), null, null
from headcount_now n
where kind = 'pupil' and school = coalesce(getvariable('school'), school)
    and not exists (
        from roster_year r where r.school = n.school and r.year = n.year and r.kind = 'pupil'
    )
group by school, year;
