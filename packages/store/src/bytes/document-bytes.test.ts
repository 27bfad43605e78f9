import { describe, expect, it } from "vitest";
import { DocumentBytes } from "./document-bytes.ts";
import { JsonOutput } from "./json-output.ts";

const SLAB = 10_000;

function read(bytes: DocumentBytes, collection: string, form: string, id: string): string | undefined {
  const output = new JsonOutput();
  return bytes.copy(collection, form, [id], output) === 1 ? output.finish().bytes.toString("utf8") : undefined;
}

describe("bytes of documents", () => {
  it("come back as they were kept, for their own collection, form and id only", () => {
    const bytes = new DocumentBytes({ bytesMax: 4 * SLAB, slabBytes: SLAB });
    bytes.keep("thing a", "plain", "1", '{"name":"Käse €"}');
    expect(read(bytes, "thing a", "plain", "1")).toBe('{"name":"Käse €"}');
    expect(read(bytes, "thing b", "plain", "1")).toBeUndefined();
    expect(read(bytes, "thing a", "full", "1")).toBeUndefined();
    expect(read(bytes, "thing a", "plain", "2")).toBeUndefined();
  });

  it("are copied one after the other, up to the first that is not there", () => {
    const bytes = new DocumentBytes({ bytesMax: 4 * SLAB, slabBytes: SLAB });
    bytes.keep("thing a", "plain", "1", "one");
    bytes.keep("thing a", "plain", "2", "two");
    const output = new JsonOutput().text("[");
    expect(bytes.copy("thing a", "plain", ["2", "1", "3", "2"], output)).toBe(2);
    expect(bytes.copy("thing b", "plain", ["2"], output)).toBe(0);
    expect(output.text("]").finish().bytes.toString()).toBe("[two,one]");
  });

  it("are copied in every order, those that stand together and those that do not", () => {
    const bytes = new DocumentBytes({ bytesMax: 4 * SLAB, slabBytes: SLAB });
    const ids = Array.from({ length: 30 }, (_, index) => `id-${index}`);
    const textOf = (id: string): string => id.padEnd(1_000, "ä");
    for (const id of ids) bytes.keep("thing a", "plain", id, textOf(id));
    const kept = ids.slice(-15);
    for (const wanted of [kept, kept.toReversed(), kept.filter((_, index) => index % 3 > 0), [...kept.slice(4, 6), ...kept.slice(2, 8)]]) {
      const output = new JsonOutput();
      expect(bytes.copy("thing a", "plain", wanted, output)).toBe(wanted.length);
      expect(output.finish().bytes.toString("utf8")).toBe(wanted.map(textOf).join(","));
    }
  });

  it("never take more memory than they may, and what was written over is gone rather than wrong", () => {
    const bytes = new DocumentBytes({ bytesMax: 4 * SLAB, slabBytes: SLAB });
    const textOf = (index: number): string => `${index}`.padStart(370 + (index % 90), "x");
    const wrong: string[] = [];
    for (let index = 0; index < 600; index += 1) {
      bytes.keep("thing a", "plain", `id-${index}`, textOf(index));
      for (let earlier = Math.max(0, index - 150); earlier <= index; earlier += 1) {
        const found = read(bytes, "thing a", "plain", `id-${earlier}`);
        const mayBeGone = earlier < index - 50;
        if (found !== textOf(earlier) && !(found === undefined && mayBeGone)) {
          wrong.push(`${earlier} after ${index}: ${found}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(bytes.bytesTaken).toBe(4 * SLAB);
  });

  it("are replaced and dropped in all forms", () => {
    const bytes = new DocumentBytes({ bytesMax: 4 * SLAB, slabBytes: SLAB });
    bytes.keep("thing a", "plain", "1", "old");
    bytes.keep("thing a", "plain", "1", "new");
    bytes.keep("thing a", "full", "1", "more");
    expect(read(bytes, "thing a", "plain", "1")).toBe("new");
    bytes.drop("thing a", "1");
    expect(read(bytes, "thing a", "plain", "1")).toBeUndefined();
    expect(read(bytes, "thing a", "full", "1")).toBeUndefined();
  });

  it("are found in the order in which they were kept, also after some of them were replaced and dropped", () => {
    const bytes = new DocumentBytes({ bytesMax: 4 * SLAB, slabBytes: SLAB });
    const texts = new Map<string, string>();
    const keep = (id: string, text: string): void => {
      bytes.keep("thing a", "plain", id, text);
      texts.set(id, text);
    };
    for (let index = 0; index < 12; index += 1) keep(`id-${index}`, `first ${index}`);
    for (const index of [11, 0, 5, 5, 6]) keep(`id-${index}`, `second ${index}`);
    for (const index of [3, 11, 6]) {
      bytes.drop("thing a", `id-${index}`);
      texts.delete(`id-${index}`);
    }
    keep("id-3", "third 3");
    for (const ids of [[...texts.keys()], [...texts.keys()].toReversed(), ["id-2", "id-3", "id-4", "id-5", "id-0"]]) {
      const output = new JsonOutput();
      expect(bytes.copy("thing a", "plain", ids, output)).toBe(ids.length);
      expect(output.finish().bytes.toString("utf8")).toBe(ids.map((id) => texts.get(id)).join(","));
    }
    for (const gone of ["id-6", "id-11"]) expect(read(bytes, "thing a", "plain", gone)).toBeUndefined();
  });

  it("keep no more forms than callers may think up, and no document that would fill a slab", () => {
    const bytes = new DocumentBytes({ bytesMax: 4 * SLAB, slabBytes: SLAB });
    for (let form = 0; form < 40; form += 1) {
      bytes.keep("thing a", `form-${form}`, "1", "x");
    }
    expect(read(bytes, "thing a", "form-0", "1")).toBe("x");
    expect(read(bytes, "thing a", "form-39", "1")).toBeUndefined();
    bytes.keep("thing a", "form-0", "2", "x".repeat(SLAB));
    expect(read(bytes, "thing a", "form-0", "2")).toBeUndefined();
  });
});

describe("JSON output", () => {
  it("grows beyond its first memory and keeps what was written", () => {
    const part = "a€".repeat(20_000);
    const output = new JsonOutput().text(part).text(part).copy(Buffer.from(part), 0, Buffer.byteLength(part));
    expect(output.finish().bytes.toString("utf8")).toBe(part.repeat(3));
  });

  it("writes into memory that was released, and never into memory that was not", () => {
    const first = new JsonOutput().text("first").finish();
    const second = new JsonOutput().text("second").finish();
    expect(first.bytes.toString("utf8")).toBe("first");
    first.release();
    first.release();
    const third = new JsonOutput().text("third").finish();
    const fourth = new JsonOutput().text("fourth").finish();
    expect([second, third, fourth].map(({ bytes }) => bytes.toString("utf8"))).toEqual(["second", "third", "fourth"]);
  });
});
