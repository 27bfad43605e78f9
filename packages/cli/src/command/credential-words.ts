import { isLive } from "@belay/domains/apps";
import { formatMoment } from "./output.ts";

/** What is told of a stored credential: everything but the credential, of which its prefix and its last four characters. */
interface StoredCredential {
  readonly id: string;
  readonly lastFour: string;
  readonly createdAtMs: number;
  readonly expiresAtMs?: number;
  readonly revokedAtMs?: number;
  readonly lastUsedAtMs?: number;
}

/** Words for whether a credential counts now. */
export function credentialState(record: StoredCredential, nowMs: number): "live" | "expired" | "revoked" {
  return isLive(record, nowMs) ? "live" : record.revokedAtMs === undefined ? "expired" : "revoked";
}

/** A credential as it may be shown after it was made. */
export function maskCredential(prefix: "sk" | "ak", { id, lastFour }: StoredCredential): string {
  return `bly_${prefix}_${id}_...${lastFour}`;
}

/** Facts of a stored credential for `--json`. Moments are ISO 8601. */
export function credentialFacts(prefix: "sk" | "ak", record: StoredCredential, nowMs: number): Readonly<Record<string, unknown>> {
  const moment = (atMs: number | undefined): string | null => (atMs === undefined ? null : formatMoment(atMs));
  return {
    id: record.id,
    shown: maskCredential(prefix, record),
    state: credentialState(record, nowMs),
    created: moment(record.createdAtMs),
    expires: moment(record.expiresAtMs),
    revoked: moment(record.revokedAtMs),
    lastUsed: moment(record.lastUsedAtMs),
  };
}

/** The line that goes with every credential that was just made. */
export const SHOWN_ONCE = "It is shown this once and cannot be read again.";
