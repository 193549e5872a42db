create table edition_changes (
  application_id uuid not null references applications,
  from_edition   text not null,
  to_edition     text not null,
  at             timestamptz not null,
  primary key (application_id, to_edition)
);
comment on table edition_changes is 'Append-only: an open application went over to an edition that says it is for all that are open.';
alter table edition_changes enable row level security;
alter table edition_changes force row level security;
create policy seen_through_access on edition_changes to zachet_app using (current_scope() = 'system' or application_id in
  (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party()));
grant select, insert on edition_changes to zachet_app;
