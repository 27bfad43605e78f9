import { siteProperties } from "@belay/sdk/business-tools";
import { products } from "@belay/sdk/stores";
import { expect, test } from "vitest";
import { ApiKeyStrategy } from "../auth/api-key-strategy.ts";
import { AppStrategy } from "../auth/app-strategy.ts";
import { OAuthStrategy } from "../auth/oauth-strategy.ts";
import { createClient } from "../client/create-client.ts";
import { currentContext, runWithContext } from "../context/ambient.ts";
import { auth, httpClient } from "../index.ts";
import { type RecordingServer, startRecordingServer, withTokens } from "../testing/recording-server.ts";

const PATH = "/site-properties/v4/properties";
const METHOD_ID = "com.wixpress.siteproperties.api.v4.SitePropertiesV4.Read";
const FUTURE = 4_000_000_000;

function callerClient(origin: string, name: string, expiresAt = FUTURE) {
  const tokens = { accessToken: { value: name, expiresAt }, refreshToken: { value: `refresh-${name}`, role: "visitor" } };
  return createClient({ origin, auth: OAuthStrategy({ clientId: "c", tokens }) });
}

function appClient(origin: string) {
  return createClient({ origin, auth: AppStrategy({ appId: "elevate", appSecret: "s", instanceId: "i" }) });
}

function contextOf(server: RecordingServer, name = "caller", expiresAt = FUTURE) {
  return { client: callerClient(server.origin, name, expiresAt), elevatedClient: appClient(server.origin) };
}

/** Answers every call with who it was made by, and as what. */
const mirror = () =>
  withTokens(({ headers }) => ({
    body: {
      properties: {
        siteDisplayName: headers.authorization,
        businessName: headers["belay-subject-token"],
        description: headers["belay-elevated-method"],
      },
      version: "1",
    },
  }));

test("an elevated call runs as the app and names the caller and the method", async () => {
  await using server = await startRecordingServer(mirror());
  await runWithContext(contextOf(server), () => auth.elevate(siteProperties.getSiteProperties)());
  expect(server.to(PATH)[0]?.headers).toMatchObject({
    authorization: "app-1",
    "belay-subject-token": "caller",
    "belay-elevated-method": METHOD_ID,
  });
  expect(server.to(PATH)[0]?.headers).not.toHaveProperty("belay-elevation-reason");
});

test("an elevated call costs exactly one round trip once the app has its token", async () => {
  await using server = await startRecordingServer(mirror());
  const elevated = auth.elevate(siteProperties.getSiteProperties);
  await runWithContext(contextOf(server), () => elevated());
  const before = server.requests.length;
  // Another request's context, another client object: the token is the process's.
  for (const caller of ["a", "b", "c"]) {
    await runWithContext(contextOf(server, caller), () => elevated());
  }
  expect(server.requests.length - before).toBe(3);
});

test("the same function un-elevated runs as the caller, without the headers of elevation", async () => {
  await using server = await startRecordingServer(mirror());
  await runWithContext(contextOf(server), async () => {
    await siteProperties.getSiteProperties();
    await auth.elevate(siteProperties.getSiteProperties)();
    await siteProperties.getSiteProperties();
  });
  expect(server.to(PATH).map((request) => [request.headers.authorization, request.headers["belay-elevated-method"]])).toEqual([
    ["caller", undefined],
    ["app-1", METHOD_ID],
    ["caller", undefined],
  ]);
});

test("S48: elevation without a context throws and sends nothing", async () => {
  await expect(auth.elevate(siteProperties.getSiteProperties)()).rejects.toMatchObject({ code: "ELEVATION_CONTEXT_MISSING" });
  expect(() => auth.elevate(products.queryProducts)()).toThrow(expect.objectContaining({ code: "ELEVATION_CONTEXT_MISSING" }));
});

test("S48: elevation without an app's own credentials throws and never falls back to the caller", async () => {
  await using server = await startRecordingServer(mirror());
  const elevated = auth.elevate(siteProperties.getSiteProperties);
  const client = callerClient(server.origin, "caller");
  const unfit = [
    undefined,
    client,
    createClient({ origin: server.origin, auth: ApiKeyStrategy({ apiKey: "k" }) }),
    createClient({ origin: server.origin, auth: AppStrategy({ appId: "elevate", appSecret: "s", accessToken: "caller" }) }),
    createClient({ origin: server.origin }),
  ];
  for (const elevatedClient of unfit) {
    const context = elevatedClient === undefined ? { client } : { client, elevatedClient };
    await expect(runWithContext(context, () => elevated())).rejects.toMatchObject({ code: "ELEVATION_CREDENTIALS_MISSING" });
  }
  expect(server.requests).toHaveLength(0);
});

test("S48: a refused app token is an error, not a call as the caller", async () => {
  await using server = await startRecordingServer((request) =>
    request.path === "/oauth2/token" ? { status: 401, body: { error: "invalid_client" } } : {},
  );
  await expect(runWithContext(contextOf(server), () => auth.elevate(siteProperties.getSiteProperties)())).rejects.toMatchObject({
    code: "invalid_client",
  });
  expect(server.to(PATH)).toHaveLength(0);
});

test("S50: a thousand interleaved requests keep their own callers, elevated and not", async () => {
  await using server = await startRecordingServer(mirror());
  const elevatedClient = appClient(server.origin);
  const elevated = auth.elevate(siteProperties.getSiteProperties);
  // Deterministic scatter: every request yields a different number of times between its steps.
  const pause = async (turns: number) => {
    for (let turn = 0; turn < turns; turn += 1) {
      await (turn % 2 === 0 ? Promise.resolve() : new Promise(setImmediate));
    }
  };
  const serve = async (index: number) => {
    const name = `caller-${index}`;
    return runWithContext({ client: callerClient(server.origin, name), elevatedClient }, async () => {
      await pause((index * 7) % 11);
      const first = index % 2 === 0 ? siteProperties.getSiteProperties() : elevated();
      await pause((index * 5) % 7);
      const second = index % 2 === 0 ? elevated() : siteProperties.getSiteProperties();
      const [plain, raised] = index % 2 === 0 ? [await first, await second] : [await second, await first];
      return [plain.properties, raised.properties];
    });
  };
  const indexes = Array.from({ length: 1_000 }, (_, index) => index);
  const answers = await Promise.all(indexes.map(serve));
  expect(answers).toEqual(
    indexes.map((index) => [
      { siteDisplayName: `caller-${index}` },
      { siteDisplayName: "app-1", businessName: `caller-${index}`, description: METHOD_ID },
    ]),
  );
  expect(server.to("/oauth2/token")).toHaveLength(1);
});

test("a call that outlives its turn keeps the caller it began with", async () => {
  await using server = await startRecordingServer(mirror());
  const late = runWithContext(contextOf(server, "first"), () => auth.elevate(siteProperties.getSiteProperties)());
  const answer = await runWithContext(contextOf(server, "second"), () => late);
  expect(answer.properties?.businessName).toBe("first");
});

test("a query is elevated before it builds, and all its pages are", async () => {
  await using server = await startRecordingServer(
    withTokens(({ query }) => {
      const next = Buffer.from(query.get(".r") ?? "", "base64url")
        .toString("utf8")
        .includes('"cursor"')
        ? {}
        : { next: "c2" };
      return { body: { products: [{ id: "p" }], pagingMetadata: { cursors: next } } };
    }),
  );
  const builder = runWithContext(contextOf(server), () => auth.elevate(products.queryProducts)().eq("visible", false));
  // Sent while another request is served: the builder keeps the caller it was made by.
  const first = await runWithContext(contextOf(server, "other"), () => builder.find());
  const second = await first.next();
  expect(second.hasNext()).toBe(false);
  expect(server.to("/stores/v3/products/query").map((request) => request.headers["belay-subject-token"])).toEqual(["caller", "caller"]);
  expect(server.to("/stores/v3/products/query").map((request) => request.headers["belay-elevated-method"])).toEqual(
    Array(2).fill("wix.stores.catalog.v3.CatalogApi.QueryProducts"),
  );
});

test("a caller whose token has expired is named by the renewed one; an unknown caller by none", async () => {
  await using server = await startRecordingServer(mirror());
  const expired = await runWithContext(contextOf(server, "old", 1), () => auth.elevate(siteProperties.getSiteProperties)());
  expect(expired.properties?.businessName).toMatch(/^renewed-/);
  const nobody = await runWithContext({ elevatedClient: appClient(server.origin) }, () => auth.elevate(siteProperties.getSiteProperties)());
  expect(nobody.properties).not.toHaveProperty("businessName");
});

test("an API key is never sent as the caller's token", async () => {
  await using server = await startRecordingServer(mirror());
  const client = createClient({ origin: server.origin, auth: ApiKeyStrategy({ apiKey: "key", siteId: "s" }) });
  await runWithContext({ client, elevatedClient: appClient(server.origin) }, () => auth.elevate(siteProperties.getSiteProperties)());
  expect(JSON.stringify(server.to(PATH)[0]?.headers)).not.toContain('"key"');
});

test("the reason travels percent-encoded, and one that is too long is refused at once", async () => {
  await using server = await startRecordingServer(mirror());
  await runWithContext(contextOf(server), () => auth.elevate(siteProperties.getSiteProperties, { reason: "für die Rechnung\r\nx: y" })());
  expect(server.to(PATH)[0]?.headers["belay-elevation-reason"]).toBe("f%C3%BCr%20die%20Rechnung%0D%0Ax%3A%20y");
  expect(() => auth.elevate(siteProperties.getSiteProperties, { reason: "x".repeat(201) })).toThrow(
    expect.objectContaining({ code: "ELEVATION_REASON_TOO_LONG" }),
  );
});

test("only a module function can be elevated", () => {
  // @ts-expect-error nor does anything else compile
  expect(() => auth.elevate(() => 1)).toThrow(expect.objectContaining({ code: "ELEVATION_NOT_A_METHOD" }));
});

test("the caller reads what an elevated call wrote: its consistency token is replayed", async () => {
  await using server = await startRecordingServer(
    withTokens((request) => ({ body: {}, headers: request.method === "POST" ? { "x-wix-consistent": "after-write" } : {} })),
  );
  const context = contextOf(server);
  await runWithContext(context, async () => {
    await auth.elevate(siteProperties.updateBusinessContact)({ email: "a@b.c" });
    await siteProperties.getSiteProperties();
  });
  expect(server.to(PATH)[0]?.headers["x-wix-consistent"]).toBe("after-write");
  await runWithContext({ ...contextOf(server, "other"), elevatedClient: context.elevatedClient }, () =>
    auth.elevate(siteProperties.getSiteProperties)(),
  );
  expect(server.to(PATH)[1]?.headers).not.toHaveProperty("x-wix-consistent");
});

test("getTokenInfo and fetchWithAuth speak as the caller", async () => {
  await using server = await startRecordingServer(({ path, json }) => ({
    body: path === "/oauth2/token-info" ? { active: true, subjectType: "VISITOR", subjectId: JSON.stringify(json) } : {},
  }));
  await runWithContext(contextOf(server), async () => {
    expect(await auth.getTokenInfo()).toMatchObject({ subjectType: "VISITOR", subjectId: '{"token":"caller"}' });
    await httpClient.fetchWithAuth(`${server.origin}/mine`);
  });
  expect(server.to("/mine")[0]?.headers.authorization).toBe("caller");
  await expect(auth.getTokenInfo()).rejects.toMatchObject({ code: "CLIENT_CONTEXT_MISSING" });
  await expect(httpClient.fetchWithAuth("/x")).rejects.toMatchObject({ code: "CLIENT_CONTEXT_MISSING" });
});

test("an unbound call outside a request throws, and there is no context there", async () => {
  expect(currentContext()).toBeUndefined();
  await expect(siteProperties.getSiteProperties()).rejects.toMatchObject({ code: "CLIENT_CONTEXT_MISSING" });
});
