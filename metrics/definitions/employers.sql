-- One row per company that works with the school; none as long as companies cannot be loaded.
select
    null::varchar as unit, null::integer as school, null::varchar as year, null::varchar as code,
    null::varchar as class, null::varchar[] as form, null::varchar[] as role, null::varchar[] as category,
    null::varchar[] as wave, null::integer as numerator, null::integer as denominator,
    null::integer as participants, null::varchar as reason, null::integer as upload, null::integer as part,
    null::integer as "row"
where false
