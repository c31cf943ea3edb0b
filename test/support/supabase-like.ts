import { randomBytes } from "node:crypto";

import { Client, type Pool } from "pg";
import { afterAll, inject } from "vitest";

import { openPool } from "../../src/db/database.ts";

export interface SupabaseLike {
  /** As the project's owner, who is no superuser. */
  url: string;
  pool: Pool;
  /** As the role that PostgREST logs in with: it may become the API's roles, and nothing else. */
  api: Pool;
}

/** Roles belong to the server: those of a project's owner, of whoever owns what Supabase brings, and of its API. */
const roles = `
do $$
declare
  wanted text;
begin
  foreach wanted in array array[
    'anon nologin', 'authenticated nologin', 'service_role nologin bypassrls', 'platform nologin',
    'realtime_admin nologin noinherit',
    'project_owner login createdb createrole replication bypassrls password ''project''',
    'authenticator login noinherit password ''project'''] loop
    begin
      if not exists (select from pg_roles where rolname = split_part(wanted, ' ', 1)) then
        execute 'create role ' || wanted;
      end if;
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
  begin
    grant anon, authenticated, service_role, realtime_admin to project_owner;
    grant anon, authenticated, service_role to authenticator;
  exception when unique_violation then null;
  end;
end $$;`;

/** What a project has before the first migration, as far as ours can touch it. */
const furniture = `
alter schema public owner to pg_database_owner;
grant usage on schema public to anon, authenticated, service_role;
create schema auth authorization platform;
create schema realtime authorization platform;
create schema extensions authorization project_owner;
grant usage on schema auth, realtime to project_owner, anon, authenticated, service_role;
set role platform;
create function auth.jwt() returns jsonb language sql stable as
  $$ select coalesce(nullif(current_setting('request.jwt.claim', true), ''),
                     nullif(current_setting('request.jwt.claims', true), ''))::jsonb $$;
create function auth.uid() returns uuid language sql stable as
  $$ select nullif(coalesce(nullif(current_setting('request.jwt.claim.sub', true), ''),
       nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'), '')::uuid $$;
create function auth.role() returns text language sql stable as
  $$ select nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role' $$;
create table auth.users (id uuid primary key, email text);
create table realtime.messages (
  id uuid not null default gen_random_uuid(), topic text not null, extension text not null, payload jsonb, event text,
  private boolean default false, inserted_at timestamp not null default now(), updated_at timestamp not null default now(),
  primary key (id, inserted_at)) partition by range (inserted_at);
create table realtime.messages_of_now partition of realtime.messages default;
create function realtime.topic() returns text language sql stable as
  $$ select nullif(current_setting('realtime.topic', true), '') $$;
create function realtime.send(payload jsonb, event text, topic text, private boolean default true) returns void
  language plpgsql as $$
begin
  perform set_config('realtime.topic', topic, true);
  insert into realtime.messages (payload, event, topic, private, extension)
  values (payload, event, topic, private, 'broadcast');
end $$;
reset role;
alter table realtime.messages enable row level security;
alter table realtime.messages owner to realtime_admin;
alter table realtime.messages_of_now owner to realtime_admin;
grant usage on schema realtime to realtime_admin;
grant select, insert, update on realtime.messages to anon, authenticated, service_role, project_owner;
set role project_owner;
create publication supabase_realtime;
-- As in projects of before October 2026: whatever is new in public is everybody's, unless it says otherwise.
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
reset role;`;

/**
 * An empty database laid out as a Supabase project: its owner is no superuser, `auth` and `realtime` are somebody else's,
 * and new tables are granted to the API's roles. What is there is ours and plays the part; nothing of it is Supabase's code.
 */
export async function openSupabaseLike(): Promise<SupabaseLike> {
  const server = new URL(inject("databaseUrl"));
  const name = `supabase_${randomBytes(6).toString("hex")}`;
  server.pathname = "/postgres";
  await run(server.href, roles);
  await run(server.href, `create database ${name} template template0 owner project_owner`);
  const own = new URL(server);
  own.pathname = `/${name}`;
  await run(own.href, furniture);
  own.username = "project_owner";
  own.password = "project";
  const pool = openPool(own.href, { max: 10, onLost: () => {} });
  const door = new URL(own);
  door.username = "authenticator";
  const api = openPool(door.href, { max: 5, onLost: () => {} });
  afterAll(async () => {
    await Promise.all([pool.end(), api.end()]);
    await run(server.href, `drop database ${name} with (force)`);
  });
  return { url: own.href, pool, api };
}

async function run(url: string, statements: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}
