-- One row per pair of questions, asked before and after in one form and role: how many answered, and the mean gap.
with asked as (
    select
        unnest($forms::varchar[]) as form, unnest($roles::varchar[]) as role,
        unnest($befores::varchar[]) as before, unnest($afters::varchar[]) as after
),
answered as (
    select r.school, r.person, r.form, r.role, r.wave, a.item, a.value
    from answer a
    join valid_response r on r.school = a.school and r.response = a.response
    where r.school = coalesce($school, r.school) and r.year = $year and a.value is not null
        and r.wave in ('before', 'after')
),
each_side as (
    select form, role, wave, item, count(*) as people from answered group by all
),
both_sides as (
    select form, role, b.item as before, a.item as after, count(*) as people, avg(a.value - b.value) as mean_gap
    from asked q
    join answered b using (form, role)
    join answered a using (school, person, form, role)
    where b.item = q.before and b.wave = 'before' and a.item = q.after and a.wave = 'after'
    group by all
)
select
    q.form, q.role, q.before, q.after, coalesce(b.people, 0) as n_before, coalesce(a.people, 0) as n_after,
    coalesce(m.people, 0) as n_matched, m.mean_gap
from asked q
left join each_side b on b.form = q.form and b.role = q.role and b.item = q.before and b.wave = 'before'
left join each_side a on a.form = q.form and a.role = q.role and a.item = q.after and a.wave = 'after'
left join both_sides m
    on m.form = q.form and m.role = q.role and m.before = q.before and m.after = q.after
where exists (
    select 1 from valid_response r
    where r.form = q.form and r.role = q.role and r.school = coalesce($school, r.school) and r.year = $year
)
