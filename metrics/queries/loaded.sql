-- One row per step of the funnel: whether what it stands on was loaded at all.
with own_responses as (
    select wave from valid_response where school = coalesce($school, school) and year = $year
)
select
    'roster' as step,
    exists (from person where school = coalesce($school, school) and year = $year and kind in ('pupil', 'staff'))
        as is_loaded
union all
select 'asked', exists (from candidate_now where school = coalesce($school, school) and year = $year)
union all
select 'consent', exists (from consents where school = coalesce($school, school))
union all
select 'in_pair', exists (from participation where school = coalesce($school, school) and year = $year)
union all
select
    'met',
    exists (from meeting_now where school = coalesce($school, school) and year = $year)
        or exists (from meetings where school = coalesce($school, school) and year_of(met_on) = $year)
union all
select 'both_waves', exists (from own_responses where wave = 'before') and exists (from own_responses where wave = 'after')
