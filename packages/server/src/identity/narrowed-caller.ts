import {
  type AccessTokenClaims,
  actorsOf,
  BelayError,
  type Caller,
  type FullTokenClaims,
  hasPermission,
  type NarrowClaims,
  type Narrowing,
  type PermissionSet,
  type Subject,
} from "@belay/core";
import type { AppInstanceRecord } from "@belay/store";
import type { Directory, Revocations } from "./directory.ts";
import { permissionSet } from "./permission-set.ts";

type NarrowedClaims = FullTokenClaims & NarrowClaims;

/** Whether a token came of a token exchange and may do less than its subject or actor. */
export function isNarrowed(claims: AccessTokenClaims): claims is NarrowedClaims {
  return "permissions" in claims;
}

/** What is known at the moment of the call. `user` is the subject, where that is a user. */
interface Known {
  readonly directory: Directory;
  readonly revoked: Revocations;
  readonly user: Caller | undefined;
}

/** The app of the subject's token and of every actor. Errors (401): TOKEN_REVOKED when one of them is not installed any more. */
async function partiesOf({ directory, revoked }: Known, claims: NarrowedClaims): Promise<ReadonlyMap<string, AppInstanceRecord>> {
  const parties = new Map<string, AppInstanceRecord>();
  for (const id of [claims.subject_instance_id, ...actorsOf(claims.act).map(({ sub }) => sub)]) {
    const party = await directory.appInstance(id);
    if (party === undefined || party.removedAtMs !== undefined || revoked.instance.has(id) || revoked.client.has(party.clientId)) {
      throw new BelayError("TOKEN_REVOKED");
    }
    parties.set(id, party);
  }
  return parties;
}

/**
 * Who has to hold a permission still: the app that acts; for a delegation every app in the chain, and the subject.
 * Why not all of them for one method: there the subject, and whoever passed its token on, may lack it.
 */
function holdersOf(
  claims: NarrowedClaims,
  parties: ReadonlyMap<string, AppInstanceRecord>,
  user: Caller | undefined,
): readonly PermissionSet[] {
  const isDelegation = claims.method === undefined;
  const actors = isDelegation ? actorsOf(claims.act).map(({ sub }) => sub) : [claims.instance_id];
  const ids = new Set(isDelegation && claims.subject_type === "APP" ? [claims.subject_instance_id, ...actors] : actors);
  const apps = [...parties].filter(([id]) => ids.has(id)).map(([, { permissions }]) => permissionSet(permissions));
  return isDelegation && user?.kind === "USER" ? [...apps, user.permissions] : apps;
}

/** Who acted before the app that acts now. */
function earlierActorsOf({ act }: NarrowedClaims): Pick<Narrowing, "earlierActors"> {
  const earlier = actorsOf(act)
    .slice(1)
    .map(({ sub, client_id }): Subject => ({ type: "APP", id: sub, ...(client_id === undefined ? {} : { clientId: client_id }) }));
  return earlier.length === 0 ? {} : { earlierActors: earlier };
}

/**
 * The app that acts, limited to what its token says, and to what those behind the token hold at this moment.
 *
 * Errors (401): TOKEN_REVOKED when a token that this one was made from was revoked, or the app of anybody in its chain was removed.
 */
export async function narrowedCaller(known: Known, claims: NarrowedClaims): Promise<Caller> {
  const parties = await partiesOf(known, claims);
  if (claims.source_jti.some((id) => known.revoked.token.has(id))) {
    throw new BelayError("TOKEN_REVOKED");
  }
  const holders = holdersOf(claims, parties, known.user);
  const permissions = claims.permissions.filter((permission) => holders.every((held) => hasPermission(held, permission)));
  return {
    kind: "APP",
    siteId: claims.site_id,
    clientId: claims.client_id,
    instanceId: claims.instance_id,
    permissions: { kind: "some", ids: new Set(permissions) },
    narrowing: {
      subject: { type: claims.subject_type, id: claims.sub },
      ...earlierActorsOf(claims),
      ...(claims.endpoint === undefined ? {} : { endpoint: claims.endpoint }),
      ...(claims.method === undefined ? {} : { methodId: claims.method }),
      ...(claims.single_use === undefined ? {} : { usableOnce: { tokenId: claims.jti, expiresAtMs: claims.exp * 1000 } }),
    },
  };
}
