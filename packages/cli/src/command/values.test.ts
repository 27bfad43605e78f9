import { expect, test } from "vitest";
import { parseDurationMs, parseExpiry, parseList, parsePort } from "./values.ts";

test("a span is a number with a unit, or 0", () => {
  expect(parseDurationMs("90s", "--overlap")).toBe(90_000);
  expect(parseDurationMs("1h", "--overlap")).toBe(3_600_000);
  expect(parseDurationMs("7d", "--overlap")).toBe(604_800_000);
  expect(parseDurationMs("0", "--overlap")).toBe(0);
});

test.each(["", "1", "-1h", "1.5h", "1 h", "1w", "99999999d", "h"])("refuses %j as a span", (text) => {
  expect(() => parseDurationMs(text, "--overlap")).toThrow(/--overlap takes/);
});

test("an expiry counts from now and is never now", () => {
  expect(parseExpiry("1h", 1000)).toBe(3_601_000);
  expect(parseExpiry(undefined, 1000)).toBeUndefined();
  expect(() => parseExpiry("0", 1000)).toThrow(/longer than 0/);
});

test.each(["", "-1", "65536", "4010x", "1e3", "0x10"])("refuses %j as a port", (text) => {
  expect(() => parsePort(text, "--port")).toThrow(/--port takes/);
});

test("a port is from 0 to 65535", () => {
  expect([parsePort("0", "--port"), parsePort("65535", "--port")]).toEqual([0, 65_535]);
});

test("a list is all, or words without repetition", () => {
  expect(parseList("all", "--sites")).toBe("all");
  expect(parseList("a, b,a,", "--sites")).toEqual(["a", "b"]);
  expect(() => parseList(" , ", "--sites")).toThrow(/--sites takes/);
});
