import { createPrivateKey, generateKeyPairSync, randomBytes, sign, verify } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Ed25519Signer, ed25519Signer, findLibsodium, libsodiumSigner } from "./ed25519-signer.ts";

/** Seed, message and signature. Source: RFC 8032 section 7.1, tests 1, 2 and 3 and SHA(abc). */
const VECTORS = [
  [
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
    "",
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  ],
  [
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
    "72",
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  ],
  [
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
    "af82",
    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  ],
  [
    "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
    "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
    "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
  ],
] as const;

/** A private key of a seed. Source: RFC 8410 section 7. */
function keyOf(seed: Buffer) {
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
}

function expectVectors(signerOf: (seed: Buffer) => Ed25519Signer): void {
  for (const [seed, message, signature] of VECTORS) {
    expect(signerOf(Buffer.from(seed, "hex"))(Buffer.from(message, "hex")).toString("hex")).toBe(signature);
  }
}

const sodium = findLibsodium();

describe("Ed25519 signatures", () => {
  it("are those of the standard, whoever makes them", () => {
    expectVectors((seed) => ed25519Signer(keyOf(seed)));
    expectVectors((seed) => (data) => sign(null, data, keyOf(seed)));
  });

  it("of a new key verify", () => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const data = randomBytes(900);
    expect(verify(null, data, publicKey, ed25519Signer(privateKey)(data))).toBe(true);
  });

  it("of a key are the same before and after it is known to sign much", () => {
    const key = keyOf(randomBytes(32));
    const signer = ed25519Signer(key);
    for (let nth = 0; nth < 120; nth += 1) {
      const data = randomBytes(nth);
      expect(signer(data)).toEqual(sign(null, data, key));
    }
  });

  it.skipIf(sodium === undefined)("are the same with libsodium and without, for keys and texts of any kind; the seed is wiped", () => {
    if (sodium === undefined) return;
    expectVectors((seed) => libsodiumSigner(sodium, seed));
    for (let length = 0; length < 400; length += 1) {
      const seed = randomBytes(32);
      const key = keyOf(seed);
      const signer = libsodiumSigner(sodium, seed);
      const data = randomBytes(length * 7);
      expect(signer(data)).toEqual(sign(null, data, key));
      expect(seed).toEqual(Buffer.alloc(32));
    }
  });
});
