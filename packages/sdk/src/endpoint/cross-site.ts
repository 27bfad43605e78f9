/** The host of a web page's address: an application's own scheme may name any host, and is no page of it. */
function hostOf(url: string): string | undefined {
  const { protocol, host } = URL.parse(url) ?? {};
  return protocol === "https:" || protocol === "http:" ? host : undefined;
}

/** Hosts under which a browser may know this site. A page of another site cannot set these headers without being asked first (CORS). */
function ownHosts({ url, headers }: Request): readonly (string | undefined)[] {
  const forwarded = headers.get("x-forwarded-host")?.split(",")[0]?.trim();
  return [hostOf(url), headers.get("host")?.toLowerCase(), forwarded?.toLowerCase()];
}

/** Whether a person followed a link: the answer goes to them and to no script. */
function isNavigation({ method, headers }: Request): boolean {
  return method === "GET" && headers.get("sec-fetch-mode") === "navigate" && headers.get("sec-fetch-dest") === "document";
}

/**
 * Whether a page of another site made the browser send this request, which then carries the caller's cookie.
 *
 * Shape: `Sec-Fetch-Site` decides, which no page can set; browsers that send none name the page in `Origin`. What sends neither is no
 * browser, or a read over plain HTTP: its answer cannot be read by the page, it cannot trigger a write, and SameSite keeps the cookie back.
 * A subdomain is another site: it may belong to somebody else.
 * Source: W3C Fetch Metadata; the same rule as `net/http.CrossOriginProtection` of Go 1.25, and for reads too.
 */
export function isCrossSite(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) {
    return site !== "same-origin" && site !== "none" && !isNavigation(request);
  }
  const origin = request.headers.get("origin");
  return origin !== null && !ownHosts(request).includes(hostOf(origin) ?? origin);
}
