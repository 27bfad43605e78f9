/** Hosts that are the machine itself. */
export const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Schemes that run or read something in place of leading somewhere. */
const DANGEROUS: ReadonlySet<string> = new Set(["javascript:", "data:", "vbscript:", "file:", "blob:", "about:", "view-source:"]);

/**
 * Whether the host of a web address is one host: parsers let `*` and `;` stand in it, which mean something else in a Content-Security-Policy, where
 * these hosts go.
 */
export function hasPlainHost({ protocol, hostname }: URL): boolean {
  return (protocol !== "https:" && protocol !== "http:") || /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])$/.test(hostname);
}

/** Why an address must not be redirected to; `undefined` when it may be. Source: RFC 6749 section 3.1.2, RFC 8252 section 7. */
export function whyNotRedirectUri(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) return "must be an absolute address";
  if (DANGEROUS.has(url.protocol)) return `must not have the scheme ${url.protocol}`;
  // Parsers leave these out or turn them round, so that readers of the address would not agree where it leads.
  if (/[\s\\\p{Cc}\p{Cf}]/u.test(text)) return "must have no spaces, backslashes or characters that nobody sees";
  if (!hasPlainHost(url)) return "must name one host";
  if (text.includes("#")) return "must have no fragment";
  if (url.username !== "" || url.password !== "") return "must have no user name or password";
  if (url.protocol === "http:" && !LOOPBACK.has(url.hostname)) return "must use https; http is for loopback addresses";
  return undefined;
}
