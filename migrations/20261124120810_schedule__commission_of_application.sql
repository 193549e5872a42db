-- The applicant may not see who sits in a commission, but an act of the applicant (a withdrawal) ends the commission's sight of the application.
create policy read_by_functions on bookings for select to zachet_owner using (true);
create function commission_of(application uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select distinct m.person_id from bookings b join session_members m on m.session_id = b.session_id where b.application_id = application and b.state = 'booked'
$$;
comment on function commission_of(uuid) is 'Members of the commissions of the confirmed bookings of an application: ids only.';
revoke all on function commission_of(uuid) from public;
grant execute on function commission_of(uuid) to zachet_app;
