-- One row per word said on a flag of a pair; the newest of a flag holds. pair_key: form and members (metrics/queries/
-- pair_list.sql), so that a list of pairs that is loaded again keeps its flags. occasion: what raised the flag (the last
-- meeting, the missing questionnaires), so that a new occasion is a new flag. state: new, in_work, closed.
create table pair_flag (
    school integer, year varchar, pair_key varchar, flag varchar, occasion varchar, state varchar, said_by varchar,
    said_at timestamp
);
-- Derived, one row per school, academic year, pair and day on which a journal says that its mentor met any of its
-- mentees, or all of them. minutes: the longest that is said of the day; null where nothing is. mentees: who came.
create table pair_meeting (
    school integer, year varchar, pair bigint, met_on date, minutes double, mentees varchar[]
);
-- Derived, one row per school, year, person and day on which a journal says that this person met in a pair. role: as in
-- participation.
create table met_day (school integer, year varchar, person varchar, role varchar, met_on date, minutes double);
-- Derived, one row per line of an individual plan and person it is about. due: null where no day is said.
create table plan_now (school integer, year varchar, person varchar, goal varchar, due date);
-- Derived, one row per school, year, person, form, role and day of an interim questionnaire, of several of a day the last.
-- pulse: the mean of the marks that every form asks for; person is null when anonymous.
create table pulse_now (
    school integer, year varchar, response bigint, person varchar, form varchar, role varchar, answered_on date,
    pulse double
);
-- Derived, one row per school, academic year and total of the programme, of several the newest.
create table total_now (
    school integer, year varchar, total varchar, amount double, upload integer, part integer, "row" integer
);
-- What was loaded before these tables were there is worked out at the next opening.
insert into setting
select 'stale:' || school, school from school
where (exists (from meetings) or exists (from plans) or exists (from totals)
    or exists (from response where wave = 'during'))
    and 'stale:' || school not in (select key from setting);
