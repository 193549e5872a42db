create table people (
  id            uuid primary key default uuidv7(),
  surname       text not null,
  given_name    text not null,
  patronymic    text,
  no_patronymic boolean not null default false,
  snils         text unique,
  iin           text unique,
  email         text,
  phone         text,
  birth_date    date,
  sex           text,
  photo_sha256  text references files,
  channel       text not null default 'email',
  locale        text not null default 'ru',
  profile       jsonb not null default '{}',
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  version       int not null default 1,
  constraint snils_is_eleven_digits check (snils ~ '^[0-9]{11}$'),
  constraint iin_is_twelve_digits check (iin ~ '^[0-9]{12}$'),
  constraint sex_is_known check (sex in ('male', 'female')),
  constraint channel_is_known check (channel in ('email', 'sms', 'paper')),
  constraint patronymic_or_its_absence check (patronymic is null or not no_patronymic)
);
comment on column people.profile is 'What «Мой профиль» keeps beside the columns: citizenship, identity document, addresses, employment, education.';

create table organisations (
  id              uuid primary key default uuidv7(),
  kind            text not null,
  name            text not null,
  short_name      text not null,
  inn             text,
  kpp             text,
  ogrn            text,
  registry_number text,
  address         text,
  phone           text,
  email           text,
  contact_person  text,
  bank            jsonb,
  created_at      timestamptz not null,
  constraint kind_is_known check (kind in ('council', 'centre', 'employer', 'site_operator', 'operator'))
);
create unique index one_employer_per_inn on organisations (inn, coalesce(kpp, '')) where kind = 'employer';
comment on column organisations.bank is '{name, bik, account, correspondentAccount}';

create table hats (
  id              uuid primary key default uuidv7(),
  person_id       uuid not null references people,
  organisation_id uuid references organisations,
  role            text not null,
  display_name    text not null,
  valid_from      timestamptz not null,
  valid_until     timestamptz,
  constraint same_hat_once unique nulls not distinct (person_id, organisation_id, role)
);
comment on column hats.display_name is 'Surname and initials as colleagues and applicants see them.';

create table consents (
  id           uuid primary key default uuidv7(),
  person_id    uuid not null references people,
  purpose      text not null,
  text_version text not null,
  text_sha256  text not null,
  given_at     timestamptz not null,
  address      inet,
  application_id uuid,
  withdrawn_at timestamptz
);
comment on table consents is 'One act of consent for one purpose: which text, when, from which address (152-ФЗ, art. 9).';

create table accounts (
  person_id        uuid primary key references people,
  login            text not null,
  password_hash    text not null,
  must_change      boolean not null default false,
  temporary_until  timestamptz,
  password_set_at  timestamptz not null,
  failed_count     int not null default 0,
  locked_until     timestamptz,
  totp_secret      text,
  totp_confirmed_at timestamptz,
  totp_last_step   bigint,
  disabled_at      timestamptz,
  created_at       timestamptz not null
);
create unique index login_is_taken on accounts (lower(login));
comment on column accounts.totp_secret is 'Encrypted with the installation''s secret.';

create table sessions (
  token_sha256     text primary key,
  person_id        uuid not null references people,
  hat_id           uuid references hats,
  created_at       timestamptz not null,
  last_seen_at     timestamptz not null,
  expires_at       timestamptz not null,
  second_factor_at timestamptz,
  user_agent       text,
  revoked_at       timestamptz
);
create index sessions_of_a_person on sessions (person_id) where revoked_at is null;

create table recovery_links (
  token_sha256 text primary key,
  person_id    uuid not null references people,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz
);

create table account_events (
  id        uuid primary key default uuidv7(),
  person_id uuid references people,
  kind      text not null,
  at        timestamptz not null,
  address   inet,
  details   jsonb not null default '{}'
);
comment on table account_events is 'Append-only: sign-ins, failures, changed passwords, second factor. Ids and codes only.';

create table rate_limits (
  key    text primary key,
  points int not null default 0,
  expire bigint
);

alter table people enable row level security;          alter table people force row level security;
alter table hats enable row level security;            alter table hats force row level security;
alter table consents enable row level security;        alter table consents force row level security;
alter table organisations enable row level security;   alter table organisations force row level security;

create policy own_or_system on people to zachet_app using (current_scope() = 'system' or id = current_person());
create policy sign_in on people to zachet_auth using (true) with check (true);
create policy signed_in_people_see_names on hats for select to zachet_app using (current_scope() <> 'public');
create policy appointed_by_system_or_administrator on hats for all to zachet_app
  using (current_scope() in ('system', 'operator') or organisation_id = current_organisation())
  with check (current_scope() in ('system', 'operator') or organisation_id = current_organisation());
create policy sign_in on hats to zachet_auth using (true) with check (true);
create policy own_or_system on consents to zachet_app using (current_scope() = 'system' or person_id = current_person());
create policy sign_in on consents to zachet_auth using (true) with check (true);
create policy known_to_all on organisations for select to zachet_app using (kind <> 'employer' or current_scope() not in ('public') );
create policy own_or_system on organisations for all to zachet_app
  using (current_scope() in ('system', 'operator') or id = current_organisation())
  with check (current_scope() in ('system', 'operator') or id = current_organisation());
create policy sign_in on organisations to zachet_auth using (true) with check (true);

grant select, insert, update on people, organisations, hats, consents to zachet_app;
grant select, insert, update on people, organisations, hats, consents, accounts, sessions, recovery_links to zachet_auth;
grant delete on sessions to zachet_auth;
grant select, insert on account_events to zachet_auth;
grant select, insert, update, delete on rate_limits to zachet_auth;
