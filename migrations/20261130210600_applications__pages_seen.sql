-- A document is seen once each of its pages has stood in the viewer, not once its address was opened.
alter table application_documents add column pages_seen int[] not null default '{}';
comment on column application_documents.pages_seen is 'Pages that reviewers have had in the viewer; `seen_at` once they are all of them.';
