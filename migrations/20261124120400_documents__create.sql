create table documents (
  id         uuid primary key default uuidv7(),
  owner_id   uuid not null references people,
  kind       text not null,
  created_at timestamptz not null,
  deleted_at timestamptz
);
create index documents_of_a_person on documents (owner_id) where deleted_at is null;
comment on table documents is 'A document of a person''s cabinet; what it holds are its versions.';

create table document_versions (
  id            uuid primary key default uuidv7(),
  document_id   uuid not null references documents,
  owner_id      uuid not null references people,
  file_sha256   text not null references files,
  original_name text not null,
  media_type    text not null,
  pages         int not null,
  findings      jsonb not null default '[]',
  uploaded_at   timestamptz not null,
  uploaded_by   uuid not null references people
);
create index versions_of_a_document on document_versions (document_id, uploaded_at);
comment on column document_versions.findings is '[{severity, code, page?, details?}] of the inspection at the upload';

create table document_access (
  document_version_id uuid not null references document_versions,
  application_id      uuid not null,
  primary key (document_version_id, application_id)
);
comment on table document_access is 'Through which applications a version is seen; ids only, read by the policies of documents.';

create table application_documents (
  id                  uuid primary key default uuidv7(),
  application_id      uuid not null references applications,
  kind                text not null,
  document_version_id uuid references document_versions,
  link                text,
  answer              text,
  added_at            timestamptz not null,
  removed_at          timestamptz,
  submitted_round     int,
  seen_at             timestamptz,
  seen_by             uuid references people,
  marked_right_at     timestamptz,
  constraint a_file_or_a_link check ((document_version_id is null) <> (link is null)),
  constraint link_is_https check (link ~ '^https://')
);
create index documents_of_an_application on application_documents (application_id) where removed_at is null;
comment on table application_documents is 'A reference to the version that was filed: a later change in the cabinet does not change it.';
comment on column application_documents.answer is 'The applicant''s «так и есть» to warnings, with words for the reviewer.';
comment on column application_documents.marked_right_at is 'The reviewer found it right; null where it is unseen or has a remark.';

alter table documents enable row level security;             alter table documents force row level security;
alter table document_versions enable row level security;     alter table document_versions force row level security;
alter table application_documents enable row level security; alter table application_documents force row level security;
create policy own_or_filed on documents to zachet_app using (current_scope() = 'system' or owner_id = current_person());
create policy own_or_filed on document_versions to zachet_app using (current_scope() = 'system' or owner_id = current_person() or id in
  (select d.document_version_id from document_access d join application_access a using (application_id) where a.party_kind = current_scope() and a.party_id = current_party()));
create policy seen_through_access on application_documents to zachet_app using (current_scope() = 'system' or application_id in
  (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party()));
grant select, insert, update on documents, document_versions, application_documents to zachet_app;
grant select, insert on document_access to zachet_app;
