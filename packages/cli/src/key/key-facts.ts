import type { IssuedApiKey } from "@belay/domains/apps";
import type { ApiKeyRecord } from "@belay/store";
import { credentialFacts, SHOWN_ONCE } from "../command/credential-words.ts";
import { formatMoment, printFacts } from "../command/output.ts";
import { describePermissions } from "../command/permissions.ts";

/** Facts of a stored key for `--json`. */
export function keyFacts(record: ApiKeyRecord, nowMs: number): Readonly<Record<string, unknown>> {
  const { accountId, name, permissions, siteIds } = record;
  return { accountId, name, permissions, siteIds, ...credentialFacts("ak", record, nowMs) };
}

/** Prints a key that was just made: the only time that it is shown. The key is alone on its line. */
export function printIssuedKey({ record, key }: IssuedApiKey, json: boolean): void {
  const apiKey = key.reveal();
  const sites = record.siteIds === "all" ? "all sites" : `site ${record.siteIds.join(", ")}`;
  const expiry = record.expiresAtMs === undefined ? "" : ` It ends at ${formatMoment(record.expiresAtMs)}.`;
  const grant = `permissions ${describePermissions(record.permissions)}, ${sites}`;
  printFacts(
    { ...keyFacts(record, record.createdAtMs), apiKey },
    { json, lines: [apiKey, `API key ${record.id} (${record.name}): ${grant}. ${SHOWN_ONCE}${expiry}`] },
  );
}
