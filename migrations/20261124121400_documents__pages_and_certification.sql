alter table document_versions
  add column page_sizes    jsonb not null default '[]',
  add column certification jsonb;
comment on column document_versions.page_sizes is '[[width, height]] of each page in points, as shown: the place of a picture is known before it loads';
comment on column document_versions.certification is 'What the person ticked about the certification of a paper work book before the upload; repeated to the reviewer.';
grant delete on document_access to zachet_app;
