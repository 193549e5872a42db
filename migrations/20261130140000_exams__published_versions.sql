-- The calculator on the screen is a rule of its own, not a line among the aids.
alter table assessment_tool_versions no force row level security;
update assessment_tool_versions set content = jsonb_set(
  jsonb_set(content, '{theory,calculator}', to_jsonb(content #> '{theory,aids}' @> '[{"ru": "Калькулятор на экране"}]')),
  '{theory,aids}',
  coalesce((select jsonb_agg(aid) from jsonb_array_elements(content #> '{theory,aids}') aid where aid ->> 'ru' <> 'Калькулятор на экране'), '[]'));
alter table assessment_tool_versions force row level security;

-- What is approved is what exams were held by: it never changes, only steps aside for a later version.
create function published_version_stays() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.content, new.number, new.tool_id, new.approved_at, new.approved_by)
      is distinct from (old.content, old.number, old.tool_id, old.approved_at, old.approved_by) then
    raise exception 'version % is published and stays as it is', old.id;
  end if;
  return new;
end $$;
create trigger published_version_stays before update on assessment_tool_versions for each row execute function published_version_stays();
