-- A form that is sent again after a lost answer finds the draft that it has made.
alter table applications add column form_key uuid;
create unique index one_draft_per_sent_form on applications (maker_id, form_key) where deleted_at is null;
