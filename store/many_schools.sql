-- One row per figure of a package that a school's own instance counted and signed: the whole (cut and "group" null) or
-- one group of one cut. Figures hidden there are null here with suppressed true.
create table school_figure (
    school integer, upload integer, part integer, "row" integer, year varchar, counted_on date, indicator varchar,
    cut varchar, "group" varchar, numerator bigint, denominator bigint, unknown bigint, surveyed bigint,
    participants bigint, suppressed boolean
);
-- A school's own code, random and made at its first package, so that its name may change; public_key: with which its
-- packages are signed, as first accepted here. Both null in an instance that neither hands on nor takes packages.
alter table school add column code varchar;
alter table school add column public_key varchar;
