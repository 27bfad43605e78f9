import type { IncomingHttpHeaders } from "node:http";
import type { ApiKeyCaller, Caller } from "@belay/core";
import type { Directory } from "../identity/directory.ts";

/** The site that a call is for. `reachable`: the caller may act there at all. */
export interface CallSite {
  readonly siteId: string | undefined;
  readonly reachable: boolean;
  readonly isKnown: boolean;
}

const NO_SITE: CallSite = { siteId: undefined, reachable: true, isKnown: false };

/** The site of a caller whose token names it, or of nobody. */
export function siteOfToken(caller: Exclude<Caller, ApiKeyCaller>): CallSite {
  return caller.kind === "NOBODY" ? NO_SITE : { siteId: caller.siteId, reachable: true, isKnown: true };
}

/**
 * Step 3 of the pipeline: the site that the call is for. A token decides by itself and the header is not looked at; an API key names one.
 * A site of another account is treated as one that the key does not reach, whether it exists or not; `isKnown` is for the ledger alone.
 */
export async function findSite(directory: Directory, caller: Caller, headers: IncomingHttpHeaders): Promise<CallSite> {
  if (caller.kind !== "API_KEY") {
    return siteOfToken(caller);
  }
  const named = headers["wix-site-id"];
  if (typeof named !== "string" || named === "") {
    return NO_SITE;
  }
  const site = await directory.site(named);
  return { siteId: named, reachable: site?.accountId === caller.accountId, isKnown: site !== undefined };
}
