create table papers (
  id               uuid primary key default uuidv7(),
  application_id   uuid references applications,
  person_id        uuid references people,
  subject_id       uuid,
  kind             text not null,
  number           text,
  version          int not null,
  state            text not null default 'pending',
  file_name        text,
  file_sha256      text references files,
  data_sha256      text,
  template_version text,
  failure          text,
  created_at       timestamptz not null,
  rendered_at      timestamptz,
  constraint paper_kind_is_known check (kind in ('statement', 'consent', 'receipt', 'contract', 'invoice', 'refusal', 'remarks', 'date_confirmation', 'admission_slips',
    'session_list', 'protocol', 'certificate', 'conclusion')),
  constraint paper_has_an_owner check ((application_id is null) <> (person_id is null)),
  constraint paper_state_is_known check (state in ('pending', 'ready', 'failed')),
  constraint ready_paper_has_its_file check ((state = 'ready') = (file_sha256 is not null and file_name is not null and data_sha256 is not null
    and template_version is not null and rendered_at is not null)),
  constraint failed_paper_says_why check ((state = 'failed') = (failure is not null)),
  constraint paper_version_is_unique unique nulls not distinct (application_id, person_id, kind, subject_id, version)
);
create index papers_that_failed on papers (created_at) where state = 'failed';
comment on table papers is 'Typeset papers. The stored bytes are the paper and are never rendered anew; the printed data are not kept, only their hash.';
comment on column papers.person_id is 'Owner of a paper that belongs to no application: a session list belongs to who ordered it.';
comment on column papers.subject_id is 'What the paper is about where the application has several: invoice, protocol, certificate, session.';
comment on column papers.file_name is 'Name for the download; numbers of papers, no personal data.';
comment on column papers.failure is 'Code and place in the template; no personal data.';

alter table papers enable row level security;
alter table papers force row level security;
create policy seen_through_access on papers to zachet_app using (current_scope() = 'system' or person_id = current_person() or application_id in
  (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party()));

grant select, insert, update on papers to zachet_app;
