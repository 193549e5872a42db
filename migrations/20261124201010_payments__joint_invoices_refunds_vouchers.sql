-- One invoice for several applications of one payer: who sees one of its lines sees the invoice.
drop policy seen_through_access on invoices;
create policy seen_through_access on invoices to zachet_app using (current_scope() = 'system' or application_id in
  (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party())
  or id in (select l.invoice_id from invoice_lines l));
drop policy seen_through_access on payments;
create policy seen_through_access on payments to zachet_app using (current_scope() = 'system' or application_id in
  (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party())
  or invoice_id in (select l.invoice_id from invoice_lines l));
create index lines_of_an_application on invoice_lines (application_id);
alter table invoices drop constraint payer_kind_is_known;
alter table invoices add constraint payer_kind_is_known check (payer_kind in ('applicant', 'employer', 'voucher'));

-- What goes back: per application, since of a joint invoice one may leave.
alter table refunds drop constraint one_refund_of_an_invoice;
alter table refunds add constraint one_refund_of_an_application_and_invoice unique (invoice_id, application_id);
alter table refunds
  add column paid_on         date,
  add column document_number text,
  add column words           text;
alter table refunds add constraint paid_refund_names_its_document check (state <> 'paid' or (paid_on is not null and document_number is not null));
alter table refunds add constraint refused_refund_says_why check (state <> 'refused' or words is not null);
alter table refunds add constraint closed_refund_has_its_time check ((state = 'open') = (closed_at is null));
create table refund_events (
  id        uuid primary key default uuidv7(),
  refund_id uuid not null references refunds,
  application_id uuid not null references applications,
  move      text not null,
  from_state text not null,
  to_state  text not null,
  at        timestamptz not null,
  actor_person_id uuid references people,
  actor_role text
);
create index events_of_a_refund on refund_events (refund_id, at);
alter table refund_events enable row level security;
alter table refund_events force row level security;
create policy seen_through_access on refund_events to zachet_app using (current_scope() = 'system' or application_id in
  (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party()));
grant select, insert on refund_events to zachet_app;

-- A voucher that pays.
create table vouchers (
  id             uuid primary key default uuidv7(),
  application_id uuid not null references applications,
  number         text not null,
  holder         text not null,
  issued_on      date not null,
  last_day       date not null,
  entered_by     uuid not null references people,
  entered_at     timestamptz not null,
  replaced_at    timestamptz,
  constraint voucher_lasts check (last_day >= issued_on)
);
create unique index one_voucher_of_an_application on vouchers (application_id) where replaced_at is null;
comment on column vouchers.holder is 'As it stands on the voucher.';
alter table vouchers enable row level security;
alter table vouchers force row level security;
create policy seen_through_access on vouchers to zachet_app using (current_scope() = 'system' or application_id in
  (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party()));
grant select, insert, update on vouchers to zachet_app;

-- What the person lets the employer that pays see besides the invoice: the state of the application and its outcome.
create table employer_consents (
  id             uuid primary key default uuidv7(),
  application_id uuid not null references applications,
  given_by       uuid not null references people,
  given_at       timestamptz not null,
  withdrawn_at   timestamptz
);
create unique index one_standing_employer_consent on employer_consents (application_id) where withdrawn_at is null;
alter table employer_consents enable row level security;
alter table employer_consents force row level security;
create policy seen_through_access on employer_consents to zachet_app using (current_scope() = 'system' or application_id in
  (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party()));
grant select, insert, update on employer_consents to zachet_app;
