create policy read_by_tool_of_an_exam on assessment_tool_versions for select to zachet_owner using (true);

create function tool_of_an_exam(version_id uuid) returns table (id uuid, number int, state text, approved_at timestamptz, content jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select v.id, v.number, v.state, v.approved_at, v.content from assessment_tool_versions v
  where v.id = version_id and (current_scope() = 'system' or (current_scope() in ('commission', 'centre', 'council') and exists (
    select from attempts t join application_access a on a.application_id = t.application_id
    where t.tool_version_id = v.id and a.party_kind = current_scope() and a.party_id = current_party())))
$$;
comment on function tool_of_an_exam(uuid) is 'Titles, criteria and thresholds of a version by which an exam in sight of the asker was held; the bank itself stays closed.';
revoke all on function tool_of_an_exam(uuid) from public;
grant execute on function tool_of_an_exam(uuid) to zachet_app;

drop policy seen_through_access on conclusions;
create policy seen_through_access on conclusions to zachet_app using (current_scope() = 'system' or (
  (current_scope() in ('centre', 'council', 'commission') or (current_scope() = 'person' and state = 'issued'))
  and application_id in (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party())));
