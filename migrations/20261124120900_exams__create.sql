-- Item bank, assessment tools, admission, attempts, answers, incidents, recordings, practice.

create table assessment_tools (
  id               uuid primary key default uuidv7(),
  council_id       uuid not null references councils,
  qualification_id uuid not null unique references qualifications,
  code             text not null unique,
  created_at       timestamptz not null
);
create table assessment_tool_versions (
  id          uuid primary key default uuidv7(),
  tool_id     uuid not null references assessment_tools,
  number      int not null,
  state       text not null,
  content     jsonb not null,
  created_at  timestamptz not null,
  created_by  uuid references people,
  approved_at timestamptz,
  approved_by uuid references people,
  retired_at  timestamptz,
  constraint tool_version_numbered_once unique (tool_id, number),
  constraint tool_version_state_is_known check (state in ('draft', 'approved', 'retired')),
  constraint approval_has_a_time check ((state = 'draft') = (approved_at is null))
);
create unique index one_approved_version_of_a_tool on assessment_tool_versions (tool_id) where state = 'approved';
comment on column assessment_tool_versions.content is 'Theory blueprint, practical tasks with criteria, portfolio; without items and keys.';

create table items (
  id          uuid primary key default uuidv7(),
  council_id  uuid not null references councils,
  name        text not null,
  section_id  text not null,
  type        text not null,
  state       text not null,
  sample      boolean not null default false,
  revision    int not null,
  content     jsonb not null,
  source      text not null,
  exposure    int not null default 0,
  author_id   uuid references people,
  reviewed_by uuid references people,
  updated_at  timestamptz not null,
  constraint item_named_once unique (council_id, name),
  constraint item_state_is_known check (state in ('draft', 'live', 'retired'))
);
create index items_of_a_section on items (council_id, section_id, state);
comment on column items.exposure is 'How many variants have shown it.';
create table item_keys (
  item_id uuid primary key references items,
  key     jsonb not null
);
comment on table item_keys is 'What never leaves the server but for the named people of the bank.';
create table item_revisions (
  item_id    uuid not null references items,
  revision   int not null,
  content    jsonb not null,
  key        jsonb not null,
  source     text not null,
  changed_by uuid references people,
  changed_at timestamptz not null,
  primary key (item_id, revision)
);
create table item_views (
  id         uuid primary key default uuidv7(),
  item_id    uuid references items,
  council_id uuid not null references councils,
  person_id  uuid not null references people,
  role       text not null,
  what       text not null,
  at         timestamptz not null
);
comment on table item_views is 'Every view of the bank; item_id is null for a list.';

create table admission_checks (
  booking_id          uuid primary key references bookings,
  application_id      uuid not null references applications,
  identity_checked_at timestamptz,
  identity_checked_by uuid references people,
  briefed_at          timestamptz,
  briefed_by          uuid references people,
  extra_minutes       int not null default 0 check (extra_minutes between 0 and 240)
);
comment on column admission_checks.extra_minutes is 'More time for the theory, for those entitled to it.';
create table admissions (
  id             uuid primary key default uuidv7(),
  application_id uuid not null references applications,
  booking_id     uuid not null references bookings,
  part           text not null,
  epoch          int not null,
  code_hash      text,
  code_sealed    text,
  token_sha256   text,
  opened_at      timestamptz not null,
  opened_by      uuid references people,
  used_at        timestamptz,
  closed_at      timestamptz,
  constraint part_is_known check (part in ('theory', 'practice')),
  constraint admission_epoch_once unique (booking_id, part, epoch),
  constraint used_code_is_not_kept check (used_at is null or code_sealed is null)
);
create unique index code_opens_one_admission on admissions (code_hash) where used_at is null and closed_at is null;
create unique index token_opens_one_admission on admissions (token_sha256);
create index admissions_of_an_application on admissions (application_id);
comment on table admissions is 'One admission to one part; each new code is a new epoch.';
comment on column admissions.code_sealed is 'Encrypted, for the proctor''s page until it is used.';
comment on column admissions.token_sha256 is 'Of the exam cookie of the computer that the code has opened.';
create table code_tries (
  id     uuid primary key default uuidv7(),
  device text not null,
  at     timestamptz not null
);
create index code_tries_of_a_device on code_tries (device, at);
comment on table code_tries is 'Codes that opened nothing, by a hash of the device; five in 15 minutes are enough.';

create table attempts (
  id              uuid primary key default uuidv7(),
  application_id  uuid not null references applications,
  booking_id      uuid not null references bookings,
  applicant_id    uuid not null references people,
  part            text not null,
  tool_version_id uuid not null references assessment_tool_versions,
  variant         jsonb,
  started_at      timestamptz not null,
  ends_at         timestamptz,
  extra_minutes   int not null default 0,
  late_minutes    int not null default 15,
  ended_at        timestamptz,
  how_ended       text,
  result          jsonb,
  marked_at       timestamptz,
  constraint part_is_known check (part in ('theory', 'practice')),
  constraint one_attempt_of_a_part_of_a_booking unique (booking_id, part),
  constraint ending_has_a_manner check ((ended_at is null) = (how_ended is null)),
  constraint how_ended_is_known check (how_ended in ('finished', 'time', 'removed', 'broken_off')),
  constraint theory_has_a_limit check (part <> 'theory' or ends_at is not null)
);
create index attempts_of_an_application on attempts (application_id);
create index theory_to_end on attempts (ends_at) where ended_at is null and ends_at is not null;
comment on column attempts.variant is 'What the candidate is shown, frozen: contents in the shown order, never keys or ids of choices.';
comment on column attempts.started_at is 'By the clock of the database, as ends_at and ended_at.';
comment on column attempts.result is '{points, max, passed, bySection} of theory; {passed, sheets} of practice';
create table attempt_keys (
  attempt_id uuid primary key references attempts,
  seed       text not null,
  variant    jsonb not null,
  items      jsonb not null,
  by_item    jsonb
);
comment on table attempt_keys is 'The draw, the items with their keys in the revision that was drawn, the marks by item. For the system alone.';

create table answer_saves (
  attempt_id  uuid not null references attempts,
  item_id     text not null,
  epoch       int not null,
  sequence    int not null,
  answer      jsonb,
  flagged     boolean not null,
  made_at     timestamptz not null,
  received_at timestamptz not null,
  late        boolean not null,
  primary key (attempt_id, item_id, epoch, sequence)
);
comment on table answer_saves is 'Append-only. The current answer of an item is the one of the greatest (epoch, sequence).';
comment on column answer_saves.late is 'Made before the end, received after it within the term: the commission decides.';
create table late_decisions (
  attempt_id uuid not null references attempts,
  item_id    text not null,
  counts     boolean not null,
  decided_by uuid not null references people,
  decided_at timestamptz not null,
  primary key (attempt_id, item_id)
);

create table incidents (
  id             uuid primary key default uuidv7(),
  application_id uuid not null references applications,
  booking_id     uuid not null references bookings,
  kind           text not null,
  words_id       uuid references application_words,
  evidence_sha256 text references files,
  happened_at    timestamptz not null,
  recorded_by    uuid references people,
  consequence    text not null,
  constraint incident_kind_is_known check (kind in ('phone', 'talking', 'outside_help', 'forbidden_aids', 'impersonation', 'disorder', 'other')),
  constraint consequence_is_known check (consequence in ('warning', 'removal'))
);
create index incidents_of_a_booking on incidents (booking_id, happened_at);
create table recordings (
  id             uuid primary key default uuidv7(),
  application_id uuid not null references applications,
  booking_id     uuid not null references bookings,
  part           text not null,
  file_sha256    text references files,
  reference      text,
  reference_hash text,
  camera         text not null,
  starts_at      timestamptz not null,
  ends_at        timestamptz not null,
  attached_by    uuid not null references people,
  attached_at    timestamptz not null,
  constraint part_is_known check (part in ('theory', 'practice')),
  constraint a_file_or_a_reference check ((file_sha256 is null) <> (reference is null)),
  constraint recording_ends_after_it_starts check (ends_at > starts_at)
);
create index recordings_of_a_booking on recordings (booking_id);
create table credited_parts (
  application_id uuid not null references applications,
  part           text not null,
  attempt_id     uuid not null references attempts,
  credited_at    timestamptz not null,
  primary key (application_id, part)
);

create table practice_sheets (
  id             uuid primary key default uuidv7(),
  attempt_id     uuid not null references attempts,
  application_id uuid not null references applications,
  place          int not null,
  kind           text not null,
  content        jsonb not null,
  started_at     timestamptz,
  ended_at       timestamptz,
  constraint sheet_kind_is_known check (kind in ('task', 'portfolio')),
  constraint one_sheet_in_a_place unique (attempt_id, place)
);
comment on table practice_sheets is 'What experts mark: a drawn task or the portfolio, frozen with its criteria.';
create table practice_marks (
  sheet_id       uuid not null references practice_sheets,
  application_id uuid not null references applications,
  expert_id      uuid not null references people,
  criterion_id   text not null,
  mark           jsonb not null,
  marked_at      timestamptz not null,
  primary key (sheet_id, expert_id, criterion_id)
);
create table practice_agreements (
  sheet_id       uuid not null references practice_sheets,
  application_id uuid not null references applications,
  criterion_id   text not null,
  mark           jsonb not null,
  agreed_by      uuid not null references people,
  agreed_at      timestamptz not null,
  primary key (sheet_id, criterion_id)
);
comment on table practice_agreements is 'Marks that the experts settled together where they were too far apart.';
create table practice_evidence (
  id             uuid primary key default uuidv7(),
  sheet_id       uuid not null references practice_sheets,
  application_id uuid not null references applications,
  file_sha256    text not null references files,
  name           text not null,
  added_by       uuid not null references people,
  added_at       timestamptz not null
);

-- The bank is for the council's named people; an exam takes its items as the system.
do $$
declare t text;
begin
  foreach t in array array['assessment_tools', 'assessment_tool_versions', 'items', 'item_keys', 'item_revisions', 'item_views', 'admission_checks', 'admissions', 'code_tries', 'attempts',
    'attempt_keys', 'answer_saves', 'late_decisions', 'incidents', 'recordings', 'credited_parts', 'practice_sheets', 'practice_marks', 'practice_agreements', 'practice_evidence'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy system_sees_all on %I to zachet_app using (current_scope() = ''system'')', t);
  end loop;
  foreach t in array array['admission_checks', 'admissions', 'attempts', 'incidents', 'recordings', 'credited_parts'] loop
    execute format('create policy seen_through_access on %I to zachet_app using (application_id in
      (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party()))', t);
  end loop;
  -- criteria and marks are not for the candidate
  foreach t in array array['practice_sheets', 'practice_marks', 'practice_agreements', 'practice_evidence'] loop
    execute format('create policy seen_by_those_who_judge on %I to zachet_app using (current_scope() in (''commission'', ''centre'', ''council'') and application_id in
      (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party()))', t);
  end loop;
  foreach t in array array['answer_saves', 'late_decisions'] loop
    execute format('create policy seen_with_the_attempt on %I to zachet_app using (attempt_id in (select id from attempts))', t);
  end loop;
end $$;

create function works_on_the_bank() returns boolean language sql stable as $$
  select current_scope() = 'council' and current_role_name() in ('item_author', 'item_reviewer', 'tool_approver')
$$;
create policy named_people on assessment_tools to zachet_app using (works_on_the_bank() and council_id = current_organisation());
create policy named_people on assessment_tool_versions to zachet_app using (works_on_the_bank() and tool_id in (select id from assessment_tools));
create policy named_people on items to zachet_app using (works_on_the_bank() and council_id = current_organisation());
create policy named_people on item_keys to zachet_app using (works_on_the_bank() and item_id in (select id from items));
create policy named_people on item_revisions to zachet_app using (works_on_the_bank() and item_id in (select id from items));
create policy named_people on item_views to zachet_app using (works_on_the_bank() and council_id = current_organisation());

-- save_answers runs as the owner, who is policed too.
create policy save_answers_asks on admissions for select to zachet_owner using (true);
create policy save_answers_asks on attempts to zachet_owner using (true);
create policy save_answers_appends on answer_saves to zachet_owner using (true) with check (true);

grant select, insert, update on assessment_tools, assessment_tool_versions, items, item_keys, admission_checks, admissions, attempts, attempt_keys, late_decisions, incidents,
  practice_sheets, practice_marks, practice_agreements to zachet_app;
grant select, insert on item_revisions, item_views, code_tries, answer_saves, recordings, credited_parts, practice_evidence to zachet_app;
grant delete on code_tries to zachet_app;
revoke insert on answer_saves from zachet_app;

-- Appends answers. Each row is judged by itself and answered by itself, in the order given: the exam cookie's hash says whose attempt, and an epoch
-- not newer than the cookie's may be named: what a browser kept from before it was admitted anew.
-- Rows are written in the order of their key, so that two calls never wait for each other in a circle; the lock on the attempt lets no save slip past its end.
create function save_answers(rows jsonb) returns table (place int, verdict text, latest int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  asked    record;
  attempt  attempts%rowtype;
  stored   answer_saves%rowtype;
  moment   timestamptz;
  made     timestamptz;
  end_at   timestamptz;
  locked   uuid;
begin
  for asked in
    select r.ordinality::int as place, t.id as attempt_id, known.epoch,
      r.value ->> 'itemId' as item_id, r.value -> 'answer' as answer, coalesce(r.value ->> 'flagged', 'false') as flagged,
      r.value ->> 'sequence' as sequence, r.value ->> 'madeAt' as made_at
    from jsonb_array_elements(rows) with ordinality r
    left join admissions a on a.token_sha256 = r.value ->> 'token' and a.part = 'theory'
    left join attempts t on t.booking_id = a.booking_id and t.part = 'theory'
    left join admissions known on known.booking_id = a.booking_id and known.part = 'theory' and known.used_at is not null and known.epoch <= a.epoch
      and known.epoch::text = coalesce(r.value ->> 'epoch', a.epoch::text)
    order by t.id, r.value ->> 'itemId', known.epoch, length(r.value ->> 'sequence'), r.value ->> 'sequence', r.ordinality
  loop
    place := asked.place;
    latest := null;
    if asked.attempt_id is null then
      verdict := 'unknown_attempt'; return next; continue;
    end if;
    if asked.epoch is null then
      verdict := 'unknown_epoch'; return next; continue;
    end if;
    if asked.sequence is null or not pg_input_is_valid(asked.sequence, 'integer') or asked.item_id is null or asked.made_at is null
      or not pg_input_is_valid(asked.made_at, 'timestamptz') or not pg_input_is_valid(asked.flagged, 'boolean') then
      verdict := 'malformed'; return next; continue;
    end if;
    if locked is distinct from asked.attempt_id then
      select * into attempt from attempts where id = asked.attempt_id for share;
      locked := asked.attempt_id;
    end if;
    if not jsonb_path_exists(attempt.variant, '$[*] ? (@.itemId == $item)', jsonb_build_object('item', asked.item_id)) then
      verdict := 'unknown_item'; return next; continue;
    end if;
    moment := clock_timestamp();
    end_at := least(attempt.ends_at, attempt.ended_at);
    made := asked.made_at::timestamptz;
    select * into stored from answer_saves s
      where s.attempt_id = asked.attempt_id and s.item_id = asked.item_id and s.epoch = asked.epoch and s.sequence = asked.sequence::int;
    if found then
      if stored.answer is not distinct from nullif(asked.answer, 'null'::jsonb) and stored.flagged = asked.flagged::boolean then
        verdict := case when stored.late then 'late' else 'saved' end;
      else
        verdict := 'sequence_taken';
      end if;
    elsif moment > end_at and made > end_at then
      verdict := 'made_after_end';
    elsif moment > end_at + make_interval(mins => attempt.late_minutes) then
      verdict := 'too_late';
    else
      insert into answer_saves (attempt_id, item_id, epoch, sequence, answer, flagged, made_at, received_at, late)
        values (asked.attempt_id, asked.item_id, asked.epoch, asked.sequence::int, nullif(asked.answer, 'null'::jsonb), asked.flagged::boolean, made, moment, moment > end_at)
        on conflict do nothing;
      if found then
        verdict := case when moment > end_at then 'late' else 'saved' end;
      else -- the same key came at the same moment by another call
        select case when s.answer is not distinct from nullif(asked.answer, 'null'::jsonb) and s.flagged = asked.flagged::boolean
            then case when s.late then 'late' else 'saved' end else 'sequence_taken' end into verdict from answer_saves s
          where s.attempt_id = asked.attempt_id and s.item_id = asked.item_id and s.epoch = asked.epoch and s.sequence = asked.sequence::int;
      end if;
    end if;
    if verdict = 'sequence_taken' then
      select max(s.sequence) into latest from answer_saves s where s.attempt_id = asked.attempt_id and s.epoch = asked.epoch;
    end if;
    return next;
  end loop;
end $$;
revoke all on function save_answers(jsonb) from public;
grant execute on function save_answers(jsonb) to zachet_app;
comment on function save_answers(jsonb) is 'verdict: saved, late; refused: unknown_attempt, unknown_epoch, malformed, unknown_item, sequence_taken (latest: the greatest of the epoch), made_after_end, too_late.';
