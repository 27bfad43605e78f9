import type { Method } from "@belay/contracts";
import type { LedgerEntry } from "@belay/core";
import { type CallAnswer, call, startTestServer, type TestServer } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectErrorShape } from "../support/error-shape.ts";
import { declaredOnly, type ImplementedMethod, implementedMethods, titleOf } from "../support/methods.ts";
import { minimalCall } from "../support/minimal-call.ts";
import { freshRequest } from "../support/scene.ts";
import { fingerprint, openRawStore, type RawStore } from "../support/store-file.ts";
import { toHttp } from "../support/to-http.ts";
import { type Cast, createCast, type Identity } from "./cast.ts";
import { type Expected, expectedAnswer } from "./expected-answer.ts";
import { type MatrixPart, partOf } from "./parts.ts";
import { Tally } from "./tally.ts";

const PRIVILEGED = new Set(["USER", "APP", "API_KEY"]);

/** Rows of the ledger among which a call's own is: the newest, for it has just been made. */
const NEWEST_ROWS = 200;

let server: TestServer;
let database: RawStore;
let cast: Cast;
let appToken: string;
const tally = new Tally();

/** Starts a server of its own for the tests of a file, and prints what they counted. */
function useMatrixServer(): void {
  beforeAll(async () => {
    server = await startTestServer();
    database = openRawStore(server);
    cast = await createCast(server);
    appToken = await server.appToken();
  });

  afterAll(async () => {
    console.log(tally.table());
    database.close();
    await server.close();
  });
}

interface Call {
  readonly identity: Identity;
  readonly expected: Expected;
  readonly answer: CallAnswer;
}

async function send(method: ImplementedMethod, message: unknown, identity: Identity): Promise<Call> {
  const answer = await call(server.origin, { ...toHttp(method, message), headers: identity.headers });
  return { identity, expected: expectedAnswer(method.access, identity.standing), answer };
}

function rowsOf(ledger: readonly LedgerEntry[], { answer }: Call): readonly LedgerEntry[] {
  return ledger.filter((row) => row.requestId === answer.headers.get("x-wix-request-id"));
}

/** A refusal of somebody known to a site that is known is on record; who is nobody has no site to record it for. */
function expectRefusalOnRecord(method: ImplementedMethod, refused: Call, ledger: readonly LedgerEntry[]): void {
  const rows = rowsOf(ledger, refused);
  const hasSite = refused.identity.standing.site !== "unnamed" && !refused.identity.name.startsWith("key that names");
  if (refused.expected === 403 && hasSite) {
    expect(rows, refused.identity.name).toMatchObject([{ outcome: "refused", kind: "refused", methodId: method.id, status: 403 }]);
  } else {
    expect(rows, refused.identity.name).toEqual([]);
  }
}

function isRefusal({ expected }: { readonly expected: Expected }): boolean {
  return expected !== "admitted";
}

async function expectRefused(method: ImplementedMethod, identities: readonly Identity[]): Promise<void> {
  const message = await freshRequest(method, server, appToken);
  await server.server.settle();
  const before = await fingerprint(database);
  const calls = await Promise.all(identities.map((identity) => send(method, message, identity)));
  // An app of another site is refused on its own site, and its row stands there.
  const elsewhere = await server.ledger(server.otherSite.siteId, NEWEST_ROWS);
  const ledger = await server.ledger(server.site.siteId, NEWEST_ROWS);
  expect(await fingerprint(database), "refused calls changed the store").toEqual(before);
  for (const refused of calls) {
    tally.count(method, refused.answer.status, true);
    expect([refused.identity.name, refused.answer.status]).toEqual([refused.identity.name, refused.expected]);
    expectErrorShape(refused.answer);
    expectRefusalOnRecord(method, refused, refused.identity.isElsewhere === true ? elsewhere : ledger);
  }
}

/** Calls of somebody who is admitted; `requestFor` makes what each is about. */
async function callAdmitted(
  method: ImplementedMethod,
  identities: readonly Identity[],
  requestFor: () => Promise<unknown>,
): Promise<readonly Call[]> {
  const admitted: Call[] = [];
  for (const identity of identities) admitted.push(await send(method, await requestFor(), identity));
  return admitted;
}

/** What is promised of calls to a site: they get in, nothing breaks, and each privileged one is on record once. */
async function expectAdmitted(method: ImplementedMethod, admitted: readonly Call[], siteId: string): Promise<void> {
  const ledger = await server.ledger(siteId, NEWEST_ROWS);
  for (const each of admitted) {
    const { identity, answer } = each;
    tally.count(method, answer.status, false);
    expect([401, 403, 428], `${identity.name}: ${JSON.stringify(answer.body)}`).not.toContain(answer.status);
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
    expect(rowsOf(ledger, each), identity.name).toHaveLength(PRIVILEGED.has(identity.standing.kind) ? 1 : 0);
  }
}

async function expectSiteUntouched(siteId: string, work: () => Promise<void>): Promise<void> {
  await server.server.settle();
  const before = await fingerprint(database, siteId);
  await work();
  await server.server.settle();
  expect(await fingerprint(database, siteId), "calls about another site changed this one").toEqual(before);
}

/** S34 for the methods of one part; the parts together are all of them. */
export function describeMatrix(part: MatrixPart): void {
  useMatrixServer();
  describe("S34: the access rule holds for every implemented method and every identity", () => {
    const methods = implementedMethods.filter(({ module }) => partOf(module) === part);
    it.each(methods.map((method) => [titleOf(method), method] as const))("%s", async (_title, method) => {
      const identities = await cast.identitiesFor(method);
      const isRefused = (identity: Identity): boolean => isRefusal({ expected: expectedAnswer(method.access, identity.standing) });
      await expectRefused(method, identities.filter(isRefused));
      // A read leaves what it is about as it was, so one request does for all.
      const shared = method.kind === "read" ? await freshRequest(method, server, appToken) : undefined;
      const requestFor = async (): Promise<unknown> => shared ?? freshRequest(method, server, appToken);
      const admitted = identities.filter((identity) => !isRefused(identity));
      const { siteId } = server.site;
      const here = admitted.filter(({ isElsewhere }) => isElsewhere !== true);
      await expectAdmitted(method, await callAdmitted(method, here, requestFor), siteId);
      const elsewhere = admitted.filter(({ isElsewhere }) => isElsewhere === true);
      const message = await requestFor();
      await expectSiteUntouched(siteId, async () => {
        await expectAdmitted(method, await callAdmitted(method, elsewhere, async () => message), server.otherSite.siteId);
      });
    });
  });
}

/** S34 for methods that are declared only. */
export function describeDeclaredOnly(): void {
  useMatrixServer();
  describe("S34: a method that nothing answers yet", () => {
    it("is decided as any other, answers 501 to whoever is admitted, and changes nothing", async () => {
      await server.server.settle();
      const before = await fingerprint(database);
      for (const method of declaredOnly) await expectNotOffered(method);
      expect(await fingerprint(database)).toEqual(before);
    });
  });
}

async function expectNotOffered(method: Method): Promise<void> {
  const http = await minimalCall(method);
  const answers = await Promise.all(
    cast.principals.map(async (identity) => ({ identity, answer: await call(server.origin, { ...http, headers: identity.headers }) })),
  );
  for (const { identity, answer } of answers) {
    const expected = expectedAnswer(method.access, identity.standing);
    const status = expected === "admitted" ? 501 : expected;
    expect([titleOf(method), identity.name, answer.status]).toEqual([titleOf(method), identity.name, status]);
  }
}
