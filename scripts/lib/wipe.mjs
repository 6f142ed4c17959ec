// Empties a database that somebody else administers: only what our owner role owns goes; the schema, and rights given to it, stay.
import { query } from "./sql.mjs";

const WIPE = `
DO $$
DECLARE thing record;
BEGIN
  FOR thing IN SELECT nspname FROM pg_namespace WHERE nspowner = current_user::regrole AND nspname <> 'public' AND nspname !~ '^pg_' LOOP
    EXECUTE format('DROP SCHEMA %I CASCADE', thing.nspname);
  END LOOP;
  LOOP
    SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind, c.oid::regclass AS name
      INTO thing FROM pg_class c
      WHERE c.relowner = current_user::regrole AND c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('e', 'i', 'a'))
      ORDER BY c.relkind = 'S' LIMIT 1;
    EXIT WHEN NOT FOUND;
    EXECUTE format('DROP %s %s CASCADE', thing.kind, thing.name);
  END LOOP;
  LOOP
    SELECT p.oid::regprocedure AS name INTO thing FROM pg_proc p
      WHERE p.proowner = current_user::regrole AND p.pronamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i')) LIMIT 1;
    EXIT WHEN NOT FOUND;
    EXECUTE format('DROP ROUTINE %s CASCADE', thing.name);
  END LOOP;
  LOOP
    SELECT t.oid::regtype AS name INTO thing FROM pg_type t
      WHERE t.typowner = current_user::regrole AND t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd', 'c')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype IN ('e', 'i')) LIMIT 1;
    EXIT WHEN NOT FOUND;
    EXECUTE format('DROP TYPE %s CASCADE', thing.name);
  END LOOP;
END $$`;

/** @param {string} owner */
export const wipe = (owner) => query(owner, WIPE);
