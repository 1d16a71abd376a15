-- One row per target that the school said for an indicator, those of the past included. from_year: the calendar year in
-- which the first school year ends that it holds for. percent: as typed, exact; null: no target. before: what had held
-- until then. A row with replaced_at holds no longer: said anew for the same year, or withdrawn.
create table own_target (
    school integer, indicator varchar, from_year integer, percent varchar, act varchar, before varchar,
    said_by varchar, said_at timestamp, replaced_by varchar, replaced_at timestamp
);
