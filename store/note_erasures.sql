-- One row per erasure, as erasures.sql says: notes is how many notes of the psychologist went with the person; such a
-- row names no file.
alter table erasure add column notes integer;
