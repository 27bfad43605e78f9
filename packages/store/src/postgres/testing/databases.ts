import { randomUUID } from "node:crypto";
import { Client } from "pg";

/** Names a server on which tests may make databases: set by the test setup, or by hand to use a server of one's own. */
export const SERVER_VARIABLE = "BELAY_TEST_POSTGRES_URL";

/** Makes a database of its own for a test; answers its URL. */
export async function createDatabase(serverUrl = testServerUrl()): Promise<string> {
  const name = `belay_test_${randomUUID().replaceAll("-", "")}`;
  await queryDatabase(serverUrl, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Removes a database, whoever is still connected to it. */
export async function dropDatabase(url: string): Promise<void> {
  const server = new URL(url);
  const name = server.pathname.slice(1);
  server.pathname = "/postgres";
  if (!/^belay_test_[0-9a-f]+$/.test(name)) {
    throw new Error(`${name} is not a database of a test`);
  }
  await queryDatabase(server.href, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

function testServerUrl(): string {
  // The test setup hands the server over in the environment: test files run in processes of their own.
  const url = process.env[SERVER_VARIABLE];
  if (url === undefined) {
    throw new Error(`${SERVER_VARIABLE} names no server: run the tests through their vitest project`);
  }
  return url;
}

/** Runs one statement on a database, past the store; answers its rows. */
export async function queryDatabase(
  url: string,
  text: string,
  values: readonly (string | number)[] = [],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
