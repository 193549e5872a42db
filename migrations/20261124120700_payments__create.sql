create table invoices (
  id                    uuid primary key default uuidv7(),
  centre_id             uuid not null references centres,
  application_id        uuid not null references applications,
  year                  int not null,
  number                int not null,
  issued_on             date not null,
  pay_until             date not null,
  payer_kind            text not null,
  payer_person_id       uuid references people,
  payer_organisation_id uuid references organisations,
  payer_inn             text,
  sum_minor             bigint not null check (sum_minor >= 0),
  currency              text not null,
  vat_percent           int,
  state                 text not null default 'open',
  issued_at             timestamptz not null,
  closed_at             timestamptz,
  constraint invoice_number_is_unique_in_a_centre_and_year unique (centre_id, year, number),
  constraint payer_kind_is_known check (payer_kind in ('applicant', 'employer')),
  constraint invoice_state_is_known check (state in ('open', 'paid', 'void')),
  constraint closed_time_known_once_closed check ((state = 'open') = (closed_at is null)),
  constraint payer_is_named check (payer_person_id is not null or payer_organisation_id is not null or payer_inn is not null)
);
create unique index one_open_invoice_of_an_application on invoices (application_id) where state = 'open';
create index invoices_of_a_centre on invoices (centre_id, state, issued_at);
create index invoices_of_an_organisation on invoices (payer_organisation_id, issued_at) where payer_organisation_id is not null;
comment on column invoices.pay_until is 'Last day, in the centre''s zone; as it was promised when the invoice was issued.';
comment on column invoices.vat_percent is 'Null: no VAT. The sum holds the VAT.';
comment on column invoices.payer_inn is 'Of the employer as the applicant typed it, where it is not registered here.';

create table invoice_lines (
  invoice_id uuid not null references invoices,
  line       int not null,
  application_id uuid not null,
  title      text not null,
  count      int not null check (count > 0),
  price_minor bigint not null check (price_minor >= 0),
  primary key (invoice_id, line)
);

create table contracts (
  id              uuid primary key default uuidv7(),
  centre_id       uuid not null references centres,
  application_id  uuid not null references applications,
  year            int not null,
  number          int not null,
  dated           date not null,
  state           text not null default 'offered',
  esign_agreed_at timestamptz,
  code_sha256     text,
  code_until      timestamptz,
  code_failures   int not null default 0,
  method          text,
  signed_at       timestamptz,
  signed_by       uuid references people,
  paper_sha256    text,
  address         inet,
  created_at      timestamptz not null,
  constraint contract_number_is_unique_in_a_centre_and_year unique (centre_id, year, number),
  constraint contract_state_is_known check (state in ('offered', 'signed', 'void')),
  constraint signature_is_whole check ((state = 'signed') = (signed_at is not null and signed_by is not null and method is not null and paper_sha256 is not null))
);
create unique index one_contract_in_force_of_an_application on contracts (application_id) where state <> 'void';
comment on column contracts.esign_agreed_at is 'The agreement on electronic signature was accepted for this contract.';
comment on column contracts.paper_sha256 is 'Hash of the file of the contract that was signed.';
comment on column contracts.address is 'From where it was signed.';

create table payment_proofs (
  id                  uuid primary key default uuidv7(),
  application_id      uuid not null references applications,
  invoice_id          uuid not null references invoices,
  document_version_id uuid not null references document_versions,
  added_by            uuid not null references people,
  added_at            timestamptz not null,
  sent_at             timestamptz,
  rejected_at         timestamptz,
  removed_at          timestamptz,
  constraint a_sent_proof_stays check (sent_at is null or removed_at is null)
);
create unique index same_proof_once on payment_proofs (invoice_id, document_version_id) where removed_at is null and rejected_at is null;
create index proofs_of_an_application on payment_proofs (application_id, added_at);

create table payments (
  id             uuid primary key default uuidv7(),
  application_id uuid not null references applications,
  invoice_id     uuid not null references invoices,
  sum_minor      bigint not null check (sum_minor > 0),
  method         text not null,
  received_on    date not null,
  confirmed_by   uuid references people,
  confirmed_at   timestamptz not null,
  fiscal_state   text not null default 'none',
  fiscal_number  text,
  constraint payment_method_is_known check (method in ('transfer', 'card', 'cash', 'statement')),
  constraint fiscal_state_is_known check (fiscal_state in ('none', 'ordered', 'issued'))
);
create index payments_of_an_invoice on payments (invoice_id);
comment on column payments.confirmed_by is 'Null: the matcher of bank statements.';

create table refunds (
  id             uuid primary key default uuidv7(),
  application_id uuid not null references applications,
  invoice_id     uuid not null references invoices,
  sum_minor      bigint not null check (sum_minor > 0),
  currency       text not null,
  opened_by_move text not null,
  state          text not null default 'open',
  opened_at      timestamptz not null,
  closed_at      timestamptz,
  constraint refund_state_is_known check (state in ('open', 'paid', 'refused')),
  constraint one_refund_of_an_invoice unique (invoice_id)
);

do $$
declare t text;
begin
  foreach t in array array['invoices', 'invoice_lines', 'contracts', 'payment_proofs', 'payments', 'refunds'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy seen_through_access on %I to zachet_app using (current_scope() = ''system'' or application_id in
      (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party()))', t);
  end loop;
end $$;
grant select, insert, update on invoices, contracts, payment_proofs, payments, refunds to zachet_app;
grant select, insert on invoice_lines to zachet_app;

-- Review by the centre.
alter table application_blocks
  add column previous_data jsonb,
  add column snils_key text generated always as (case when block = 'applicant' then regexp_replace(data -> 'values' ->> 'snils', '\D', '', 'g') end) stored;
comment on column application_blocks.previous_data is 'As it was submitted the time before: the centre sees what was mended.';
comment on column application_blocks.snils_key is 'Digits alone, for the search by =, which row-level security lets use its index.';
create index blocks_by_snils on application_blocks (snils_key) where snils_key is not null;
alter table applications add column name_key text generated always as (replace(lower(applicant_name), 'ё', 'е')) stored;
comment on column applications.name_key is 'For the search by starts_with, which row-level security lets use its index.';
create index applications_by_name on applications (centre_id, name_key text_pattern_ops);
grant delete on remarks to zachet_app;
