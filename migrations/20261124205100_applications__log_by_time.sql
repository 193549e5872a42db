create index events_by_time on application_events (at desc);
create index views_by_time on application_views (at desc);
