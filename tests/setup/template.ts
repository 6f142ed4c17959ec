import { randomBytes } from "node:crypto";
import type { TestProject } from "vitest/node";
import { FAST_AND_ODD, OWNER, APP, createDatabase } from "../../scripts/lib/cluster.mjs";
import { deploy } from "../../scripts/lib/deploy.mjs";
import { readSettings } from "../../scripts/lib/settings.mjs";
import { connect, query } from "../../scripts/lib/sql.mjs";
import { openThrowaway } from "../../scripts/lib/throwaway.mjs";

/** Where test files find their server, and the two roles under which they meet it. */
export interface TestServer {
  admin: string;
  template: string;
  owner: { role: string; password: string };
  app: { role: string; password: string };
}

declare module "vitest" {
  interface ProvidedContext { server: TestServer }
}

export function address(server: TestServer, database: string, as: "owner" | "app"): string {
  const { role, password } = server[as];
  return Object.assign(new URL(server.admin), { username: role, password, pathname: `/${database}` }).href;
}

async function embedded() {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...env } = process.env;
  const throwaway = await openThrowaway(readSettings(env).dataDir, "uji", FAST_AND_ODD);
  return { admin: throwaway.urls.admin, close: () => throwaway.close(true) };
}

/** A role of this run alone: the server may be one that others use as well. */
async function makeRole(admin: string, name: string) {
  const password = randomBytes(24).toString("hex");
  await query(admin, `CREATE ROLE ${name} LOGIN PASSWORD '${password}'`);
  await query(admin, `GRANT ${name} TO CURRENT_USER`);
  return { role: name, password };
}

async function dropAll(server: TestServer) {
  const client = await connect(server.admin);
  try {
    const { rows } = await client.query("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", [server.template]);
    for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
    for (const { role } of [server.app, server.owner]) await client.query(`DROP ROLE ${role}`);
  } finally {
    await client.end();
  }
}

/** One database, made the way it is deployed; every test file gets a clone of it. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const { admin, close } = given ? { admin: given, close: undefined } : await embedded();
  const template = `uji_${process.pid}`;
  const server: TestServer = {
    admin, template, owner: await makeRole(admin, `${OWNER}_${template}`), app: await makeRole(admin, `${APP}_${template}`),
  };
  const stop = close ?? (() => dropAll(server)); // an embedded server goes with all that is in it
  try {
    await query(admin, createDatabase(template, server.owner.role));
    const urls = { owner: address(server, template, "owner"), app: address(server, template, "app") };
    await deploy(urls, { ...process.env, DEMO: "0", DATABASE_URL: urls.app, DATABASE_OWNER_URL: urls.owner }, ["--referensi"]);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("server", server);
  return stop;
}
