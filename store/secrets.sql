-- The identity file. One row per school: the secret key with which its packages of figures are signed.
create table if not exists identity.secret (school integer, secret blob);
