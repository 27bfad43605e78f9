import { existsSync, readFileSync, statSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { CREDENTIAL_PATTERN, parseCredential } from "@belay/core";
import { call, textAt, valueAt } from "@belay/testkit";
import { expect, test } from "vitest";
import { paste } from "../test/paste.ts";
import { startCli, startDev, temporaryDirectory } from "../test/run-cli.ts";
import { DEV_SITE } from "./dev-site.ts";

test("the banner's lines, pasted, show a refusal with its reason, the same call allowed, and a product made; each call is one line of log", async () => {
  const dev = await startDev(join(temporaryDirectory(), "data"));
  const [banner] = await dev.printed(/# 1\.[\s\S]*# 3\.[^\n]*\n[^\n]*\n/);
  const [refused, properties, product] = paste(banner);
  expect(textAt(refused, "details.applicationError.code")).toBe("PERMISSION_DENIED");
  expect(textAt(refused, "details.applicationError.data.fix")).toContain("auth.elevate");
  expect(valueAt(properties, "properties")).toBeTypeOf("object");
  expect(textAt(product, "product.id")).toMatch(/^[0-9a-f-]{36}$/);
  await dev.printed(/refused 403 business-tools\/site-properties getSiteProperties by visitor .*: PERMISSION_DENIED\. .*auth\.elevate/);
  await dev.printed(new RegExp(`allowed 200 business-tools/site-properties getSiteProperties by app ${DEV_SITE.clientId}`));
  const { code, out } = await dev.stop("SIGINT");
  expect(code).toBe(0);
  expect(out.split("\n").filter((line) => /^\d\d:\d\d:\d\d /.test(line))).toHaveLength(5);
});

/** The text that stands in HTML. */
function textOf(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}

test("the page at the server's address names no secret, and its lines for the API, pasted, do what they say", async () => {
  const dev = await startDev(join(temporaryDirectory(), "data"));
  expect((await call(dev.origin, { path: "/" })).body).toMatchObject({ links: { openapi: `${dev.origin}/openapi.json` } });
  const page = await (await fetch(dev.origin, { headers: { accept: "text/html" } })).text();
  expect(page).not.toMatch(CREDENTIAL_PATTERN);
  const shown = [...page.matchAll(/<pre><code>([^<]*)<\/code>/g)].flatMap(([, text = ""]) => text.split("\n"));
  const lines = shown.filter((line) => line.includes("curl")).map(textOf);
  const [products, refused] = paste(lines.join("\n"));
  expect(valueAt(products, "products")).not.toHaveLength(0);
  expect(textAt(refused, "details.applicationError.code")).toBe("PERMISSION_DENIED");
});

test("an elevated call is logged with the name of the one it was made for", async () => {
  const dev = await startDev(join(temporaryDirectory(), "data"));
  const secret = (await dev.printed(/client secret {2}(\S+)/))[1];
  const app = { client_id: DEV_SITE.clientId, client_secret: secret, instance_id: DEV_SITE.instanceId, grant_type: "client_credentials" };
  const token = textAt((await call(dev.origin, { path: "/oauth2/token", body: app })).body, "access_token");
  const visitor = textAt(
    (await call(dev.origin, { path: "/oauth2/token", body: { clientId: DEV_SITE.clientId, grantType: "anonymous" } })).body,
    "access_token",
  );
  const headers = { "belay-subject-token": visitor };
  expect((await call(dev.origin, { path: "/site-properties/v4/properties", token, headers })).status).toBe(200);
  await dev.printed(/allowed 200 .*getSiteProperties by app .*, elevated for visitor [0-9a-f-]{36}/);
});

test("the demo credentials are the same everywhere, have a checksum, and are told in the banner", async () => {
  const [one, other] = [await startDev(join(temporaryDirectory(), "a")), await startDev(join(temporaryDirectory(), "b"))];
  const lead = (host: string) =>
    new Promise((resolve, reject) =>
      get(`${one.origin}/health`, { headers: { host } }, (res) => resolve(res.resume().statusCode)).on("error", reject),
    );
  // S65: known to everybody, so that a page whose name was made to point to this machine must not get to where they count.
  expect([await lead("attacker.example"), await lead("localhost:1"), await lead("www.wixapis.com")]).toEqual([400, 200, 200]);
  const credentials = await Promise.all(
    [one, other].map(async (dev) => (await dev.printed(/[\s\S]*# 1\./))[0].match(CREDENTIAL_PATTERN) ?? []),
  );
  expect(credentials[0]).toEqual(credentials[1]);
  expect(credentials[0]?.map((text) => parseCredential(text)?.kind)).toEqual(["secret", "key", "key"]);
});

test("a running server says where it is in a file that only its owner reads, and takes it away when it ends", async () => {
  const data = join(temporaryDirectory(), "data");
  const dev = await startDev(data);
  const file = join(data, "dev.json");
  // Its port is any that is free, so it was told no origin to sign as.
  const issuer = expect.stringMatching(/^urn:belay:installation:/);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ origin: dev.origin, issuer, pid: dev.pid });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect((await dev.stop("SIGTERM")).code).toBe(0);
  expect(existsSync(file)).toBe(false);
});

test("what was written is there after a restart, and the demo site is not made twice", async () => {
  const data = join(temporaryDirectory(), "data");
  const first = await startDev(data);
  const [, key = ""] = await first.printed(/API key +(\S+) {2}all/);
  const headers = { "wix-site-id": DEV_SITE.siteId };
  const product = {
    name: "Kept",
    productType: "PHYSICAL",
    physicalProperties: {},
    variantsInfo: { variants: [{ price: { actualPrice: { amount: "1.00" } }, physicalProperties: {} }] },
  };
  const made = await call(first.origin, { path: "/stores/v3/products", token: key, headers, body: { product } });
  expect(made.status).toBe(200);
  await first.stop("SIGINT");
  const second = await startDev(data);
  const path = `/stores/v3/products/${textAt(made.body, "product.id")}`;
  expect(textAt((await call(second.origin, { path, token: key, headers })).body, "product.name")).toBe("Kept");
});

test("two signals at once, as a terminal and npm send them, still end with a drain and 0", async () => {
  const dev = await startDev(join(temporaryDirectory(), "data"));
  process.kill(dev.pid, "SIGINT");
  expect((await dev.stop("SIGINT")).code).toBe(0);
});

test("with --json every line is JSON, the first one says where the server is", async () => {
  const dev = startCli(["dev", "--port", "0", "--no-example", "--json", "--data", join(temporaryDirectory(), "data")]);
  const [, origin = ""] = await dev.printed(/"origin":"([^"]+)"/);
  await call(origin, { path: "/nothing-here" });
  await dev.printed(/METHOD_NOT_FOUND/);
  const { out, code } = await dev.stop("SIGINT");
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(code).toBe(0);
  expect(lines[0]).toMatchObject({ event: "ready", origin });
  expect(lines[1]).toMatchObject({ status: 404, code: "METHOD_NOT_FOUND", path: "/nothing-here" });
});
