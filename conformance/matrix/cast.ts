import { randomUUID } from "node:crypto";
import type { Method } from "@belay/contracts";
import { parseCredential } from "@belay/core";
import { provisionSite, revokeApiKey } from "@belay/domains/apps";
import type { TestServer } from "@belay/testkit";
import { claimText, mintToken } from "../support/tokens.ts";
import type { Standing } from "./expected-answer.ts";

/** Somebody who calls: what is sent, and what that is worth. */
export interface Identity {
  readonly name: string;
  readonly standing: Standing;
  readonly headers: Readonly<Record<string, string>>;
  /** The call is about another site than the one under test, which must stay as it is. */
  readonly isElsewhere?: true;
}

/** Every identity there is, for a given method. */
export interface Cast {
  readonly identitiesFor: (method: Method) => Promise<readonly Identity[]>;
  /** One of each kind: for methods that nothing answers yet. */
  readonly principals: readonly Identity[];
}

const EXPIRED_SECONDS = 14_400 + 61;
const DAY_MS = 86_400_000;

function tokenIdentity(name: string, kind: Standing["kind"], token: string, more: Partial<Standing> = {}): Identity {
  return { name, standing: { kind, permissions: [], site: "reached", ...more }, headers: { authorization: token } };
}

function keyIdentity(name: string, key: string, siteId: string | undefined, standing: Partial<Standing>): Identity {
  return {
    name,
    standing: { kind: "API_KEY", permissions: [], site: siteId === undefined ? "unnamed" : "reached", ...standing },
    headers: { authorization: key, ...(siteId === undefined ? {} : { "wix-site-id": siteId }) },
  };
}

function lookupId(key: string): string {
  return parseCredential(key)?.id ?? "";
}

/** Changes one character in the middle of the secret part: the form holds, the checksum does not. */
function withWrongChecksum(key: string): string {
  const at = key.length - 20;
  return key.slice(0, at) + (key[at] === "a" ? "b" : "a") + key.slice(at + 1);
}

async function secondSite(server: TestServer): Promise<string> {
  const siteId = randomUUID();
  const { accountId, ownerUserId } = server.site;
  const ids = { accountId, siteId, ownerUserId, clientId: randomUUID(), instanceId: randomUUID() };
  await server.store.write((tx) => provisionSite(tx, { ...ids, name: "second site", nowMs: server.clock.nowMs() }));
  return siteId;
}

async function revoked(server: TestServer, kind: "token" | "grant" | "instance" | "client"): Promise<Identity> {
  const client = await server.createClientWithPermissions("all");
  const token = kind === "grant" ? await server.visitorToken(client) : await server.appToken(client);
  const id = {
    token: claimText(token, "jti"),
    grant: kind === "grant" ? claimText(token, "grant_id") : "",
    instance: client.instanceId,
    client: client.clientId,
  }[kind];
  const now = server.clock.nowMs();
  await server.store.write((tx) => tx.system.insertRevocation({ kind, id, revokedAtMs: now, forgetAtMs: now + DAY_MS }));
  return tokenIdentity(`token of a revoked ${kind}`, "dead", token);
}

async function removedInstance(server: TestServer): Promise<Identity> {
  const client = await server.createClientWithPermissions("all");
  const token = await server.appToken(client);
  await server.store.write((tx) => tx.system.updateAppInstance(client.instanceId, { removedAtMs: server.clock.nowMs() }));
  return tokenIdentity("app of a removed instance", "dead", token);
}

async function removedUser(server: TestServer): Promise<Identity> {
  const token = await server.userToken("all");
  const { accountId } = server.site;
  await server.store.write((tx) => tx.system.removeUser(accountId, claimText(token, "sub"), server.clock.nowMs()));
  return tokenIdentity("user who was removed", "dead", token);
}

async function deadKeys(server: TestServer): Promise<readonly Identity[]> {
  const { siteId } = server.site;
  const dead = { kind: "dead" } as const;
  const key = await server.createApiKey("all");
  const revokedKey = await server.createApiKey("all");
  await server.store.write((tx) => revokeApiKey(tx, lookupId(revokedKey), server.clock.nowMs()));
  return [
    keyIdentity("key that expires now", await server.createApiKey("all", { expiresAtMs: server.clock.nowMs() }), siteId, dead),
    keyIdentity("revoked key", revokedKey, siteId, dead),
    keyIdentity("key with a wrong checksum", withWrongChecksum(key), siteId, dead),
  ];
}

async function deadTokens(server: TestServer): Promise<readonly Identity[]> {
  const token = await server.appToken();
  const { refreshToken } = await server.visitorTokens();
  return [
    tokenIdentity("malformed token", "dead", "nonsense"),
    tokenIdentity("token with another signature", "dead", `${token.slice(0, -8)}AAAAAAAA`),
    tokenIdentity("refresh token", "dead", refreshToken),
    tokenIdentity("client secret", "dead", server.site.clientSecret),
    tokenIdentity("expired visitor token", "dead", await mintToken(server, { issuedSecondsAgo: EXPIRED_SECONDS })),
    tokenIdentity("expired app token", "dead", await mintToken(server, { type: "APP", issuedSecondsAgo: EXPIRED_SECONDS })),
    await removedInstance(server),
    await removedUser(server),
    await revoked(server, "token"),
    await revoked(server, "grant"),
    await revoked(server, "instance"),
    await revoked(server, "client"),
  ];
}

async function foreign(server: TestServer): Promise<readonly Identity[]> {
  const { site, otherSite } = server;
  const second = await secondSite(server);
  const app = tokenIdentity("app of another site", "APP", await server.appToken(otherSite), { permissions: "all" });
  const unreachable = { permissions: "all", site: "unreachable" } as const;
  const ownKey = await server.createApiKey("all");
  return [
    // A token decides by itself: the header is inert.
    { ...app, headers: { ...app.headers, "wix-site-id": site.siteId }, isElsewhere: true },
    keyIdentity("key of another account", await server.createApiKey("all", { site: otherSite, siteIds: "all" }), site.siteId, unreachable),
    keyIdentity("key limited to another site", await server.createApiKey("all", { siteIds: [second] }), site.siteId, unreachable),
    keyIdentity("key that names another account's site", ownKey, otherSite.siteId, unreachable),
    keyIdentity("key that names no site there is", await server.createApiKey("all", { siteIds: "all" }), randomUUID(), unreachable),
  ];
}

/** The same promise for the same arguments: clients and keys by what they hold. */
function memoize(make: (permissions: readonly string[]) => Promise<string>): (permissions: readonly string[]) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  return (permissions) => {
    const name = permissions.toSorted().join(" ");
    const known = made.get(name) ?? make(permissions);
    made.set(name, known);
    return known;
  };
}

/** Makes every identity that exists so far. */
export async function createCast(server: TestServer): Promise<Cast> {
  const { siteId } = server.site;
  const appToken = await server.appToken();
  const visitorToken = await server.visitorToken();
  const appWith = memoize(async (permissions) => server.appToken(await server.createClientWithPermissions(permissions)));
  const userWith = memoize((permissions) => server.userToken(permissions));
  const keyWith = memoize((permissions) => server.createApiKey(permissions));
  const app = tokenIdentity("app with all permissions", "APP", appToken, { permissions: "all" });
  const principals: readonly Identity[] = [
    { name: "no token", standing: { kind: "none", permissions: [], site: "unnamed" }, headers: {} },
    tokenIdentity("visitor", "VISITOR", visitorToken),
    tokenIdentity("member", "MEMBER", await server.memberToken()),
    app,
    tokenIdentity("user whose role holds everything", "USER", await server.userToken("all"), { permissions: "all" }),
    tokenIdentity("user without a role", "USER", await server.userToken([])),
    keyIdentity("key with all permissions", await server.createApiKey("all"), siteId, { permissions: "all" }),
    keyIdentity("key without a site", await server.createApiKey("all"), undefined, { permissions: "all" }),
  ];
  const fixed = [...principals, ...(await deadTokens(server)), ...(await deadKeys(server)), ...(await foreign(server))];
  const granted = async (name: string, permissions: readonly string[]): Promise<readonly Identity[]> => [
    tokenIdentity(`app with ${name}`, "APP", await appWith(permissions), { permissions }),
    tokenIdentity(`user whose role holds ${name}`, "USER", await userWith(permissions), { permissions }),
    keyIdentity(`key with ${name}`, await keyWith(permissions), siteId, { permissions }),
  ];
  const elevated = (name: string, methodId: string, standing: NonNullable<Standing["elevated"]>): Identity => ({
    ...app,
    name,
    standing: { ...app.standing, elevated: standing },
    headers: { ...app.headers, "belay-subject-token": visitorToken, "belay-elevated-method": methodId },
  });
  return {
    principals,
    identitiesFor: async (method) => {
      const { requires } = method.access;
      const without = requires.map((missing) =>
        granted(
          `all it needs but ${missing}`,
          requires.filter((id) => id !== missing),
        ),
      );
      return [
        ...fixed,
        ...(await granted("what it needs", requires)),
        ...(await Promise.all(without)).flat(),
        elevated("app elevated for this call", method.id, "this-method"),
        elevated("app elevated for another call", `${method.id}.Another`, "another-method"),
      ];
    },
  };
}
