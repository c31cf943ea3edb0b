-- What Supabase brings and a plain PostgreSQL lacks: the three API roles and the auth schema that policies name.
-- Run by our own runner only, and only where it is missing; never part of supabase/migrations.
do $$
declare
  role_clause text;
begin
  -- Roles belong to the whole server: two databases may be set up at the same moment.
  foreach role_clause in array array['anon nologin', 'authenticated nologin', 'service_role nologin bypassrls'] loop
    begin
      if not exists (select 1 from pg_roles where rolname = split_part(role_clause, ' ', 1)) then
        execute 'create role ' || role_clause;
      end if;
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
  if to_regprocedure('auth.uid()') is null then
    create schema if not exists auth;
    execute $f$
      create function auth.jwt() returns jsonb language sql stable as $body$
        select nullif(current_setting('request.jwt.claims', true), '')::jsonb
      $body$
    $f$;
    execute $f$
      create function auth.uid() returns uuid language sql stable as $body$
        select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid
      $body$
    $f$;
    execute $f$
      create function auth.role() returns text language sql stable as $body$
        select nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role'
      $body$
    $f$;
    grant usage on schema auth to anon, authenticated, service_role;
  end if;
end $$;
grant usage on schema public to anon, authenticated, service_role;
