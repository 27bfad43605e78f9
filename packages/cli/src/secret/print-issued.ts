import type { IssuedClientSecret } from "@belay/domains/apps";
import { credentialFacts, SHOWN_ONCE } from "../command/credential-words.ts";
import { formatMoment, printFacts } from "../command/output.ts";

/** Prints a secret that was just made: the only time that it is shown. The secret is alone on its line. */
export function printIssued({ record, secret }: IssuedClientSecret, json: boolean): void {
  const clientSecret = secret.reveal();
  const expiry = record.expiresAtMs === undefined ? "" : ` It ends at ${formatMoment(record.expiresAtMs)}.`;
  printFacts(
    { clientId: record.clientId, ...credentialFacts("sk", record, record.createdAtMs), clientSecret },
    { json, lines: [clientSecret, `Client secret ${record.id} of ${record.clientId}. ${SHOWN_ONCE}${expiry}`] },
  );
}
