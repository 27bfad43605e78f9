import type { BelayLocals } from "@belay/astro";

type NamedCaller = Awaited<ReturnType<BelayLocals["identify"]>>;

/**
 * Who may trigger the elevated read: visitors and members of this site, and users of its app, but not a page of another site that makes a
 * visitor's browser do it.
 *
 * Browsers name the asking page's site in Sec-Fetch-Site and do not let a page change it; other programs send nothing.
 */
export function mayReadContactDetails(request: Request, caller: NamedCaller): boolean {
  const askingSite = request.headers.get("sec-fetch-site") ?? "none";
  const isFromHere = askingSite === "same-origin" || askingSite === "none";
  return isFromHere && ["VISITOR", "MEMBER", "USER"].includes(caller.kind);
}
