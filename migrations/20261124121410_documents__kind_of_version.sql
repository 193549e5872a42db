alter table document_versions add column kind text not null default 'other';
alter table document_versions alter column kind drop default;
comment on column document_versions.kind is 'As of its document, whose row staff do not see: decides whose work needs it.';
