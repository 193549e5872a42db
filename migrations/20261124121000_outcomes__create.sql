create table protocols (
  id             uuid primary key default uuidv7(),
  application_id uuid not null references applications,
  centre_id      uuid not null references centres,
  version        int not null,
  number         int not null,
  year           int not null,
  drawn_on       date not null,
  state          text not null default 'draft',
  content        jsonb not null,
  content_sha256 text not null,
  proposed       text not null,
  quorum         int not null check (quorum > 0),
  casting_vote   boolean not null,
  corrects       uuid references protocols,
  outcome        text,
  by_casting_vote boolean not null default false,
  sealed_at      timestamptz,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  constraint protocol_state_is_known check (state in ('draft', 'signing', 'sealed', 'void')),
  constraint outcome_is_known check (outcome in ('passed', 'failed') and proposed in ('passed', 'failed')),
  constraint sealed_protocol_has_its_outcome check ((state = 'sealed') = (sealed_at is not null and outcome is not null)),
  constraint protocol_version_is_unique unique (application_id, version),
  constraint protocol_number_is_unique unique (centre_id, year, number)
);
create unique index one_open_protocol_per_application on protocols (application_id) where state in ('draft', 'signing');
comment on table protocols is 'Protocols of exams, one per applicant; a correction is a new one that refers to the old.';
comment on column protocols.number is 'Gapless per centre and year.';
comment on column protocols.content is 'What happened, as the members read and signed it; frozen by the first signature.';
comment on column protocols.proposed is 'What follows from points and threshold; the members'' votes decide.';

create table protocol_signatures (
  protocol_id    uuid not null references protocols,
  person_id      uuid not null references people,
  application_id uuid not null references applications,
  role           text not null,
  display_name   text not null,
  vote           text,
  signed_at      timestamptz,
  content_sha256 text,
  signature_sha256 text,
  primary key (protocol_id, person_id),
  constraint member_role_is_known check (role in ('expert', 'technical_expert', 'commission_chair')),
  constraint vote_is_known check (vote in ('passed', 'failed')),
  constraint signature_is_whole check ((signed_at is null) = (vote is null) and (signed_at is null) = (content_sha256 is null)
    and (signed_at is null) = (signature_sha256 is null))
);
create index signatures_awaited on protocol_signatures (person_id) where signed_at is null;
comment on column protocol_signatures.content_sha256 is 'Hash of the content that this member read.';

create table protocol_opinions (
  protocol_id    uuid not null references protocols,
  person_id      uuid not null references people,
  application_id uuid not null references applications,
  words          text not null,
  created_at     timestamptz not null,
  primary key (protocol_id, person_id)
);
comment on table protocol_opinions is 'Special opinions, in rows of their own so that words can be erased.';

create table signing_codes (
  subject_id  uuid not null,
  person_id   uuid not null references people,
  code_digest text not null,
  sent_at     timestamptz not null,
  expires_at  timestamptz not null,
  tries       int not null default 0,
  primary key (subject_id, person_id)
);
comment on table signing_codes is 'One-time codes that stand for a signature under a protocol or a certificate; seen by their owner alone, gone once used.';

create table council_checks (
  protocol_id    uuid not null references protocols,
  application_id uuid not null references applications,
  item           text not null,
  result         text not null,
  note           text,
  checked_by     uuid references people,
  checked_at     timestamptz not null,
  primary key (protocol_id, item),
  constraint check_result_is_known check (result in ('auto', 'ok', 'question')),
  constraint person_checks_what_is_not_auto check ((result = 'auto') = (checked_by is null))
);
comment on table council_checks is 'What the council found in the file of one protocol; what agreed by itself is written down when the result is recognised.';

create table certificates (
  id               uuid primary key default uuidv7(),
  application_id   uuid not null references applications,
  protocol_id      uuid not null references protocols,
  person_id        uuid not null references people,
  council_id       uuid not null references councils,
  centre_id        uuid not null references centres,
  qualification_id uuid not null references qualifications,
  number           text,
  surname          text not null,
  given_name       text not null,
  patronymic       text,
  qualification_code text not null,
  qualification_name text not null,
  level            int not null,
  standard         text not null,
  centre_name      text not null,
  centre_city      text,
  time_zone        text not null,
  council_name     text not null,
  recognised_on    date not null,
  issued_on        date,
  valid_until      date,
  state            text not null,
  standing         text not null default 'active',
  signed_by        uuid references people,
  signer_name      text,
  signed_at        timestamptz,
  handed_over_at   timestamptz,
  created_at       timestamptz not null,
  constraint certificate_state_is_known check (state in ('awaiting_number', 'to_sign', 'issued', 'handed_over')),
  constraint standing_is_known check (standing in ('active', 'suspended', 'annulled')),
  constraint number_comes_with_its_dates check ((state = 'awaiting_number') = (number is null) and (number is null) = (issued_on is null)
    and (number is null) = (valid_until is null)),
  constraint issued_certificate_is_signed check ((state in ('issued', 'handed_over')) = (signed_at is not null and signed_by is not null)),
  constraint certificate_number_is_unique unique (number),
  constraint one_certificate_per_protocol unique (protocol_id)
);
create index certificates_by_holder on certificates (lower(surname), issued_on);
create index certificates_of_an_application on certificates (application_id);
comment on column certificates.standing is 'Expiry is not kept: it follows from valid_until.';
comment on column certificates.surname is 'Holder as the paper names him; later changes of name do not touch it.';
comment on column certificates.time_zone is 'Of the centre: its civil day ends the validity.';

create table certificate_events (
  id              uuid primary key default uuidv7(),
  certificate_id  uuid not null references certificates,
  application_id  uuid not null references applications,
  kind            text not null,
  at              timestamptz not null,
  actor_person_id uuid,
  actor_role      text not null,
  words_id        uuid references application_words,
  constraint certificate_event_is_known check (kind in ('drafted', 'numbered', 'signed', 'handed_over', 'suspended', 'resumed', 'annulled'))
);
create index events_of_a_certificate on certificate_events (certificate_id, at);
comment on table certificate_events is 'Append-only; ids and codes only.';

create table conclusions (
  id              uuid primary key default uuidv7(),
  application_id  uuid not null references applications,
  protocol_id     uuid not null unique references protocols,
  centre_id       uuid not null references centres,
  recommendations jsonb not null,
  edited_by       uuid references people,
  number          int,
  year            int,
  drawn_on        date,
  state           text not null default 'draft',
  created_at      timestamptz not null,
  constraint conclusion_state_is_known check (state in ('draft', 'issued', 'void')),
  constraint issued_conclusion_has_its_number check (state <> 'issued' or (number is not null and year is not null and drawn_on is not null)),
  constraint conclusion_number_is_unique unique (centre_id, year, number)
);
comment on column conclusions.recommendations is 'Lines of text; from weak sections and criteria, edited by the commission until the protocol is sealed.';

create function sealed_protocol_stands() returns trigger language plpgsql as $$
begin
  if old.state = 'sealed' then
    raise exception 'a sealed protocol does not change' using errcode = 'restrict_violation', constraint = 'sealed_protocol_stands';
  end if;
  if old.state = 'signing' and (new.content, new.content_sha256, new.proposed, new.quorum, new.number, new.year)
      is distinct from (old.content, old.content_sha256, old.proposed, old.quorum, old.number, old.year) then
    raise exception 'a signed protocol does not change' using errcode = 'restrict_violation', constraint = 'sealed_protocol_stands';
  end if;
  return new;
end $$;
create trigger sealed_protocol_stands before update on protocols for each row execute function sealed_protocol_stands();

create function given_signature_stands() returns trigger language plpgsql as $$
begin
  if old.signed_at is not null then
    raise exception 'a given signature does not change' using errcode = 'restrict_violation', constraint = 'given_signature_stands';
  end if;
  return new;
end $$;
create trigger given_signature_stands before update on protocol_signatures for each row execute function given_signature_stands();

do $$
declare t text;
begin
  foreach t in array array['protocols', 'protocol_signatures', 'protocol_opinions', 'council_checks', 'certificates', 'certificate_events', 'conclusions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  -- Votes, opinions and checks are not the applicant's to read; the papers tell the result.
  foreach t in array array['protocols', 'protocol_signatures', 'protocol_opinions', 'council_checks'] loop
    execute format('create policy seen_through_access on %I to zachet_app using (current_scope() = ''system'' or (current_scope() in (''centre'', ''council'', ''commission'')
      and application_id in (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party())))', t);
  end loop;
  foreach t in array array['certificates', 'certificate_events', 'conclusions'] loop
    execute format('create policy seen_through_access on %I to zachet_app using (current_scope() = ''system'' or (current_scope() in (''person'', ''centre'', ''council'', ''commission'')
      and application_id in (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party())))', t);
  end loop;
end $$;
alter table signing_codes enable row level security;
alter table signing_codes force row level security;
create policy own_codes on signing_codes to zachet_app using (person_id = current_person());
create policy read_by_the_registry_functions on certificates for select to zachet_owner using (true);

create function find_certificate(wanted text)
returns table (number text, qualification_code text, qualification_name text, level int, standard text, holder text, centre text, city text, council text,
  recognised_on date, issued_on date, valid_until date, standing text, time_zone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.number, c.qualification_code, c.qualification_name, c.level, c.standard,
    left(c.given_name, 1) || '. ' || coalesce(left(c.patronymic, 1) || '. ', '') || c.surname,
    c.centre_name, c.centre_city, c.council_name, c.recognised_on, c.issued_on, c.valid_until, c.standing, c.time_zone
  from certificates c where c.number = wanted and c.state in ('issued', 'handed_over')
$$;
comment on function find_certificate(text) is 'What a stranger who knows the number may see of an issued certificate; the table itself stays closed.';

create function find_certificates_of(holder_surname text, day date) returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select c.number from certificates c
  where lower(c.surname) = lower(holder_surname) and c.issued_on = day and c.state in ('issued', 'handed_over') order by c.number limit 20
$$;
comment on function find_certificates_of(text, date) is 'Numbers by the surname and the day of issue, both of which the asker must know.';
revoke all on function find_certificate(text), find_certificates_of(text, date) from public;
grant execute on function find_certificate(text), find_certificates_of(text, date) to zachet_app;

grant select, insert, update on protocols, protocol_signatures, council_checks, certificates, conclusions to zachet_app;
grant select, insert on protocol_opinions, certificate_events to zachet_app;
grant select, insert, update, delete on signing_codes to zachet_app;
