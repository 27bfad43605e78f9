import type { IncomingHttpHeaders } from "node:http";
import type { Caller } from "@belay/core";
import type { Directory } from "../identity/directory.ts";

/**
 * Step 3 of the pipeline: the site that the call is for. A token decides by itself and the header is not looked at; an API key names one.
 * A site of another account is treated as one that the key does not reach, whether it exists or not; `isKnown` is for the ledger alone.
 */
export async function findSite(
  directory: Directory,
  caller: Caller,
  headers: IncomingHttpHeaders,
): Promise<{ readonly siteId: string | undefined; readonly reachable: boolean; readonly isKnown: boolean }> {
  if (caller.kind === "NOBODY") {
    return { siteId: undefined, reachable: true, isKnown: false };
  }
  if (caller.kind !== "API_KEY") {
    return { siteId: caller.siteId, reachable: true, isKnown: true };
  }
  const named = headers["wix-site-id"];
  if (typeof named !== "string" || named === "") {
    return { siteId: undefined, reachable: true, isKnown: false };
  }
  const site = await directory.site(named);
  return { siteId: named, reachable: site?.accountId === caller.accountId, isKnown: site !== undefined };
}
