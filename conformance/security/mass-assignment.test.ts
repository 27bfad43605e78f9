import { randomUUID } from "node:crypto";
import { loadSchemas } from "@belay/contracts";
import { type CallAnswer, call, startTestServer, type TestServer, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appMethods, type ImplementedMethod, titleOf } from "../support/methods.ts";
import { type Definitions, resolveSchema, typeOf } from "../support/minimal-value.ts";
import { freshRequest, listAt, setScene } from "../support/scene.ts";
import { type SchemaPath, schemaPaths, withValueAt } from "../support/schema-paths.ts";
import { openRawStore, type RawStore, textsOf } from "../support/store-file.ts";
import { toHttp } from "../support/to-http.ts";

/** Names that a server sets itself, or that stand for rights. No contract of these methods lets a caller write them. */
const PRIVILEGED = [
  "_id",
  "_owner",
  "owner",
  "ownerId",
  "siteId",
  "metaSiteId",
  "accountId",
  "role",
  "isAdmin",
  "permissions",
  "_createdDate",
  "_updatedDate",
  "createdBy",
  "undeclared",
];

/** Read-only in the contract, and the text of an info section that the same request makes: without them it could have none. */
const TEXT_OF_NEW_SECTION = /infoSections\.0\.(title|description(\..*)?)$/;

const writes = appMethods.filter(({ kind }) => kind === "write");

let server: TestServer;
let database: RawStore;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  database = openRawStore(server);
  token = await server.appToken();
});

afterAll(async () => {
  database.close();
  await server.close();
});

/** A value that a field takes and that is found again wherever it is kept. */
interface Marker {
  readonly value: unknown;
  readonly text: string;
}

let count = 0;

function markerFor(schema: SchemaPath["schema"], definitions: Definitions): Marker | undefined {
  const resolved = resolveSchema(schema, definitions);
  count += 1;
  const digits = String(700_000_000 + count);
  if (Array.isArray(resolved.enum)) return undefined;
  switch (typeOf(resolved)) {
    case "string": {
      if (resolved.format === "date-time")
        return { value: `1999-01-01T00:00:00.${String(count % 1000).padStart(3, "0")}Z`, text: "1999-01-01" };
      if ("x-decimal" in resolved || resolved.format === "decimal" || resolved.format === "int64") return { value: digits, text: digits };
      const id = randomUUID();
      return { value: id, text: id };
    }
    case "integer":
    case "number":
      return { value: Number(digits), text: digits };
    default:
      return undefined;
  }
}

function objectPaths(message: unknown, steps: readonly string[] = []): readonly (readonly string[])[] {
  if (Array.isArray(message)) return objectPaths(message[0], [...steps, "0"]);
  if (typeof message !== "object" || message === null) return [];
  return [steps, ...Object.entries(message).flatMap(([name, inner]) => objectPaths(inner, [...steps, name]))];
}

interface Assignment {
  readonly title: string;
  readonly steps: readonly string[];
  readonly marker: Marker;
}

/** Every read-only field of the contract, and privileged and undeclared names at every object that the request has. */
async function assignmentsOf(method: ImplementedMethod, good: unknown): Promise<readonly Assignment[]> {
  const definitions = await loadSchemas(method.module);
  const readOnly = schemaPaths(definitions[method.request] ?? {}, definitions)
    .filter(({ isReadOnly, steps }) => isReadOnly && !isKey(steps) && !TEXT_OF_NEW_SECTION.test(steps.join(".")))
    .flatMap(({ steps, schema }) => {
      const marker = markerFor(schema, definitions);
      return marker === undefined ? [] : [{ title: steps.join("."), steps, marker }];
    });
  // Filters are opaque: what stands in them is searched for, never kept as data.
  const objects = objectPaths(good).filter((steps) => !steps.includes("filter"));
  const undeclared = objects.flatMap((steps) =>
    PRIVILEGED.map((name) => {
      const id = randomUUID();
      return { title: [...steps, name].join("."), steps: [...steps, name], marker: { value: id, text: id } };
    }),
  );
  return [...readOnly, ...undeclared];
}

/** In an update the id says which, and the revision which version: they are part of the question. */
function isKey(steps: readonly string[]): boolean {
  return ["id", "revision"].includes(steps.at(-1) ?? "") && steps.length <= 4;
}

function textOf({ body }: CallAnswer): string {
  return JSON.stringify(body);
}

describe("S38: nobody writes what the contract does not let them write", () => {
  it.each(writes.map((method) => [titleOf(method), method] as const))("by %s", async (_title, method) => {
    const assignments = await assignmentsOf(method, await freshRequest(method, server, token));
    const send = async (chosen: readonly Assignment[]): Promise<readonly CallAnswer[]> => {
      let message: unknown = await freshRequest(method, server, token);
      for (const { steps, marker } of chosen) {
        message = withValueAt(message, steps, marker.value);
      }
      const answer = await call(server.origin, { ...toHttp(method, message), token });
      if (answer.status === 200 || chosen.length < 2) {
        return [answer];
      }
      // Refused for one of them: the others have to be tried without it.
      const middle = Math.ceil(chosen.length / 2);
      return [...(await send(chosen.slice(0, middle))), ...(await send(chosen.slice(middle)))];
    };
    const answers = await send(assignments);
    for (const answer of answers) {
      expect([200, 400]).toContain(answer.status);
    }
    await server.server.settle();
    // A job keeps the request that it works on until it is done; what it may not write is left out when it writes.
    const kept = await textsOf(database, ["job"]);
    const accepted = answers
      .filter(({ status }) => status === 200)
      .map(textOf)
      .join("\n");
    expect(assignments.filter(({ marker }) => kept.includes(marker.text)).map(({ title }) => title)).toEqual([]);
    expect(assignments.filter(({ marker }) => accepted.includes(marker.text)).map(({ title }) => title)).toEqual([]);
  });

  it("gives a new product the server's own id, revision and dates, whatever was sent", async () => {
    const method = writes.find(({ name }) => name === "createProduct");
    if (method === undefined) throw new Error("createProduct is not implemented");
    const sent = { id: randomUUID(), revision: "41", createdDate: "1999-01-01T00:00:00.000Z", updatedDate: "1999-01-01T00:00:00.000Z" };
    const good = await freshRequest(method, server, token);
    const answer = await call(server.origin, { ...toHttp(method, { ...good, product: { ...Object(good.product), ...sent } }), token });
    expect(answer.status).toBe(200);
    expect(valueAt(answer.body, "product")).toMatchObject({ revision: "1", createdDate: "2026-06-01T12:00:00.000Z" });
    expect(valueAt(answer.body, "product.id")).not.toBe(sent.id);
  });

  it("keeps site, creation date and revision of a product in an update", async () => {
    const scene = await setScene(server, token);
    const product = {
      id: scene.productId,
      revision: scene.revision,
      createdDate: "1999-01-01T00:00:00.000Z",
      siteId: server.otherSite.siteId,
      _owner: "x",
      name: "N",
    };
    const path = `/stores/v3/products/${scene.productId}`;
    const answer = await call(server.origin, { method: "PATCH", path, token, body: { product } });
    expect(answer.status).toBe(200);
    expect(valueAt(answer.body, "product")).toMatchObject({ revision: "2", createdDate: "2026-06-01T12:00:00.000Z", name: "N" });
    const elsewhere = await call(server.origin, { path, token: await server.appToken(server.otherSite) });
    expect(elsewhere.status).toBe(404);
  });
});

// OWASP API Security Top 10, API2: a body that names somebody else changes nothing.
describe("S39: the body never chooses the caller", () => {
  it("acts on the token's site whatever site, member or app the body names", async () => {
    const path = "/site-properties/v4/properties";
    const names = {
      siteId: server.otherSite.siteId,
      metaSiteId: server.otherSite.siteId,
      memberId: randomUUID(),
      instanceId: server.otherSite.instanceId,
    };
    const before = await call(server.origin, { path, token: await server.appToken(server.otherSite) });
    const body = { ...names, businessContact: { ...names, email: "mine@example.com" }, fields: { paths: ["email"] } };
    const answer = await call(server.origin, { path: `${path}/business-contact`, token, body });
    expect([200, 400]).toContain(answer.status);
    const after = await call(server.origin, { path, token: await server.appToken(server.otherSite) });
    expect(after.body).toEqual(before.body);
    expect(listAt(after.body, "properties.email")).toEqual([]);
  });
});
