import { methods } from "@belay/contracts";
import type { Subject } from "@belay/core";
import { type DomainModule, domainModules } from "@belay/domains";
import { type RequestLogEntry, silentLog } from "@belay/server";
import { type CallAnswer, call, startTestServer, type TestClient, type TestServer, textAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowsOf } from "../support/elevated-call.ts";
import { askExchange, methodScope } from "../support/exchange.ts";
import { implementedMethod } from "../support/methods.ts";
import { newProduct } from "../support/new-product.ts";
import { claimText } from "../support/tokens.ts";

const CREATE = implementedMethod("createProduct");
const EVENTS_MAX = 1_000;

/** A method that the contracts declare and no module here answers: it gives back whom what it writes would belong to. */
const unanswered = methods.find(
  ({ id, access, http, requiredFields, requiredOneOf }) =>
    access.requires.length > 0 &&
    !access.never.includes("APP") &&
    requiredFields.length === 0 &&
    requiredOneOf === undefined &&
    http.method === "POST" &&
    !http.path.includes(":") &&
    !domainModules.some(({ handlers }) => handlers.some(({ methodId }) => methodId === id)),
);
const authors: (Subject | undefined)[] = [];

function authorModule(): DomainModule {
  const { id, module } = unanswered ?? { id: "", module: "" };
  return {
    module,
    handlers: [
      {
        kind: "write",
        methodId: id,
        handle: async (_request, ctx) => {
          authors.push(ctx.author);
          return {};
        },
      },
    ],
  };
}

const lines: RequestLogEntry[] = [];
let server: TestServer;

beforeAll(async () => {
  const log = { ...silentLog, request: (entry: RequestLogEntry) => void lines.push(entry) };
  server = await startTestServer({ log, modules: [...domainModules, authorModule()] });
});

afterAll(() => server.close());

function create(token: string, headers: Readonly<Record<string, string>> = {}): Promise<CallAnswer> {
  return call(server.origin, { path: CREATE.http.path, token, headers, body: { product: newProduct() } });
}

async function exchange(by: TestClient, subject_token: string, scope: string): Promise<string> {
  const answer = await askExchange(server, { subject_token, actor_token: await server.appToken(by), scope }, by);
  return textAt(answer.body, "access_token");
}

function requestIdOf({ headers }: CallAnswer): string {
  return headers.get("x-wix-request-id") ?? "";
}

async function causeOf(entityId: string): Promise<unknown> {
  const events = await server.store.read((tx) => tx.outbox.page(server.site.siteId, 0, EVENTS_MAX));
  return JSON.parse(events.find((event) => event.entityId === entityId)?.causedBy ?? "null");
}

const appSubject = ({ instanceId: id, clientId }: TestClient): Subject => ({ type: "APP", id, clientId });

describe("S52: both names, nested when chained", () => {
  it("stand in the ledger, the log and the event of a call that three apps had their hands in", async () => {
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => server.createClientWithPermissions("all")));
    if (first === undefined || second === undefined || third === undefined) throw new Error("three apps were made");
    const visitor = await server.visitorToken(first);
    const one = await exchange(first, visitor, methodScope("createProduct"));
    const two = await exchange(second, one, CREATE.access.requires.join(" "));
    const three = await exchange(third, two, CREATE.access.requires.join(" "));
    const answer = await create(three);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    const subject = { type: "VISITOR", id: claimText(visitor, "sub") };
    const actor = appSubject(third);
    const earlierActors = [appSubject(second), appSubject(first)];
    expect(await rowsOf(server, answer)).toMatchObject([{ kind: "elevated", subject, actor, earlierActors }]);
    const through = earlierActors.map(({ id }) => `app ${id}`);
    expect(lines.find(({ requestId }) => requestId === requestIdOf(answer))).toMatchObject({
      elevatedFor: `visitor ${subject.id}`,
      through,
    });
    const act = { ...appSubject(second), act: appSubject(first) };
    expect(await causeOf(textAt(answer.body, "product.id"))).toEqual({ subject, actor: { ...actor, act } });
  });

  it("stand in the events of a job that the call left behind", async () => {
    const visitor = await server.visitorToken();
    const headers = { "belay-subject-token": visitor };
    const appToken = await server.appToken();
    const id = textAt((await create(appToken, headers)).body, "product.id");
    const { id: methodId, http } = implementedMethod("bulkDeleteProductsByFilter");
    const body = { filter: { id: { $in: [id] } } };
    await call(server.origin, { path: http.path, token: appToken, headers: { ...headers, "belay-elevated-method": methodId }, body });
    await server.server.settle();
    const events = await server.store.read((tx) => tx.outbox.page(server.site.siteId, 0, EVENTS_MAX));
    const [deleted] = events.filter(({ entityId, body }) => entityId === id && body.includes("deletedEvent"));
    const subject = { type: "VISITOR", id: claimText(visitor, "sub") };
    expect(JSON.parse(deleted?.causedBy ?? "null")).toMatchObject({ subject, actor: appSubject(server.site) });
  });

  it("name an app whose caller is unknown alone, and a key as both", async () => {
    const alone = await create(await server.appToken());
    expect(await causeOf(textAt(alone.body, "product.id"))).toEqual({ actor: appSubject(server.site) });
    const byKey = await create(await server.createApiKey("all"), { "wix-site-id": server.site.siteId });
    const key = { type: "API_KEY", id: expect.any(String) };
    expect(await causeOf(textAt(byKey.body, "product.id"))).toEqual({ subject: key, actor: key });
  });

  it("an official client's call is served, and recorded as the app's with the caller unknown", async () => {
    const answer = await create(await server.appToken());
    const [row] = await rowsOf(server, answer);
    expect([answer.status, row?.kind, row?.actor]).toEqual([200, "admin", { ...appSubject(server.site), name: expect.any(String) }]);
    expect(row).not.toHaveProperty("subject");
  });
});

describe("whose it is what an elevated call writes", () => {
  it("is the member's who asked, not the app's that elevated; a narrowed token's subject's; unknown where nobody says", async () => {
    if (unanswered === undefined) throw new Error("every method is answered");
    const memberId = "7f9c1c9e-0000-4000-8000-000000000001";
    const token = await server.appToken();
    const write = (credential: string, headers: Readonly<Record<string, string>> = {}) =>
      call(server.origin, { path: unanswered.http.path, token: credential, headers, body: {} });
    const member = await server.memberToken(memberId);
    authors.length = 0;
    await write(token, { "belay-subject-token": member, "belay-elevated-method": unanswered.id });
    await write(await exchange(server.site, member, `belay:method:${unanswered.id}`));
    await write(token);
    expect(authors).toEqual([
      { type: "MEMBER", id: memberId, clientId: server.site.clientId },
      { type: "MEMBER", id: memberId },
      undefined,
    ]);
  });
});
