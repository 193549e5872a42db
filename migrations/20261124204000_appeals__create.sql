-- A member who hears an appeal sees the application as a person, not as the council: only through access given by the appointment.
alter table application_access drop constraint party_kind_is_known;
alter table application_access add constraint party_kind_is_known check (party_kind in ('person', 'employer', 'centre', 'council', 'commission', 'appeal'));
create or replace function current_party() returns uuid language sql stable as $$
  select case when current_scope() in ('person', 'commission', 'appeal') then current_person() else current_organisation() end
$$;

create table appeals (
  id             uuid primary key default uuidv7(),
  application_id uuid not null references applications,
  council_id     uuid not null references councils,
  appellant_id   uuid not null references people,
  filed_by       uuid not null references people,
  ground         text not null,
  appealed_state text not null,
  state          text not null default 'filed',
  number         int,
  year           int,
  filed_at       timestamptz not null,
  registered_at  timestamptz,
  hearing_at     timestamptz,
  hearing_place  text,
  heard_at       timestamptz,
  decided_at     timestamptz,
  partly         boolean not null default false,
  remedy         text,
  carried_out_at timestamptz,
  answered_at    timestamptz,
  withdrawn_at   timestamptz,
  constraint appeal_ground_is_known check (ground in ('refusal', 'conduct', 'decision')),
  constraint appeal_state_is_known check (state in ('filed', 'registered', 'heard', 'upheld', 'rejected', 'withdrawn')),
  constraint appeal_remedy_is_known check (remedy in ('new_review', 'new_date', 'new_decision')),
  constraint appeal_number_known_once_registered check ((number is null) = (registered_at is null) and (year is null) = (number is null)
    and (state not in ('registered', 'heard', 'upheld', 'rejected') or number is not null)),
  constraint hearing_has_its_place check ((hearing_at is null) = (hearing_place is null)),
  constraint heard_appeal_has_its_time check (state not in ('heard', 'upheld', 'rejected') or heard_at is not null),
  constraint decided_appeal_has_its_time check ((state in ('upheld', 'rejected')) = (decided_at is not null)),
  constraint upheld_appeal_gives_something check ((state = 'upheld') = (remedy is not null) and (not partly or state = 'upheld')),
  constraint only_an_upheld_appeal_is_carried_out check (carried_out_at is null or state = 'upheld'),
  constraint only_a_decided_appeal_is_answered check (answered_at is null or decided_at is not null),
  constraint withdrawn_appeal_has_its_time check ((state = 'withdrawn') = (withdrawn_at is not null)),
  constraint appeal_number_is_unique unique (council_id, year, number)
);
create unique index one_open_appeal_per_application on appeals (application_id) where state in ('filed', 'registered', 'heard');
create index appeals_of_an_application on appeals (application_id, filed_at);
create index appeals_of_a_council on appeals (council_id, filed_at);
comment on column appeals.number is 'Gapless per council and year; given at the registration.';
comment on column appeals.appealed_state is 'State of the application when the appeal was filed.';
comment on column appeals.partly is 'Upheld in a part: the decision says in which.';
comment on column appeals.carried_out_at is 'When the application was opened again by this appeal; never twice.';
comment on column appeals.answered_at is 'The decision was told to the appellant.';

create table appeal_members (
  appeal_id      uuid not null references appeals,
  person_id      uuid not null references people,
  application_id uuid not null references applications,
  appointed_by   uuid not null references people,
  appointed_at   timestamptz not null,
  released_at    timestamptz,
  primary key (appeal_id, person_id)
);
create index appeals_of_a_member on appeal_members (person_id) where released_at is null;
comment on table appeal_members is 'Who hears an appeal. Of those who are not released the one appointed first presides: where votes are even, that vote casts.';

create table appeal_votes (
  appeal_id      uuid not null references appeals,
  person_id      uuid not null references people,
  application_id uuid not null references applications,
  vote           text not null,
  voted_at       timestamptz not null,
  primary key (appeal_id, person_id),
  constraint appeal_vote_is_known check (vote in ('uphold', 'partly', 'reject'))
);
comment on table appeal_votes is 'Append-only: a vote is given once.';

create table appeal_words (
  id             uuid primary key default uuidv7(),
  appeal_id      uuid not null references appeals,
  application_id uuid not null references applications,
  about          text not null,
  author_id      uuid references people,
  words          text not null,
  created_at     timestamptz not null,
  constraint appeal_words_are_about_a_step check (about in ('filing', 'vote', 'decision'))
);
create index words_of_an_appeal on appeal_words (appeal_id, created_at);
comment on table appeal_words is 'What people wrote, in rows of its own so that it can be erased and history stays.';

create table appeal_files (
  appeal_id           uuid not null references appeals,
  document_version_id uuid not null references document_versions,
  application_id      uuid not null references applications,
  added_at            timestamptz not null,
  primary key (appeal_id, document_version_id)
);

create table appeal_events (
  appeal_id       uuid not null references appeals,
  seq             int not null,
  application_id  uuid not null references applications,
  move            text not null,
  from_state      text,
  to_state        text not null,
  at              timestamptz not null,
  actor_person_id uuid,
  actor_organisation_id uuid,
  actor_role      text not null,
  details         jsonb not null default '{}',
  primary key (appeal_id, seq)
);
comment on table appeal_events is 'Append-only history of an appeal; ids and codes only.';

do $$
declare
  t text;
  through_access constant text := 'application_id in (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party())';
begin
  foreach t in array array['appeals', 'appeal_members', 'appeal_votes', 'appeal_words', 'appeal_files', 'appeal_events'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['appeals', 'appeal_members', 'appeal_files', 'appeal_events'] loop
    execute format('create policy seen_through_access on %I to zachet_app using (current_scope() = ''system'' or (current_scope() in (''person'', ''centre'', ''council'', ''appeal'') and %s))', t, through_access);
  end loop;
  -- How each member voted and why is for those who hear the appeal and their council; the decision gives the common reasons.
  execute format('create policy seen_through_access on appeal_votes to zachet_app using (current_scope() = ''system'' or (current_scope() in (''council'', ''appeal'') and %s))', through_access);
  execute format('create policy seen_through_access on appeal_words to zachet_app using (current_scope() = ''system'' or (%s
    and (current_scope() in (''council'', ''appeal'') or (current_scope() = ''person'' and about in (''filing'', ''decision'')) or (current_scope() = ''centre'' and about = ''decision''))))', through_access);
  -- What was decided and signed, for those who hear the appeal against it.
  foreach t in array array['protocols', 'protocol_signatures', 'protocol_opinions'] loop
    execute format('create policy seen_by_those_who_hear_an_appeal on %I for select to zachet_app using (current_scope() = ''appeal'' and %s)', t, through_access);
  end loop;
  foreach t in array array['certificates', 'conclusions'] loop
    execute format('create policy seen_by_those_who_hear_an_appeal on %I for select to zachet_app using (current_scope() = ''appeal'' and %s)', t, through_access);
  end loop;
  foreach t in array array['applications', 'protocol_signatures', 'council_checks', 'hats', 'application_events'] loop
    execute format('create policy read_by_appeal_conflicts on %I for select to zachet_owner using (true)', t);
  end loop;
end $$;

create function appeal_conflicts(of_application uuid) returns table (person_id uuid, conflict text)
language sql stable security definer set search_path = public, pg_temp as $$
  with subject as (
    select a.* from applications a where a.id = of_application and (current_scope() = 'system' or (current_scope() in ('council', 'appeal') and exists (
      select from application_access x where x.application_id = a.id and x.party_kind = current_scope() and x.party_id = current_party()))))
  select applicant_id, 'applicant' from subject
  union select maker_id, 'applicant' from subject
  union select m.person_id, 'commission' from subject s join bookings b on b.application_id = s.id and b.state <> 'freed' join session_members m on m.session_id = b.session_id
  union select p.person_id, 'protocol' from subject s join protocol_signatures p on p.application_id = s.id and p.signed_at is not null
  union select c.checked_by, 'council' from subject s join council_checks c on c.application_id = s.id and c.checked_by is not null
  union select h.person_id, 'centre' from subject s join hats h on h.organisation_id = s.centre_id and (h.valid_until is null or h.valid_until > s.created_at)
  union select e.actor_person_id, 'acted' from subject s join application_events e on e.application_id = s.id
    and e.actor_person_id is not null and e.actor_role not in ('applicant', 'representative')
$$;
comment on function appeal_conflicts(uuid) is 'Who took part in what an appeal may be about, and how: ids and codes, for the council and the members who hear it.';
revoke all on function appeal_conflicts(uuid) from public;
grant execute on function appeal_conflicts(uuid) to zachet_app;

grant select, insert, update on appeals, appeal_members to zachet_app;
grant select, insert on appeal_votes, appeal_words, appeal_files, appeal_events to zachet_app;
