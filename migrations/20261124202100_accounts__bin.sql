-- An organisation of Kazakhstan is known by its БИН.
alter table organisations add column bin text;
alter table organisations add constraint bin_is_twelve_digits check (bin ~ '^[0-9]{12}$');
create unique index one_employer_per_bin on organisations (bin) where kind = 'employer';
