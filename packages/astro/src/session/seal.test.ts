import { expect, test } from "vitest";
import { createSealer } from "./seal.ts";

const CONTEXT = ["http://localhost:4400", "client"];

test("what was sealed opens again, and no two seals of a text are alike", () => {
  const { seal, open } = createSealer(["secret"], CONTEXT);
  expect(open(seal("tokens: ü"))).toBe("tokens: ü");
  expect(seal("tokens")).not.toBe(seal("tokens"));
  expect(Buffer.from(seal("tokens"), "base64url").toString("latin1")).not.toContain("tokens");
});

test("a text sealed with a former secret opens, one of another secret, client or server does not", () => {
  const sealed = createSealer(["old"], CONTEXT).seal("tokens");
  expect(createSealer(["new", "old"], CONTEXT).open(sealed)).toBe("tokens");
  expect(createSealer(["new"], CONTEXT).open(sealed)).toBeUndefined();
  expect(createSealer(["old"], ["http://localhost:4400", "other"]).open(sealed)).toBeUndefined();
  expect(createSealer(["old"], ["http://localhost:4401", "client"]).open(sealed)).toBeUndefined();
});

test("a text with any bit changed, cut short, or made up does not open", () => {
  const { seal, open } = createSealer(["secret"], CONTEXT);
  const bytes = Buffer.from(seal("tokens"), "base64url");
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
    expect(open(changed.toString("base64url"))).toBeUndefined();
    expect(open(bytes.subarray(0, index).toString("base64url"))).toBeUndefined();
  }
  for (const text of ["", "AQ", "%%%", "{}", "null", "é"]) {
    expect(open(text)).toBeUndefined();
  }
});
