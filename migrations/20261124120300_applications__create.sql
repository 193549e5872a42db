create table application_access (
  application_id uuid not null,
  party_kind     text not null,
  party_id       uuid not null,
  granted_at     timestamptz not null,
  primary key (party_kind, party_id, application_id),
  constraint party_kind_is_known check (party_kind in ('person', 'employer', 'centre', 'council', 'commission'))
);
create index access_to_an_application on application_access (application_id);
comment on table application_access is 'Who sees an application. The only table that policies of application rows read; kept by the use cases.';

create table applications (
  id               uuid primary key default uuidv7(),
  procedure_id     text not null,
  edition          text not null,
  applicant_id     uuid not null references people,
  maker_id         uuid not null references people,
  council_id       uuid not null references councils,
  centre_id        uuid references centres,
  site_id          uuid references sites,
  qualification_id uuid references qualifications,
  practice_kind    text,
  payer_kind       text,
  employer_id      uuid references organisations,
  applicant_name   text not null,
  state            text not null,
  state_since      timestamptz not null,
  number           int,
  filed_at         timestamptz,
  submitted_at     timestamptz,
  round            int not null default 0,
  settings         jsonb,
  price_minor      bigint,
  currency         text,
  identity_checked_at timestamptz,
  identity_checked_by uuid references people,
  retake_of        uuid references applications,
  closed_at        timestamptz,
  deleted_at       timestamptz,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  constraint state_is_known check (state in ('draft', 'under_review', 'returned', 'refused', 'contract_offered', 'awaiting_payment', 'payment_check', 'choosing_date',
    'date_confirmation', 'notice_due', 'exam_scheduled', 'in_exam', 'decision_due', 'council_check', 'certified', 'not_passed', 'no_show', 'removed', 'withdrawn', 'lapsed')),
  constraint number_known_once_filed check ((number is null) = (filed_at is null)),
  constraint filed_to_a_centre check (state = 'draft' or (number is not null and centre_id is not null and site_id is not null and qualification_id is not null)),
  constraint practice_kind_is_known check (practice_kind in ('tasks', 'portfolio')),
  constraint payer_kind_is_known check (payer_kind in ('applicant', 'employer', 'voucher')),
  constraint number_is_unique_in_a_centre unique (centre_id, number)
);
create unique index one_open_application_per_person_and_qualification on applications (applicant_id, qualification_id)
  where closed_at is null and deleted_at is null and state <> 'draft';
create index applications_of_a_centre on applications (centre_id, state, submitted_at);
create index applications_of_a_person on applications (applicant_id, created_at);
comment on column applications.number is 'Running, gapless, per centre; given at the first submission.';
comment on column applications.filed_at is 'First submission: stands beside the number.';
comment on column applications.submitted_at is 'Latest submission; the term of the review counts from it.';
comment on column applications.round is 'How many times it was submitted.';
comment on column applications.applicant_name is 'Surname, name, patronymic for lists, in the nominative; follows block «Данные о соискателе».';
comment on column applications.settings is 'The council''s settings in force at the first submission.';
comment on column applications.closed_at is 'Set by the engine when the procedure says that it ended.';

create table application_blocks (
  application_id uuid not null references applications,
  block          text not null,
  data           jsonb not null default '{}',
  submitted_data jsonb,
  accuracy_confirmed_at timestamptz,
  consent_at     timestamptz,
  version        int not null default 1,
  updated_at     timestamptz not null,
  primary key (application_id, block)
);
comment on column application_blocks.data is 'What was typed, valid or not yet; nothing typed is lost.';
comment on column application_blocks.submitted_data is 'The same at the latest submission: the centre compares.';

create table application_words (
  id             uuid primary key default uuidv7(),
  application_id uuid not null references applications,
  words          text not null,
  created_at     timestamptz not null
);
comment on table application_words is 'Reasons and comments in a person''s words; events point here, so that words can be erased and history stays.';

create table application_events (
  application_id  uuid not null references applications,
  seq             int not null,
  move            text not null,
  from_state      text,
  to_state        text not null,
  at              timestamptz not null,
  actor_person_id uuid,
  actor_organisation_id uuid,
  actor_role      text not null,
  reason_code     text,
  words_id        uuid references application_words,
  details         jsonb not null default '{}',
  primary key (application_id, seq)
);
comment on table application_events is 'Append-only history of moves; ids and codes only.';

create table application_clocks (
  id             uuid primary key default uuidv7(),
  application_id uuid not null references applications,
  clock          text not null,
  started_at     timestamptz not null,
  starts_on      date not null,
  last_day       date not null,
  due_at         timestamptz not null,
  paused_at      timestamptz,
  stopped_at     timestamptz,
  warned_at      timestamptz,
  calendar_version text not null
);
create unique index one_running_clock_of_a_kind on application_clocks (application_id, clock) where stopped_at is null;
create index clocks_by_due on application_clocks (due_at) where stopped_at is null and paused_at is null;
comment on column application_clocks.due_at is 'End of the last day, 24:00 in the centre''s zone.';

create table remarks (
  id             uuid primary key default uuidv7(),
  application_id uuid not null references applications,
  round          int not null,
  block          text not null,
  field          text,
  document_id    uuid,
  page           int,
  words          text not null,
  author_id      uuid not null references people,
  created_at     timestamptz not null,
  answer         text,
  answered_at    timestamptz,
  closed_at      timestamptz
);
create index remarks_of_an_application on remarks (application_id, created_at);

create table field_checks (
  application_id uuid not null references applications,
  block          text not null,
  field          text not null,
  checked_by     uuid not null references people,
  checked_at     timestamptz not null,
  value_sha256   text not null,
  primary key (application_id, block, field)
);
comment on column field_checks.value_sha256 is 'Hash of the value that was found right: a later change opens the check again.';

create table application_views (
  id             uuid primary key default uuidv7(),
  application_id uuid not null references applications,
  person_id      uuid not null references people,
  organisation_id uuid,
  role           text not null,
  at             timestamptz not null,
  what           text not null
);
create index views_of_an_application on application_views (application_id, at);
comment on table application_views is 'Every view of a personal file by staff; shown to the applicant.';

do $$
declare t text;
begin
  execute 'alter table applications enable row level security';
  execute 'alter table applications force row level security';
  foreach t in array array['application_blocks', 'application_words', 'application_events', 'application_clocks', 'remarks', 'field_checks', 'application_views'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy seen_through_access on %I to zachet_app using (current_scope() = ''system'' or application_id in
      (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party()))', t);
  end loop;
end $$;
create policy seen_through_access on applications to zachet_app using (current_scope() = 'system' or id in
  (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party()));

grant select, insert, delete on application_access to zachet_app;
grant select, insert, update on applications, application_blocks, application_words, application_clocks, remarks to zachet_app;
grant select, insert, update, delete on field_checks to zachet_app;
grant select, insert on application_events, application_views to zachet_app;
