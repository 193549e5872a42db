alter table people add column erased_at timestamptz;
alter table applications add column erased_at timestamptz;
comment on column applications.erased_at is 'Its personal data are gone: the person withdrew their consent, or deleted the draft, and nothing obliges to keep them.';
create index applications_to_erase on applications (updated_at) where erased_at is null and (deleted_at is not null or state in ('withdrawn', 'refused', 'lapsed'));

create policy seen_through_access on consents for select to zachet_app using (
  application_id in (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party()));

/* Documents are gone with the consent to keep them; a row of history keeps that something was attached. */
alter table application_documents drop constraint a_file_or_a_link;
alter table application_documents add constraint a_file_or_a_link check (num_nonnulls(document_version_id, link) <= 1);
grant delete on document_versions, documents, papers to zachet_app;

/* Content that nothing refers to any more. Its bytes go a day later; whoever stores the same content meanwhile keeps it. */
create table forgotten_files (
  sha256       text primary key,
  forgotten_at timestamptz not null,
  removed_at   timestamptz
);
grant select, update on forgotten_files to zachet_app;

/* False where something still refers to the file. */
create function forget_unused_file(sha text, at timestamptz) returns boolean language plpgsql security definer set search_path to 'public', 'pg_temp' as $$
begin
  delete from files where sha256 = sha;
  if not found then return false; end if;
  insert into forgotten_files values (sha, at) on conflict (sha256) do update set forgotten_at = excluded.forgotten_at, removed_at = null;
  return true;
exception when foreign_key_violation then
  return false;
end $$;
revoke all on function forget_unused_file(text, timestamptz) from public;
grant execute on function forget_unused_file(text, timestamptz) to zachet_app;

/* Waits for a removal of these very bytes that is under way. One that ended a moment ago may have taken what was just put: it is put again by whoever tries again. */
create function file_is_needed_again() returns trigger language plpgsql security definer set search_path to 'public', 'pg_temp' as $$
declare removed timestamptz;
begin
  select removed_at into removed from forgotten_files where sha256 = new.sha256 for update;
  if not found then return new; end if;
  if removed > clock_timestamp() - interval '10 minutes' then
    raise exception 'the same content was removed a moment ago' using errcode = 'serialization_failure';
  end if;
  delete from forgotten_files where sha256 = new.sha256;
  return new;
end $$;
create trigger file_is_needed_again before insert on files for each row execute function file_is_needed_again();
