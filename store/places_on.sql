-- One row per school that anything is known of: its municipality and region on the day asked for, null where nobody
-- said; a school directly under a region has no municipality.
select
    k.school, k.name, k.files, if(p.level = 'municipality', p.parent, null) as municipality,
    if(p.level = 'region', p.parent, r.region) as region
from known k
left join school_place p
    on p.school = k.school and p.valid_from <= $on and (p.valid_to is null or p.valid_to >= $on)
left join municipality_place r
    on p.level = 'municipality' and r.municipality = p.parent and r.valid_from <= $on
        and (r.valid_to is null or r.valid_to >= $on)
where k.known
order by k.school
