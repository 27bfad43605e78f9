import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Cluster, createDatabase, startCluster } from "@belay/store/postgres/testing";
import { type CallAnswer, call, textAt } from "@belay/testkit";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { failureLine, runCli, runJson, startCli, usageLine } from "../test/run-cli.ts";

const ORIGIN = "https://api.example.com";
const PATH = "/site-properties/v4/properties";
const POLL_MS = 20;
const RECOVERY_MS_MAX = 20_000;
const KNOWN_MS_MAX = 1_000;

let cluster: Cluster;

beforeAll(async () => {
  cluster = await startCluster();
});

afterAll(async () => {
  await cluster.remove();
});

type Environment = Readonly<Record<string, string>>;

/** An installation in a database of its own, as `belay init` makes it. */
async function initialised(): Promise<{ readonly env: Environment; readonly made: Readonly<Record<string, string>> }> {
  const env = {
    BELAY_DATABASE_URL: await createDatabase(cluster.url),
    BELAY_MASTER_KEY: Buffer.alloc(32, 7).toString("base64url"),
    BELAY_ORIGIN: ORIGIN,
    BELAY_PORT: "0",
  };
  return { env, made: Object(await runJson(["init", "--name", "Shop"], { env })) };
}

/** Starts a node; answers where it listens. */
async function startNode(env: Environment): Promise<string> {
  const [, address = ""] = await startCli(["start"], { env }).printed(/"address":"([^"]+)"/);
  return address;
}

async function newToken(node: string, { clientId, clientSecret }: Readonly<Record<string, string>>): Promise<string> {
  const body = { client_id: clientId, client_secret: clientSecret, grant_type: "client_credentials" };
  const answer = await call(node, { path: "/oauth2/token", body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return textAt(answer.body, "access_token");
}

/** Calls until an answer is as wanted; answers it with the time that this took, in milliseconds. */
async function until(ask: () => Promise<CallAnswer>, isWanted: (answer: CallAnswer) => boolean): Promise<CallAnswer & { tookMs: number }> {
  const since = performance.now();
  for (;;) {
    const answer = await ask();
    const tookMs = performance.now() - since;
    if (isWanted(answer)) {
      return { ...answer, tookMs };
    }
    if (tookMs > RECOVERY_MS_MAX) {
      throw new Error(`the last answer after ${RECOVERY_MS_MAX} ms: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    await delay(POLL_MS);
  }
}

test("S8: a token that is revoked on one node is refused by the other within a second", async () => {
  const { env, made } = await initialised();
  const [first, second] = await Promise.all([startNode(env), startNode(env)]);
  const token = await newToken(first, made);
  const ask = () => call(second, { path: PATH, token });
  // The second node remembers that it verified the token: what it must forget.
  expect((await ask()).status).toBe(200);
  const revoked = await call(first, {
    path: "/oauth2/revoke",
    body: { token, client_id: made.clientId, client_secret: made.clientSecret },
  });
  expect(revoked.status).toBe(200);
  const { tookMs } = await until(ask, ({ status }) => status === 401);
  expect(tookMs).toBeLessThan(KNOWN_MS_MAX);
});

test("S8: a key and a client secret that the command line revokes are refused by every node within a second", async () => {
  const { env, made } = await initialised();
  const nodes = await Promise.all([startNode(env), startNode(env)]);
  const key = Object(await runJson(["key", "create", "--permissions", "all"], { env }));
  const secret = Object(await runJson(["secret", "create"], { env }));
  const byKey = (node: string) => call(node, { path: PATH, token: key.apiKey, headers: { "wix-site-id": made.siteId ?? "" } });
  const bySecret = (node: string) =>
    call(node, {
      path: "/oauth2/token",
      body: { client_id: made.clientId, client_secret: secret.clientSecret, grant_type: "client_credentials" },
    });
  for (const [ask, revoke] of [
    [byKey, ["key", "revoke", key.id]],
    [bySecret, ["secret", "revoke", secret.id]],
  ] as const) {
    const before = await Promise.all(
      nodes.map((node) =>
        until(
          () => ask(node),
          ({ status }) => status === 200,
        ),
      ),
    );
    expect(before.map(({ status }) => status)).toEqual([200, 200]);
    await runJson(revoke, { env });
    const after = await Promise.all(
      nodes.map((node) =>
        until(
          () => ask(node),
          ({ status }) => status === 401,
        ),
      ),
    );
    expect(Math.max(...after.map(({ tookMs }) => tookMs))).toBeLessThan(KNOWN_MS_MAX);
  }
});

const ADMITTED = 5;

test("two processes count elevated calls together: what a policy admits is admitted once, not once by each", async () => {
  const { env, made } = await initialised();
  const nodes = await Promise.all([startNode(env), startNode(env)]);
  const directory = await mkdtemp(join(tmpdir(), "belay-policy-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const file = join(directory, "policy.json");
  const perApp = { count: ADMITTED, seconds: 86_400 };
  await writeFile(file, JSON.stringify({ mode: "enforce", rules: [{ methods: ["siteProperties.getSiteProperties"], perApp }] }));
  await runJson(["policy", "set", file], { env });
  const tokens = await Promise.all(nodes.map((node) => newToken(node, made)));
  const calls = Array.from({ length: 40 }, (_, index) => call(nodes[index % 2] ?? "", { path: PATH, token: tokens[index % 2] ?? "" }));
  const answers = await Promise.all(calls);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(ADMITTED);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(answers.length - ADMITTED);
});

const PRODUCTS = 30;
const RAISES = 6;

test("two processes share the jobs of a store: prices that are raised six times at once are raised six times", async () => {
  const { env, made } = await initialised();
  const [first, second] = await Promise.all([startNode(env), startNode(env)]);
  const token = await newToken(first, made);
  const product = {
    ...{ name: "Rope", productType: "PHYSICAL", physicalProperties: {} },
    variantsInfo: { variants: [{ price: { actualPrice: { amount: "10.00" } }, physicalProperties: {} }] },
  };
  const created = await call(first, {
    path: "/stores/v3/bulk/products/create",
    token,
    body: { products: Array.from({ length: PRODUCTS }, () => product) },
  });
  expect(created.status, JSON.stringify(created.body)).toBe(200);
  const raise = (node: string) =>
    call(node, {
      path: "/stores/v3/bulk/products/adjust-variants-by-filter",
      token,
      body: { filter: {}, actualPrice: { amount: "1.00" } },
    });
  const raised = await Promise.all(Array.from({ length: RAISES }, (_, index) => raise(index % 2 === 0 ? first : second)));
  expect(raised.map(({ status }) => status)).toEqual(Array<number>(RAISES).fill(200));
  const amounts = (answer: CallAnswer): readonly string[] =>
    [...JSON.stringify(answer.body).matchAll(/"actualPriceRange":\{"minValue":\{"amount":"([\d.]+)"/g)].map(([, amount = ""]) => amount);
  const read = () => call(second, { path: "/stores/v3/products/query", token, body: { query: { cursorPaging: { limit: 100 } } } });
  const highest = 10 + RAISES;
  const done = await until(
    read,
    (answer) => amounts(answer).length === PRODUCTS && amounts(answer).every((amount) => Number(amount) >= highest),
  );
  expect(new Set(amounts(done).map(Number))).toEqual(new Set([highest]));
});

test("S9: what signs after a rotation on one node is honoured by the other within a second, and what was signed before is too", async () => {
  const { env, made } = await initialised();
  const [first, second] = await Promise.all([startNode(env), startNode(env)]);
  const before = await newToken(first, made);
  expect((await call(second, { path: PATH, token: before })).status).toBe(200);
  const { id } = Object(await runJson(["signing-key", "rotate"], { env }));
  const keyOf = (token: string): unknown => JSON.parse(Buffer.from(token.split(".").at(-3) ?? "", "base64url").toString()).kid;
  let token = before;
  for (const endAt = performance.now() + KNOWN_MS_MAX; keyOf(token) !== id && performance.now() < endAt; await delay(POLL_MS)) {
    token = await newToken(first, made);
  }
  expect(keyOf(token)).toBe(id);
  const { tookMs } = await until(
    () => call(second, { path: PATH, token }),
    ({ status }) => status === 200,
  );
  expect(tookMs).toBeLessThan(KNOWN_MS_MAX);
  expect((await call(second, { path: PATH, token: before })).status).toBe(200);
});

test("F6: while the database is gone calls are answered with 503 and Retry-After, and afterwards as before, by the same process", async () => {
  const { env, made } = await initialised();
  const node = await startNode(env);
  const body = { client_id: made.clientId, client_secret: made.clientSecret, grant_type: "client_credentials" };
  const ask = () => call(node, { path: "/oauth2/token", body });
  expect((await ask()).status).toBe(200);
  await cluster.kill();
  try {
    const since = performance.now();
    // What it remembers of identities is believed only as long as it would hear of their end.
    const gone = await until(ask, ({ status }) => status !== 200);
    expect(gone.status).toBe(503);
    expect(Number(gone.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(performance.now() - since).toBeLessThan(2_000);
    expect(JSON.stringify(gone.body)).not.toMatch(/postgres|ECONN|socket/i);
  } finally {
    await cluster.start();
  }
  const back = await until(ask, ({ status }) => status === 200);
  expect((await call(node, { path: PATH, token: textAt(back.body, "access_token") })).status).toBe(200);
});

test("F32: a database needs a master key in the environment, is named without its password, and is set up once", async () => {
  const { env } = await initialised();
  expect(failureLine(await runCli(["init"], { env }))).toMatch(/holds a store that is set up/);
  expect(usageLine(await runCli(["start"], { env: { ...env, BELAY_MASTER_KEY: "" } }))).toMatch(/Not set: BELAY_MASTER_KEY/);
  const url = new URL(env.BELAY_DATABASE_URL ?? "");
  url.password = "hunter2";
  url.pathname = "/nowhere";
  const line = failureLine(await runCli(["start"], { env: { ...env, BELAY_DATABASE_URL: url.href } }));
  expect(line).toMatch(/does not exist/);
  expect(line).not.toMatch(/hunter2/);
});
