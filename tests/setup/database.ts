import { afterAll, inject } from "vitest";
import { query } from "../../scripts/lib/sql.mjs";
import { address } from "./template";

const server = inject("server");
const name = `${server.template}_${crypto.randomUUID().replaceAll("-", "")}`;
await query(server.admin, `CREATE DATABASE ${name} TEMPLATE ${server.template} OWNER ${server.owner.role}`);
process.env.DATABASE_URL = address(server, name, "app");
process.env.DATABASE_OWNER_URL = address(server, name, "owner");

// Hooks run in reverse order: a file's own afterAll has closed its connections by then; FORCE cuts what it forgot.
afterAll(() => query(server.admin, `DROP DATABASE ${name} WITH (FORCE)`));
