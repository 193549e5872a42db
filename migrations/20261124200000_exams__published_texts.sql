-- What a council tells of an assessment tool: the portfolio's requirements, sample tasks, the briefing. Never items, keys or criteria.

create table tool_texts (
  tool_id          uuid not null references assessment_tools,
  revision         int not null,
  qualification_id uuid not null references qualifications,
  content          jsonb not null,
  published_at     timestamptz not null,
  published_by     uuid references people,
  primary key (tool_id, revision)
);
create index texts_of_a_qualification on tool_texts (qualification_id, revision desc);
comment on table tool_texts is 'Append-only: the greatest revision is read, an earlier one may be what somebody acknowledged.';

create table briefing_acknowledgements (
  application_id  uuid not null references applications,
  booking_id      uuid not null references bookings,
  tool_id         uuid references assessment_tools,
  revision        int,
  point_id        text not null,
  person_id       uuid not null references people,
  language        text not null,
  place           text not null,
  acknowledged_at timestamptz not null,
  primary key (booking_id, point_id),
  foreign key (tool_id, revision) references tool_texts (tool_id, revision),
  constraint a_revision_names_its_tool check ((tool_id is null) = (revision is null)),
  constraint language_is_known check (language in ('ru', 'kk')),
  constraint place_is_known check (place in ('exam', 'cabinet'))
);
create index acknowledgements_of_an_application on briefing_acknowledgements (application_id);
comment on table briefing_acknowledgements is 'The candidate''s own act, point by point: which text of which revision, in which language, when. Without a revision: the general rules of the exam.';
comment on column briefing_acknowledgements.place is 'exam: on the computer that the code has opened; cabinet: beforehand.';

do $$
declare t text;
begin
  foreach t in array array['tool_texts', 'briefing_acknowledgements'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy system_sees_all on %I to zachet_app using (current_scope() = ''system'')', t);
  end loop;
end $$;
create policy anybody_reads on tool_texts for select to zachet_app using (true);
create policy the_bank_publishes on tool_texts for insert to zachet_app
  with check (works_on_the_bank() and tool_id in (select id from assessment_tools));
create policy seen_through_access on briefing_acknowledgements to zachet_app using (application_id in
  (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party()));

grant select, insert on tool_texts, briefing_acknowledgements to zachet_app;
