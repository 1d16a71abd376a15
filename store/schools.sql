-- One row per municipality and stretch of time in one region, both days included; valid_to null: until further notice.
-- school_place is kept alike: at any time a school has at most one parent, a municipality or, directly, a region.
create table municipality_place (municipality varchar, region varchar, valid_from date, valid_to date);
-- A target may be a municipality's or a region's: then school is null, level says which of the two, place is its name.
alter table own_target add column level varchar;
alter table own_target add column place varchar;
