-- One row per package of a school that is loaded here: who says to have sent it, for which day, by which rules.
create table school_package (
    school integer, upload integer, part integer, year varchar, counted_on date, code varchar, name varchar,
    public_key varchar, program varchar, rules varchar
);
-- One row per figure on answers that a package of this school showed. The next one hides what would tell, by
-- subtraction from these, the answers of a few.
create table handed_on (
    school integer, made_at timestamp, made_by varchar, year varchar, counted_on date, indicator varchar, cut varchar,
    "group" varchar, numerator bigint, denominator bigint
);
-- One row per key that somebody here accepted in the place of a school's earlier one.
create table school_key (school integer, before varchar, public_key varchar, said_by varchar, said_at timestamp);
