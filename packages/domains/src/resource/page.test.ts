import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EntityKind, FieldDefinition, Filter, Store } from "@belay/store";
import { openSqliteStore } from "@belay/store/sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OffsetPage, readCursorPlaces, readPageWithTotal } from "./page.ts";

const NUMBER: FieldDefinition = { path: "number", type: "number", multiple: false, indexed: false };
const NAME: FieldDefinition = { path: "name", type: "string", multiple: false, indexed: true };
const KIND: EntityKind = { name: "thing", fields: [NUMBER, NAME], uniques: [] };
const DATED: FieldDefinition = { path: "createdDate", type: "date", multiple: false, indexed: true };
const DATED_KIND: EntityKind = { name: "dated", fields: [NAME, DATED], uniques: [], defaultSort: { path: DATED.path, order: "DESC" } };
const LOOKED_AT_MAX = 10;
const THINGS = 30;

const ALL: Filter = { kind: "all" };
/** No index serves it, and all match. */
const UNCOUNTED: Filter = { kind: "compare", field: NUMBER, operator: "$gte", value: 0 };

describe("a page by offset", () => {
  const directory = mkdtempSync(join(tmpdir(), "belay-page-"));
  let store: Store;

  beforeAll(async () => {
    store = await openSqliteStore({ directory, kinds: [KIND], queryDocumentsMax: LOOKED_AT_MAX });
    await store.write(async (tx) => {
      for (let number = 0; number < THINGS; number += 1) {
        const id = String(number).padStart(2, "0");
        const text = JSON.stringify({ id, number, name: "a" });
        await tx.entities.insert(KIND, "s", { id, revision: 1, createdAtMs: 0, updatedAtMs: 0, text }, {});
      }
    });
  });

  afterAll(async () => {
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  });

  function page(filter: Filter, offset: number): Promise<OffsetPage> {
    const query = { limit: 4, offset, sort: [{ field: NAME, order: "ASC" }] as const };
    return store.read((tx) => readPageWithTotal({ reader: tx.entities, kind: KIND, siteId: "s", filter }, query));
  }

  it("tells how many there are in all, on every page and behind the last", async () => {
    for (const offset of [0, 4, 28, 30, 100]) {
      const { records, pagingMetadata, hasNext } = await page(ALL, offset);
      const count = Math.max(0, Math.min(4, THINGS - offset));
      expect(records.map(({ id }) => Number(id))).toEqual(Array.from({ length: count }, (_, index) => offset + index));
      expect([pagingMetadata, hasNext]).toEqual([{ count, offset, total: THINGS, tooManyToCount: false }, offset + count < THINGS]);
    }
  });

  it("is answered without the total where that takes more than one request may read", async () => {
    const { pagingMetadata, hasNext } = await page(UNCOUNTED, 0);
    expect([pagingMetadata, hasNext]).toEqual([{ count: 4, offset: 0, tooManyToCount: true }, true]);
  });
});

describe("pages in an order in which many are equal", () => {
  const directory = mkdtempSync(join(tmpdir(), "belay-page-"));
  let store: Store;

  beforeAll(async () => {
    store = await openSqliteStore({ directory, kinds: [DATED_KIND] });
    await store.write(async (tx) => {
      for (let number = 0; number < THINGS; number += 1) {
        const id = String((number * 7) % THINGS).padStart(2, "0");
        const text = JSON.stringify({ id, name: number < 6 ? "a" : "b", createdDate: new Date(number * 1_000).toISOString() });
        await tx.entities.insert(DATED_KIND, "s", { id, revision: 1, createdAtMs: 0, updatedAtMs: 0, text }, {});
      }
    });
  });

  afterAll(async () => {
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  });

  async function numbers(
    order: "ASC" | "DESC",
    position?: { readonly values: readonly string[]; readonly id: string },
  ): Promise<readonly number[]> {
    const query = {
      filter: ALL,
      sort: [{ field: NAME, order }],
      raw: {},
      limit: 4,
      backwards: false,
      ...(position && { position }),
    } as const;
    const scope = {
      allow: { fields: new Map() },
      reader: { can: () => true },
      limits: { limitDefault: 4, limitMax: 4, sortMax: 1 },
      binding: { methodId: "m", siteId: "s", audience: "a" },
      cursorKey: new Uint8Array(32),
    };
    const { places } = await store.read((tx) =>
      // The page asks nothing of the allow-list: its query is parsed already.
      readCursorPlaces({ reader: tx.entities, kind: DATED_KIND, siteId: "s", filter: ALL, sortDefault: [] }, query, scope as never),
    );
    return places.map(
      ({ id }) => Array.from({ length: THINGS }, (_, number) => number).find((number) => (number * 7) % THINGS === Number(id)) ?? -1,
    );
  }

  it("has equal ones in the default order of their kind, the other way round where the sort goes down", async () => {
    expect(await numbers("ASC")).toEqual([5, 4, 3, 2]);
    expect(await numbers("DESC")).toEqual([6, 7, 8, 9]);
    expect(await numbers("ASC", { values: ["a", new Date(2_000).toISOString()], id: "14" })).toEqual([1, 0, 29, 28]);
  });

  it("reads on behind a cursor from before that, by the ids as it was begun", async () => {
    // 7 times 0 to 5, by their remainders: 00, 05, 07, 14, 21, 28.
    expect(await numbers("ASC", { values: ["a"], id: "05" })).toEqual([1, 2, 3, 4]);
  });
});
