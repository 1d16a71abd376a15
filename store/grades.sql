-- One row per person, subject and period of a journal. year: as the row itself says it, else null; mark: 1..5, fractions
-- are means. period: q1..q4 quarters, t1..t3 trimesters, h1, h2 halves, year and final.
create table grades (
    school integer, upload integer, part integer, "row" integer, place varchar, code varchar, code_key varchar,
    name_key varchar, class varchar, subject varchar, period varchar, year varchar, mark double
);
-- One row per period: which wave its mark stands for; of several periods of one wave the least rank counts. The first
-- period is before, the last one after; a mark of the whole year is after only where no period after is there.
create table grade_period (period varchar, wave varchar, rank integer);
insert into grade_period values
    ('q1', 'before', 1), ('t1', 'before', 1), ('h1', 'before', 2), ('q2', 'before', 3),
    ('q4', 'after', 1), ('t3', 'after', 1), ('h2', 'after', 2), ('q3', 'after', 3), ('t2', 'after', 4),
    ('year', 'after', 5), ('final', 'after', 6);
