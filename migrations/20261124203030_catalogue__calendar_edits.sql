alter table work_calendars add edits int not null default 0;
comment on column work_calendars.edits is 'How often the draft was changed: what was approved is what was seen.';
