import type { SystemReader } from "@belay/store";
import { CliError, UsageError } from "../command/cli-error.ts";
import { DATA_ARGUMENT } from "../installation/data-directory.ts";

/** Options that all of `belay key` take. */
export const COMMON_ARGUMENTS = {
  data: DATA_ARGUMENT,
  json: { type: "boolean", description: "Print JSON" },
} as const;

export const ACCOUNT_ARGUMENT = {
  type: "string",
  valueHint: "id",
  description: "The account; not needed where there is one account only",
} as const;

export const KEY_ID_ARGUMENT = { type: "positional", required: true, description: "Id of the key, as list shows it" } as const;

/** The account with this id; without one, the only account there is. Errors: CliError when there is none or the choice is not clear. */
export async function findAccountId(system: SystemReader, accountId: string | undefined): Promise<string> {
  const accounts = await system.accounts();
  const [account, ...others] = accountId === undefined ? accounts : accounts.filter(({ id }) => id === accountId);
  if (account === undefined) {
    throw new CliError(accountId === undefined ? "There is no account." : `There is no account ${accountId}.`);
  }
  if (others.length > 0) {
    throw new UsageError(`There are several accounts: name one with --account (${accounts.map(({ id }) => id).join(", ")}).`);
  }
  return account.id;
}
