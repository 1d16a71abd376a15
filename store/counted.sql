-- Derived, one row per school, academic year, cut, group of it, side, parameter and pair of values: how many people went
-- from before to after. cut: whole (key ''), class, subject, form, role, category; side: participant (in a pair of the
-- year; everybody where the school has none), other, nameless (a row without code and name); matched: measured in both
-- waves.
create table counted_change (
    school integer, year varchar, cut varchar, key varchar, side varchar, parameter varchar, matched boolean,
    late boolean, before double, after double, people bigint
);
-- Derived, one row per school, academic year, scale of an own questionnaire (parameter), wave and person who answered
-- all of its questions: the answers, reversed ones turned, the codes of the questions in order.
create table scale_answer (
    school integer, year varchar, parameter varchar, wave varchar, person varchar, answers double[]
);
-- What was measured before these tables were there is counted at the next opening.
insert into setting
select 'stale:' || school, school from school
where 'stale:' || school not in (select key from setting) and (exists (from change) or exists (from own_answer));
