import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { record, TEXT, THING } from "../suite/fixtures.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";
import { newLocation, removeLocation } from "./suite-adapter.ts";

const DOCUMENTS = 120;

it("merges what many writes leave of the full-text index while nobody writes, and loses no word", async () => {
  const directory = await newLocation();
  const store = await openSqliteStore({ directory, kinds: [THING] });
  const raw = new DatabaseSync(join(directory, "belay.sqlite"), { readOnly: true });
  try {
    const segments = (): unknown => raw.prepare("SELECT count(DISTINCT segid) AS count FROM search_words_idx").get()?.count;
    for (let index = 0; index < DOCUMENTS; index += 1) {
      const words = { name: ["mug", `mug${index}`] };
      await store.write(({ entities }) => entities.insert(THING, "s", record(`id-${index}`, { words }), {}));
    }
    expect(segments()).toBeGreaterThan(6);
    await expect.poll(segments, { timeout: 20_000 }).toBe(1);
    const found = (word: string): Promise<number> =>
      store.read(({ entities }) =>
        entities.count(THING, "s", { kind: "text", fields: Object.values(TEXT), terms: [{ prefix: word, alike: [] }], mode: "all" }),
      );
    expect([await found("mug"), await found("mug7"), await found("mug119"), await found("cup")]).toEqual([DOCUMENTS, 11, 1, 0]);
  } finally {
    raw.close();
    await store.close();
    await removeLocation(directory);
  }
});
