create table letters (
  id             uuid primary key default uuidv7(),
  key            text not null,
  kind           text not null,
  person_id      uuid not null references people,
  application_id uuid,
  params         jsonb not null default '{}',
  sealed_secrets text,
  papers         uuid[] not null default '{}',
  channel        text,
  state          text not null default 'queued',
  message_id     text not null,
  attempts       int not null default 0,
  resent         boolean not null default false,
  created_at     timestamptz not null,
  send_at        timestamptz not null,
  sending_at     timestamptz,
  sent_at        timestamptz,
  failure        text,
  subject        text,
  body_text      text,
  body_html      text,
  demo_copy      jsonb,
  constraint letter_is_ordered_once unique (key),
  constraint channel_is_known check (channel in ('email', 'sms', 'paper')),
  constraint state_is_known check (state in ('queued', 'sending', 'sent', 'doubtful', 'failed', 'noticed')),
  constraint failed_letter_says_why check (state <> 'failed' or failure is not null),
  constraint secrets_end_with_the_letter check (sealed_secrets is null or state in ('queued', 'sending'))
);
create index letters_of_a_person on letters (person_id, created_at);
create index letters_of_an_application on letters (application_id, created_at) where application_id is not null;
create index letters_that_failed on letters (created_at) where state = 'failed';
comment on table letters is 'Letters ordered, with the state of their delivery.';
comment on column letters.key is 'The event behind the letter; message_id derives from it.';
comment on column letters.sealed_secrets is 'Encrypted with the installation''s secret; erased when the letter is sent or given up.';
comment on column letters.resent is 'It was found in «sending» after a crash and went out once more under the same Message-ID.';
comment on column letters.failure is 'Code of the transport or of the product; no personal data.';
comment on column letters.body_text is 'As sent, with «••••••» in place of secrets.';
comment on column letters.demo_copy is '{subject, text, html} with the secrets in the open; written in demo mode only.';

create table notices (
  id             uuid primary key default uuidv7(),
  letter_id      uuid not null references letters,
  person_id      uuid not null references people,
  application_id uuid,
  kind           text not null,
  params         jsonb not null default '{}',
  title          text not null,
  words          text not null,
  path           text,
  created_at     timestamptz not null,
  read_at        timestamptz,
  constraint one_notice_per_letter unique (letter_id)
);
create index notices_of_a_person on notices (person_id, created_at);
comment on table notices is 'The letter as it stands in the cabinet, whichever channel carried it.';
comment on column notices.path is 'Page of this product where the person goes on.';

alter table letters enable row level security; alter table letters force row level security;
alter table notices enable row level security; alter table notices force row level security;

create policy own_or_of_an_application on letters for select to zachet_app using (current_scope() = 'system' or person_id = current_person()
  or (current_scope() in ('centre', 'council') and application_id in
    (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party()))
  or (current_scope() = 'operator' and application_id is null and state = 'failed'));
create policy ordered_by_whoever_acts on letters for insert to zachet_app with check (current_scope() <> 'public' and state = 'queued');
create policy delivered_by_system on letters for update to zachet_app using (current_scope() = 'system');
create policy ordered_at_sign_in on letters for insert to zachet_auth with check (state = 'queued');
create policy own_or_system on notices to zachet_app using (current_scope() = 'system' or person_id = current_person());

grant select, insert, update on letters, notices to zachet_app;
grant insert on letters to zachet_auth;
