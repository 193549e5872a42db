-- Pictures that texts of items show. The bytes are ours (made anew from what was uploaded) and lie by their hash; a text names the row.
create table item_pictures (
  id          uuid primary key default uuidv7(),
  council_id  uuid not null references councils,
  item_id     uuid references items,
  number      int not null,
  file_sha256 text not null references files,
  width       int not null,
  height      int not null,
  alt_ru      text not null,
  alt_kk      text,
  added_by    uuid references people,
  added_at    timestamptz not null,
  constraint picture_numbered_once unique (item_id, number),
  constraint picture_is_described check (char_length(alt_ru) between 3 and 500 and (alt_kk is null or char_length(alt_kk) between 3 and 500)),
  constraint picture_has_a_size check (width > 0 and height > 0 and number > 0),
  constraint picture_has_an_owner check (item_id is not null or added_by is not null)
);
create index pictures_of_a_file on item_pictures (file_sha256);
create unique index picture_of_an_author_numbered_once on item_pictures (council_id, added_by, number) where item_id is null;
comment on column item_pictures.item_id is 'Null until the item that its author is writing is saved for the first time.';
comment on column item_pictures.number is 'Among the pictures of the item, from 1: what the author names it by.';

alter table item_pictures enable row level security;
alter table item_pictures force row level security;
create policy system_sees_all on item_pictures to zachet_app using (current_scope() = 'system');
create policy named_people on item_pictures to zachet_app using (works_on_the_bank() and council_id = current_organisation());
grant select, insert, update, delete on item_pictures to zachet_app;
