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

-- One row per school, academic year and person: the newest statement by day, of one day the one handed in last. A
-- consent that is said to be missing takes back what was said before it, except that it was withdrawn.
create or replace temp table consent_in_force as
with open_ones as (
    select * from consent_said
    qualify consent = 'withdrawn' or place_in_order >= coalesce(max(place_in_order) filter (on_day is null) over (
        partition by school, year, person
    ), 0)
)
select
    o.school, o.year, o.person, o.consent, o.signed_on, o.signed_by,
    datesub('year', p.birth_date, coalesce(o.signed_on, o.on_day)) as age, o.upload, o.part, o."row"
from open_ones o
left join roster_year p using (school, year, person)
qualify row_number() over (
    partition by o.school, o.year, o.person order by o.on_day desc nulls last, o.place_in_order desc
) = 1;
