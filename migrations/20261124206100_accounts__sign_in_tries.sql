-- Tries of sign-in and registration, by keyed hashes of login, address, and both; each is written before the password is looked at, so that many at once are counted.
create table sign_in_tries (
  id  uuid not null,
  key text not null,
  at  timestamptz not null,
  primary key (key, id)
);
create index sign_in_tries_of_a_key on sign_in_tries (key, at);
create index sign_in_tries_by_age on sign_in_tries (at);
comment on table sign_in_tries is 'Hashes and moments only; a try that succeeded is taken out again, what is a day old is erased.';
grant select, insert, delete on sign_in_tries to zachet_auth;

alter table sessions add column pending_totp text;
comment on column sessions.pending_totp is 'Secret of a second factor that this session has shown and no code has confirmed yet; encrypted with the installation''s secret.';
