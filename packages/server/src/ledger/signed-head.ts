import { createHmac } from "node:crypto";
import { type ChainHead, isSameSecret } from "@belay/core";
import type { InstallationKeys } from "@belay/domains/apps";

/** A word on where a chain ended at a moment, which only the installation's key can give. `signedAtMs` is in milliseconds since 1970. */
export interface SignedHead extends ChainHead {
  readonly siteId: string;
  readonly signedAtMs: number;
  readonly signature: string;
}

function sign({ masterKey }: Pick<InstallationKeys, "masterKey">, head: Omit<SignedHead, "signature">): string {
  const text = `belay-ledger-head-1\n${head.siteId}\n${head.sequence}\n${head.hash}\n${head.signedAtMs}`;
  // A key of its own, derived for this use, as every other use of the installation's secret has one.
  const key = createHmac("sha256", masterKey).update("belay ledger heads").digest();
  return createHmac("sha256", key).update(text).digest("base64url");
}

/** Signs where a chain ends. */
export function signHead(keys: Pick<InstallationKeys, "masterKey">, siteId: string, head: ChainHead, nowMs: number): SignedHead {
  const unsigned = { siteId, sequence: head.sequence, hash: head.hash, signedAtMs: nowMs };
  return { ...unsigned, signature: sign(keys, unsigned) };
}

/** Reads a signed head from its JSON; `undefined` when it is none of this site, or this installation's key did not sign it. */
export function readSignedHead(keys: Pick<InstallationKeys, "masterKey">, siteId: string, value: unknown): SignedHead | undefined {
  const { sequence, hash, signedAtMs, signature, siteId: named }: Readonly<Record<string, unknown>> = Object(value);
  if (named !== siteId || typeof sequence !== "number" || typeof hash !== "string" || typeof signedAtMs !== "number") {
    return undefined;
  }
  const head = { siteId, sequence, hash, signedAtMs };
  return typeof signature === "string" && isSameSecret(signature, sign(keys, head)) ? { ...head, signature } : undefined;
}
