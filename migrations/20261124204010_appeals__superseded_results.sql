-- What an upheld appeal takes the force of stays in the file and says so.
alter table certificates drop constraint standing_is_known;
alter table certificates add constraint standing_is_known check (standing in ('active', 'suspended', 'annulled', 'superseded'));
alter table certificate_events drop constraint certificate_event_is_known;
alter table certificate_events add constraint certificate_event_is_known
  check (kind in ('drafted', 'numbered', 'signed', 'handed_over', 'suspended', 'resumed', 'annulled', 'superseded'));

alter table conclusions drop constraint conclusion_state_is_known;
alter table conclusions add constraint conclusion_state_is_known check (state in ('draft', 'issued', 'void', 'superseded'));
alter table conclusions drop constraint issued_conclusion_has_its_number;
alter table conclusions add constraint issued_conclusion_has_its_number
  check (state not in ('issued', 'superseded') or (number is not null and year is not null and drawn_on is not null));
drop policy seen_through_access on conclusions;
create policy seen_through_access on conclusions to zachet_app using (current_scope() = 'system' or (
  (current_scope() in ('centre', 'council', 'commission') or (current_scope() = 'person' and state in ('issued', 'superseded')))
  and application_id in (select a.application_id from application_access a where a.party_kind = current_scope() and a.party_id = current_party())));

alter table papers add column superseded_at timestamptz;
comment on column papers.superseded_at is 'The paper has lost its force: what it told was opened again or decided anew.';
