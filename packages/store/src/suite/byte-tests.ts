import { describe, expect, it } from "vitest";
import { JsonOutput } from "../bytes/json-output.ts";
import type { DocumentForm, EntityKind, EntityQuery, EntityReader } from "../port/entities.ts";
import type { Store } from "../port/store.ts";
import { type StoreAdapter, useStore } from "./adapter.ts";
import { compare, FIELDS, insertAll, newSiteId, OTHER, record, THING } from "./fixtures.ts";

const PLAIN: DocumentForm = { key: "plain", textOf: ({ text }) => text };
const SHORT: DocumentForm = { key: "short", textOf: ({ id, revision }) => JSON.stringify(`${id}@${revision}`) };

async function written(
  entities: EntityReader,
  siteId: string,
  ids: readonly string[],
  form = SHORT,
  kind: EntityKind = THING,
): Promise<unknown> {
  const output = new JsonOutput().text("[");
  await entities.writeForms(kind, siteId, ids, form, output);
  const answer = output.text("]").finish();
  const parsed: unknown = JSON.parse(answer.bytes.toString("utf8"));
  answer.release();
  return parsed;
}

/** Documents as bytes, and answers that are given again: the next read sees every write, and nobody sees what is another's. */
export function byteTests(adapter: StoreAdapter): void {
  describe("documents as bytes", () => {
    const store = useStore(adapter);
    const forms = (siteId: string, ids: readonly string[], form = SHORT): Promise<unknown> =>
      store().read((tx) => written(tx.entities, siteId, ids, form));

    it("are written in the order asked for, without those that do not exist", async () => {
      const siteId = newSiteId();
      await insertAll(
        store(),
        THING,
        siteId,
        ["a", "b", "c"].map((id) => record(id)),
      );
      for (let round = 0; round < 2; round += 1) {
        expect(await forms(siteId, ["c", "x", "a"])).toEqual(["c@1", "a@1"]);
        expect(await forms(siteId, ["x", "b"])).toEqual(["b@1"]);
        expect(await forms(siteId, [])).toEqual([]);
      }
    });

    it("are those of the site, the kind and the form that were asked for", async () => {
      const [here, there] = [newSiteId(), newSiteId()];
      await insertAll(store(), THING, here, [record("a", { name: "here" })]);
      await insertAll(store(), THING, there, [record("a", { name: "there" })]);
      await insertAll(store(), OTHER, here, [record("a", { name: "other" })]);
      for (let round = 0; round < 2; round += 1) {
        expect(await forms(here, ["a"], PLAIN)).toEqual([{ id: "a", name: "here" }]);
        expect(await forms(there, ["a"], PLAIN)).toEqual([{ id: "a", name: "there" }]);
        expect(await forms(here, ["a"])).toEqual(["a@1"]);
        expect(await store().read((tx) => written(tx.entities, here, ["a"], PLAIN, OTHER))).toEqual([{ id: "a", name: "other" }]);
      }
    });

    it("show every write to the next read, and a removal", async () => {
      const siteId = newSiteId();
      await insertAll(
        store(),
        THING,
        siteId,
        ["a", "b"].map((id) => record(id)),
      );
      for (let revision = 2; revision < 6; revision += 1) {
        expect(await forms(siteId, ["a", "b"])).toEqual([`a@${revision - 1}`, "b@1"]);
        await store().write((tx) => tx.entities.update(THING, siteId, record("a", {}, revision), revision - 1, {}));
      }
      await store().write((tx) => tx.entities.remove(THING, siteId, "a"));
      expect(await forms(siteId, ["a", "b"])).toEqual(["b@1"]);
      await insertAll(store(), THING, siteId, [record("a", {}, 9)]);
      expect(await forms(siteId, ["a", "b"])).toEqual(["a@9", "b@1"]);
    });

    it("show a transaction its own writes, and nobody those that were taken back", async () => {
      const siteId = newSiteId();
      await insertAll(store(), THING, siteId, [record("a")]);
      expect(await forms(siteId, ["a"])).toEqual(["a@1"]);
      const taken = store().write(async (tx) => {
        await tx.entities.update(THING, siteId, record("a", {}, 2), 1, {});
        expect(await written(tx.entities, siteId, ["a"])).toEqual(["a@2"]);
        throw new Error("taken back");
      });
      await expect(taken).rejects.toThrow("taken back");
      expect(await forms(siteId, ["a"])).toEqual(["a@1"]);
    });

    it("belong to the state that their transaction sees, also when a write comes in between", async () => {
      const siteId = newSiteId();
      await insertAll(store(), THING, siteId, [record("a"), record("b")]);
      expect(await forms(siteId, ["a"])).toEqual(["a@1"]);
      await store().read(async (tx) => {
        expect(await tx.entities.get(THING, siteId, "b")).toBeDefined();
        await store().write((other) => other.entities.update(THING, siteId, record("a", {}, 2), 1, {}));
        expect(await forms(siteId, ["a"])).toEqual(["a@2"]);
        expect(await written(tx.entities, siteId, ["a", "b"])).toEqual(["a@1", "b@1"]);
      });
      expect(await forms(siteId, ["a", "b"])).toEqual(["a@2", "b@1"]);
    });
  });

  placeTests(adapter);
  pageTests(adapter);
  answerTests(adapter);
}

function placeTests(adapter: StoreAdapter): void {
  describe("places of documents", () => {
    const store = useStore(adapter);

    it.each<readonly [string, Pick<EntityQuery, "filter" | "sort">]>([
      ["the order of ids", { filter: { kind: "all" }, sort: [] }],
      ["an index", { filter: compare(FIELDS.visible, "$eq", true), sort: [{ field: FIELDS.createdDate, order: "DESC" }] }],
      ["an order of booleans", { filter: { kind: "all" }, sort: [{ field: FIELDS.visible, order: "ASC" }] }],
      ["an order by numbers with gaps", { filter: { kind: "all" }, sort: [{ field: FIELDS.weight, order: "DESC" }] }],
      ["a filter without an index", { filter: compare(FIELDS.note, "$eq", "noted"), sort: [{ field: FIELDS.price, order: "ASC" }] }],
      [
        "two orders",
        {
          filter: { kind: "all" },
          sort: [
            { field: FIELDS.name, order: "DESC" },
            { field: FIELDS.price, order: "ASC" },
          ],
        },
      ],
    ])("lead through all of them, forwards and backwards, along %s", async (_name, query) => {
      const siteId = newSiteId();
      const documents = Array.from({ length: 40 }, (_, index) =>
        record(`id-${String((index * 7) % 40).padStart(2, "0")}`, {
          createdDate: new Date(1_700_000_000_000 + index).toISOString(),
          visible: index % 3 > 0,
          price: (index % 5) + 0.25,
          name: `n${index % 4}`,
          ...(index % 2 === 0 ? { weight: index / 3 } : {}),
          ...(index % 4 === 1 ? { note: "noted" } : {}),
        }),
      );
      await insertAll(store(), THING, siteId, documents);
      const all = await store().read((tx) => tx.entities.query(THING, siteId, { ...query, limit: 100 }));
      const ids = all.map(({ id }) => id);
      const page = (further: Partial<EntityQuery>) =>
        store().read((tx) => tx.entities.queryPlaces(THING, siteId, { ...query, limit: 7, ...further }));
      const seen: string[] = [];
      let places = await page({});
      let last = places.at(-1);
      while (last !== undefined) {
        seen.push(...places.map(({ id }) => id));
        const first = places[0];
        if (first !== undefined) {
          const before = await page({ after: first, backwards: true });
          expect(before.map(({ id }) => id)).toEqual(ids.slice(Math.max(0, seen.length - places.length - 7), seen.length - places.length));
        }
        places = await page({ after: last });
        last = places.at(-1);
      }
      expect(seen).toEqual(ids);
    });
  });
}

/** Pages that are read again and again while documents change: each is what a plain query finds at that moment. */
function pageTests(adapter: StoreAdapter): void {
  describe("pages of documents", () => {
    const store = useStore(adapter);
    const NEWEST: Pick<EntityQuery, "filter" | "sort"> = {
      filter: compare(FIELDS.visible, "$eq", true),
      sort: [{ field: FIELDS.createdDate, order: "DESC" }],
    };
    const document = (id: number, revision = 1) =>
      record(`id-${id}`, { createdDate: new Date(1_700_000_000_000 + ((id * 7 + revision) % 20)).toISOString(), visible: true }, revision);
    let asked = 0;
    /** As handlers read a page; never an answer that was kept whole. */
    const page = async (target: Store, siteId: string, query: Partial<EntityQuery>, between = async () => {}): Promise<unknown> => {
      asked += 1;
      const answer = await target.readBytes(`page ${asked}`, async (entities) => {
        const places = await entities.queryPlaces(THING, siteId, { ...NEWEST, limit: 4, ...query });
        await between();
        const output = new JsonOutput().text("[");
        const ids = places.map(({ id }) => id);
        await entities.writeForms(THING, siteId, ids, SHORT, output);
        return output.text("]").finish();
      });
      return JSON.parse(answer.bytes.toString("utf8"));
    };
    const expectPages = async (target: Store, siteId: string): Promise<void> => {
      const all = await target.read((tx) => tx.entities.query(THING, siteId, { ...NEWEST, limit: 100 }));
      const shown = all.map(({ id, revision }) => `${id}@${revision}`);
      for (let round = 0; round < 2; round += 1) {
        for (let start = 0; start < all.length; start += 4) {
          expect(await page(target, siteId, { offset: start })).toEqual(shown.slice(start, start + 4));
        }
      }
    };

    it("are those of the last write, and of their own site", async () => {
      const [here, there] = [newSiteId(), newSiteId()];
      await insertAll(
        store(),
        THING,
        here,
        [1, 2, 3, 4, 5, 6, 7, 8, 9].map((id) => document(id)),
      );
      await insertAll(store(), THING, there, [document(1)]);
      await expectPages(store(), here);
      await expectPages(store(), there);
      for (let revision = 2; revision < 5; revision += 1) {
        await store().write((tx) => tx.entities.update(THING, here, document(3, revision), revision - 1, {}));
        await expectPages(store(), here);
      }
      await store().write((tx) => tx.entities.remove(THING, here, "id-3"));
      await expectPages(store(), here);
      await insertAll(store(), THING, here, [document(10)]);
      await expectPages(store(), here);
      await expectPages(store(), there);
    });

    it("are those of the last write of somebody else who has the same data open", async () => {
      const siteId = newSiteId();
      const location = await adapter.newLocation();
      const [one, other] = [await adapter.open(location, { kinds: [THING] }), await adapter.open(location, { kinds: [THING] })];
      try {
        for (let id = 1; id < 7; id += 1) {
          await insertAll(id % 2 === 0 ? one : other, THING, siteId, [document(id)]);
          await expectPages(one, siteId);
        }
      } finally {
        await one.close();
        await other.close();
        await adapter.removeLocation(location);
      }
    });

    it("are of one state, also when a write comes between their order and their documents", async () => {
      const siteId = newSiteId();
      await insertAll(
        store(),
        THING,
        siteId,
        [1, 2, 3].map((id) => document(id)),
      );
      await expectPages(store(), siteId);
      let isWritten = false;
      const answer = await page(store(), siteId, {}, async () => {
        if (!isWritten) {
          isWritten = true;
          // To the end of the order, with another text that is in memory when this page comes to its documents.
          await store().write((tx) => tx.entities.update(THING, siteId, document(2, 7), 1, {}));
          await expectPages(store(), siteId);
        }
      });
      expect([
        ["id-2@1", "id-1@1", "id-3@1"],
        ["id-1@1", "id-3@1", "id-2@7"],
      ]).toContainEqual(answer);
    });
  });
}

function answerTests(adapter: StoreAdapter): void {
  describe("answers that may be given again", () => {
    const store = useStore(adapter);
    const count = async (target: Store, siteId: string, key = "count"): Promise<number> => {
      const answer = await target.readBytes(`${key} ${siteId}`, async (entities) =>
        new JsonOutput().text(String(await entities.count(THING, siteId, { kind: "all" }))).finish(),
      );
      const value = Number(answer.bytes.toString("utf8"));
      answer.release();
      return value;
    };

    it("are never older than the last write", async () => {
      const siteId = newSiteId();
      for (let index = 0; index < 8; index += 1) {
        for (let round = 0; round < 4; round += 1) {
          expect(await count(store(), siteId)).toBe(index);
        }
        await insertAll(store(), THING, siteId, [record(`id-${index}`)]);
      }
    });

    it("are never older than the last write of somebody else who has the same data open", async () => {
      const siteId = newSiteId();
      const location = await adapter.newLocation();
      const [one, other] = [await adapter.open(location, { kinds: [THING] }), await adapter.open(location, { kinds: [THING] })];
      try {
        for (let index = 0; index < 5; index += 1) {
          for (let round = 0; round < 4; round += 1) {
            expect(await count(one, siteId)).toBe(index);
            expect(await one.read((tx) => written(tx.entities, siteId, ["id-0"]))).toEqual(index === 0 ? [] : [`id-0@${index}`]);
          }
          await other.write(async (tx) => {
            await tx.entities.insert(THING, siteId, record(`id-${index}`), {});
            if (index > 0) await tx.entities.update(THING, siteId, record("id-0", {}, index + 1), index, {});
          });
        }
      } finally {
        await one.close();
        await other.close();
        await adapter.removeLocation(location);
      }
    });

    it("do not stay when a write comes while they are made", async () => {
      const siteId = newSiteId();
      const slow = () =>
        store().readBytes(`slow ${siteId}`, async (entities) => {
          const before = await entities.count(THING, siteId, { kind: "all" });
          await insertAll(store(), THING, siteId, [record(`id-${before}`)]);
          return new JsonOutput().text(String(before)).finish();
        });
      const answers: string[] = [];
      for (let round = 0; round < 4; round += 1) {
        answers.push((await slow()).bytes.toString("utf8"));
      }
      expect(answers).toEqual(["0", "1", "2", "3"]);
    });

    it("fail as their work fails, every time", async () => {
      for (let round = 0; round < 3; round += 1) {
        await expect(store().readBytes("failing", () => Promise.reject(new Error("no such thing")))).rejects.toThrow("no such thing");
      }
    });
  });
}
