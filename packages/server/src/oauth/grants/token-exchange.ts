import { randomUUID } from "node:crypto";
import { type Method, methodById } from "@belay/contracts";
import {
  type AccessTokenClaims,
  accessTokenClaims,
  addActor,
  type DelegationSubject,
  InvariantError,
  type NarrowClaims,
  type NarrowRefusal,
  type NarrowVerdict,
  narrowToMethod,
  narrowToPermissions,
  narrowTtlSeconds,
  type PermissionSet,
  parseScope,
  signAccessToken,
} from "@belay/core";
import { isNarrowed } from "../../identity/narrowed-caller.ts";
import type { VerifiedToken } from "../../identity/token-cache.ts";
import type { Platform } from "../../platform.ts";
import { authenticateClient } from "../authenticate-client.ts";
import { type AppToken, verifyActor, verifySubject } from "../exchange-parties.ts";
import type { Grant, GrantRequest, TokenParameters, TokenResponse } from "../grant.ts";
import { type AskedElevation, assertPolicyAllows, readEndpoint, recordDenied, recordIssued } from "../judge-exchange.ts";
import { OAuthError } from "../oauth-error.ts";

const ACCESS_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:access_token";

type Narrowed = Extract<NarrowVerdict, { readonly kind: "narrow" }>;

function required(parameters: TokenParameters, name: string): string {
  const value = parameters[name];
  if (value === undefined) {
    throw new OAuthError("invalid_request", `${name} is missing.`);
  }
  return value;
}

/** Source: RFC 8693 section 3: the only kind of token that is taken and given. */
function assertTokenTypes(parameters: TokenParameters): void {
  for (const name of ["subject_token_type", "actor_token_type"]) {
    if (required(parameters, name) !== ACCESS_TOKEN_TYPE) {
      throw new OAuthError("invalid_request", `${name} must be ${ACCESS_TOKEN_TYPE}.`);
    }
  }
  if ((parameters.requested_token_type ?? ACCESS_TOKEN_TYPE) !== ACCESS_TOKEN_TYPE) {
    throw new OAuthError("invalid_request", `requested_token_type can only be ${ACCESS_TOKEN_TYPE}.`);
  }
}

const REFUSALS: Readonly<Record<NarrowRefusal, string>> = {
  "nothing-asked": "scope must name the permissions that are delegated, or one method as belay:method:<id>.",
  "not-the-methods-permissions": "A token for one method has exactly that method's permissions",
  "not-for-apps": "The method is not for apps: it speaks of the current visitor or member.",
  "actor-lacks": "The app does not hold",
  "subject-lacks": "The subject does not hold",
  "subject-limited": "subject_token came of an exchange and is for something else.",
};

function delegationSubject({ caller }: VerifiedToken): DelegationSubject {
  const permissions: PermissionSet = "permissions" in caller ? caller.permissions : { kind: "some", ids: new Set() };
  const methodId = caller.kind === "APP" ? caller.narrowing?.methodId : undefined;
  return { permissions, ...(methodId === undefined ? {} : { methodId }) };
}

interface Asked {
  readonly permissions: readonly string[];
  readonly method: Method | undefined;
}

/** What is asked for. Errors: invalid_scope, invalid_target (400). Source: RFC 8693 section 2.2.2. */
function readAsked({ scope, resource }: TokenParameters): Asked {
  const asked = parseScope(scope, resource);
  if (asked === undefined) {
    throw new OAuthError("invalid_scope", "scope and resource name permissions, each once, and at most one method as belay:method:<id>.");
  }
  const method = asked.methodId === undefined ? undefined : methodById(asked.methodId);
  if (asked.methodId !== undefined && method === undefined) {
    throw new OAuthError("invalid_target", "There is no method with this id.");
  }
  return { permissions: asked.permissions, method };
}

/** What the new token may do. An elevation that is denied is on record. Errors: invalid_scope, invalid_target (400). */
async function narrow(platform: Platform, { permissions, method }: Asked, parties: Omit<AskedElevation, "method">): Promise<Narrowed> {
  const { subject, actor } = parties;
  const verdict =
    method === undefined
      ? narrowToPermissions(permissions, delegationSubject(subject), actor.caller.permissions)
      : narrowToMethod(method, permissions, actor.caller.permissions, isNarrowed(subject.claims) ? delegationSubject(subject) : undefined);
  if (verdict.kind === "refuse") {
    if (method !== undefined) {
      await recordDenied(platform, { ...parties, method }, verdict);
    }
    const missing = verdict.missing.length === 0 ? "" : `: ${verdict.missing.join(" ")}`;
    throw new OAuthError(verdict.reason === "not-for-apps" ? "invalid_target" : "invalid_scope", REFUSALS[verdict.reason] + missing);
  }
  if (method !== undefined) {
    await assertPolicyAllows(platform, { ...parties, method });
  }
  return verdict;
}

/** Units: whole seconds, at least one. */
function readTtl(parameters: TokenParameters, { ttlSecondsMax }: Narrowed, sources: readonly VerifiedToken[], nowSeconds: number): number {
  const text = parameters.expires_in;
  const asked = text === undefined ? undefined : Number(text);
  if (asked !== undefined && !(/^\d{1,6}$/.test(text ?? "") && asked >= 1 && asked <= ttlSecondsMax)) {
    throw new OAuthError("invalid_request", `expires_in must be a whole number of seconds from 1 to ${ttlSecondsMax}.`);
  }
  const ttl = narrowTtlSeconds(
    asked,
    ttlSecondsMax,
    nowSeconds,
    sources.map(({ claims }) => claims.exp),
  );
  if (ttl < 1) {
    throw new OAuthError("invalid_request", "subject_token or actor_token has expired.");
  }
  return ttl;
}

function narrowClaims(parameters: TokenParameters, narrowed: Narrowed, subject: AccessTokenClaims, actor: AppToken): NarrowClaims {
  const earlier = isNarrowed(subject) ? subject : undefined;
  const act = addActor({ sub: actor.caller.instanceId, client_id: actor.caller.clientId }, earlier?.act);
  if (act === undefined) {
    throw new OAuthError("invalid_request", "subject_token has passed through as many apps as one token may.");
  }
  const { single_use: singleUse, may_act: mayAct } = parameters;
  if (singleUse !== undefined && singleUse !== "true" && singleUse !== "false") {
    throw new OAuthError("invalid_request", "single_use must be true or false.");
  }
  return {
    permissions: narrowed.permissions,
    scope: narrowed.permissions.join(" "),
    ...(narrowed.methodId === undefined ? {} : { method: narrowed.methodId }),
    act,
    ...(mayAct === undefined ? {} : { may_act: { sub: mayAct } }),
    ...(singleUse === "true" ? { single_use: true } : {}),
    source_jti: [...(earlier?.source_jti ?? []), subject.jti, actor.claims.jti],
    subject_instance_id: earlier?.subject_instance_id ?? subject.instance_id,
  };
}

async function issue(
  platform: Platform,
  narrow: NarrowClaims,
  ttlSeconds: number,
  subject: VerifiedToken,
  actor: AppToken,
): Promise<string> {
  const { claims } = subject;
  const site = await platform.directory.site(claims.site_id);
  if (site === undefined) {
    throw new InvariantError("a token was verified for a site that is not there");
  }
  const made = accessTokenClaims(
    {
      type: claims.subject_type,
      id: claims.sub,
      siteId: site.id,
      siteOwnerId: site.ownerUserId,
      clientId: actor.caller.clientId,
      instanceId: actor.caller.instanceId,
    },
    { issuer: platform.issuer, tokenId: randomUUID(), nowSeconds: Math.floor(platform.clock.nowMs() / 1000), ttlSeconds },
  );
  // Revoking the subject's grant ends this token as well.
  const grant = claims.grant_id === undefined ? {} : { grant_id: claims.grant_id };
  return signAccessToken({ ...made, ...grant, ...narrow }, (await platform.directory.keyRing()).signing);
}

async function exchange(platform: Platform, parameters: TokenParameters, { requestId }: GrantRequest): Promise<TokenResponse> {
  const client = await authenticateClient(platform, parameters);
  assertTokenTypes(parameters);
  const actor = await verifyActor(platform, client.id, required(parameters, "actor_token"));
  const subject = await verifySubject(platform, actor, required(parameters, "subject_token"));
  // Of the app that acts now; where it says nothing, of the one before, whose elevation this is.
  const endpoint = readEndpoint(parameters.endpoint) ?? (isNarrowed(subject.claims) ? subject.claims.endpoint : undefined);
  const narrowed = await narrow(platform, readAsked(parameters), { requestId, subject, actor, endpoint });
  const ttlSeconds = readTtl(parameters, narrowed, [subject, actor], Math.floor(platform.clock.nowMs() / 1000));
  const named = endpoint === undefined ? {} : { endpoint };
  const claims = { ...narrowClaims(parameters, narrowed, subject.claims, actor), ...named };
  const token = await issue(platform, claims, ttlSeconds, subject, actor);
  const asked = { requestId, methodId: narrowed.methodId, subject, actor, endpoint };
  await recordIssued(platform, asked, { permissions: narrowed.permissions, ttlSeconds });
  return {
    access_token: token,
    issued_token_type: ACCESS_TOKEN_TYPE,
    token_type: "Bearer",
    expires_in: ttlSeconds,
    scope: claims.scope,
  };
}

/**
 * Exchanges somebody's token and an app's own token for one with which the app acts for that somebody, and only so far. Source: RFC 8693.
 *
 * Shape: with `belay:method:<id>` in `scope` or `resource` the token is for that method alone (elevation: the app holds what the method needs, the
 * subject may lack it); else `scope` names permissions that both hold (delegation). `act` says who acts, and nests. No refresh token.
 * Further parameters: `expires_in`, `single_use`, `may_act` (the instance that alone may exchange the result), `endpoint` (what
 * the app says that the elevation comes from, for its policy and for the record).
 * Units: `expires_in` seconds, 1 to 60 for one method, 1 to 600 for a delegation, never beyond the tokens that it is made from.
 * Errors: invalid_client (401); invalid_request, invalid_scope, invalid_target (400).
 */
export const tokenExchange: Grant = {
  grantType: "urn:ietf:params:oauth:grant-type:token-exchange",
  parameters: [
    "client_id",
    "client_secret",
    "subject_token",
    "subject_token_type",
    "actor_token",
    "actor_token_type",
    "requested_token_type",
    "scope",
    "resource",
    "expires_in",
    "single_use",
    "may_act",
    "endpoint",
  ],
  handler: exchange,
};
