create table councils (
  id           uuid primary key references organisations,
  procedure_id text not null,
  calendar     text not null default 'ru',
  certificate_numbers text not null default 'registry',
  constraint certificate_numbers_by_registry_or_own check (certificate_numbers in ('registry', 'own'))
);

create table council_settings (
  id         uuid primary key default uuidv7(),
  council_id uuid not null references councils,
  key        text not null,
  value      jsonb not null,
  valid_from timestamptz not null,
  valid_to   timestamptz,
  changed_by uuid references people
);
create unique index one_value_in_force on council_settings (council_id, key) where valid_to is null;

create table centres (
  id          uuid primary key references organisations,
  council_id  uuid not null references councils,
  slug        text not null unique,
  region      text not null,
  time_zone   text not null,
  payers      text[] not null default '{applicant,employer}',
  hints       jsonb not null default '{}',
  applicants_page jsonb not null default '{}',
  auto_confirm_date boolean not null default false,
  contract_first    boolean not null default false,
  vat_percent int
);
comment on column centres.hints is 'block.field → the centre''s words to the applicant';
comment on column centres.applicants_page is 'texts of the public page «Соискателям»';

create table sites (
  id              uuid primary key default uuidv7(),
  centre_id       uuid not null references centres,
  operator_id     uuid references organisations,
  name            text not null,
  registry_number text,
  region          text not null,
  city            text not null,
  address         text not null,
  time_zone       text not null,
  accessibility   text,
  networks        inet[] not null default '{}',
  closed_at       timestamptz
);
comment on column sites.operator_id is 'The firm that runs the site, where it is not the centre itself.';

create table rooms (
  id      uuid primary key default uuidv7(),
  site_id uuid not null references sites,
  name    text not null,
  seats   int not null check (seats > 0)
);

create table professional_standards (
  id        uuid primary key default uuidv7(),
  code      text not null unique,
  name      text not null,
  field     text not null,
  act       text,
  to_verify boolean not null default false
);

create table qualifications (
  id                 uuid primary key default uuidv7(),
  council_id         uuid not null references councils,
  standard_id        uuid not null references professional_standards,
  code               text not null unique,
  name               text not null,
  level              int not null,
  valid_years        int not null,
  required_documents jsonb not null default '[]',
  labour_functions   jsonb not null default '[]',
  job_titles         text[] not null default '{}',
  special_conditions text,
  practice_kinds     text[] not null,
  to_verify          boolean not null default false,
  constraint level_between_one_and_nine check (level between 1 and 9)
);
comment on column qualifications.required_documents is '[{kind, required, note}] by the registry''s card';

create table centre_qualifications (
  centre_id        uuid not null references centres,
  qualification_id uuid not null references qualifications,
  price_minor      bigint not null check (price_minor >= 0),
  currency         text not null,
  primary key (centre_id, qualification_id)
);

grant select on councils, council_settings, centres, sites, rooms, professional_standards, qualifications, centre_qualifications to zachet_app;
grant insert, update on councils, council_settings, centres, sites, rooms, professional_standards, qualifications, centre_qualifications to zachet_app;
grant select on centres, councils to zachet_auth;

-- The catalogue is public to read; writing is for the organisation that owns the row.
do $$
declare t text;
begin
  foreach t in array array['councils','council_settings','centres','sites','rooms','professional_standards','qualifications','centre_qualifications'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy open_to_read on %I for select to zachet_app using (true)', t);
    execute format('create policy written_by_system on %I for all to zachet_app using (current_scope() in (''system'', ''operator'')) with check (current_scope() in (''system'', ''operator''))', t);
  end loop;
end $$;
create policy read_for_sign_in on centres for select to zachet_auth using (true);
create policy read_for_sign_in on councils for select to zachet_auth using (true);
create policy own_council on council_settings for all to zachet_app
  using (current_scope() = 'council' and council_id = current_organisation()) with check (current_scope() = 'council' and council_id = current_organisation());
create policy own_centre on centres for update to zachet_app
  using (current_scope() = 'centre' and id = current_organisation()) with check (current_scope() = 'centre' and id = current_organisation());
create policy own_sites on sites for all to zachet_app
  using (current_scope() = 'centre' and centre_id = current_organisation()) with check (current_scope() = 'centre' and centre_id = current_organisation());
create policy own_prices on centre_qualifications for all to zachet_app
  using (current_scope() = 'centre' and centre_id = current_organisation()) with check (current_scope() = 'centre' and centre_id = current_organisation());
