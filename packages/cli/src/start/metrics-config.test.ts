import { expect, test } from "vitest";
import { readStartConfig } from "./config.ts";

const WHOLE = { BELAY_DATA: "/data", BELAY_ORIGIN: "https://api.example.com" };

test("S72: there are no metrics unless they have a token of their own, which is long and never repeated", () => {
  expect(readStartConfig(WHOLE)).not.toHaveProperty("metrics");
  const token = "m".repeat(24);
  const config = readStartConfig({ ...WHOLE, BELAY_METRICS_TOKEN: token });
  expect(config.metrics?.token.reveal()).toBe(token);
  expect(JSON.stringify(config)).not.toContain(token);
  for (const wrong of ["short-secret", "with a space in it, and long", "ü".repeat(30)]) {
    const read = () => readStartConfig({ ...WHOLE, BELAY_METRICS_TOKEN: wrong });
    expect(read).toThrow(/BELAY_METRICS_TOKEN must have 24/);
    expect(read).not.toThrow(wrong);
  }
});
