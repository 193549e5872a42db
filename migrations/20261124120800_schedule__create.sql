alter table sites add column opens_at time not null default '08:00', add column closes_at time not null default '20:00';
comment on column sites.opens_at is 'On the site''s own clock, every day.';

create table exam_sessions (
  id             uuid primary key default uuidv7(),
  centre_id      uuid not null references centres,
  site_id        uuid not null references sites,
  room_id        uuid not null references rooms,
  starts_at      timestamptz not null,
  ends_at        timestamptz not null,
  seats          int not null,
  seats_taken    int not null default 0,
  mode           text not null default 'on_site',
  state          text not null default 'draft',
  min_lead_hours int not null default 24,
  note           text,
  created_by     uuid references people,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  approved_at    timestamptz,
  cancelled_at   timestamptz,
  cancel_words   text,
  constraint mode_is_known check (mode in ('on_site', 'online')),
  constraint state_is_known check (state in ('draft', 'approved', 'cancelled')),
  constraint session_ends_after_its_start check (ends_at > starts_at),
  constraint session_has_seats check (seats > 0),
  constraint seats_taken_within_seats check (seats_taken between 0 and seats),
  constraint lead_is_not_negative check (min_lead_hours >= 0),
  constraint approved_or_cancelled_time_known check (state = 'draft' or approved_at is not null or cancelled_at is not null)
);
create index sessions_of_a_centre on exam_sessions (centre_id, starts_at);
create index sessions_by_time on exam_sessions (starts_at) where state = 'approved';
create index sessions_of_a_room on exam_sessions (room_id, starts_at) where state <> 'cancelled';
comment on column exam_sessions.seats_taken is 'Live bookings; written by the trigger on bookings alone, so the last seat is settled by the lock of this row.';
comment on column exam_sessions.min_lead_hours is 'A booking is asked for not later than so many hours before the start.';
comment on column exam_sessions.note is 'The centre''s words to those who come: entrance, pass, parking.';

create table session_qualifications (
  session_id       uuid not null references exam_sessions,
  qualification_id uuid not null references qualifications,
  primary key (session_id, qualification_id)
);
create index sessions_of_a_qualification on session_qualifications (qualification_id);

create table session_parts (
  session_id uuid not null references exam_sessions,
  part       text not null,
  starts_at  timestamptz not null,
  minutes    int not null,
  primary key (session_id, part),
  constraint part_is_known check (part in ('theory', 'practice')),
  constraint part_lasts check (minutes > 0)
);

create table session_members (
  session_id  uuid not null references exam_sessions,
  person_id   uuid not null references people,
  role        text not null,
  assigned_by uuid references people,
  assigned_at timestamptz not null,
  primary key (session_id, person_id),
  constraint member_role_is_known check (role in ('commission_chair', 'expert', 'technical_expert', 'proctor'))
);
create index sessions_of_a_member on session_members (person_id);

create table bookings (
  id             uuid primary key default uuidv7(),
  session_id     uuid not null references exam_sessions,
  application_id uuid not null references applications,
  parts          text[] not null,
  state          text not null default 'held',
  held_at        timestamptz not null,
  booked_at      timestamptz,
  freed_at       timestamptz,
  superseded_at  timestamptz,
  constraint booking_state_is_known check (state in ('held', 'booked', 'freed')),
  constraint booking_is_of_known_parts check (cardinality(parts) > 0 and parts <@ '{theory,practice}'),
  constraint freed_time_known check ((state = 'freed') = (freed_at is not null)),
  constraint booked_time_known check (state <> 'booked' or booked_at is not null)
);
create unique index one_live_booking_of_theory on bookings (application_id) where state <> 'freed' and superseded_at is null and 'theory' = any (parts);
create unique index one_live_booking_of_practice on bookings (application_id) where state <> 'freed' and superseded_at is null and 'practice' = any (parts);
create index bookings_of_a_session on bookings (session_id, held_at);
create index bookings_of_an_application on bookings (application_id, held_at);
comment on column bookings.superseded_at is 'The seat was used and the part is booked anew (an upheld appeal, an exam broken off): stays in the list of its session.';

create table interest_declarations (
  session_id     uuid not null references exam_sessions,
  person_id      uuid not null references people,
  application_id uuid not null references applications,
  interest       text not null,
  declared_at    timestamptz not null,
  declared_by    uuid not null references people,
  primary key (session_id, person_id, application_id),
  constraint interest_is_known check (interest in ('none', 'teacher', 'superior', 'relative', 'other'))
);
comment on table interest_declarations is 'What a member of the commission declares about each candidate; any interest bars the member.';

create table date_changes (
  id             uuid primary key default uuidv7(),
  application_id uuid not null references applications,
  session_id     uuid not null references exam_sessions,
  move           text not null,
  by_role        text not null,
  at             timestamptz not null
);
create index date_changes_of_an_application on date_changes (application_id, at);
comment on table date_changes is 'Booked dates given up; those by the applicant count against the council''s limit.';

-- Seats are counted by the database, whoever books: the update locks the session's row, its check refuses one too many.
create function count_seats() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    update exam_sessions set seats_taken = seats_taken + 1 where id = new.session_id and state = 'approved';
    if not found then
      raise exception 'a seat of a session that is not open' using errcode = 'check_violation', constraint = 'session_open_for_booking';
    end if;
  elsif new.session_id <> old.session_id then
    raise exception 'a booking keeps its session' using errcode = 'check_violation', constraint = 'booking_keeps_its_session';
  elsif old.state = 'freed' and new.state <> 'freed' then
    raise exception 'a freed seat stays freed' using errcode = 'check_violation', constraint = 'freed_seat_stays_freed';
  elsif old.state <> 'freed' and new.state = 'freed' then
    update exam_sessions set seats_taken = seats_taken - 1 where id = new.session_id;
  end if;
  return null;
end $$;
create trigger seats_follow_bookings after insert or update on bookings for each row execute function count_seats();

create function sessions_of_member(member uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select session_id from session_members where person_id = member
$$;
create function people_on_duty(from_at timestamptz, to_at timestamptz, except_session uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select m.person_id from session_members m join exam_sessions s on s.id = m.session_id
  where s.state <> 'cancelled' and s.starts_at < to_at and s.ends_at > from_at and s.id is distinct from except_session
$$;
comment on function people_on_duty(timestamptz, timestamptz, uuid) is 'Who sits in a commission at that time, in whatever centre: a person cannot be in two places.';
revoke all on function count_seats(), sessions_of_member(uuid), people_on_duty(timestamptz, timestamptz, uuid) from public;
grant execute on function sessions_of_member(uuid), people_on_duty(timestamptz, timestamptz, uuid) to zachet_app;

do $$
declare t text;
begin
  foreach t in array array['exam_sessions', 'session_qualifications', 'session_parts', 'session_members', 'bookings', 'interest_declarations', 'date_changes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['exam_sessions', 'session_members'] loop
    execute format('create policy counted_by_functions on %I to zachet_owner using (true) with check (true)', t);
  end loop;
end $$;

create policy schedule_is_public on exam_sessions for select to zachet_app using (state <> 'draft' or current_scope() = 'system'
  or (current_scope() = 'centre' and centre_id = current_organisation())
  or (current_scope() = 'commission' and id in (select sessions_of_member(current_person()))));
create policy made_by_its_centre on exam_sessions to zachet_app
  using (current_scope() = 'system' or (current_scope() = 'centre' and centre_id = current_organisation()))
  with check (current_scope() = 'system' or (current_scope() = 'centre' and centre_id = current_organisation()));

do $$
declare t text;
begin
  foreach t in array array['session_qualifications', 'session_parts'] loop
    execute format('create policy seen_with_the_session on %I for select to zachet_app using (session_id in (select s.id from exam_sessions s))', t);
  end loop;
  foreach t in array array['session_qualifications', 'session_parts', 'session_members'] loop
    execute format('create policy made_by_its_centre on %I to zachet_app using (current_scope() = ''system'' or (current_scope() = ''centre''
      and session_id in (select s.id from exam_sessions s where s.centre_id = current_organisation())))', t);
  end loop;
end $$;
create policy seen_by_the_commission on session_members for select to zachet_app
  using (current_scope() = 'commission' and session_id in (select sessions_of_member(current_person())));

do $$
declare t text;
begin
  foreach t in array array['bookings', 'interest_declarations', 'date_changes'] loop
    execute format('create policy seen_through_access on %I to zachet_app using (current_scope() = ''system'' or application_id in
      (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party()))', t);
  end loop;
end $$;

grant select on exam_sessions to zachet_app;
grant insert (id, centre_id, site_id, room_id, starts_at, ends_at, seats, mode, state, min_lead_hours, note, created_by, created_at, updated_at) on exam_sessions to zachet_app;
grant update (site_id, room_id, starts_at, ends_at, seats, mode, state, min_lead_hours, note, updated_at, approved_at, cancelled_at, cancel_words) on exam_sessions to zachet_app;
grant select, insert, delete on session_qualifications, session_parts, session_members to zachet_app;
grant select, insert, update on bookings, interest_declarations to zachet_app;
grant select, insert on date_changes to zachet_app;
