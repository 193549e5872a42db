-- Whom an employer has invited, and what each answered. The person's «yes» lets the employer see the course of the applications that it pays for.
create table employees (
  id             uuid primary key default uuidv7(),
  employer_id    uuid not null references organisations,
  email          text not null,
  name           text not null,
  invited_by     uuid not null references people,
  invited_at     timestamptz not null,
  letter_at      timestamptz not null,
  person_id      uuid references people,
  answered_at    timestamptz,
  agreed         boolean,
  text_version   text,
  address        inet,
  withdrawn_at   timestamptz,
  cancelled_at   timestamptz,
  constraint email_in_small_letters check (email = lower(email)),
  constraint an_answer_is_of_somebody check ((answered_at is null) = (agreed is null) and (answered_at is null) = (person_id is null)),
  constraint only_a_yes_is_taken_back check (withdrawn_at is null or agreed)
);
create unique index one_standing_invitation on employees (employer_id, email)
  where cancelled_at is null and withdrawn_at is null and agreed is distinct from false;
create index employees_by_email on employees (email) where person_id is null;
create index employees_of_a_person on employees (person_id);
comment on table employees is 'Invitations by an employer; an accepted one is the person''s consent that the employer sees the course of what it pays for.';
comment on column employees.name is 'As the employer typed it: nothing of the person''s account is told before the person agrees.';

-- The login was proved by the letter with the temporary password; the e-mail of the profile is typed freely.
create function current_login() returns text language sql stable security definer set search_path = public, pg_temp as $$
  select lower(login) from accounts where person_id = current_person()
$$;
revoke all on function current_login() from public;
grant execute on function current_login() to zachet_app;

alter table employees enable row level security;
alter table employees force row level security;
create policy of_the_employer on employees to zachet_app using (current_scope() = 'system'
  or (current_scope() = 'employer' and employer_id = current_organisation())
  or (current_scope() = 'person' and (person_id = current_person() or (person_id is null and cancelled_at is null and email = current_login()))));
grant select, insert, update on employees to zachet_app;

-- A consent is to one employer: whoever pays later asks anew.
alter table employer_consents add column employer_id uuid references organisations;
update employer_consents c set employer_id = a.employer_id from applications a where a.id = c.application_id;

-- An employer sees that there is an application and how far it is, never what stands in it.
do $$
declare t text;
begin
  foreach t in array array['application_blocks', 'application_words', 'remarks', 'field_checks', 'application_views'] loop
    execute format('create policy not_for_employers on %I as restrictive to zachet_app using (current_scope() <> ''employer'')', t);
  end loop;
end $$;
