-- Twenty clicks at once began twenty drafts of one retake: the earliest keeps the link, the others stay as drafts of their own.
alter table applications no force row level security;
update applications a set retake_of = null
  where a.retake_of is not null and a.closed_at is null and a.deleted_at is null
  and exists (select from applications earlier where earlier.retake_of = a.retake_of and earlier.closed_at is null and earlier.deleted_at is null
    and (earlier.created_at, earlier.id) < (a.created_at, a.id));
alter table applications force row level security;
create unique index one_open_retake_of_an_application on applications (retake_of) where closed_at is null and deleted_at is null;
