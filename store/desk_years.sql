-- One row per decision as before, and new: the school year it was made for (null: every year); where a name is said to
-- be a code, the key of the name beside that code: in other years the decision holds while the code is that name's.
alter table link add column year varchar;
alter table link add column to_name varchar;
-- One row per upload that took the place of another: the upload that stood there first. One of a place is live at most.
create table stead (school integer, upload integer, first integer);
