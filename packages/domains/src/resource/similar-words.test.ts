import { describe, expect, it } from "vitest";
import { similarWords } from "./similar-words.ts";

describe("words that are alike", () => {
  it("are those with a letter too many, too few, wrong, or two neighbours swapped", () => {
    const similar = similarWords("mugs");
    for (const word of ["mug", "ugs", "mugss", "smugs", "mags", "mgus", "mug0"]) {
      expect(similar).toContain(word);
    }
    expect(similar).not.toContain("mugs");
    expect(similar).not.toContain("gums");
    expect(new Set(similar).size).toBe(similar.length);
  });

  it("are few enough to be looked up, and none for words that are very short or long", () => {
    expect(similarWords("a".repeat(16)).length).toBeLessThan(1_300);
    expect([similarWords("mug"), similarWords("a".repeat(17))]).toEqual([[], []]);
  });
});
