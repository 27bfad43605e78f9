import type { IssuedClientSecret } from "@belay/domains/apps";
import type { ClientSecretRecord } from "@belay/store";
import { credentialFacts, SHOWN_ONCE } from "../command/credential-words.ts";
import { formatMoment, printFacts } from "../command/output.ts";

function fateOf({ id, expiresAtMs, revokedAtMs }: ClientSecretRecord): string {
  return revokedAtMs === undefined ? `The secret ${id} counts until ${formatMoment(expiresAtMs)}.` : `The secret ${id} is revoked.`;
}

/** Prints a secret that was just made: the only time that it is shown. The secret is alone on its line. `earlier`: those that it takes the place of. */
export function printIssued({ record, secret }: IssuedClientSecret, json: boolean, earlier: readonly ClientSecretRecord[] = []): void {
  const clientSecret = secret.reveal();
  const expiry = record.expiresAtMs === undefined ? "" : ` It ends at ${formatMoment(record.expiresAtMs)}.`;
  const replaced = earlier.map((each) => credentialFacts("sk", each, record.createdAtMs));
  printFacts(
    {
      clientId: record.clientId,
      ...credentialFacts("sk", record, record.createdAtMs),
      clientSecret,
      ...(replaced.length === 0 ? {} : { replaced }),
    },
    { json, lines: [clientSecret, `Client secret ${record.id} of ${record.clientId}. ${SHOWN_ONCE}${expiry}`, ...earlier.map(fateOf)] },
  );
}
