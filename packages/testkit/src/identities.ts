import { randomUUID } from "node:crypto";
import { accessTokenClaims, signAccessToken } from "@belay/core";
import { createApiKey, createRole, createUser, grantRole } from "@belay/domains/apps";
import { type Server, sourcesNow } from "@belay/server";
import { issueUserToken } from "@belay/server/installation";
import { call } from "./call.ts";
import { type Installation, installTestClient, type TestClient, type TestSite } from "./test-site.ts";
import { textAt } from "./value-at.ts";

/** Where an API key counts and how long. */
export interface TestApiKeyOptions {
  /** The tenant whose account owns the key; `site` of the server by default. */
  readonly site?: Pick<TestSite, "accountId" | "siteId">;
  /** That tenant's site by default. */
  readonly siteIds?: "all" | readonly string[];
  readonly expiresAtMs?: number;
}

/** An access token and the refresh token that renews it. */
export interface TestTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Makes callers of every kind. Where no site or client is named, it is the server's `site`. */
export interface Identities {
  /** A new API key as text. */
  readonly createApiKey: (permissions: "all" | readonly string[], options?: TestApiKeyOptions) => Promise<string>;
  /** A new app whose instance holds these permissions only. */
  readonly createClientWithPermissions: (permissions: "all" | readonly string[], site?: TestSite) => Promise<TestClient>;
  /** Tokens of a new visitor, from the token endpoint. */
  readonly visitorTokens: (client?: TestClient) => Promise<TestTokens>;
  /** Access token of a new visitor, from the token endpoint. */
  readonly visitorToken: (client?: TestClient) => Promise<string>;
  /** Access token of an app instance, from the token endpoint. */
  readonly appToken: (client?: TestClient) => Promise<string>;
  /** Access token of a member, signed with the installation's own key: for rules about members where no login is involved. */
  /** Session token of a new collaborator whose one role on the site holds these permissions; without any when none are named. */
  readonly userToken: (permissions: "all" | readonly string[], site?: TestSite) => Promise<string>;
  readonly memberToken: (memberId?: string, site?: TestSite) => Promise<string>;
}

async function requestTokens(origin: string, body: Readonly<Record<string, string>>): Promise<unknown> {
  const answer = await call(origin, { path: "/oauth2/token", body });
  if (answer.status !== 200) {
    throw new Error(`no token: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return answer.body;
}

async function signMemberToken({ platform }: Server, memberId: string, site: TestSite): Promise<string> {
  const { siteId, ownerUserId: siteOwnerId, clientId, instanceId } = site;
  const subject = { type: "MEMBER", id: memberId, siteId, siteOwnerId, clientId, instanceId } as const;
  const nowSeconds = Math.floor(platform.clock.nowMs() / 1000);
  const claims = accessTokenClaims(subject, { issuer: platform.issuer, tokenId: randomUUID(), nowSeconds });
  return signAccessToken(claims, (await platform.directory.keyRing()).signing);
}

/** Makes the identities of a server that listens at `origin`. */
export function createIdentities(installation: Installation, server: Server, origin: string, ownSite: TestSite): Identities {
  const { store, keys, clock } = installation;
  const visitorTokens = async (client: TestClient = ownSite): Promise<TestTokens> => {
    const tokens = await requestTokens(origin, { clientId: client.clientId, grantType: "anonymous" });
    return { accessToken: textAt(tokens, "access_token"), refreshToken: textAt(tokens, "refresh_token") };
  };
  return {
    createApiKey: async (permissions, { site = ownSite, siteIds = [site.siteId], expiresAtMs } = {}) => {
      const grant = {
        accountId: site.accountId,
        name: "test",
        permissions,
        siteIds,
        ...(expiresAtMs === undefined ? {} : { expiresAtMs }),
      };
      const { key } = await store.write((tx) => createApiKey(tx, grant, { keys, sources: sourcesNow(clock) }));
      return key.reveal();
    },
    createClientWithPermissions: (permissions, site = ownSite) => installTestClient(installation, site, permissions),
    visitorTokens,
    visitorToken: async (client) => (await visitorTokens(client)).accessToken,
    appToken: async ({ clientId, clientSecret, instanceId } = ownSite) => {
      const body = { client_id: clientId, client_secret: clientSecret, instance_id: instanceId, grant_type: "client_credentials" };
      return textAt(await requestTokens(origin, body), "access_token");
    },
    userToken: async (permissions, site = ownSite) => {
      const { accountId, siteId, clientId } = site;
      const user = await store.write(async (tx) => {
        const sources = sourcesNow(clock);
        const email = `${sources.newId()}@example.com`;
        const made = await createUser(tx, { accountId, email, name: "User", kind: "COLLABORATOR" }, sources);
        if (permissions.length > 0) {
          const role = await createRole(tx, { siteId, name: email, permissions }, sources);
          await grantRole(tx, made.id, role, sources.nowMs);
        }
        return made;
      });
      return (
        await issueUserToken(store, keys, { userId: user.id, siteId, clientId, issuer: server.platform.issuer, nowMs: clock.nowMs() })
      ).accessToken;
    },
    memberToken: (memberId = randomUUID(), site = ownSite) => signMemberToken(server, memberId, site),
  };
}
