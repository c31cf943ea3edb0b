-- Who may ask: keys, sessions and read links, each known by the hash of a secret that is stored nowhere.

create table public.api_keys (
  id bigint generated always as identity primary key,
  -- Null: the service's own key.
  user_id uuid,
  name text not null check (char_length(name) between 1 and 100),
  -- SHA-256 in hex of 32 random bytes and a prefix: too much chance in it to need a slow hash.
  key_hash text not null unique check (key_hash ~ '^[0-9a-f]{64}$'),
  -- The key's first characters, for telling keys apart in a list.
  hint text not null check (char_length(hint) <= 8),
  scopes text[] not null check (
    cardinality(scopes) > 0
    and scopes <@ array['orders', 'read', 'ops:read', 'ops:write', 'admin']
    -- A key is either a user's or the service's.
    and ('admin' = any (scopes)) = (user_id is null)),
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  -- Within a minute: see identify-key.ts.
  last_used_at timestamptz
);

create table public.sessions (
  id bigint generated always as identity primary key,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  -- Null: of an administrator.
  user_id uuid,
  scopes text[] not null check (
    cardinality(scopes) > 0
    and scopes <@ array['orders', 'read', 'ops:read', 'ops:write', 'admin']
    and ('admin' = any (scopes)) = (user_id is null)),
  -- The key that it was opened with: it ends with the key. Null: opened with a token.
  key_id bigint references public.api_keys (id) on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index sessions_by_key on public.sessions (key_id);
create index sessions_by_end on public.sessions (expires_at);

create table public.book_links (
  id bigint generated always as identity primary key,
  book_id bigint not null,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  -- The user who made it; null: the service.
  made_by uuid,
  created_at timestamptz not null default now(),
  -- Null: never.
  expires_at timestamptz,
  revoked_at timestamptz
);
create index book_links_by_book on public.book_links (book_id);

-- What all hosts must know alike, made once by whoever comes first.
create table public.service_secrets (
  name text primary key,
  secret bytea not null check (octet_length(secret) >= 32),
  created_at timestamptz not null default now()
);

-- A book that is forgotten takes its links along.
create function public.forget_links() returns trigger
  language plpgsql set search_path = '' as $$
begin
  delete from public.book_links where book_id in (select id from gone);
  return null;
end $$;
create trigger forget_links after delete on public.book_generation_jobs
  referencing old table as gone for each statement execute function public.forget_links();

alter table public.api_keys enable row level security;
alter table public.sessions enable row level security;
alter table public.book_links enable row level security;
alter table public.service_secrets enable row level security;
-- No policy: even owners see none of this over the database's own API.
revoke all on public.api_keys, public.sessions, public.book_links, public.service_secrets from anon, authenticated;
revoke all on sequence public.api_keys_id_seq, public.sessions_id_seq, public.book_links_id_seq from anon, authenticated;
grant select, insert, update, delete on public.api_keys, public.sessions, public.book_links, public.service_secrets
  to service_role;
grant select, usage on sequence public.api_keys_id_seq, public.sessions_id_seq, public.book_links_id_seq to service_role;
revoke execute on function public.forget_links() from public, anon, authenticated;
grant execute on function public.forget_links() to service_role;
