-- Names of the catalogue in the second language of a country that has one.
do $$
declare t text;
begin
  foreach t in array array['organisations', 'centres', 'sites', 'rooms', 'professional_standards', 'qualifications', 'certificates'] loop
    execute format('alter table %I add column in_kazakh jsonb not null default ''{}''', t);
    execute format('alter table %I add constraint kazakh_words_by_column check (jsonb_typeof(in_kazakh) = ''object'')', t);
    execute format('comment on column %I.in_kazakh is ''The same words in Kazakh, by the name of their column; Russian stands in for what is not here.''', t);
  end loop;
end $$;

drop function find_certificate(text);
create function find_certificate(wanted text)
returns table (number text, qualification_code text, qualification_name text, level int, standard text, holder text, centre_name text, centre_city text,
  council_name text, recognised_on date, issued_on date, valid_until date, standing text, time_zone text, in_kazakh jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.number, c.qualification_code, c.qualification_name, c.level, c.standard,
    left(c.given_name, 1) || '. ' || coalesce(left(c.patronymic, 1) || '. ', '') || c.surname,
    c.centre_name, c.centre_city, c.council_name, c.recognised_on, c.issued_on, c.valid_until, c.standing, c.time_zone, c.in_kazakh
  from certificates c where c.number = wanted and c.state in ('issued', 'handed_over')
$$;
comment on function find_certificate(text) is 'What a stranger who knows the number may see of an issued certificate; the table itself stays closed.';
revoke all on function find_certificate(text) from public;
grant execute on function find_certificate(text) to zachet_app;
