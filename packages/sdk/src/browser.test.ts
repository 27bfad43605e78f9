import { fileURLToPath } from "node:url";
import { build } from "vite";
import { beforeAll, expect, test } from "vitest";
import { ApiKeyStrategy, AppStrategy, type OAuthStrategy } from "./browser.ts";

const ENTRY = "virtual:app";
const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What a browser application that uses the package and one module of it ships. */
async function bundle(source: string): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: "silent",
    plugins: [
      {
        name: "app",
        resolveId: (id) => (id === ENTRY ? `${ROOT}/src/app.ts` : undefined),
        load: (id) => (id.endsWith("/src/app.ts") ? source : undefined),
      },
    ],
    build: { write: false, minify: false, target: "es2022", rollupOptions: { input: ENTRY, preserveEntrySignatures: "strict" } },
  });
  const [first] = [result].flat();
  if (first === undefined || !("output" in first)) {
    throw new Error("no bundle");
  }
  return first.output.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("\n");
}

const state = { all: "", one: "" };
beforeAll(async () => {
  state.all = await bundle('export * from "@belay/sdk";');
  state.one = await bundle(
    'import { createClient, OAuthStrategy } from "@belay/sdk"; import { products } from "@belay/sdk/stores"; export const client = createClient({ origin: "http://x", auth: OAuthStrategy({ clientId: "c" }), modules: { getProduct: products.getProduct } });',
  );
}, 30_000);

test("S49: the browser build holds nothing that elevates, no grant that takes a secret and no request context", () => {
  expect(state.all).toContain("createClient");
  for (const word of [
    "elevate",
    "client_secret",
    "client_credentials",
    "authorized_client",
    "sign-on",
    "strip_bound_session",
    "belay-subject-token",
    "belay-elevated-method",
    "AsyncLocalStorage",
    "async_hooks",
    "node:",
  ]) {
    expect(state.all.toLowerCase(), word).not.toContain(word.toLowerCase());
  }
});

test("S49: the browser build exports no elevate", async () => {
  expect(Object.keys(await import("./browser.ts"))).not.toContain("auth");
});

test("S49: a browser refuses to hold a secret", () => {
  expect(() => AppStrategy({ appId: "a", appSecret: "s" })).toThrow(expect.objectContaining({ code: "SECRET_IN_BROWSER" }));
  expect(() => ApiKeyStrategy({ apiKey: "k" })).toThrow(expect.objectContaining({ code: "SECRET_IN_BROWSER" }));
});

test("S49: a browser refuses an API key that vouches for a member", async () => {
  const app: { readonly OAuthStrategy: typeof OAuthStrategy } = await import(`data:text/javascript,${encodeURIComponent(state.all)}`);
  const auth = app.OAuthStrategy({ clientId: "c", origin: "http://127.0.0.1:1" });
  await expect(auth.getMemberTokensForExternalLogin("m", "key")).rejects.toMatchObject({ code: "SECRET_IN_BROWSER" });
  await expect(auth.getMemberTokensForExternalLoginWithSession("a@example.com", "key")).rejects.toMatchObject({
    code: "SECRET_IN_BROWSER",
  });
});

test("a bundle holds the functions that are used and no others", () => {
  expect(state.one).toContain("/stores/v3/products/:productId");
  expect(state.one).not.toContain("/stores/v3/brands");
  expect(state.one).not.toContain("CatalogApi.CreateProduct");
});
