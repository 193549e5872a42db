create policy read_by_commission_of_an_exam on bookings for select to zachet_owner using (true);

create function commission_of_an_exam(of_application uuid) returns table (person_id uuid, role text, assigned_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.person_id, m.role, min(m.assigned_at) from session_members m join bookings b on b.session_id = m.session_id
  where b.application_id = of_application and b.state = 'booked' and b.superseded_at is null
    and (current_scope() = 'system' or (current_scope() in ('commission', 'centre', 'council') and exists (
      select from application_access a
      where a.application_id = of_application and a.party_kind = current_scope() and a.party_id = current_party())))
  group by m.person_id, m.role
$$;
comment on function commission_of_an_exam(uuid) is 'Who sat in the sessions that this application was examined at, whichever of them the asker belongs to.';
revoke all on function commission_of_an_exam(uuid) from public;
grant execute on function commission_of_an_exam(uuid) to zachet_app;
