-- A picture beside an item that is not saved yet belongs to that form alone, so that the next new item begins empty.
alter table item_pictures add column draft_id uuid;
comment on column item_pictures.draft_id is 'The form of the new item that it was put into; null once the item is saved.';
drop index picture_of_an_author_numbered_once;
create unique index picture_of_a_draft_numbered_once on item_pictures (council_id, added_by, draft_id, number) where item_id is null;
