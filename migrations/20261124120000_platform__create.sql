-- Identity of a query, jobs, gapless numbers, stored files.

create function current_scope() returns text language plpgsql stable as $$
declare asked text := nullif(current_setting('zachet.scope', true), '');
begin
  if asked is null then
    raise exception 'a query without identity' using errcode = 'insufficient_privilege', hint = 'open it through deps.as(actor)';
  end if;
  return asked;
end $$;
comment on function current_scope() is 'Scope of who asks; throws where no identity was set in this transaction.';

create function current_person() returns uuid language sql stable as $$ select nullif(current_setting('zachet.person', true), '')::uuid $$;
create function current_organisation() returns uuid language sql stable as $$ select nullif(current_setting('zachet.organisation', true), '')::uuid $$;
create function current_role_name() returns text language sql stable as $$ select nullif(current_setting('zachet.role', true), '') $$;
create function current_party() returns uuid language sql stable as $$
  select case when current_scope() in ('person', 'commission') then current_person() else current_organisation() end
$$;
comment on function current_party() is 'The party_id under which application_access knows who asks.';

create function set_identity(scope text, person uuid, organisation uuid, role text) returns void language sql as $$
  select set_config('zachet.scope', scope, true), set_config('zachet.person', coalesce(person::text, ''), true),
         set_config('zachet.organisation', coalesce(organisation::text, ''), true), set_config('zachet.role', coalesce(role, ''), true)
$$;
comment on function set_identity(text, uuid, uuid, text) is 'The one place where identity is set; holds until the transaction ends.';

create function enqueue_job(task text, payload json, run_at timestamptz, job_key text, max_attempts int) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, run_at := run_at, max_attempts := max_attempts, job_key := job_key);
end $$;
revoke all on function enqueue_job(text, json, timestamptz, text, int) from public;
grant execute on function enqueue_job(text, json, timestamptz, text, int) to zachet_app, zachet_auth;

create table counters (
  owner_id uuid not null,
  kind     text not null,
  year     int  not null,
  last     int  not null,
  primary key (owner_id, kind, year)
);
comment on table counters is 'Last number given; year 0 where a series runs over years. Written by next_number alone.';

create function next_number(owner_id uuid, kind text, year int) returns int
language sql security definer set search_path = public, pg_temp as $$
  insert into counters as c (owner_id, kind, year, last) values ($1, $2, $3, 1)
  on conflict (owner_id, kind, year) do update set last = c.last + 1
  returning last
$$;
comment on function next_number(uuid, text, int) is 'Next number of a series; gapless, since a rollback takes it back and the row lock makes others wait.';
revoke all on function next_number(uuid, text, int) from public;
grant execute on function next_number(uuid, text, int) to zachet_app;

create table files (
  sha256     text primary key,
  size       bigint not null,
  media_type text not null,
  created_at timestamptz not null,
  constraint sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table files is 'Stored contents by their hash; who may open one is decided by the row that points to it.';
grant select, insert on files to zachet_app;
