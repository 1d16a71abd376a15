-- The identity file. One row per name that files spell, by its keyed hash; and one row per raw file that was handed in.
create table if not exists identity.name (school integer, name_key varchar, name varchar);
create table if not exists identity.file (sha256 varchar, name varchar, bytes blob);
