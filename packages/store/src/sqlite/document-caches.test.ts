import { afterEach, describe, expect, it } from "vitest";
import { JsonOutput } from "../bytes/json-output.ts";
import type { Store } from "../port/store.ts";
import { insertAll, KINDS, newSiteId, OTHER, record, THING } from "../suite/fixtures.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";
import { newLocation, removeLocation } from "./suite-adapter.ts";

const cleanUps: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) {
    await cleanUp();
  }
});

async function openStore(): Promise<Store> {
  const directory = await newLocation();
  const store = await openSqliteStore({ directory, kinds: KINDS });
  cleanUps.push(
    () => removeLocation(directory),
    () => store.close(),
  );
  return store;
}

describe("what SQLite keeps in memory", () => {
  it("answers again without reading, until a collection that the answer was made from changes on that site", async () => {
    const store = await openStore();
    const [here, there] = [newSiteId(), newSiteId()];
    let reads = 0;
    const ask = async (): Promise<string> =>
      (
        await store.readBytes("things", async (entities) => {
          reads += 1;
          return new JsonOutput().text(String(await entities.count(THING, here, { kind: "all" }))).finish();
        })
      ).bytes.toString("utf8");
    await ask();
    await ask();
    const before = reads;
    for (let round = 0; round < 3; round += 1) {
      await insertAll(store, OTHER, here, [record(`other-${round}`)]);
      await insertAll(store, THING, there, [record(`there-${round}`)]);
      expect(await ask()).toBe("0");
    }
    expect(reads).toBe(before);
    await insertAll(store, THING, here, [record("a")]);
    expect(await ask()).toBe("1");
    expect(reads).toBeGreaterThan(before);
  });

  it("makes an answer that asks for two things at once, of which neither is in memory", async () => {
    const store = await openStore();
    const siteId = newSiteId();
    const answer = await store.readBytes("two", async (entities) => {
      const [first, second] = [
        entities.get(THING, siteId, "a"),
        entities.query(THING, siteId, { filter: { kind: "all" }, sort: [], limit: 1 }),
      ];
      return new JsonOutput().text(`${await first} ${(await second).length}`).finish();
    });
    expect(answer.bytes.toString("utf8")).toBe("undefined 0");
  });

  it("counts what there is, also when another process or a unit of work that is still open has changed it", async () => {
    const directory = await newLocation();
    const [store, other] = [await openSqliteStore({ directory, kinds: KINDS }), await openSqliteStore({ directory, kinds: KINDS })];
    cleanUps.push(
      () => removeLocation(directory),
      () => Promise.all([store.close(), other.close()]),
    );
    const siteId = newSiteId();
    const all = { kind: "all" } as const;
    const count = (): Promise<number> => store.read((tx) => tx.entities.count(THING, siteId, all));
    expect([await count(), await count()]).toEqual([0, 0]);
    await insertAll(store, THING, siteId, [record("a")]);
    expect([await count(), await count()]).toEqual([1, 1]);
    await insertAll(other, THING, siteId, [record("b")]);
    expect([await count(), await count()]).toEqual([2, 2]);
    await store.write(async (tx) => {
      await tx.entities.remove(THING, siteId, "a");
      expect(await tx.entities.count(THING, siteId, all)).toBe(1);
    });
    expect([await count(), await count()]).toEqual([1, 1]);
    await store.read(async (tx) => {
      expect(await tx.entities.count(THING, siteId, all)).toBe(1);
      await insertAll(store, THING, siteId, [record("c")]);
      // Still the view of when it began.
      expect(await tx.entities.count(THING, siteId, all)).toBe(1);
    });
    expect(await count()).toBe(2);
  });

  it("makes the text of a document once, until that document changes", async () => {
    const store = await openStore();
    const siteId = newSiteId();
    await insertAll(store, THING, siteId, [record("a"), record("b")]);
    const made: string[] = [];
    const form = {
      key: "plain",
      textOf: ({ id, text }: { readonly id: string; readonly text: string }) => {
        made.push(id);
        return text;
      },
    };
    const write = () => store.read((tx) => tx.entities.writeForms(THING, siteId, ["a", "b"], form, new JsonOutput()));
    await write();
    await write();
    expect(made).toEqual(["a", "b"]);
    await store.write((tx) => tx.entities.update(THING, siteId, record("b", {}, 2), 1, {}));
    await write();
    expect(made).toEqual(["a", "b", "b"]);
  });
});
