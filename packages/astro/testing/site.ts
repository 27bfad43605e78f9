import { randomBytes, randomUUID } from "node:crypto";
import { issueCredential } from "@belay/core";
import { entityKinds } from "@belay/domains";
import { type BelayCallError, createClient, OAuthStrategy, type Tokens } from "@belay/sdk";
import type { EntityKind } from "@belay/store";
import { startTestServer, type TestClient, type TestServer } from "@belay/testkit";
import { vi } from "vitest";
import { type Backend, createBackend } from "../src/backend.ts";
import type { Environment } from "../src/environment.ts";
import type { BelayLocals } from "../src/locals.ts";
import { serveRequest } from "../src/serve-request.ts";
import { createJar, type Jar, requestFor } from "./browser.ts";

const MEMBER_TTL_MS = 60 * 86_400_000;

/** A site's backend in front of a real server, and the calls that reached the server. */
export interface TestBackend extends AsyncDisposable {
  readonly server: TestServer;
  readonly backend: Backend;
  /** Paths of the calls so far, oldest first. */
  readonly upstream: string[];
  /** Moves both clocks, the server's and this process's, which the SDK reads. */
  readonly advance: (ms: number) => void;
  readonly backendOf: (client: TestClient) => Backend;
}

/** What one served request left: its response, what the handler gave, and the browser's cookies. */
export interface Served<T> {
  readonly response: Response;
  readonly value: T | undefined;
  readonly jar: Jar;
}

export function environmentOf({ origin }: TestServer, { clientId, clientSecret, instanceId }: TestClient): Environment {
  return { origin, clientId, clientSecret, instanceId, sessionSecrets: [clientSecret] };
}

/** Starts a server and a backend of its first site. The process's clock stands still where the server's does. */
export async function startTestBackend(): Promise<TestBackend> {
  const upstream: string[] = [];
  const server = await startTestServer({
    log: { request: ({ path }) => upstream.push(path), error: () => {}, warn: () => {}, info: () => {} },
  });
  vi.useFakeTimers({ toFake: ["Date"], now: server.clock.nowMs() });
  return {
    server,
    upstream,
    backend: createBackend(environmentOf(server, server.site)),
    backendOf: (client) => createBackend(environmentOf(server, client)),
    advance(ms) {
      server.clock.advance(ms);
      vi.setSystemTime(server.clock.nowMs());
    },
    async [Symbol.asyncDispose]() {
      vi.useRealTimers();
      await server.close();
    },
  };
}

/** Serves one request whose handler is `handle`, with a browser's cookies. */
export async function serve<T>(
  backend: Backend,
  handle: (belay: BelayLocals) => Promise<T>,
  { jar = createJar(), request = requestFor("endpoint") }: { readonly jar?: Jar; readonly request?: Request } = {},
): Promise<Served<T>> {
  const locals: { belay?: BelayLocals } = {};
  let value: T | undefined;
  const response = await serveRequest(backend, { request, cookies: jar, locals }, async () => {
    if (locals.belay === undefined) {
      throw new Error("locals.belay is not set");
    }
    value = await handle(locals.belay);
    return new Response("ok");
  });
  return { response, value, jar };
}

/** Tokens of a new visitor, as an app's frontend gets them. */
export async function frontendToken(origin: string, { clientId }: TestClient): Promise<string> {
  const { auth } = createClient({ origin, auth: OAuthStrategy({ clientId }) });
  return (await auth.generateVisitorTokens()).accessToken.value;
}

/** A member's session, as a login makes it. */
export interface MemberSession {
  readonly id: string;
  readonly grantId: string;
  readonly tokens: Tokens;
  /** Ends the session on the server. */
  readonly revoke: () => Promise<void>;
}

/** Logs a member in, without a login page: a grant in the store, renewed once for its access token. */
export async function memberSession({ store, keys, clock, site, origin }: TestServer): Promise<MemberSession> {
  const [id, grantId] = [randomUUID(), randomUUID()];
  const { hash, credential } = issueCredential("refresh", keys.pepper, randomBytes);
  const { clientId, siteId } = site;
  const issuedAtMs = clock.nowMs();
  const expiresAtMs = issuedAtMs + MEMBER_TTL_MS;
  const member = { id, revision: 1, createdAtMs: issuedAtMs, updatedAtMs: issuedAtMs, text: JSON.stringify({ id, status: "APPROVED" }) };
  await store.write(async (tx) => {
    await tx.entities.insert(memberKind(), siteId, member, {});
    await tx.system.insertRefreshToken({ hash, grantId, clientId, siteId, subjectType: "MEMBER", subjectId: id, issuedAtMs, expiresAtMs });
  });
  const { auth } = createClient({ origin, auth: OAuthStrategy({ clientId }) });
  return {
    id,
    grantId,
    tokens: await auth.renewToken({ value: credential.reveal(), role: "member" }),
    revoke: async () => {
      const revokedAtMs = clock.nowMs();
      await store.write(async (tx) => {
        await tx.system.insertRevocation({ kind: "grant", id: grantId, revokedAtMs, forgetAtMs: expiresAtMs });
        await tx.system.revokeGrant(grantId, revokedAtMs);
      });
    },
  };
}

function memberKind(): EntityKind {
  const kind = entityKinds.find(({ name }) => name === "member");
  if (kind === undefined) throw new Error("no kind of document for members");
  return kind;
}

/** The error of a call that must fail. */
export async function errorOf(call: Promise<unknown>): Promise<BelayCallError> {
  const outcome = await call.then(
    () => new Error("the call succeeded"),
    (error: unknown) => error,
  );
  if (outcome instanceof Error && outcome.name === "BelayCallError") {
    // Its name is only this class's.
    return outcome as BelayCallError;
  }
  throw outcome;
}
