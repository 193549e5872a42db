create function answer_fits(item jsonb, answer jsonb) returns boolean language sql immutable set search_path = public, pg_temp as $$
  select coalesce(item ->> 'type' = answer ->> 'type' and case answer ->> 'type'
    when 'single_choice' then jsonb_path_query_array(item, '$.choices[*].id') @> jsonb_build_array(answer -> 'choice')
    when 'multiple_choice' then jsonb_path_query_array(item, '$.choices[*].id') @> (answer -> 'choices')
    when 'ordering' then jsonb_path_query_array(item, '$.steps[*].id') @> (answer -> 'order')
    when 'matching' then jsonb_path_query_array(item, '$.left[*].id') @> jsonb_path_query_array(answer, '$.pairs.keyvalue().key', '{}', true)
      and jsonb_path_query_array(item, '$.right[*].id') @> jsonb_path_query_array(answer, '$.pairs.*')
    else jsonb_typeof(answer -> 'text') = 'string'
  end, false)
$$;
revoke all on function answer_fits(jsonb, jsonb) from public;
comment on function answer_fits(jsonb, jsonb) is 'Whether an answer is of the type of the item as it was shown, and names nothing that was not shown with it.';

create or replace function save_answers(rows jsonb) returns table (place int, verdict text, latest int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  asked    record;
  attempt  attempts%rowtype;
  stored   answer_saves%rowtype;
  moment   timestamptz;
  made     timestamptz;
  end_at   timestamptz;
  locked   uuid;
begin
  for asked in
    select r.ordinality::int as place, t.id as attempt_id, known.epoch,
      r.value ->> 'itemId' as item_id, r.value -> 'answer' as answer, coalesce(r.value ->> 'flagged', 'false') as flagged,
      r.value ->> 'sequence' as sequence, r.value ->> 'madeAt' as made_at
    from jsonb_array_elements(rows) with ordinality r
    left join admissions a on a.token_sha256 = r.value ->> 'token' and a.part = 'theory'
    left join attempts t on t.booking_id = a.booking_id and t.part = 'theory'
    left join admissions known on known.booking_id = a.booking_id and known.part = 'theory' and known.used_at is not null and known.epoch <= a.epoch
      and known.epoch::text = coalesce(r.value ->> 'epoch', a.epoch::text)
    order by t.id, r.value ->> 'itemId', known.epoch, length(r.value ->> 'sequence'), r.value ->> 'sequence', r.ordinality
  loop
    place := asked.place;
    latest := null;
    if asked.attempt_id is null then
      verdict := 'unknown_attempt'; return next; continue;
    end if;
    if asked.epoch is null then
      verdict := 'unknown_epoch'; return next; continue;
    end if;
    if asked.sequence is null or not pg_input_is_valid(asked.sequence, 'integer') or asked.item_id is null or asked.made_at is null
      or not pg_input_is_valid(asked.made_at, 'timestamptz') or not pg_input_is_valid(asked.flagged, 'boolean') then
      verdict := 'malformed'; return next; continue;
    end if;
    if locked is distinct from asked.attempt_id then
      select * into attempt from attempts where id = asked.attempt_id for share;
      locked := asked.attempt_id;
    end if;
    if not jsonb_path_exists(attempt.variant, '$[*] ? (@.itemId == $item)', jsonb_build_object('item', asked.item_id)) then
      verdict := 'unknown_item'; return next; continue;
    end if;
    if nullif(asked.answer, 'null'::jsonb) is not null and not answer_fits(
      jsonb_path_query_first(attempt.variant, '$[*] ? (@.itemId == $item)', jsonb_build_object('item', asked.item_id)), asked.answer) then
      verdict := 'malformed'; return next; continue;
    end if;
    moment := clock_timestamp();
    end_at := least(attempt.ends_at, attempt.ended_at);
    made := asked.made_at::timestamptz;
    select * into stored from answer_saves s
      where s.attempt_id = asked.attempt_id and s.item_id = asked.item_id and s.epoch = asked.epoch and s.sequence = asked.sequence::int;
    if found then
      if stored.answer is not distinct from nullif(asked.answer, 'null'::jsonb) and stored.flagged = asked.flagged::boolean then
        verdict := case when stored.late then 'late' else 'saved' end;
      else
        verdict := 'sequence_taken';
      end if;
    elsif moment > end_at and made > end_at then
      verdict := 'made_after_end';
    elsif moment > end_at + make_interval(mins => attempt.late_minutes) then
      verdict := 'too_late';
    else
      insert into answer_saves (attempt_id, item_id, epoch, sequence, answer, flagged, made_at, received_at, late)
        values (asked.attempt_id, asked.item_id, asked.epoch, asked.sequence::int, nullif(asked.answer, 'null'::jsonb), asked.flagged::boolean, made, moment, moment > end_at)
        on conflict do nothing;
      if found then
        verdict := case when moment > end_at then 'late' else 'saved' end;
      else -- the same key came at the same moment by another call
        select case when s.answer is not distinct from nullif(asked.answer, 'null'::jsonb) and s.flagged = asked.flagged::boolean
            then case when s.late then 'late' else 'saved' end else 'sequence_taken' end into verdict from answer_saves s
          where s.attempt_id = asked.attempt_id and s.item_id = asked.item_id and s.epoch = asked.epoch and s.sequence = asked.sequence::int;
      end if;
    end if;
    if verdict = 'sequence_taken' then
      select max(s.sequence) into latest from answer_saves s where s.attempt_id = asked.attempt_id and s.epoch = asked.epoch;
    end if;
    return next;
  end loop;
end $$;
comment on function save_answers(jsonb) is 'verdict: saved, late; refused: unknown_attempt, unknown_epoch, malformed (also an answer that the item as shown cannot have), unknown_item, sequence_taken (latest: the greatest of the epoch), made_after_end, too_late.';
