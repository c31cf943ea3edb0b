-- Ordering over Supabase's own API: rpc('order_book', { order, idempotency_key }). The one function that users may call.
--
-- What it needs itself it checks here: whose order it is, how large, which kind of book, when and how urgent, and the user's
-- limits. What the order's words may be only the workers know (src/pipeline/take-order.ts): they check it as the API does
-- before anything is made, and a book that cannot be made fails with `invalid_order`.

-- Not exposed over the API: the work is done with its owner's rights, and only through the door in public.
create schema bookmill_private;
grant usage on schema bookmill_private to authenticated;

-- An error that PostgREST answers with this HTTP status, and the code of our own API as its hint.
create function bookmill_private.refuse(status integer, code text, message text, faults jsonb default null) returns void
  language plpgsql set search_path = '' as $$
begin
  raise exception using errcode = 'PT' || status, message = message, hint = code, detail = coalesce(faults::text, '');
end $$;

create function bookmill_private.refuse_field(field text, fault text) returns void
  language plpgsql set search_path = '' as $$
begin
  perform bookmill_private.refuse(422, 'invalid_order', 'This order cannot be made as it is written.',
    jsonb_build_array(jsonb_build_object('pointer', '/' || field, 'detail', fault)));
end $$;

create function bookmill_private.whole_number(body jsonb, field text, lowest numeric, highest numeric) returns numeric
  language plpgsql set search_path = '' as $$
declare
  number numeric;
begin
  if coalesce(jsonb_typeof(body -> field), 'null') = 'null' then
    return null;
  end if;
  if jsonb_typeof(body -> field) <> 'number' or (body ->> field)::numeric % 1 <> 0 then
    perform bookmill_private.refuse_field(field, 'It must be a whole number.');
  end if;
  number := (body ->> field)::numeric;
  if number < lowest then
    perform bookmill_private.refuse_field(field, format('It must be at least %s.', lowest));
  elsif number > highest then
    perform bookmill_private.refuse_field(field, format('It must be at most %s.', highest));
  end if;
  return number;
end $$;

-- The moment not to begin before; null: at once.
create function bookmill_private.moment(body jsonb, field text) returns timestamptz
  language plpgsql set search_path = '' as $$
declare
  parsed timestamptz;
begin
  if coalesce(jsonb_typeof(body -> field), 'null') = 'null' then
    return null;
  end if;
  if body ->> field ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$' then
    begin
      parsed := (body ->> field)::timestamptz;
    exception when datetime_field_overflow or invalid_datetime_format or invalid_time_zone_displacement_value then
      null;
    end;
  end if;
  if parsed is null then
    perform bookmill_private.refuse_field(field, 'It must be a date and time with its zone.');
  elsif parsed > now() + interval '366 days' then
    perform bookmill_private.refuse_field(field, 'It must be within a year.');
  end if;
  return case when parsed > now() then parsed end;
end $$;

-- JSON without blanks, its fields in order: the API makes the same text of the same order (src/pipeline/input-hash.ts).
create function bookmill_private.canonical(value jsonb) returns text
  language plpgsql immutable set search_path = '' as $$
begin
  return case jsonb_typeof(value)
    when 'object' then '{' || coalesce((
      select string_agg(to_jsonb(field.key)::text || ':' || bookmill_private.canonical(field.value), ','
                        order by field.key collate "C")
        from jsonb_each(value) field), '') || '}'
    when 'array' then '[' || coalesce((
      select string_agg(bookmill_private.canonical(item.value), ',' order by item.n)
        from jsonb_array_elements(value) with ordinality item (value, n)), '') || ']'
    when 'number' then trim_scale((value #>> '{}')::numeric)::text
    else value::text end;
end $$;

-- The stages of a kind of book, in order (src/formats/all-formats.ts); null for what is none.
create function bookmill_private.stages_of(job_type text) returns text[]
  language sql immutable set search_path = '' as $$
  select case job_type
    when 'story_adventure' then array['character_extraction', 'enhancement', 'story_generation', 'scene_creation',
                                      'consistency_validation', 'audio_generation', 'pdf_creation']
    when 'interactive_search' then array['character_extraction', 'enhancement', 'scene_creation',
                                         'consistency_validation', 'pdf_creation']
  end $$;

create function bookmill_private.order_book(body jsonb, key text) returns bigint
  language plpgsql volatile security definer set search_path = '' as $$
declare
  me constant uuid := auth.uid();
  name constant text := body ->> 'character_name';
  stages text[];
  print text;
  made record;
  passed text;
begin
  if me is null then
    perform bookmill_private.refuse(401, 'sign_in_needed', 'Only who is signed in may order.');
  end if;
  if (select bucket.allowed from public.take_request(me) bucket) is false then
    perform bookmill_private.refuse(429, 'too_many_requests', 'You have sent more requests than you may in a minute.');
  end if;
  if coalesce(jsonb_typeof(body), 'null') <> 'object' then
    perform bookmill_private.refuse_field('', 'It must be an object with the order''s fields.');
  elsif octet_length(body::text) > 65536 then
    perform bookmill_private.refuse(413, 'body_too_large', 'The order is larger than 65536 bytes.');
  elsif lower(body ->> 'user_id') <> me::text then
    perform bookmill_private.refuse(403, 'foreign_user', 'The order''s user_id is not yours. Leave it out.');
  end if;
  -- Lists show it before a worker has seen it.
  if jsonb_typeof(body -> 'character_name') is distinct from 'string' or length(btrim(name)) not between 1 and 40 then
    perform bookmill_private.refuse_field('character_name', 'Please write a name of at most 40 characters.');
  end if;
  stages := bookmill_private.stages_of(body ->> 'job_type');
  if stages is null then
    perform bookmill_private.refuse_field('job_type', 'It must be one of the kinds of books there are.');
  end if;
  if key is not null then
    if key !~ '^[\x20-\x7e]{1,255}$' then
      perform bookmill_private.refuse(422, 'invalid_request', 'The idempotency_key must be 1 to 255 plain characters.');
    end if;
    print := encode(sha256(convert_to(bookmill_private.canonical(body), 'UTF8')), 'hex');
  end if;

  select answer.job_ids[1] as id, answer.existed[1] as existed into made
    from public.enqueue_jobs(
      p_job_types => array[body ->> 'job_type'],
      -- In `order` is what other statements read of an order; a worker puts the whole in its place.
      p_inputs => array[jsonb_build_object(
        'order', jsonb_build_object('characterName', btrim(name), 'characterImageUrl', body ->> 'character_image_url'),
        'fingerprint', print,
        'unchecked', jsonb_build_object(
          'body', body, 'seed', left(replace(gen_random_uuid()::text, '-', ''), 12)))::text],
      p_priorities => array[bookmill_private.whole_number(body, 'priority', 1, 10)::smallint],
      p_user_ids => array[me],
      p_max_retries => array[bookmill_private.whole_number(body, 'max_retries', 0, 20)::smallint],
      p_run_ats => nullif(array[bookmill_private.moment(body, 'run_at')], array[null::timestamptz]),
      p_keys => nullif(array[key], array[null::text]),
      p_stage_lists => array[1::smallint],
      p_list_numbers => array_fill(1::smallint, array[cardinality(stages)]),
      p_list_stages => stages,
      p_child_profile_ids => array[
        bookmill_private.whole_number(body, 'child_profile_id', -9007199254740991, 9007199254740991)::bigint]) answer;
  if made.existed then
    if (select input.input ->> 'fingerprint' from public.job_inputs input where input.job_id = made.id)
       is distinct from print then
      perform bookmill_private.refuse(409, 'key_in_use', 'This idempotency_key was used for another order.');
    end if;
    return made.id;
  end if;
  passed := public.take_books(me, 1);
  if passed = 'books_per_day' then
    perform bookmill_private.refuse(429, 'too_many_today', 'You have ordered as many books as you may in a day.');
  elsif passed = 'books_waiting' then
    perform bookmill_private.refuse(429, 'too_many_queued', 'You have as many books waiting as you may.');
  end if;
  return made.id;
end $$;

-- Orders a book for who is signed in; its number. The fields are those of POST /api/books/generate. The same key and order
-- again: the first one's number.
create function public.order_book("order" jsonb, idempotency_key text default null) returns bigint
  language plpgsql volatile set search_path = '' as $$
begin
  return bookmill_private.order_book("order", idempotency_key);
end $$;

do $$
declare
  own regprocedure;
begin
  for own in select oid::regprocedure from pg_proc where pronamespace = 'bookmill_private'::regnamespace loop
    execute format('revoke execute on function %s from public, anon, authenticated, service_role', own);
  end loop;
end $$;
revoke execute on function public.order_book(jsonb, text) from public, anon, authenticated, service_role;
grant execute on function bookmill_private.order_book(jsonb, text), public.order_book(jsonb, text) to authenticated;
