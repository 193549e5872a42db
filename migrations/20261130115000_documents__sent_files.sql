/* A file on its way from a device that may lose the line: what has arrived stays, and the rest is sent from there. */
create table sent_files (
  id         uuid primary key default uuidv7(),
  owner_id   uuid not null references people,
  sha256     text not null,
  name       text not null,
  size       int not null,
  received   int not null default 0,
  started_at timestamptz not null,
  touched_at timestamptz not null,
  used_at    timestamptz,
  constraint no_more_arrives_than_was_said check (received between 0 and size),
  constraint one_way_of_a_file_of_a_person unique (owner_id, sha256)
);
create index sent_files_by_touch on sent_files (touched_at);
comment on column sent_files.sha256 is 'Of the whole, as the sending device counted it: the same file chosen again after a reload goes on, and what was put together here is compared with it.';
comment on column sent_files.received is 'Bytes from the beginning.';
comment on column sent_files.used_at is 'When a form that named it was taken; it goes soon after.';

create table sent_pieces (
  sent_file_id uuid not null references sent_files on delete cascade,
  starts_at    int not null,
  file_sha256  text not null references files,
  primary key (sent_file_id, starts_at)
);
create index sent_pieces_by_content on sent_pieces (file_sha256);

alter table sent_files enable row level security;  alter table sent_files force row level security;
alter table sent_pieces enable row level security; alter table sent_pieces force row level security;
create policy own on sent_files to zachet_app using (current_scope() = 'system' or owner_id = current_person());
create policy own on sent_pieces to zachet_app using (sent_file_id in (select f.id from sent_files f));
grant select, insert, update, delete on sent_files to zachet_app;
grant select, insert, delete on sent_pieces to zachet_app;
