import { openMail } from "@belay/domains/identity";
import { startTestServer, type TestServer, type TestSite } from "@belay/testkit";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createFormBrowser, type FormBrowser } from "../support/form-browser.ts";
import { makeUser, setPassword, USER_PASSWORD } from "../support/users.ts";

const NEW_PASSWORD = "another password of some length";

let server: TestServer;
let browser: FormBrowser;
beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(() => {
  browser = createFormBrowser(server.origin);
});
afterAll(() => server.close());

/** The links in the mails that somebody got, newest first. */
async function linksTo(email: string, site: TestSite = server.site): Promise<readonly string[]> {
  const records = await server.store.read((tx) => tx.signIn.mails(site.siteId, 50));
  const mails = records.flatMap((record) => openMail(record, server.keys) ?? []).filter(({ to }) => to === email);
  return mails.map(({ text }) => /https?:\/\/\S+/.exec(text)?.[0] ?? "");
}

async function ask(email: string) {
  return browser.send(await browser.open("/account/forgot"), { email });
}

const signIn = async (email: string, password: string) => browser.send(await browser.open("/account/login"), { email, password });

test("a user who forgot the password sets a new one by a mailed link, once, and the old password and session end", async () => {
  const user = await makeUser(server, server.site, { email: "ada@example.com" });
  await setPassword(server, browser, user.id);
  expect((await browser.open("/account/login")).text).toContain('href="/account/forgot"');
  const elsewhere = createFormBrowser(server.origin);
  expect((await elsewhere.send(await elsewhere.open("/account/forgot"), { email: " ADA@example.com " })).status).toBe(200);
  // Asking ends nothing: whoever knows the address could sign its owner out.
  expect((await browser.open("/account")).status).toBe(200);
  const [link = ""] = await linksTo("ada@example.com");
  expect(link.startsWith(`${server.origin}/account/link?token=`)).toBe(true);
  const page = await elsewhere.open(link.slice(server.origin.length));
  expect((await elsewhere.send(page, { password: NEW_PASSWORD })).location).toBe("/account");
  expect((await browser.open("/account")).status).toBe(303);
  expect((await elsewhere.send(page, { password: USER_PASSWORD })).status).toBe(400);
  browser.forgetCookies();
  expect((await signIn("ada@example.com", USER_PASSWORD)).status).toBe(400);
  expect((await signIn("ada@example.com", NEW_PASSWORD)).status).toBe(303);
});

test("S66: what the page answers does not tell whether somebody works here with the address", async () => {
  await makeUser(server, server.site, { email: "grace@example.com" });
  const [known, unknown] = [await ask("grace@example.com"), await ask("nobody@example.com")];
  expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
  expect([(await linksTo("grace@example.com")).length, (await linksTo("nobody@example.com")).length]).toEqual([1, 0]);
  // An account without addresses is reached by no empty one.
  expect((await ask("")).status).toBe(200);
});

test("users of two accounts with one address get a mail for each, and each link is for its own account", async () => {
  const email = "both@example.com";
  for (const site of [server.site, server.otherSite]) await makeUser(server, site, { email });
  await ask(email);
  const [one = "", other = ""] = [...(await linksTo(email)), ...(await linksTo(email, server.otherSite))];
  expect(one).not.toBe(other);
  expect((await browser.open(one.slice(server.origin.length))).status).toBe(200);
  expect((await browser.open(other.slice(server.origin.length))).status).toBe(200);
});

test("S57: the sixth mail to an address within an hour is not sent, and the page says to wait", async () => {
  const email = "flooded@example.com";
  await makeUser(server, server.site, { email });
  for (let asked = 0; asked < 5; asked += 1) await ask(email);
  const refused = await ask(email);
  expect([refused.status, (await linksTo(email)).length]).toEqual([400, 5]);
  expect(refused.text).toMatch(/Try again in \d+ seconds/);
});

test("S59: a form of another page sends no mail", async () => {
  await makeUser(server, server.site, { email: "calm@example.com" });
  const page = await browser.open("/account/forgot");
  expect((await browser.send(page, { email: "calm@example.com", csrf: "made up" })).status).toBe(400);
  expect(await linksTo("calm@example.com")).toEqual([]);
});
