-- One row per statement of a register of consents, academic year and person it is about. on_day: when it was signed; a
-- word without a date is of the day it was handed in, but nobody signs that a consent is missing. Of namesakes nothing
-- is said.
create or replace temp table consent_said as
select
    c.school, w.year, w.person, coalesce(c.consent, 'missing') as consent, c.signed_on, c.signed_by, c.upload, c.part,
    c."row", c.upload::bigint * 1000000000 + c.part * 1000000 + c."row" as place_in_order,
    case when coalesce(c.consent, 'missing') = 'missing' then c.signed_on
        else coalesce(c.signed_on, u.uploaded_at::date) end as on_day
from consents c
join upload u on u.upload = c.upload
join register_year r on r.register = 'consents' and r.school = c.school and r.upload = c.upload and r.part = c.part
    and r."row" = c."row"
join who w on w.school = r.school and w.year = r.year and w.place = r.place
    and w.code_key is not distinct from r.code_key and w.name_key is not distinct from r.name_key
    and w.class is not distinct from r.class
where w.person is not null and coalesce(w.reason, '') <> 'namesake';

-- One row per school, academic year and person: the newest statement by day, of one day the one handed in last. That a
-- consent is missing takes back what had been said by then, but a withdrawal stays one.
create or replace temp table consent_in_force as
with in_order as (
    select
        *, max(on_day) over earlier as day_before,
        arg_max(consent, strftime(on_day, '%Y%m%d') || lpad(place_in_order::varchar, 20, '0')) over earlier as said_before
    from consent_said
    window earlier as (
        partition by school, year, person order by place_in_order rows between unbounded preceding and 1 preceding
    )
)
select
    o.school, o.year, o.person, o.consent, o.signed_on, o.signed_by,
    datesub('year', p.birth_date, coalesce(o.signed_on, o.on_day)) as age, o.upload, o.part, o."row"
from in_order o
left join roster_year p using (school, year, person)
where o.on_day is not null or coalesce(o.said_before, '') <> 'withdrawn'
qualify row_number() over (
    partition by o.school, o.year, o.person
    order by coalesce(o.on_day, o.day_before) desc nulls last, o.place_in_order desc
) = 1;
