-- Whoever ticks both «по почте» and «по телефону» gets both: the letter goes by the first channel, a copy of it by the second.
alter table people add column second_channel text;
alter table people add constraint second_channel_is_another
  check (second_channel is null or (second_channel in ('email', 'sms') and second_channel <> channel));
comment on column people.second_channel is 'By which letters go as well; null where one channel was chosen.';

alter table letters add column copy_of uuid references letters;
comment on column letters.copy_of is 'The letter that this one repeats by the second channel of its reader: without papers, without a notice.';
create unique index a_letter_is_copied_once on letters (copy_of) where copy_of is not null;
