import { randomUUID } from "node:crypto";
import { type JsonSchema, loadSchemas } from "@belay/contracts";
import { type CallAnswer, call, startTestServer, type TestServer, textAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf } from "../support/error-shape.ts";
import { requestsOf } from "../support/good-requests/index.ts";
import { appMethods, type ImplementedMethod, implementedMethods, titleOf } from "../support/methods.ts";
import { type RichScene, setRichScene } from "../support/rich-scene.ts";
import { freshRequest, goodRequest, setScene } from "../support/scene.ts";
import { schemaPaths, withValueAt } from "../support/schema-paths.ts";
import { fingerprint, openRawStore, type RawStore } from "../support/store-file.ts";
import { toHttp } from "../support/to-http.ts";

let server: TestServer;
let database: RawStore;
let token: string;
let foreignToken: string;
let foreign: RichScene;

beforeAll(async () => {
  server = await startTestServer();
  database = openRawStore(server);
  token = await server.appToken();
  foreignToken = await server.appToken(server.otherSite);
  foreign = await setRichScene(server, foreignToken, server.otherSite.siteId);
});

afterAll(async () => {
  database.close();
  await server.close();
});

/** Which of the other tenant's ids fits a field, by the field's name: a thing of the module, else one that the scene has. */
async function foreignIdFor(module: string, steps: readonly string[]): Promise<string> {
  const path = steps
    .filter((step) => step !== "0")
    .join(".")
    .toLowerCase();
  const thing = requestsOf(module)?.things?.find(({ fields }) => fields.test(path));
  if (thing !== undefined) return thing.make(foreign.make);
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/site/, foreign.siteId],
    [/oauthapp|appid/, server.otherSite.clientId],
    [/brand/, foreign.brandId],
    [/ribbon/, foreign.ribbonId],
    [/infosection/, foreign.infoSectionId],
    [/choiceid/, foreign.choiceId],
    [/option/, foreign.optionId],
    [/variant/, foreign.variantId],
  ];
  return kinds.find(([pattern]) => pattern.test(path))?.[1] ?? foreign.productId;
}

/** Whether a field names something: by its name or its format. */
function bearsId(steps: readonly string[], schema: JsonSchema): boolean {
  const named = steps.filter((step) => step !== "0").at(-1) ?? "";
  const items: unknown = schema.items;
  const isGuid = schema.format === "guid" || (typeof items === "object" && items !== null && "format" in items && items.format === "guid");
  return isGuid || /^(id|slug|handle)$|Ids?$/.test(named);
}

/** Filters that name things of the other tenant, and what they name. */
function filterProbes(): readonly (readonly [string, (id: string) => Readonly<Record<string, unknown>>])[] {
  return [
    [foreign.productId, (id) => ({ id })],
    [foreign.productId, (id) => ({ id: { $in: [id] } })],
    [foreign.productId, (id) => ({ $or: [{ id }] })],
    [foreign.variantId, (id) => ({ "variantsInfo.variants.id": { $hasSome: [id] } })],
    [foreign.brandId, (id) => ({ "brand.id": id })],
  ];
}

interface Probe {
  readonly title: string;
  /** The request with that id in the field under test, about things of its own: an earlier call must not decide over a later one. */
  readonly request: (id: string) => Promise<unknown>;
  readonly foreignId: string;
}

/** A slug that the other tenant alone uses: a write with it takes it here too. */
async function freshForeignSlug(): Promise<string> {
  return (await setScene(server, foreignToken)).slug;
}

async function probesOf(method: ImplementedMethod): Promise<readonly Probe[]> {
  const definitions = await loadSchemas(method.module);
  const schema = definitions[method.request] ?? {};
  // A read leaves what it is about as it was, so one request does for all.
  const shared = method.kind === "read" ? await freshRequest(method, server, token) : undefined;
  const good = async (): Promise<unknown> => shared ?? freshRequest(method, server, token);
  const paths = schemaPaths(schema, definitions);
  const byField = paths
    .filter(({ steps, schema: field, isReadOnly }) => bearsId(steps, field) && (!isReadOnly || steps.at(-1) === "id"))
    .map(async ({ steps, schema: field }) => ({
      title: steps.join("."),
      foreignId: steps.at(-1) === "slug" ? await freshForeignSlug() : await foreignIdFor(method.module, steps),
      request: async (id: string) => withValueAt(await good(), steps, field.type === "array" ? [id] : id),
    }));
  const filterPath = paths.find(({ steps }) => steps.at(-1) === "filter" && steps.length <= 2)?.steps;
  const byFilter =
    filterPath === undefined
      ? []
      : filterProbes().map(([foreignId, filter], index) => ({
          title: `${filterPath.join(".")} ${index}`,
          foreignId,
          request: async (id: string) => withValueAt(await good(), filterPath, filter(id)),
        }));
  return [...(await Promise.all(byField)), ...byFilter];
}

/** An answer with everything that is new in every call taken out, and with the id that was asked for under one name. */
function comparable({ status, body }: CallAnswer, id: string): unknown {
  const text = JSON.stringify(body)
    .replaceAll(id, "<asked>")
    .replaceAll(/"requestId":"[^"]+"/g, "")
    // What two calls make stands behind each other.
    .replaceAll(/"index":\d+/g, '"index":"<count>"')
    // Each of two calls about the same thing counts it up.
    .replaceAll(/"revision":"\d+"/g, '"revision":"<count>"')
    .replaceAll(/"sessionToken":"[^"]+"/g, '"sessionToken":"<token>"')
    .replaceAll(/[0-9a-f-]{36}@example\.com/g, "<email>")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "<id>")
    .replaceAll(/"(slug|key|name|sku|handle|numericId|uniqueName|variantsKey)":"[^"]*"/g, '"$1":"<text>"')
    .replaceAll(/"(relativePath|url)":"[^"]*"/g, '"$1":"<path>"');
  return { status, text };
}

function expectNothingForeign(answer: CallAnswer, asked: string): void {
  const text = JSON.stringify(answer.body).replaceAll(asked, "");
  const known = [
    foreign.mark,
    foreign.productId,
    foreign.variantId,
    foreign.brandId,
    foreign.ribbonId,
    foreign.infoSectionId,
    server.otherSite.siteId,
  ];
  expect(known.filter((value) => text.includes(value))).toEqual([]);
}

describe("S35: another tenant's id is worth what an id is that does not exist", () => {
  it.each(appMethods.map((method) => [titleOf(method), method] as const))("in every field of %s", async (_title, method) => {
    // Another one for each method: what a method took over as its own would be there for the next.
    foreign = await setRichScene(server, foreignToken, server.otherSite.siteId);
    const probes = await probesOf(method);
    await server.server.settle();
    const before = await fingerprint(database, server.otherSite.siteId);
    await Promise.all(
      probes.map(async ({ title, request, foreignId }) => {
        const ask = async (id: string): Promise<CallAnswer> => call(server.origin, { ...toHttp(method, await request(id)), token });
        const unknownId = randomUUID();
        const [withForeign, withUnknown] = await Promise.all([ask(foreignId), ask(unknownId)]);
        expectNothingForeign(withForeign, foreignId);
        expect([title, comparable(withForeign, foreignId)]).toEqual([title, comparable(withUnknown, unknownId)]);
      }),
    );
    await server.server.settle();
    expect(await fingerprint(database, server.otherSite.siteId), "another tenant's data changed").toEqual(before);
  });

  it("in the header: a key that names another account's site is told what it is told of a site that does not exist", async () => {
    const key = await server.createApiKey("all", { siteIds: "all" });
    for (const method of implementedMethods) {
      const message = await goodRequest(method, foreign);
      const ask = (siteId: string): Promise<CallAnswer> =>
        call(server.origin, { ...toHttp(method, message), token: key, headers: { "wix-site-id": siteId } });
      const unknown = randomUUID();
      const [theirs, nowhere] = [await ask(server.otherSite.siteId), await ask(unknown)];
      expect(theirs.status).toBe(403);
      expect(comparable(theirs, server.otherSite.siteId)).toEqual(comparable(nowhere, unknown));
    }
  });

  it("in the cursor: one of another tenant is told what a made-up one is told", async () => {
    const path = "/stores/v3/products/query";
    const list = { query: { cursorPaging: { limit: 1 } } };
    const page = await call(server.origin, { path, token: await server.appToken(server.otherSite), body: list });
    const cursor = textAt(page.body, "pagingMetadata.cursors.next");
    const ask = (text: string): Promise<CallAnswer> =>
      call(server.origin, { path, token, body: { query: { cursorPaging: { cursor: text } } } });
    const [theirs, made] = [await ask(cursor), await ask(`${cursor.slice(0, -4)}AAAA`)];
    expect(codeOf(theirs)).toBe("INVALID_CURSOR");
    expect(comparable(theirs, cursor)).toEqual(comparable(made, cursor));
  });
});
