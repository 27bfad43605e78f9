import { randomUUID } from "node:crypto";
import { methodById } from "@belay/contracts";
import type { LedgerRefusal, NewEntry } from "@belay/core";
import type { WriteTransaction } from "@belay/store";
import { type CredentialPair, SIGN_ON_METHOD } from "../pipeline/identify-pair.ts";
import type { Platform } from "../platform.ts";
import type { OAuthError } from "./oauth-error.ts";

/** Stands in the ledger for a grant of a member's tokens on the word of an API key. */
export const VOUCHED_GRANT_METHOD_ID = "belay.oauth.v1.AuthorizedClient";

const MEMBER_ID = /^[0-9a-f-]{36}$/i;

/** A key that vouches for a member, by which request. */
export interface Vouching {
  readonly requestId: string;
  readonly pair: CredentialPair;
  /** As the request names the member. */
  readonly memberId: string | undefined;
}

type Ending = Pick<NewEntry, "kind" | "outcome" | "status" | "code" | "refusal">;

/** The key stands as both names: nobody asked it. */
function entryOf({ clock }: Platform, { requestId, pair: { person, key }, memberId }: Vouching, ending: Ending): NewEntry {
  const self = { type: "API_KEY", id: key.keyId, ...(key.name === undefined ? {} : { name: key.name }) } as const;
  return {
    siteId: person.siteId,
    atMs: clock.nowMs(),
    requestId,
    methodId: VOUCHED_GRANT_METHOD_ID,
    permissions: methodById(SIGN_ON_METHOD)?.access.requires ?? [],
    subject: self,
    actor: self,
    // Anything may stand in the request; only ids go on record.
    ...(memberId === undefined || !MEMBER_ID.test(memberId) ? {} : { target: { type: "memberId", id: memberId } }),
    ...ending,
  };
}

/** Puts a grant on record in the transaction in which it begins: no row, no grant (S51). */
export async function recordVouched(platform: Platform, tx: WriteTransaction, vouching: Vouching): Promise<void> {
  await tx.ledger.append({ ...entryOf(platform, vouching, { kind: "admin", outcome: "allowed", status: 200 }), id: randomUUID() });
}

/** Puts a grant on record that a key asked for and did not get. Of a key of another account as few as of its other calls. */
export async function recordNotVouched(platform: Platform, vouching: Vouching, error: OAuthError, refusal?: LedgerRefusal): Promise<void> {
  const { person, key, isSameAccount } = vouching.pair;
  const named = { siteId: person.siteId, keyId: key.keyId, methodId: VOUCHED_GRANT_METHOD_ID };
  if (!isSameAccount && !platform.foreignRefusals.take(named, platform.clock.nowMs())) {
    return;
  }
  const outcome =
    refusal === undefined ? ({ kind: "admin", outcome: "failed" } as const) : ({ kind: "refused", outcome: "refused", refusal } as const);
  await platform.ledger.record(entryOf(platform, vouching, { ...outcome, status: error.status, code: error.error }));
}
