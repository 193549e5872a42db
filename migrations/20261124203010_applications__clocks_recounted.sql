alter table application_clocks
  add days            int,
  add checked_version text,
  add reported_at     timestamptz;
comment on column application_clocks.days is 'Days of the term from starts_on: the whole term, or what was left after a pause. Null of clocks older than this column: the whole term.';
comment on column application_clocks.calendar_version is 'Of the calendar that gave last_day.';
comment on column application_clocks.checked_version is 'Latest calendar with which last_day was compared; null: calendar_version.';
comment on column application_clocks.reported_at is 'When the council was told that it is over.';

create table clock_changes (
  id             uuid primary key default uuidv7(),
  application_id uuid not null references applications,
  clock_id       uuid not null references application_clocks,
  clock          text not null,
  from_day       date not null,
  to_day         date not null,
  cause          text not null,
  calendar_version text not null,
  at             timestamptz not null,
  constraint change_cause_is_known check (cause in ('calendar', 'edition')),
  constraint one_change_of_a_clock_at_a_version unique (clock_id, cause, calendar_version)
);
create index clock_changes_of_an_application on clock_changes (application_id, at);
comment on table clock_changes is 'Append-only: a promised last day that moved, and why.';
alter table clock_changes enable row level security;
alter table clock_changes force row level security;
create policy seen_through_access on clock_changes to zachet_app using (current_scope() = 'system' or application_id in
  (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party()));
grant select, insert on clock_changes to zachet_app;
