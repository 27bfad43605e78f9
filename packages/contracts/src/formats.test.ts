import { describe, expect, test } from "vitest";
import { FORMATS } from "./formats.ts";

const CASES: Readonly<Record<string, readonly [accepted: readonly string[], refused: readonly string[]]>> = {
  guid: [
    ["1f5c0a2e-9d1b-4f6e-8a3c-0b2d4e6f8a10", "1F5C0A2E-9D1B-4F6E-8A3C-0B2D4E6F8A10"],
    ["", "1f5c0a2e9d1b4f6e8a3c0b2d4e6f8a10", " 1f5c0a2e-9d1b-4f6e-8a3c-0b2d4e6f8a10"],
  ],
  decimal: [
    ["0", "-1.50", "999999999.99"],
    ["", "1,5", "1e3", ".5", "01", "NaN", "1.", "1\n"],
  ],
  byte: [
    ["", "YQ==", "YWJj"],
    ["YQ", "Y?=="],
  ],
  country: [["US"], ["us", "USA"]],
  currency: [["EUR"], ["eur", "EURO"]],
  language: [["en"], ["EN", "eng"]],
  "language-tag": [
    ["en", "en-US", "zh-Hans-CN", "pt_BR"],
    ["e", "en-", "en US"],
  ],
  phone: [
    ["+1 (555) 010-0000", "5550100", "555-0100 ext. 12"],
    ["", "call me", "<script>"],
  ],
  "color-hex": [
    ["#fff", "#FFAA00", "#ffaa00cc"],
    ["fff", "#ff", "#gggggg"],
  ],
  "url-slug": [
    ["blue-mug", "größe-2"],
    ["", "a b", "a/b", "-a"],
  ],
  "web-url": [
    ["https://example.com/a?b=c", "http://localhost:8080", "wix:image://v1/abc.png/x.png#originWidth=10&originHeight=10"],
    ["javascript:alert(1)", "wix:script://x", "//example.com", "https://a b"],
  ],
  "secure-web-url": [["https://example.com"], ["http://example.com"]],
  "local-date-time": [
    ["2026-01-02T10:00", "2026-01-02T10:00:00", "2026-01-02T10:00:00.000"],
    ["2026-01-02", "2026-01-02T10:00:00Z"],
  ],
};

describe("formats", () => {
  test("each has cases", () => {
    expect(Object.keys(CASES).sort()).toEqual(Object.keys(FORMATS).sort());
  });
  for (const [format, [accepted, refused]] of Object.entries(CASES)) {
    test(`${format} takes what it means and nothing else`, () => {
      for (const text of accepted) expect(FORMATS[format]?.test(text), text).toBe(true);
      for (const text of refused) expect(FORMATS[format]?.test(text), text).toBe(false);
    });
  }
});
