-- One row per decision of a person at the pairing desk: the reference to somebody in place, by key (a folded code, or
-- without one the keyed hash of a name), is the person to_key of to_place, or surely is not. verdict: same, different,
-- rule or no rule (key and to_key are then what stands before the number in the codes of both sides).
create table link (
    link integer, school integer, place varchar, "key" varchar, to_place varchar, to_key varchar, verdict varchar,
    certainty double, decided_at timestamp, decided_by varchar, undone_at timestamp
);
