/** Never seen by anybody: what counts is whether a target stays below it. */
const BASE = "https://site.invalid";

/**
 * Where to go on within the site; undefined for an address that leads, or could lead, anywhere else.
 *
 * Shape: path, query and fragment. Browsers take `\` for `/` and leave out tabs and line breaks, so none of them may be there.
 */
export function parseTarget(text: string | null): string | undefined {
  if (text === null || text === "") {
    return "/";
  }
  const url = text.startsWith("/") && !/[\\\s\p{Cc}]/u.test(text) ? URL.parse(text, BASE) : null;
  // A path that begins with two slashes would be a host when it is sent back.
  return url === null || url.origin !== BASE || url.pathname.startsWith("//") ? undefined : `${url.pathname}${url.search}${url.hash}`;
}

/** The target of a request; both names that clients in use send are known. */
export function targetOf(url: URL, ...names: readonly string[]): string | undefined {
  const named = names.map((name) => url.searchParams.get(name)).find((value) => value !== null);
  return parseTarget(named ?? null);
}
