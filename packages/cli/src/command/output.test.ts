import { expect, test } from "vitest";
import { plainText, safeJson } from "./output.ts";

const HOSTILE = { "k\u202e": "a\u001b[2J \u009b \u007f \u200b \u2028 \u{e0001} end\nline" };

test("JSON for a terminal is the same value, in characters that are what they look like", () => {
  const text = safeJson(HOSTILE, 2);
  expect(JSON.parse(text)).toEqual(HOSTILE);
  expect(plainText(text.replaceAll("\n", ""))).toBe(text.replaceAll("\n", ""));
  expect(text.split("\n")).toHaveLength(3);
});
