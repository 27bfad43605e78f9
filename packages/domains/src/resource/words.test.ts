import { describe, expect, it } from "vitest";
import { codeWords, wordsOf } from "./words.ts";

describe("wordsOf", () => {
  it("gives the lower-case words of letters and digits, each once", () => {
    expect(wordsOf("Stoneware mug, No. 12\u00a0(mug)\n")).toEqual(["stoneware", "mug", "no", "12"]);
    expect(wordsOf(" -- ")).toEqual([]);
  });

  it("drops accents and takes the letters of every script", () => {
    expect(wordsOf("Crème brûlée Ⅻ Чашка カップ")).toEqual(["creme", "brulee", "xii", "чашка", "カッフ"]);
  });

  it("finds the same words in a text with accents elsewhere and without", () => {
    const characters = Array.from({ length: 128 }, (_, code) => `a${String.fromCharCode(code)}B`).join(" ");
    expect(wordsOf(`${characters} é`)).toEqual([...wordsOf(characters), "e"].filter((word, index, all) => all.indexOf(word) === index));
    for (const text of characters.split(" ")) {
      expect(wordsOf(`${text} é`).filter((word) => word !== "e")).toEqual(wordsOf(text).filter((word) => word !== "e"));
    }
  });

  it("cuts long words, so that no text makes an index grow without end", () => {
    expect(wordsOf("x".repeat(80))).toEqual(["x".repeat(50)]);
    expect(wordsOf(Array.from({ length: 400 }, (_, index) => `w${index}`).join(" "))).toHaveLength(300);
  });
});

describe("codeWords", () => {
  it("gives a code as one word with its signs, and its parts", () => {
    expect(codeWords(" MUG-12 ")).toEqual(["mug-12", "mug", "12"]);
    expect(codeWords(12)).toEqual([]);
  });
});
