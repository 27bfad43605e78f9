import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EntityKind, FieldDefinition, Filter, Store } from "@belay/store";
import { openSqliteStore } from "@belay/store/sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OffsetPage, readPageWithTotal } from "./page.ts";

const NUMBER: FieldDefinition = { path: "number", type: "number", multiple: false, indexed: false };
const NAME: FieldDefinition = { path: "name", type: "string", multiple: false, indexed: true };
const KIND: EntityKind = { name: "thing", fields: [NUMBER, NAME], uniques: [] };
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
