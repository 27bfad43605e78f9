import { randomBytes } from "node:crypto";
import { format, inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CREDENTIAL_PATTERN, hashCredential, isCredential, issueCredential, parseCredential } from "./credential.ts";
import { Secret } from "./secret.ts";

const PEPPER = new Uint8Array(32).fill(1);

describe("credential", () => {
  it("S3: has a typed prefix, a lookup id, 256 random bits and a checksum", () => {
    const asked: number[] = [];
    const issued = issueCredential("secret", PEPPER, (size) => {
      asked.push(size);
      return randomBytes(size);
    });
    const text = issued.credential.reveal();
    expect(text).toMatch(/^bly_sk_[0-9A-Za-z]{17}_[0-9A-Za-z]{49}$/);
    expect(asked).toContain(32);
    expect(parseCredential(text)).toEqual({ kind: "secret", id: issued.id });
    expect(issued.lastFour).toBe(text.slice(-4));
  });

  it("S3: keeps its form for the smallest and the largest random bytes", () => {
    for (const fill of [0, 255]) {
      const text = issueCredential("key", PEPPER, (size) => new Uint8Array(size).fill(fill)).credential.reveal();
      expect(parseCredential(text)?.kind).toBe("key");
    }
  });

  it("S3: no change of one character passes the checksum", () => {
    const text = issueCredential("key", PEPPER, randomBytes).credential.reveal();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), fc.constantFrom(..."0123456789ABCXYZabcxyz_"), (index, letter) => {
        fc.pre(text[index] !== letter);
        expect(parseCredential(text.slice(0, index) + letter + text.slice(index + 1))).toBeUndefined();
      }),
    );
  });

  it("S3: is found in a text by its pattern", () => {
    const text = issueCredential("secret", PEPPER, randomBytes).credential.reveal();
    expect(`const secret = "${text}";`.match(CREDENTIAL_PATTERN)).toEqual([text]);
  });

  it("S1, S4: is stored as a keyed hash that another pepper does not give", () => {
    const issued = issueCredential("key", PEPPER, randomBytes);
    const text = issued.credential.reveal();
    expect(issued.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(text).not.toContain(issued.hash);
    expect(isCredential(text, issued.hash, PEPPER)).toBe(true);
    expect(isCredential(text, issued.hash, new Uint8Array(32).fill(2))).toBe(false);
    expect(isCredential(`${text}x`, issued.hash, PEPPER)).toBe(false);
    expect(hashCredential(text, PEPPER)).toBe(issued.hash);
  });
});

describe("Secret", () => {
  const secret = new Secret("very-secret-text");

  it("S5: is no text to the compiler, so that nobody compares it with ===", () => {
    // @ts-expect-error a secret and a text have nothing in common
    expect(secret === "very-secret-text").toBe(false);
  });

  it.each([
    ["a template string", `${secret}`],
    ["JSON", JSON.stringify({ secret })],
    ["inspect", inspect({ secret }, { showHidden: true, depth: 5 })],
    ["format", format("%s %o %j", secret, secret, secret)],
    ["concatenation", `a${String(secret)}`],
  ])("S6: does not show in %s", (_where, text) => {
    expect(text).not.toContain("very-secret-text");
    expect(text).toContain("[redacted]");
  });

  it("S6: shows only when revealed", () => {
    expect(secret.reveal()).toBe("very-secret-text");
    expect(Object.keys(secret)).toEqual([]);
  });
});
