import { createApp, createClientSecret, INSTALL_METHOD_ID, removeUser } from "@belay/domains/apps";
import { sourcesNow } from "@belay/server";
import { call, type TestSite } from "@belay/testkit";
import * as appInstances from "@wix/auto_sdk_app-management_app-instances";
import { AppStrategy, createClient } from "@wix/sdk";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type OfficialScene, startOfficialScene } from "../official/official-scene.ts";
import { createFormBrowser, type FormBrowser, firstForm, type PageAnswer } from "../support/form-browser.ts";
import { linkFor, makeUser, setPassword, USER_PASSWORD } from "../support/users.ts";

const REDIRECT = "https://app.example.com/installed";
const ASKED = ["WIX_DEVELOPERS.MANAGE_APP_INSTANCE", "SITE_SETTINGS.VIEW"];
const PROPERTIES = "/site-properties/v4/properties";

let scene: OfficialScene;
let browser: FormBrowser;
let count = 0;

beforeAll(async () => {
  scene = await startOfficialScene();
});

beforeEach(() => {
  browser = createFormBrowser(scene.server.origin);
});

afterAll(() => scene.close());

function newEmail(): string {
  count += 1;
  return `user${count}@example.com`;
}

/** An app of the other tenant, with the official client of its backend. */
async function makeApp(requestedPermissions: readonly string[] = ASKED) {
  const { server } = scene;
  const { clientId, clientSecret } = await server.store.write(async (tx) => {
    const options = { keys: server.keys, sources: sourcesNow(server.clock) };
    const asked = { name: "Partner <b>", requestedPermissions, allowedRedirectUris: [REDIRECT] };
    const app = await createApp(tx, { siteId: server.otherSite.siteId, ...asked }, options.sources);
    return { clientId: app.id, clientSecret: (await createClientSecret(tx, app.id, options)).secret.reveal() };
  });
  return { clientId, clientSecret, strategy: AppStrategy({ appId: clientId, appSecret: clientSecret }) };
}

type App = Awaited<ReturnType<typeof makeApp>>;

/** The address that the official client sends people to, on this server. */
function installPath({ strategy }: App, redirectUrl = REDIRECT): string {
  const { pathname, search } = new URL(strategy.getInstallUrl({ redirectUrl, state: "s1", token: "a token of elsewhere" }));
  return pathname + search;
}

/** A browser in which somebody of `site` is signed in. */
async function signedIn(
  user: { readonly kind?: "OWNER" | "COLLABORATOR"; readonly permissions?: readonly string[] } = {},
  site?: TestSite,
) {
  const made = await makeUser(scene.server, site ?? scene.server.site, { email: newEmail(), ...user });
  expect((await setPassword(scene.server, browser, made.id)).status).toBe(303);
  return made;
}

function consent(page: PageAnswer, siteId = scene.server.site.siteId): Promise<PageAnswer> {
  return browser.send(page, { siteId, decision: "allow" });
}

describe("an app that asks to be installed", () => {
  test("is consented to by somebody of the site, who had to sign in first, and gets its tokens with the code", async () => {
    const app = await makeApp();
    const user = await makeUser(scene.server, scene.server.site, { email: newEmail() });
    await setPassword(scene.server, browser, user.id);
    browser.forgetCookies();
    const first = await browser.open(installPath(app));
    expect([first.status, first.location]).toEqual([303, expect.stringMatching(/^\/account\/login\?next=/)]);
    const entered = await browser.send(await browser.open(first.location), { email: user.email, password: USER_PASSWORD });
    expect([entered.status, entered.location]).toEqual([303, installPath(app)]);
    const page = await browser.open(entered.location);
    expect(page.text).toContain("Partner &lt;b&gt;");
    for (const permission of ASKED) expect(page.text).toContain(permission);
    expect(page.headers.get("content-security-policy")).toContain("form-action 'self' https://app.example.com");
    const back = await consent(page);
    expect([back.status, new URL(back.location).searchParams.get("state")]).toEqual([303, "s1"]);
    const { instanceId, refreshToken } = await app.strategy.handleOAuthCallback(back.location, { state: "s1" });
    const client = createClient({
      modules: { appInstances },
      auth: AppStrategy({ appId: app.clientId, appSecret: app.clientSecret, refreshToken }),
    });
    expect((await client.appInstances.getAppInstance()).instance).toMatchObject({ instanceId, permissions: ASKED.toSorted() });
    await expect(app.strategy.handleOAuthCallback(back.location, { state: "s1" })).rejects.toThrow();
    const [row] = (await scene.server.ledger()).filter(({ methodId }) => methodId === INSTALL_METHOD_ID);
    expect(row).toMatchObject({ kind: "admin", outcome: "allowed", permissions: ASKED, actor: { type: "USER", id: user.id } });
  });

  test("where it is installed already gets a new code for the same instance, and what it asks for by then", async () => {
    const app = await makeApp();
    await signedIn();
    const idOf = ({ location }: PageAnswer) => new URL(location).searchParams.get("instanceId");
    const first = await consent(await browser.open(installPath(app)));
    const page = await browser.open(installPath(app));
    expect(page.text).toContain("Installed already");
    const second = await consent(page);
    expect(idOf(second)).toBe(idOf(first));
    expect((await app.strategy.handleOAuthCallback(second.location, { state: "s1" })).instanceId).toBe(idOf(first));
  });

  test("and is cancelled gets nothing but the error and its state", async () => {
    const app = await makeApp();
    await signedIn();
    const back = await browser.send(await browser.open(installPath(app)), { decision: "deny", siteId: scene.server.site.siteId });
    const url = new URL(back.location);
    expect(url.origin + url.pathname).toBe(REDIRECT);
    expect([url.searchParams.get("error"), url.searchParams.get("state"), url.searchParams.get("code")]).toEqual([
      "access_denied",
      "s1",
      null,
    ]);
    expect(await scene.server.store.read((tx) => tx.system.appInstances(app.clientId))).toEqual([]);
  });

  test("S51: and is cancelled is on record: on the chosen site, else on the account's, and never on another account's", async () => {
    const { server } = scene;
    const app = await makeApp();
    const user = await signedIn();
    const cancelled = {
      ...{ methodId: INSTALL_METHOD_ID, outcome: "refused", code: "access_denied", permissions: ASKED },
      ...{ subject: { type: "USER", id: user.id }, refusal: { reason: "cancelled", missing: [] } },
      reason: expect.stringContaining(app.clientId),
    };
    const rows = async (siteId?: string) => (await server.ledger(siteId)).filter(({ subject }) => subject?.id === user.id);
    for (const [index, siteId] of [server.site.siteId, "", server.otherSite.siteId].entries()) {
      await browser.send(await browser.open(installPath(app)), { decision: "deny", siteId });
      expect(await rows()).toEqual(Array.from({ length: index + 1 }, () => expect.objectContaining(cancelled)));
    }
    expect(await rows(server.otherSite.siteId)).toEqual([]);
  });
});

describe("refusals", () => {
  test("an app that nobody knows, and one that is not made to be installed, end at a page", async () => {
    await signedIn();
    const unknown = await browser.open("/installer/install?appId=8f5c&redirectUrl=https://evil.example/");
    expect([unknown.status, unknown.location]).toEqual([400, ""]);
    expect(unknown.text).toContain("no app");
    const { clientId } = scene.server.site;
    const headless = await browser.open(
      `/installer/install?${new URLSearchParams({ appId: clientId, redirectUrl: "https://shop.example/callback" })}`,
    );
    expect([headless.status, headless.location]).toEqual([400, ""]);
  });

  test("S16: no address but a registered one, letter by letter: it is named and never visited", async () => {
    const app = await makeApp();
    await signedIn();
    const rejected = ["https://evil.example/", `${REDIRECT}/`, `${REDIRECT}?x=1`, REDIRECT.toUpperCase(), "", "javascript:alert(1)"];
    for (const redirectUrl of rejected) {
      const answer = await browser.open(installPath(app, redirectUrl));
      expect([redirectUrl, answer.status, answer.location]).toEqual([redirectUrl, 400, ""]);
    }
    expect((await browser.open(installPath(app, `${REDIRECT}/x`))).text).toContain(REDIRECT);
    const twice = await browser.open(`${installPath(app)}&redirectUrl=https://evil.example/`);
    expect([twice.status, twice.location]).toEqual([400, ""]);
  });

  test("S44, S51: a collaborator without the right to install, or without what the app asks for, grants nothing, and is on record", async () => {
    const app = await makeApp();
    for (const permissions of [["SITE_SETTINGS.VIEW"], ["WIX_DEVELOPERS.MANAGE_APP_INSTANCE"], []]) {
      const user = await signedIn({ kind: "COLLABORATOR", permissions });
      const page = await browser.open(installPath(app));
      expect(page.text).toContain("You may not install this app");
      const answer = await consent(page);
      expect([answer.status, answer.location]).toEqual([403, ""]);
      const missing = ASKED.filter((permission) => !permissions.includes(permission));
      const rows = (await scene.server.ledger()).filter(({ methodId }) => methodId === INSTALL_METHOD_ID);
      expect(rows.filter(({ subject }) => subject?.id === user.id)).toEqual([
        expect.objectContaining({
          ...{ outcome: "refused", status: 403, actor: { type: "USER", id: user.id }, reason: expect.stringContaining(app.clientId) },
          refusal: { reason: "missing-permission", missing },
        }),
      ]);
    }
    expect(await scene.server.store.read((tx) => tx.system.appInstances(app.clientId))).toEqual([]);
    await signedIn({ kind: "COLLABORATOR", permissions: ASKED });
    expect((await consent(await browser.open(installPath(app)))).status).toBe(303);
  });

  test("S35: a site of another account is neither offered nor installed on, and not told from one that does not exist", async () => {
    const app = await makeApp();
    const user = await signedIn();
    const page = await browser.open(installPath(app));
    expect(page.text).not.toContain(scene.server.otherSite.siteId);
    const comparable = ({ status, text }: PageAnswer) => [status, text];
    const foreign = await consent(page, scene.server.otherSite.siteId);
    expect(comparable(foreign)).toEqual(comparable(await consent(page, "00000000-0000-4000-8000-000000000000")));
    expect([foreign.status, foreign.location]).toEqual([403, ""]);
    const rows = [...(await scene.server.ledger()), ...(await scene.server.ledger(scene.server.otherSite.siteId))];
    expect(rows.filter(({ subject }) => subject?.id === user.id)).toEqual([]);
  });

  test("what is granted is what was shown: an app that asks for more meanwhile is shown again", async () => {
    const app = await makeApp();
    await signedIn();
    const page = await browser.open(installPath(app));
    const answer = await browser.send(page, { siteId: scene.server.site.siteId, decision: "allow", asked: "SITE_SETTINGS.VIEW" });
    expect([answer.status, answer.location]).toEqual([400, ""]);
    expect(answer.text).toContain("asks for something else");
  });

  test("S59: a form of another page installs nothing, and the session's cookie is not for scripts", async () => {
    const app = await makeApp();
    await signedIn();
    const page = await browser.open(installPath(app));
    const answer = await browser.send(page, { siteId: scene.server.site.siteId, decision: "allow", csrf: "made up" });
    expect([answer.status, answer.location]).toEqual([400, ""]);
    expect(await scene.server.store.read((tx) => tx.system.appInstances(app.clientId))).toEqual([]);
    expect(browser.setCookies.find((line) => line.startsWith("belay-user="))).toMatch(/; HttpOnly; SameSite=Lax/);
    expect(page.headers.get("x-frame-options")).toBe("DENY");
  });
});

describe("the sign-in of users", () => {
  test("a link works once and within an hour, and opening it uses nothing up", async () => {
    const user = await makeUser(scene.server, scene.server.site, { email: newEmail() });
    const path = await linkFor(scene.server, user.id);
    const page = await browser.open(path);
    expect((await browser.open(path)).status).toBe(200);
    expect((await browser.send(page, { password: "short" })).status).toBe(400);
    expect((await browser.send(page, { password: USER_PASSWORD })).location).toBe("/account");
    expect((await browser.open("/account")).text).toContain(user.email);
    expect((await browser.open(path)).status).toBe(400);
    expect((await browser.send(page, { password: USER_PASSWORD })).status).toBe(400);
    const late = await linkFor(scene.server, user.id);
    scene.server.clock.advance(3_600_000);
    expect((await browser.open(late)).status).toBe(400);
  });

  test("S66: a wrong password, an address without a user and a user without a password get the same answer", async () => {
    const known = await signedIn();
    const without = await makeUser(scene.server, scene.server.site, { email: newEmail() });
    browser.forgetCookies();
    const page = await browser.open("/account/login");
    const tries = [known.email, without.email, "nobody@example.com"].map((email) =>
      browser.send(page, { email, password: "wrong password" }),
    );
    const texts = (await Promise.all(tries)).map(({ status, text }) => [status, text.replace(/value="[^"]*@[^"]*"/, "")]);
    expect(texts[0]).toEqual([400, expect.stringContaining("password is wrong")]);
    expect(texts[1]).toEqual(texts[0]);
    expect(texts[2]).toEqual(texts[0]);
  });

  test("S57: the eleventh wrong password of an address is stopped, and others sign in", async () => {
    const [user, other] = [await signedIn(), await signedIn()];
    browser.forgetCookies();
    const page = await browser.open("/account/login");
    for (let tries = 0; tries < 10; tries += 1) await browser.send(page, { email: user.email, password: "wrong password" });
    expect((await browser.send(page, { email: user.email, password: USER_PASSWORD })).text).toMatch(/Try again in \d+ seconds/);
    expect((await browser.send(page, { email: other.email, password: USER_PASSWORD })).status).toBe(303);
  });

  test("S31: whoever is removed, signs out or sets a new password has no session any more", async () => {
    const { server } = scene;
    const isIn = async () => (await browser.open("/account")).status === 200;
    const user = await signedIn();
    expect(await isIn()).toBe(true);
    const elsewhere = createFormBrowser(server.origin);
    await setPassword(server, elsewhere, user.id);
    expect(await isIn()).toBe(false);
    const page = await elsewhere.open("/account");
    const { action } = firstForm(page.text);
    expect(action).toBe("/account/logout");
    await elsewhere.send(page, {});
    expect((await elsewhere.open("/account")).status).toBe(303);
    await setPassword(server, browser, user.id);
    await server.store.write((tx) => removeUser(tx, user.id, server.clock.nowMs()));
    expect(await isIn()).toBe(false);
  });

  test("S66: leads to pages of this server only", async () => {
    const user = await signedIn();
    browser.forgetCookies();
    for (const next of [
      "https://evil.example/",
      "//evil.example/",
      "/\\evil.example",
      "/account/login",
      "/openapi.json",
      "/account\n//x",
    ]) {
      const page = await browser.open(`/account/login?${new URLSearchParams({ next })}`);
      expect((await browser.send(page, { email: user.email, password: USER_PASSWORD })).location).toBe("/account");
    }
  });

  test("a browser's session opens no API", async () => {
    await signedIn();
    const cookie = browser.setCookies.findLast((line) => line.startsWith("belay-user="))?.split(";")[0] ?? "";
    expect((await call(scene.server.origin, { path: PROPERTIES, headers: { cookie } })).status).toBe(401);
    expect((await call(scene.server.origin, { path: PROPERTIES, token: cookie.split("=")[1] ?? "" })).status).toBe(401);
  });
});
