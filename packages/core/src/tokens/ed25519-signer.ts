import { type KeyObject, sign } from "node:crypto";
import { createRequire } from "node:module";

/** Signs bytes with Ed25519; answers the 64 bytes of the signature. Source: RFC 8032 section 5.1.6. */
export type Ed25519Signer = (data: Uint8Array) => Buffer;

/** What is used of the package `sodium-native`. */
export interface Libsodium {
  readonly sodium_malloc: (bytes: number) => Buffer;
  readonly sodium_memzero: (buffer: Buffer) => void;
  readonly crypto_sign_seed_keypair: (publicKey: Buffer, secretKey: Buffer, seed: Buffer) => void;
  readonly crypto_sign_detached: (signature: Buffer, message: Uint8Array, secretKey: Buffer) => void;
}

const STRUCTURE_BYTES = 16;
const SEED_BYTES = 32;
const PUBLIC_KEY_BYTES = 32;
const SECRET_KEY_BYTES = 64;
const SIGNATURE_BYTES = 64;

/** A seed and its signature of nothing. Source: RFC 8032 section 7.1, test 1. */
const KNOWN_SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
const KNOWN_SIGNATURE =
  "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

/** Makes the signer of a seed, which is wiped; the key that comes of it is in memory that is neither swapped out nor dumped. */
export function libsodiumSigner(sodium: Libsodium, seed: Buffer): Ed25519Signer {
  const secretKey = sodium.sodium_malloc(SECRET_KEY_BYTES);
  sodium.crypto_sign_seed_keypair(Buffer.alloc(PUBLIC_KEY_BYTES), secretKey, seed);
  sodium.sodium_memzero(seed);
  return (data) => {
    const signature = Buffer.alloc(SIGNATURE_BYTES);
    sodium.crypto_sign_detached(signature, data, secretKey);
    return signature;
  };
}

function loadLibsodium(): Libsodium | undefined {
  try {
    // Its own types say more than is used, and are there only where it is installed.
    const sodium = createRequire(import.meta.url)("sodium-native") as Libsodium;
    const signature = libsodiumSigner(sodium, Buffer.from(KNOWN_SEED, "hex"))(new Uint8Array());
    return signature.toString("hex") === KNOWN_SIGNATURE ? sodium : undefined;
  } catch {
    // Not installed (`npm install --omit=optional`), or not made for this system: Node's own way does the same.
    return undefined;
  }
}

let loaded: { readonly sodium: Libsodium | undefined } | undefined;

/** libsodium, where the optional package `sodium-native` is installed and signs as it must. */
export function findLibsodium(): Libsodium | undefined {
  loaded ??= { sodium: loadLibsodium() };
  return loaded.sodium;
}

/** The seed in a private key's DER, which is 16 bytes of structure and the seed. Source: RFC 8410 section 7. */
function takeSeed(key: KeyObject): Buffer | undefined {
  const der = key.export({ format: "der", type: "pkcs8" });
  return key.asymmetricKeyType === "ed25519" && der.length === STRUCTURE_BYTES + SEED_BYTES ? der.subarray(STRUCTURE_BYTES) : undefined;
}

/** Signatures of a key that Node makes before libsodium is looked for. */
const SIGNATURES_WITHOUT_LIBSODIUM = 50;

/** Why not libsodium from the first: loading it takes longer than a thousand signatures, and most processes sign a few. */
function makeSigner(key: KeyObject): Ed25519Signer {
  let made = 0;
  let signWith: Ed25519Signer = (data) => {
    made += 1;
    if (made === SIGNATURES_WITHOUT_LIBSODIUM) {
      const sodium = findLibsodium();
      const seed = sodium && takeSeed(key);
      signWith = sodium === undefined || seed === undefined ? (bytes) => sign(null, bytes, key) : libsodiumSigner(sodium, seed);
    }
    return sign(null, data, key);
  };
  return (data) => signWith(data);
}

const signers = new WeakMap<KeyObject, Ed25519Signer>();

/**
 * The signer of a private key: libsodium where it is installed and there is much to sign, else Node's OpenSSL. Ed25519 leaves a signer no choice, so
 * both give the same bytes.
 *
 * Why only signing: a token is verified once and then remembered; and where verifiers differ (signatures that no honest signer makes), the nodes of one
 * installation must not.
 */
export function ed25519Signer(key: KeyObject): Ed25519Signer {
  const known = signers.get(key);
  if (known !== undefined) {
    return known;
  }
  const made = makeSigner(key);
  signers.set(key, made);
  return made;
}
