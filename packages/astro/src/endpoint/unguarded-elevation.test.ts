import { randomUUID } from "node:crypto";
import { auth, endpoint, member, visitor } from "@belay/sdk";
import { siteProperties } from "@belay/sdk/business-tools";
import { products } from "@belay/sdk/stores";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requestFor } from "../../testing/browser.ts";
import { environmentOf, errorOf, frontendToken, serve, startTestBackend, type TestBackend } from "../../testing/site.ts";
import { createBackend } from "../backend.ts";
import type { BelayLocals } from "../locals.ts";
import { createUnguardedElevation } from "./unguarded-elevation.ts";

let site: TestBackend;
beforeAll(async () => {
  site = await startTestBackend();
});
afterAll(() => site[Symbol.asyncDispose]());

const elevated = auth.elevate(siteProperties.getSiteProperties);
const guarded = endpoint({
  allow: visitor,
  elevate: { getSite: siteProperties.getSiteProperties },
  handle: async ({ elevated: { getSite } }) => ({ name: (await getSite()).properties?.siteDisplayName }),
});

function backendWith(strict: boolean) {
  const lines: string[] = [];
  const report = createUnguardedElevation({ strict, warn: (line) => lines.push(line) });
  return { lines, backend: createBackend(environmentOf(site.server, site.server.site), report) };
}

test("in development an elevated call without a guard is told once for each route, with route, method and fix, and made", async () => {
  const { backend, lines } = backendWith(false);
  const call = async () => (await elevated()).properties !== undefined;
  const other = new Request("http://localhost:4321/other", requestFor("endpoint"));
  const answers = [await serve(backend, call), await serve(backend, call), await serve(backend, call, { request: other })];
  expect(answers.map(({ value }) => value)).toEqual([true, true, true]);
  expect(lines).toEqual([
    expect.stringMatching(/GET \/ elevates getSiteProperties .* endpoint\(\{ allow, elevate, handle \}\)/),
    expect.stringContaining("GET /other elevates getSiteProperties"),
  ]);
});

test("where it is strict the call is refused and nothing is sent", async () => {
  const { backend } = backendWith(true);
  await serve(backend, () => serveGuarded(requestFor("endpoint")));
  site.upstream.length = 0;
  const { value } = await serve(backend, () => errorOf(elevated()));
  expect(value).toMatchObject({ code: "ELEVATION_UNGUARDED", message: expect.stringContaining("GET / elevates getSiteProperties") });
  expect(site.upstream).toEqual([]);
});

test("the app's own client in locals is elevation too: reported once for each route, and refused where it is strict", async () => {
  const lenient = backendWith(false);
  const calls: readonly ((belay: BelayLocals) => Promise<unknown>)[] = [
    (belay) => belay.elevated.call(siteProperties.getSiteProperties),
    (belay) => belay.elevated.use({ siteProperties }).siteProperties.getSiteProperties(),
    (belay) => belay.elevated.fetch("/site-properties/v4/properties"),
    (belay) => belay.elevated.fetchWithAuth("/site-properties/v4/properties"),
  ];
  for (const call of calls) {
    expect((await serve(lenient.backend, call)).value).toBeDefined();
  }
  expect(lenient.lines).toEqual([expect.stringContaining("GET / elevates getSiteProperties")]);

  const { backend } = backendWith(true);
  await serve(backend, (belay) => belay.identify());
  site.upstream.length = 0;
  const errors = await Promise.all(calls.map((call) => serve(backend, (belay) => errorOf(call(belay)))));
  expect(errors.map(({ value }) => value)).toEqual(calls.map(() => expect.objectContaining({ code: "ELEVATION_UNGUARDED" })));
  // Each of these visitors got a token, and nothing else was asked for.
  expect(site.upstream.filter((url) => url.includes("site-properties"))).toEqual([]);
});

test("in an endpoint the app's own client calls what the endpoint declares, and nothing else", async () => {
  const { backend, lines } = backendWith(true);
  const { value } = await serve(backend, async (belay) => {
    const handler = endpoint({
      allow: visitor,
      elevate: { getSite: siteProperties.getSiteProperties },
      handle: async () => {
        await belay.elevated.call(siteProperties.getSiteProperties);
        const other = await errorOf(belay.elevated.call(products.deleteProduct, randomUUID()));
        const raw = await errorOf(belay.elevated.fetch("/stores/v3/products/query"));
        return { other: other.code, raw: raw.code };
      },
    });
    return (await handler(requestFor("endpoint"))).json();
  });
  expect(value).toEqual({ other: "ELEVATION_NOT_DECLARED", raw: "ELEVATION_NOT_DECLARED" });
  expect(lines).toEqual([]);
});

const serveGuarded = async (request: Request) => {
  const response = await guarded(request);
  return { status: response.status, body: await response.json() };
};

test("an endpoint is a guard: nothing is told, strict or not, and its call is made and recorded by name", async () => {
  for (const strict of [false, true]) {
    const { backend, lines } = backendWith(strict);
    const { value } = await serve(backend, (belay) =>
      serveGuarded(requestFor("endpoint")).then((answer) => ({ answer, caller: belay.caller })),
    );
    expect(value?.answer).toEqual({ status: 200, body: { name: site.server.site.name } });
    expect(lines).toEqual([]);
    const [row] = await site.server.ledger();
    expect(row).toMatchObject({
      kind: "elevated",
      subject: { type: "VISITOR", id: value?.caller.kind === "VISITOR" ? value.caller.id : "" },
    });
  }
});

test("a member, a visitor and an app's frontend are who their session or token says", async () => {
  const onlyMembers = endpoint({ allow: member, handle: ({ caller }) => caller });
  const visitorAnswer = await serve(site.backend, () => onlyMembers(requestFor("endpoint")));
  expect(visitorAnswer.value?.status).toBe(403);
  const memberId = randomUUID();
  const authorization = await site.server.memberToken(memberId);
  const request = requestFor("endpoint", { authorization, "sec-fetch-site": "cross-site" });
  const memberAnswer = await serve(site.backend, async () => (await onlyMembers(request)).json(), { request });
  expect(memberAnswer.value).toMatchObject({ kind: "MEMBER", id: memberId });
  const frontend = requestFor("endpoint", { authorization: await frontendToken(site.server.origin, site.server.site) });
  expect((await serve(site.backend, () => onlyMembers(frontend), { request: frontend })).value?.status).toBe(403);
});
