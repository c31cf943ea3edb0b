-- What one user may do: requests a minute, books waiting, books a day. (How many run at once is the queue's: job_limits.)

create table public.user_limits (
  -- Zero: everybody who has no row of his own.
  user_key uuid primary key,
  -- Null: as many as he likes.
  requests_per_minute integer check (requests_per_minute > 0),
  books_waiting integer check (books_waiting >= 0),
  books_per_day integer check (books_per_day >= 0)
);
insert into public.user_limits (user_key, requests_per_minute, books_waiting, books_per_day)
values ('00000000-0000-0000-0000-000000000000', 600, 100, 200);

-- A bucket that fills by the minute's number in a minute; each request takes one. Lost in a crash: then it is full again.
create unlogged table public.request_buckets (
  user_key uuid primary key,
  left_over double precision not null,
  filled_at timestamptz not null
) with (fillfactor = 50);

create table public.user_days (
  user_key uuid primary key,
  -- In UTC.
  day date not null,
  books integer not null
);

-- The limits that hold for a user.
create function public.limits_of_user(p_user uuid) returns public.user_limits
  language plpgsql stable set search_path = '' as $$
declare
  found public.user_limits;
begin
  select * into found from public.user_limits
   where user_key in (p_user, '00000000-0000-0000-0000-000000000000')
   order by user_key = p_user desc limit 1;
  return found;
end $$;

-- Takes one request from the user's bucket. `allowed` null: he has no such limit.
create function public.take_request(
  p_user uuid, out allowed boolean, out most integer, out left_over double precision
)
  language plpgsql volatile set search_path = '' as $$
begin
  most := (public.limits_of_user(p_user)).requests_per_minute;
  if most is null then
    return;
  end if;
  insert into public.request_buckets as bucket (user_key, left_over, filled_at)
  values (p_user, most - 1, clock_timestamp())
      on conflict (user_key) do update
     -- An empty bucket stays as it is: whoever asks too often must not put off the moment at which it holds one again.
     set left_over = least(most, bucket.left_over
                       + most * greatest(0, extract(epoch from clock_timestamp() - bucket.filled_at)) / 60) - 1,
         filled_at = greatest(bucket.filled_at, clock_timestamp())
   where bucket.left_over + most * greatest(0, extract(epoch from clock_timestamp() - bucket.filled_at)) / 60 >= 1
  returning bucket.left_over into left_over;
  allowed := found;
end $$;

-- Counts books that a user has just ordered, in the transaction that orders them: says which limit they pass, or null. His
-- row is locked until it ends, so that two orders at once are counted one after the other.
create function public.take_books(p_user uuid, p_books integer) returns text
  language plpgsql volatile set search_path = '' as $$
declare
  limits constant public.user_limits := public.limits_of_user(p_user);
  today constant date := (now() at time zone 'utc')::date;
  ordered integer;
begin
  insert into public.user_days as known (user_key, day, books) values (p_user, today, p_books)
      on conflict (user_key) do update
     set books = case when known.day = excluded.day then known.books else 0 end + excluded.books, day = excluded.day
  returning books into ordered;
  if ordered > limits.books_per_day then
    return 'books_per_day';
  end if;
  if limits.books_waiting is not null and limits.books_waiting < (
       select count(*) from (
         select from public.job_ready ready where ready.user_key = p_user
         union all
         select from public.job_parked parked where parked.user_key = p_user
         limit limits.books_waiting + 1) one) then
    return 'books_waiting';
  end if;
  return null;
end $$;

alter table public.user_limits enable row level security;
alter table public.request_buckets enable row level security;
alter table public.user_days enable row level security;
revoke all on public.user_limits, public.request_buckets, public.user_days from anon, authenticated;
grant select, insert, update, delete on public.user_limits, public.request_buckets, public.user_days to service_role;
revoke execute on function public.limits_of_user(uuid), public.take_request(uuid), public.take_books(uuid, integer)
  from public, anon, authenticated;
grant execute on function public.limits_of_user(uuid), public.take_request(uuid), public.take_books(uuid, integer)
  to service_role;
