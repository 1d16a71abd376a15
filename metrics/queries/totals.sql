-- One row per academic year and total of the programme.
select year, total, sum(amount) as amount
from total_now
where school = coalesce($school, school)
group by year, total
order by year, total
