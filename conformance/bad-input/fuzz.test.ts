import { loadSchemas, routesOf } from "@belay/contracts";
import { type CallAnswer, call, startTestServer, type TestServer } from "@belay/testkit";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectErrorShape } from "../support/error-shape.ts";
import { type ImplementedMethod, implementedMethods, titleOf } from "../support/methods.ts";
import { goodRequest, type Scene, setScene } from "../support/scene.ts";
import { schemaPaths, withValueAt } from "../support/schema-paths.ts";
import { packed, toHttp } from "../support/to-http.ts";
import { type FuzzSource, fuzzedValue, hostile } from "./fuzzed-value.ts";

/** Requests to each method. Change one to look for more; the number of runs stays fixed in continuous integration. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 40);
/** The same requests in every run, so that a change is judged by what it changed. FUZZ_SEED=random looks for more, FUZZ_SEED=<n> repeats a run that failed. */
const { FUZZ_SEED = "20261121" } = process.env;
const SEED = FUZZ_SEED === "random" ? Math.trunc(Math.random() * 2 ** 31) : Number(FUZZ_SEED);

let server: TestServer;
let token: string;
let memberToken: string;
let scene: Scene;

beforeAll(async () => {
  console.log(`fuzz seed ${SEED}: FUZZ_SEED=${SEED} repeats this run`);
  server = await startTestServer();
  token = await server.appToken();
  memberToken = await server.memberToken();
  scene = await setScene(server, token);
});

afterAll(() => server.close());

/** A request that its method takes, with one or a few of its fields replaced: gets further in than what is made up as a whole. */
async function mutated(method: ImplementedMethod, source: FuzzSource): Promise<fc.Arbitrary<unknown>> {
  const good = await goodRequest(method, scene);
  const paths = schemaPaths(source.definitions[method.request] ?? {}, source.definitions);
  if (paths.length === 0) return hostile;
  const change = fc.constantFrom(...paths).chain(({ steps, schema }) => fuzzedValue(schema, source, 1).map((value) => ({ steps, value })));
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    let message: unknown = good;
    for (const { steps, value } of changes) message = withValueAt(message, steps, value);
    return message;
  });
}

async function send(method: ImplementedMethod, message: unknown): Promise<CallAnswer> {
  const http = toHttp(method, message);
  // What speaks of whoever is there in person is asked by a member.
  const headers = { authorization: method.access.never.includes("APP") ? memberToken : token };
  // A long query goes out as POST; what is long in a path does not go out at all.
  return http.path.length > 8_000 ? call(server.origin, { path: "/health" }) : call(server.origin, { ...http, headers });
}

/** A site that wants addresses verified or members approved refuses sign-ins of other methods for a good reason: their requests start from the usual site. */
async function restoreSignOnPolicy(): Promise<void> {
  const method = implementedMethods.find(({ id }) => id.endsWith(".UpdateSignOnPolicy"));
  if (method === undefined) throw new Error("there is no method that sets how members sign up");
  const usual = { signOnPolicy: { requireOwnerApproval: false, requireEmailVerification: false } };
  expect((await send(method, usual)).status).toBe(200);
}

describe("a fuzzed request", () => {
  it.each(implementedMethods.map((method) => [titleOf(method), method] as const))(
    "is answered, refused or not found, never 5xx: %s",
    async (_title, method) => {
      const definitions = await loadSchemas(method.module);
      const source = { definitions, known: Object.values(scene) };
      const whole = fuzzedValue(definitions[method.request] ?? {}, source);
      const requests = fc.oneof(await mutated(method, source), whole);
      await fc.assert(
        fc.asyncProperty(requests, async (message) => {
          const answer = await send(method, message);
          expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
          expect([200, 400, 404, 409, 413, 428, 429, 431]).toContain(answer.status);
          if (answer.status !== 200) expectErrorShape(answer);
        }),
        { seed: SEED, numRuns: RUNS, endOnFailure: true },
      );
      await restoreSignOnPolicy();
      await server.server.settle();
    },
  );

  it("is answered so in every flat query and every path", async () => {
    const reads = implementedMethods.filter(({ http }) => http.payloadIn === "query");
    const name = fc.oneof(
      fc.constantFrom(
        "query.filter",
        "fields",
        "query.cursorPaging.limit",
        ".r",
        "productId",
        "a.b.c",
        "query",
        "search.search.expression",
      ),
      fc.string({ maxLength: 12 }),
    );
    const value = fc
      .oneof(
        fc.string({ maxLength: 30 }),
        hostile.map((each) => JSON.stringify(each) ?? ""),
        hostile.map(packed),
      )
      .map((text) => text.slice(0, 2_000).toWellFormed());
    const parameter = fc.tuple(name, value).map(([key, text]) => `${encodeURIComponent(key)}=${encodeURIComponent(text)}`);
    const segment = fc.string({ maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed()) || "-");
    const request = fc.record({
      route: fc.constantFrom(...reads.flatMap(routesOf)),
      query: fc.array(parameter, { maxLength: 4 }),
      segment,
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ route, query, segment: text }) => {
        const path = `${route.path.replaceAll(/:[A-Za-z]+/g, text)}?${query.join("&")}`;
        const hasBody = route.method !== "GET" && route.method !== "DELETE";
        const answer = await call(server.origin, { method: route.method, path, token, ...(hasBody ? { body: {} } : {}) });
        expect(answer.status, `${path} ${JSON.stringify(answer.body)}`).toBeLessThan(500);
      }),
      { seed: SEED, numRuns: RUNS * 10, endOnFailure: true },
    );
  });

  it("leaves a server that still works", async () => {
    expect((await call(server.origin, { path: "/site-properties/v4/properties", token })).status).toBe(200);
    await server.server.settle();
    expect(await server.store.read((tx) => tx.jobs.unfinished(1))).toEqual([]);
  });
});
