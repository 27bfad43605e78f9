import { randomUUID } from "node:crypto";
import { type AccessTokenClaims, accessTokenClaims, signAccessToken, type TokenSubject } from "@belay/core";
import { type TestClient, type TestServer, valueAt } from "@belay/testkit";

/** Where clients find the payload of an access token: two parts of prefix, then a JWS. */
const PAYLOAD_INDEX = 3;

/** The claims of a token, unverified. */
export function claimsOf(token: string): AccessTokenClaims {
  // A test reads what the server made.
  return JSON.parse(Buffer.from(token.split(".")[PAYLOAD_INDEX] ?? "", "base64url").toString()) as AccessTokenClaims;
}

/** What may differ from a visitor's token of the server's own site that was issued now. */
export interface MintOptions {
  readonly client?: TestClient;
  readonly type?: TokenSubject["type"];
  readonly issuedSecondsAgo?: number;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** Signs a token with the server's own key, as no grant would: for rules about tokens that are well signed and wrong otherwise. */
export async function mintToken(server: TestServer, options: MintOptions = {}): Promise<string> {
  const { client = server.site, type = "VISITOR", issuedSecondsAgo = 0 } = options;
  const { siteId, clientId, instanceId } = client;
  const { platform } = server.server;
  const nowSeconds = Math.floor(server.clock.nowMs() / 1000) - issuedSecondsAgo;
  const subject = {
    type,
    id: type === "APP" ? instanceId : randomUUID(),
    siteId,
    siteOwnerId: server.site.ownerUserId,
    clientId,
    instanceId,
  };
  const claims = accessTokenClaims(subject, { issuer: platform.issuer, tokenId: randomUUID(), nowSeconds });
  // Claims that no function of ours makes, on purpose.
  return signAccessToken({ ...claims, ...options.claims } as AccessTokenClaims, (await platform.directory.keyRing()).signing);
}

/** The text of a claim. */
export function claimText(token: string, name: keyof AccessTokenClaims): string {
  const value = valueAt(claimsOf(token), name);
  if (typeof value !== "string") {
    throw new TypeError(`the token has no text ${name}`);
  }
  return value;
}
