import { methodById } from "@belay/contracts";
import { type CallAnswer, call, startTestServer, type TestServer, textAt, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { elevatedRead, rowsOf } from "../support/elevated-call.ts";
import { codeOf, expectErrorShape } from "../support/error-shape.ts";
import { askExchange, methodScope } from "../support/exchange.ts";
import { implementedMethod } from "../support/methods.ts";
import { newProduct } from "../support/new-product.ts";

const READ = implementedMethod("getSiteProperties");
const VIEW = "SITE_SETTINGS.VIEW";
const USES = 100;

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

function read(token: string, headers: Readonly<Record<string, string>> = {}): Promise<CallAnswer> {
  return call(server.origin, { path: READ.http.path, token, headers });
}

async function narrowed(extra: Readonly<Record<string, string>> = {}): Promise<string> {
  const tokens = { subject_token: await server.visitorToken(), actor_token: await server.appToken() };
  return textAt((await askExchange(server, { ...tokens, scope: methodScope("getSiteProperties"), ...extra })).body, "access_token");
}

describe("S44: nobody elevates, delegates or hands on more than they hold", () => {
  it("neither a call that an app elevates, nor a token that it exchanges, holds what the app lacks", async () => {
    const app = await server.createClientWithPermissions(["WIX_STORES.PRODUCT_READ"]);
    const [appToken, subjectToken] = [await server.appToken(app), await server.userToken("all")];
    const elevated = await elevatedRead(server, { appToken, subjectToken });
    expect([elevated.status, valueAt(elevated.body, "details.applicationError.data.missing")]).toEqual([403, [VIEW]]);
    const tokens = { subject_token: subjectToken, actor_token: appToken };
    for (const scope of [methodScope("getSiteProperties"), VIEW]) {
      expect(valueAt((await askExchange(server, { ...tokens, scope }, app)).body, "error")).toBe("invalid_scope");
    }
  });

  it("an elevated call that hands out rights hands out no more than the app has, whoever asked for it", async () => {
    const held = ["DEV_CENTER.CREATE_APP_PERMISSION", "OAUTH_APP.APP_UPDATE"];
    const app = await server.createClientWithPermissions(held);
    const target = await server.createClientWithPermissions([]);
    const [token, owner] = [await server.appToken(app), await server.userToken("all")];
    const elevate = (name: string, path: string, body: object) =>
      call(server.origin, {
        path,
        token,
        headers: { "belay-subject-token": owner, "belay-elevated-method": implementedMethod(name).id },
        body,
      });
    const permission = { appId: target.clientId, permission: { permissionId: VIEW } };
    const granted = await elevate("createAppPermission", "/apps/v1/app-permissions/v1/app-permissions", { appPermission: permission });
    const secret = await elevate("generateOAuthAppSecret", `/oauth-app/v1/oauth-apps/${server.site.clientId}/generate-secret`, {});
    for (const answer of [granted, secret]) {
      expect([answer.status, valueAt(answer.body, "details.applicationError.data.reason")]).toEqual([403, "delegation-ceiling"]);
      expect(await rowsOf(server, answer)).toMatchObject([{ kind: "refused", refusal: { reason: "delegation-ceiling" } }]);
    }
    const after = await server.store.read((tx) => tx.system.appInstance(target.instanceId));
    expect(after?.permissions).toEqual([]);
  });

  it("a token for one method that hands out rights hands out none but the method's own", async () => {
    const tokens = { subject_token: await server.userToken("all"), actor_token: await server.appToken() };
    const scope = methodScope("generateOAuthAppSecret");
    const token = textAt((await askExchange(server, { ...tokens, scope })).body, "access_token");
    const path = `/oauth-app/v1/oauth-apps/${server.site.clientId}/generate-secret`;
    const answer = await call(server.origin, { path, token, body: {} });
    expect([answer.status, valueAt(answer.body, "details.applicationError.data.reason")]).toEqual([403, "delegation-ceiling"]);
  });
});

describe("S46: what was elevated, and nothing else", () => {
  it("an app that holds everything is held to the method that its client says it elevated, open ones included", async () => {
    const appToken = await server.appToken();
    const open = methodById(implementedMethod("queryProducts").id);
    expect(open?.access.visitor).toBe("allow");
    for (const elevated of ["queryProducts", "updateBusinessContact"]) {
      const answer = await elevatedRead(server, { appToken, elevated });
      expect([answer.status, codeOf(answer)]).toEqual([403, "ELEVATION_REFUSED"]);
      expect(await rowsOf(server, answer)).toMatchObject([{ kind: "refused", refusal: { reason: "other-method" } }]);
    }
    expect((await elevatedRead(server, { appToken, headers: { "belay-elevated-method": "no.such.Method" } })).status).toBe(403);
  });
});

describe("S47: what a narrow token is bound to", () => {
  it(`of ${USES} uses at once of a token for one use exactly one counts, and none after it`, async () => {
    const token = await narrowed({ single_use: "true" });
    const answers = await Promise.all(Array.from({ length: USES }, () => read(token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => codeOf(answer) === "TOKEN_REVOKED")).toHaveLength(USES - 1);
    expect(codeOf(await read(token))).toBe("TOKEN_REVOKED");
  });

  it("keeps to its site whatever site the call names, and is no subject at another", async () => {
    const token = await narrowed();
    const elsewhere = { "wix-site-id": server.otherSite.siteId };
    const [own, named] = [await read(token), await read(token, elsewhere)];
    expect([named.status, named.body]).toEqual([200, own.body]);
    expect(await server.ledger(server.otherSite.siteId)).toEqual([]);
    const tokens = { subject_token: token, actor_token: await server.appToken(server.otherSite) };
    expect((await askExchange(server, { ...tokens, scope: VIEW }, server.otherSite)).status).toBe(400);
  });

  it("ends with the second that it was asked for", async () => {
    const token = await narrowed({ expires_in: "5" });
    server.clock.advance(4_000);
    expect((await read(token)).status).toBe(200);
    server.clock.advance(1_000);
    expect(codeOf(await read(token))).toBe("TOKEN_EXPIRED");
  });
});

describe("S49: a browser cannot elevate", () => {
  const browsers: readonly Readonly<Record<string, string>>[] = [
    { origin: "https://shop.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-dest": "document" },
    { "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" },
  ];

  it.each(browsers)("an app's token, a narrow one and an API key are refused with %j, and it is on record", async (headers) => {
    const site = { "wix-site-id": server.site.siteId };
    const credentials = [await server.appToken(), await narrowed(), await server.createApiKey("all")];
    for (const token of credentials) {
      const answer = await read(token, { ...site, ...headers });
      expectErrorShape(answer, 403);
      expect(codeOf(answer)).toBe("SECRET_IN_BROWSER");
      expect(textAt(answer.body, "details.applicationError.data.fix")).toMatch(/backend.*rotate/);
      expect(await rowsOf(server, answer)).toMatchObject([{ kind: "refused", refusal: { reason: "browser" } }]);
      expect((await read(token, site)).status).toBe(200);
    }
  });

  it.each(browsers)("no token comes of an app's secret or of a key that vouches for somebody, with %j", async (headers) => {
    const { clientId: client_id, clientSecret: client_secret } = server.site;
    const pair = `${await server.visitorToken()},${await server.createApiKey("all")}`;
    const asked = [
      { headers, body: { grant_type: "client_credentials", client_id, client_secret } },
      {
        headers: { ...headers, authorization: `Basic ${btoa(`${client_id}:${client_secret}`)}` },
        body: { grant_type: "client_credentials" },
      },
      { headers, token: pair, body: { grant_type: "authorized_client", member_id: "m" } },
    ];
    for (const request of asked) {
      const answer = await call(server.origin, { path: "/oauth2/token", ...request });
      expect([answer.status, codeOf(answer)]).toEqual([403, "SECRET_IN_BROWSER"]);
    }
    const visitor = await call(server.origin, { path: "/oauth2/token", headers, body: { grant_type: "anonymous", client_id } });
    expect(visitor.status).toBe(200);
  });

  it("a visitor's own calls from a browser are what they are for", async () => {
    const { http } = implementedMethod("queryProducts");
    const token = await server.visitorToken();
    const headers = { origin: "https://shop.example", "sec-fetch-site": "cross-site" };
    expect((await call(server.origin, { path: http.path, token, headers, body: {} })).status).toBe(200);
  });

  it("no preflight lets a page name an elevated method or somebody else's token", async () => {
    const wanted = "belay-elevated-method,belay-subject-token";
    const headers = { origin: "https://shop.example", "access-control-request-method": "GET", "access-control-request-headers": wanted };
    const answer = await call(server.origin, { method: "OPTIONS", path: READ.http.path, headers });
    expect(answer.headers.get("access-control-allow-headers") ?? "").not.toMatch(/belay-/);
  });
});

describe("S54: elevation widens who may call, not what the answer holds", () => {
  const MERCHANT = ["cost", "profit", "profitMargin"];

  it("private fields come only where the endpoint asks for them by name", async () => {
    const appToken = await server.appToken();
    const product = newProduct();
    const variant = Object(valueAt(product, "variantsInfo.variants.0"));
    const priced = { ...variant, revenueDetails: { cost: { amount: "4.00" } } };
    const body = { product: { ...product, variantsInfo: { variants: [priced] } } };
    const made = await call(server.origin, { path: implementedMethod("createProduct").http.path, token: appToken, body });
    const id = textAt(made.body, "product.id");
    const get = async (fields: string): Promise<string> => {
      const headers = { "belay-subject-token": await server.visitorToken(), "belay-elevated-method": implementedMethod("getProduct").id };
      const answer = await call(server.origin, { path: `/stores/v3/products/${id}${fields}`, token: appToken, headers });
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      return JSON.stringify(answer.body);
    };
    const plain = await get("");
    expect(MERCHANT.filter((field) => plain.includes(`"${field}"`))).toEqual([]);
    expect(plain).not.toContain('"4.00"');
    const asked = await get("?fields=MERCHANT_DATA");
    expect(asked).toContain('"cost"');
  });
});
