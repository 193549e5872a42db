alter table council_settings add reason text;
comment on column council_settings.reason is 'Why it was changed, in the words of whoever did.';
create index settings_of_a_council on council_settings (council_id, key, valid_from);

alter table council_settings no force row level security;
insert into council_settings (council_id, key, value, valid_from)
  select id, 'certificate', '{"numbering": "own"}', now() from councils c where certificate_numbers = 'own'
  and not exists (select from council_settings s where s.council_id = c.id and s.key = 'certificate' and s.valid_to is null);
alter table council_settings force row level security;
comment on column councils.certificate_numbers is 'Not read any more: the setting certificate.numbering says it.';
