// pg is loaded when first used: these files are read before anything is installed.

/** @param {string} connectionString @param {number} [timeout] */
export async function connect(connectionString, timeout = 10_000) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: timeout });
  client.on("error", () => {}); // a cut connection shows in the next query
  await client.connect();
  return client;
}

/** @param {string} connectionString @param {string} text @param {unknown[]} [values] */
export async function query(connectionString, text, values) {
  const client = await connect(connectionString);
  try {
    return await client.query(text, values);
  } finally {
    await client.end();
  }
}
