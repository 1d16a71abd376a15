-- One row per school, academic year and person of whom a register of consents speaks.
insert into consent_now
select school, year, person, consent, signed_on, signed_by, age, upload, part, "row" from consent_in_force;
