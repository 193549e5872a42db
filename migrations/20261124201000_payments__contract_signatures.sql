-- A contract signed on paper or by a signature file: the party sends it, the centre checks it.
create table contract_signatures (
  id                  uuid primary key default uuidv7(),
  contract_id         uuid not null references contracts,
  application_id      uuid not null references applications,
  method              text not null,
  document_version_id uuid references document_versions,
  file_sha256         text references files,
  file_name           text,
  look                jsonb,
  paper_sha256        text not null,
  sent_by             uuid not null references people,
  sent_at             timestamptz not null,
  address             inet,
  state               text not null default 'sent',
  checked_by          uuid references people,
  checked_at          timestamptz,
  words               text,
  constraint signature_method_is_known check (method in ('scan', 'cms_file')),
  constraint signature_state_is_known check (state in ('sent', 'accepted', 'rejected')),
  constraint a_scan_or_a_file check ((method = 'scan') = (document_version_id is not null) and (method = 'cms_file') = (file_sha256 is not null and look is not null and file_name is not null)),
  constraint checked_time_known_once_checked check ((state = 'sent') = (checked_at is null)),
  constraint rejection_has_words check (state <> 'rejected' or words is not null)
);
create unique index one_signature_in_check_of_a_contract on contract_signatures (contract_id) where state = 'sent';
create index signatures_of_an_application on contract_signatures (application_id, sent_at);
comment on column contract_signatures.look is 'What the file says of its signers and what could be verified.';
comment on column contract_signatures.paper_sha256 is 'The contract that was signed: the file that the party was given.';
comment on column contract_signatures.words is 'Why the centre did not take it.';

alter table contract_signatures enable row level security;
alter table contract_signatures force row level security;
create policy seen_through_access on contract_signatures to zachet_app using (current_scope() = 'system' or application_id in
  (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party()));
grant select, insert, update on contract_signatures to zachet_app;

-- The agreement on electronic signature is a paper of its own: which text, who, from where.
alter table contracts
  add column esign_text_version text,
  add column esign_text_sha256  text,
  add column esign_agreed_by    uuid references people,
  add column esign_address      inet;

-- Settings of a centre that its head changes: who, when, from, to.
create table centre_setting_changes (
  id         uuid primary key default uuidv7(),
  centre_id  uuid not null references centres,
  setting    text not null,
  was        jsonb not null,
  became     jsonb not null,
  changed_by uuid not null references people,
  changed_at timestamptz not null,
  constraint centre_setting_is_known check (setting in ('contract_first'))
);
create index changes_of_a_centre on centre_setting_changes (centre_id, changed_at);
alter table centre_setting_changes enable row level security;
alter table centre_setting_changes force row level security;
create policy own_centre on centre_setting_changes to zachet_app using (current_scope() = 'system' or (current_scope() = 'centre' and centre_id = current_organisation()));
grant select, insert on centre_setting_changes to zachet_app;
