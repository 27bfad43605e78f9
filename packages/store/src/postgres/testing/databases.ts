import { createHash, randomUUID } from "node:crypto";
import { Client } from "pg";

/** Names a server on which tests may make databases: set by the test setup, or by hand to use a server of one's own. */
export const SERVER_VARIABLE = "BELAY_TEST_POSTGRES_URL";

/** Databases that others are copied from. */
const PREPARED = "belay_prepared";

function newName(): string {
  return `belay_test_${randomUUID().replaceAll("-", "")}`;
}

function urlOf(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Makes a database of its own for a test; answers its URL. */
export async function createDatabase(serverUrl = testServerUrl()): Promise<string> {
  const name = newName();
  await queryDatabase(serverUrl, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  return urlOf(serverUrl, name);
}

/**
 * Makes a database as `prepare` leaves one; answers its URL.
 *
 * Shape: the first of all processes prepares, the rest copy. Nothing may be connected to the prepared one when `prepare` resolves.
 * Why: making the tables takes five times what a copy of them takes, and there are some hundred test servers in a run.
 */
export async function createPreparedDatabase(prepare: (url: string) => Promise<void>, serverUrl = testServerUrl()): Promise<string> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext($1))", [PREPARED]);
    if ((await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [PREPARED])).rowCount === 0) {
      const url = await createDatabase(serverUrl);
      await prepare(url);
      await client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} RENAME TO ${PREPARED}`);
    }
    await client.query("SELECT pg_advisory_unlock(hashtext($1))", [PREPARED]);
    const name = newName();
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${PREPARED}`);
    return urlOf(serverUrl, name);
  } finally {
    await client.end();
  }
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

type Row = Readonly<Record<string, unknown>>;

/** A way to a database past the store that stays connected. */
export interface RawDatabase {
  /** Runs one statement; answers its rows. The database plans each text once. */
  readonly query: (text: string, values?: readonly (string | number)[]) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a database for a test that asks it again and again. Close it.
 *
 * Why: a new connection knows no table, and reads all of their descriptions before it answers.
 */
export function openDatabase(url: string): RawDatabase {
  let connected: Promise<Client> | undefined;
  const connect = async (): Promise<Client> => {
    const client = new Client({ connectionString: url });
    // The database may be dropped before this is closed.
    client.on("error", () => undefined);
    await client.connect();
    return client;
  };
  return {
    query: async (text, values = []) => {
      connected ??= connect();
      const name = createHash("sha256").update(text).digest("base64url");
      return (await (await connected).query<Row>({ name, text, values: [...values] })).rows;
    },
    close: async () => (await connected)?.end(),
  };
}

/** Runs one statement on a database, past the store; answers its rows. */
export async function queryDatabase(url: string, text: string, values: readonly (string | number)[] = []): Promise<readonly Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
