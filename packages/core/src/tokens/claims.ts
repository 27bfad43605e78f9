/** Seconds since 1970, as in RFC 7519 NumericDate. */
export type EpochSeconds = number;

/** Life of an access token in seconds. Source: behaviour of the wire, four hours for visitors, members and client credentials. */
export const ACCESS_TOKEN_TTL_SECONDS = 14_400;

/** Most that two clocks may differ, in seconds. */
export const CLOCK_SKEW_SECONDS = 60;

/** Who performs the call on behalf of the subject; nests when chained, the latest outermost. `sub` is an app instance. Source: RFC 8693 section 4.1. */
export interface ActorClaim {
  readonly sub: string;
  readonly client_id?: string;
  readonly act?: ActorClaim;
}

/**
 * What a token that came of a token exchange may do: less than the app that it acts through.
 *
 * Shape: `permissions` is the whole of what it holds, `scope` the same as text; `method` is the only method that it may call; `source_jti`
 * names the tokens that it was made from, whose revocation is its own; `subject_instance_id` the instance that the subject's token was of.
 * Source: RFC 8693 sections 4.1 (`act`), 4.2 (`scope`) and 4.4 (`may_act`).
 */
export interface NarrowClaims {
  readonly permissions: readonly string[];
  readonly scope: string;
  readonly method?: string;
  readonly act: ActorClaim;
  readonly may_act?: { readonly sub: string };
  /** What the app said that the elevation comes from. */
  readonly endpoint?: string;
  readonly single_use?: true;
  readonly source_jti: readonly string[];
  readonly subject_instance_id: string;
}

/**
 * Claims of an access token that stands for its subject without limits.
 *
 * Shape: RFC 9068 section 2.2 (`iss aud sub client_id iat exp jti`), `data` as clients in use read it (JSON text with an
 * `instance` object), and Belay's own `subject_type`, `site_id`, `instance_id`, `grant_id`.
 */
export interface FullTokenClaims {
  readonly iss: string;
  readonly aud: string;
  readonly sub: string;
  readonly client_id: string;
  readonly iat: EpochSeconds;
  readonly exp: EpochSeconds;
  readonly jti: string;
  readonly subject_type: "VISITOR" | "MEMBER" | "USER" | "APP";
  readonly site_id: string;
  readonly instance_id: string;
  /** The refresh grant that it came from; revoking the grant kills it. */
  readonly grant_id?: string;
  readonly data: string;
}

/** Claims of any access token; those of `NarrowClaims` are all there or all absent. */
export type AccessTokenClaims = FullTokenClaims | (FullTokenClaims & NarrowClaims);

/** Who a token is made for. */
export interface TokenSubject {
  readonly type: FullTokenClaims["subject_type"];
  readonly id: string;
  readonly siteId: string;
  readonly siteOwnerId: string;
  readonly clientId: string;
  readonly instanceId: string;
  readonly grantId?: string;
}

export interface IssueOptions {
  readonly issuer: string;
  readonly tokenId: string;
  readonly nowSeconds: EpochSeconds;
  readonly ttlSeconds?: number;
}

/** The audience of a site's tokens: a token of one site is not for another, whatever ids they share. */
export function audienceOf(siteId: string): string {
  return `urn:belay:site:${siteId}`;
}

/** The claims of a new access token. Units: seconds. Source: RFC 9068 section 2.2; layout of `data` from clients in use. */
export function accessTokenClaims(subject: TokenSubject, options: IssueOptions): FullTokenClaims {
  const exp = options.nowSeconds + (options.ttlSeconds ?? ACCESS_TOKEN_TTL_SECONDS);
  return {
    iss: options.issuer,
    aud: audienceOf(subject.siteId),
    sub: subject.id,
    client_id: subject.clientId,
    iat: options.nowSeconds,
    exp,
    jti: options.tokenId,
    subject_type: subject.type,
    site_id: subject.siteId,
    instance_id: subject.instanceId,
    ...(subject.grantId === undefined ? {} : { grant_id: subject.grantId }),
    data: JSON.stringify({ instance: instanceData(subject, options.nowSeconds, exp) }),
  };
}

function instanceData(subject: TokenSubject, nowSeconds: EpochSeconds, exp: EpochSeconds): Readonly<Record<string, unknown>> {
  return {
    instanceId: subject.instanceId,
    appDefId: subject.clientId,
    signDate: new Date(nowSeconds * 1000).toISOString(),
    metaSiteId: subject.siteId,
    siteOwnerId: subject.siteOwnerId,
    ...(subject.type === "VISITOR" ? { aid: subject.id } : {}),
    ...(subject.type === "MEMBER" ? { uid: subject.id } : {}),
    permissions: subject.grantId === undefined ? "" : "offline_access",
    demoMode: false,
    expirationDate: new Date(exp * 1000).toISOString(),
  };
}
