import { hashCredential, looksLikeAccessToken, parseCredential } from "@belay/core";
import { revoke } from "@belay/domains/apps";
import type { WriteTransaction } from "@belay/store";
import { CliError, UsageError } from "../command/cli-error.ts";

/** What is to be revoked: a token's own text, or an id of what tokens came of. */
export interface RevocationTarget {
  readonly kind: "token" | "grant" | "instance" | "client";
  readonly value: string;
}

/** What was revoked, by the id under which it is refused. */
export interface Revoked {
  readonly kind: RevocationTarget["kind"];
  readonly id: string;
}

/** Place of the claims among the parts of an access token. */
const CLAIMS_INDEX = 3;

/** The id of an access token. It need not be valid: revoking the id of a forged one ends nothing. Errors: UsageError. */
function tokenIdOf(text: string): string {
  try {
    const claims: unknown = JSON.parse(Buffer.from(text.split(".")[CLAIMS_INDEX] ?? "", "base64url").toString("utf8"));
    const id: unknown = typeof claims === "object" && claims !== null && "jti" in claims ? claims.jti : undefined;
    if (typeof id === "string" && id !== "") {
      return id;
    }
  } catch (cause) {
    throw new UsageError("That is no whole access token.", { cause });
  }
  throw new UsageError("That is no whole access token.");
}

async function endGrant(tx: WriteTransaction, grantId: string, nowMs: number): Promise<Revoked> {
  await tx.system.revokeGrant(grantId, nowMs);
  await revoke(tx, "grant", grantId, nowMs);
  return { kind: "grant", id: grantId };
}

async function revokeToken(
  tx: WriteTransaction,
  text: string,
  options: { readonly pepper: Uint8Array; readonly nowMs: number },
): Promise<Revoked> {
  if (looksLikeAccessToken(text)) {
    const id = tokenIdOf(text);
    await revoke(tx, "token", id, options.nowMs);
    return { kind: "token", id };
  }
  const record = parseCredential(text)?.kind === "refresh" ? await tx.system.refreshToken(hashCredential(text, options.pepper)) : undefined;
  if (record === undefined) {
    throw new CliError("That is neither an access token nor a refresh token of this installation.");
  }
  return endGrant(tx, record.grantId, options.nowMs);
}

/**
 * Revokes what is named. A refresh token takes its whole grant with it: the access tokens that came of it die too.
 *
 * Errors: CliError for a text that is no token, and for an app or instance that is not there.
 */
export async function revokeTarget(
  tx: WriteTransaction,
  { kind, value }: RevocationTarget,
  options: { readonly pepper: Uint8Array; readonly nowMs: number },
): Promise<Revoked> {
  switch (kind) {
    case "token":
      return revokeToken(tx, value, options);
    case "grant":
      return endGrant(tx, value, options.nowMs);
    case "instance":
      if ((await tx.system.appInstance(value)) === undefined) {
        throw new CliError(`There is no app instance ${value}.`);
      }
      break;
    case "client":
      if ((await tx.system.oauthApp(value)) === undefined) {
        throw new CliError(`There is no OAuth app with the client id ${value}.`);
      }
      break;
  }
  await revoke(tx, kind, value, options.nowMs);
  return { kind, id: value };
}
