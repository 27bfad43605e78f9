import { createHash } from "node:crypto";
import { type CredentialKind, issueCredential, type Secret } from "@belay/core";

/**
 * The demo site of `belay dev`: the same ids and credentials on every machine, so that examples, documentation and tests can name them.
 *
 * They are public. A store that holds them is marked as a dev store, is served on loopback only, and is refused by `belay start`.
 */
export const DEV_SITE = {
  name: "Harbour & Pine",
  accountId: "b31a0000-0000-4000-8000-000000000001",
  siteId: "b31a0000-0000-4000-8000-000000000002",
  ownerUserId: "b31a0000-0000-4000-8000-000000000003",
  clientId: "b31a0000-0000-4000-8000-000000000004",
  instanceId: "b31a0000-0000-4000-8000-000000000005",
} as const;

/** Where a project on this machine is served while it is developed: Astro's own port. */
const DEV_ORIGINS = ["http://localhost:4321", "http://127.0.0.1:4321"];

/** Where the demo app may send people: to the login routes of such a project, and back to its pages. */
export const DEV_REDIRECTS = {
  allowedRedirectUris: DEV_ORIGINS.map((origin) => `${origin}/api/auth/callback`),
  allowedRedirectDomains: DEV_ORIGINS,
} as const;

/** What the limited dev key may do: read products, not write them. */
export const LIMITED_PERMISSIONS: readonly string[] = ["WIX_STORES.PRODUCT_READ"];

/** A fixed credential: its public id, its text, and what is stored of it under this installation's pepper. */
export interface DevCredential {
  readonly id: string;
  readonly credential: Secret;
  readonly hash: string;
  readonly lastFour: string;
}

/** Bytes that follow from a label alone. */
function bytesOf(label: string): (size: number) => Uint8Array {
  let taken = 0;
  return (size) => {
    taken += 1;
    return createHash("sha512").update(`belay dev ${label} ${taken}`).digest().subarray(0, size);
  };
}

function fixed(kind: CredentialKind, label: string, pepper: Uint8Array): DevCredential {
  return issueCredential(kind, pepper, bytesOf(label));
}

/** The three fixed credentials. Only their hashes depend on the pepper. */
export interface DevCredentials {
  readonly clientSecret: DevCredential;
  readonly apiKey: DevCredential;
  readonly limitedApiKey: DevCredential;
}

/** Makes the fixed credentials for an installation. */
export function devCredentials(pepper: Uint8Array): DevCredentials {
  return {
    clientSecret: fixed("secret", "client secret", pepper),
    apiKey: fixed("key", "API key with all permissions", pepper),
    limitedApiKey: fixed("key", "API key that reads products", pepper),
  };
}
