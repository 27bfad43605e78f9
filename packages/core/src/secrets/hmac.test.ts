import { describe, expect, it } from "vitest";
import { hmacSha256 } from "./hmac.ts";

describe("hmacSha256", () => {
  // RFC 4231, test cases 1 and 2.
  const vectors = [
    [Buffer.alloc(20, 0x0b), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"],
    [Buffer.from("Jefe"), "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"],
  ] as const;

  it.each(vectors)("is what RFC 4231 says, the first time a key is used and every time after", (key, text, mac) => {
    expect(hmacSha256(key, text).toString("hex")).toBe(mac);
    expect(hmacSha256(key, text).toString("hex")).toBe(mac);
  });

  it("takes parts as one text", () => {
    const key = Buffer.from("Jefe");
    expect(hmacSha256(key, "what do ya ", "want for nothing?")).toEqual(hmacSha256(key, "what do ya want for nothing?"));
  });

  it("keeps keys of the same length apart", () => {
    expect(hmacSha256(Buffer.alloc(32, 1), "text")).not.toEqual(hmacSha256(Buffer.alloc(32, 2), "text"));
  });
});
