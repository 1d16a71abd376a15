-- One row per count of people that the school said for a class (kind pupil), or for all its teaching staff (kind staff,
-- class null), those of the past included. It holds from valid_from to valid_to (null: to the end of that school year);
-- of several that hold on a day the one that began last counts. A row with replaced_at holds no longer.
create table headcount (
    school integer, kind varchar, class varchar, people integer, valid_from date, valid_to date, said_by varchar,
    said_at timestamp, replaced_by varchar, replaced_at timestamp
);
-- Derived, one row per school, academic year, kind, class and stretch of days with one count that counts: of a class that
-- the year's roster does not name, of staff where it names none. A row of pupils without a class says on which days people
-- of pairs without a class are counted in the whole: where no pupil is on a roster. Stretches do not overlap.
create table headcount_now (
    school integer, year varchar, kind varchar, class varchar, people integer, first_day date, last_day date,
    said_by varchar, said_at timestamp
);
-- When somebody of a list came to the school and from which day on he or she is gone; null: all the time.
alter table roster add column joined date;
alter table roster add column left_on date;
alter table person add column joined date;
alter table person add column left_on date;
