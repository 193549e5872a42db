-- The proctor's hall: where a candidate sits, and when the candidate's computer was last heard of.
alter table admission_checks add column seat text constraint seat_is_short check (char_length(seat) between 1 and 20);
alter table admissions add column seen_at timestamptz;
comment on column admissions.seen_at is 'When the computer that this code opened last asked how the exam stands; written at most every ten seconds.';
