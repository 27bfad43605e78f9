import { type Method, methods, routesOf } from "@belay/contracts";
import { type CallAnswer, call, startTestServer, type TestServer, textAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf } from "../support/error-shape.ts";
import { askExchange, methodScope } from "../support/exchange.ts";
import { implementedMethod } from "../support/methods.ts";
import { claimsOf, claimText, mintToken } from "../support/tokens.ts";

const API = "/site-properties/v4/properties";
const BATCH = 40;
const MINUTE_MS = 60_000;

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

function read(token: string): Promise<CallAnswer> {
  return call(server.origin, { path: API, token });
}

/** A token with which the site's app reads the site's properties for a visitor, and the visitor's id. */
async function narrowed(extra: Readonly<Record<string, string>> = {}): Promise<{ readonly token: string; readonly visitorId: string }> {
  const subject_token = await server.visitorToken();
  const tokens = { subject_token, actor_token: await server.appToken() };
  const answer = await askExchange(server, { ...tokens, scope: methodScope("getSiteProperties"), ...extra });
  return { token: textAt(answer.body, "access_token"), visitorId: claimText(subject_token, "sub") };
}

/** Every route of the contracts with something in each of its parameters. */
function allRoutes(): readonly { readonly verb: string; readonly path: string; readonly method: Method }[] {
  return methods.flatMap((method) =>
    routesOf(method).map((route) => ({ verb: route.method, path: route.path.replaceAll(/:[A-Za-z0-9_]+/g, "x1"), method })),
  );
}

describe("S46: a token for one method", () => {
  it("calls that method, and every other method of the contracts answers 403", async () => {
    const { token } = await narrowed();
    expect((await read(token)).status).toBe(200);
    const { id } = implementedMethod("getSiteProperties");
    // The token endpoint and the logout page are declared too: the platform answers them itself, to callers that send no token in this header.
    const isOwn = (verb: string, url: string): boolean => server.server.app.hasRoute({ method: verb as "GET", url });
    const others = allRoutes().filter(({ verb, method, path }) => method.id !== id && !isOwn(verb, path));
    expect(others.length).toBeGreaterThan(500);
    const wrong: unknown[] = [];
    for (let start = 0; start < others.length; start += BATCH) {
      const batch = others.slice(start, start + BATCH);
      const answers = await Promise.all(batch.map(({ verb, path }) => call(server.origin, { method: verb, path, token })));
      answers.forEach((answer, index) => {
        if (answer.status !== 403 || codeOf(answer) !== "ELEVATION_REFUSED") {
          wrong.push([batch[index]?.verb, batch[index]?.path, answer.status, codeOf(answer)]);
        }
      });
    }
    expect(wrong).toEqual([]);
  });

  it("does not call another method when the caller says that it elevated that one", async () => {
    const { token } = await narrowed();
    const other = implementedMethod("updateBusinessContact");
    const headers = { "belay-elevated-method": other.id };
    const answer = await call(server.origin, { method: "POST", path: other.http.path, token, headers, body: {} });
    expect(codeOf(answer)).toBe("ELEVATION_REFUSED");
  });
});

describe("S47: what the token is bound to", () => {
  it("fails from its last second on, with no clock skew", async () => {
    const { token } = await narrowed();
    server.clock.advance(MINUTE_MS - 1_000);
    expect((await read(token)).status).toBe(200);
    server.clock.advance(1_000);
    expect(codeOf(await read(token))).toBe("TOKEN_EXPIRED");
    const info = await call(server.origin, { path: "/oauth2/token-info", body: { token } });
    expect(info.body).toEqual({ active: false, subjectType: "UNKNOWN" });
  });

  it("works once where it is for one use, however many use it at once", async () => {
    const { token } = await narrowed({ single_use: "true" });
    const answers = await Promise.all(Array.from({ length: 50 }, () => read(token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => codeOf(answer) === "TOKEN_REVOKED")).toHaveLength(49);
    expect(codeOf(await read(token))).toBe("TOKEN_REVOKED");
  });

  it("is not spent by a call that it is not for", async () => {
    const { token } = await narrowed({ single_use: "true" });
    expect((await call(server.origin, { method: "DELETE", path: "/stores/v3/products/x", token })).status).toBe(403);
    expect((await read(token)).status).toBe(200);
  });

  it("is not made into more tokens where it is for one use", async () => {
    const { token } = await narrowed({ single_use: "true" });
    const again = { subject_token: token, actor_token: await server.appToken(), scope: methodScope("getSiteProperties") };
    expect((await askExchange(server, again)).status).toBe(400);
    expect((await read(token)).status).toBe(200);
  });

  it("is of its site and client, whatever it claims", async () => {
    const { siteId, clientId, instanceId } = server.otherSite;
    const { token } = await narrowed();
    const { iss, sub, iat, exp, jti, data, aud, ...rest } = claimsOf(token);
    for (const claims of [{ site_id: siteId }, { client_id: clientId }, { instance_id: instanceId }]) {
      const forged = await mintToken(server, { claims: { ...rest, ...claims } });
      expect(codeOf(await read(forged))).toBe("TOKEN_INVALID");
    }
    expect((await read(await mintToken(server, { claims: rest }))).status).toBe(200);
  });
});

describe("S51, S52: what the ledger says", () => {
  it("names who asked and who acted, once for each call, refused ones too", async () => {
    const { token, visitorId } = await narrowed();
    const requests = [await read(token), await call(server.origin, { method: "DELETE", path: "/stores/v3/products/x", token })];
    const ids = requests.map(({ headers }) => headers.get("x-wix-request-id"));
    const rows = (await server.ledger()).filter(({ requestId }) => ids.includes(requestId));
    const subject = { type: "VISITOR", id: visitorId };
    const actor = { type: "APP", id: server.site.instanceId, clientId: server.site.clientId };
    expect(rows).toHaveLength(2);
    expect(rows.find(({ requestId }) => requestId === ids[0])).toMatchObject({ kind: "elevated", outcome: "allowed", subject, actor });
    expect(rows.find(({ requestId }) => requestId === ids[1])).toMatchObject({ kind: "refused", status: 403, subject, actor });
  });
});
