import { randomUUID } from "node:crypto";
import { auth, endpoint, member, visitor } from "@belay/sdk";
import { siteProperties } from "@belay/sdk/business-tools";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requestFor } from "../../testing/browser.ts";
import { environmentOf, errorOf, frontendToken, serve, startTestBackend, type TestBackend } from "../../testing/site.ts";
import { createBackend } from "../backend.ts";
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
