/** Headers by which a proxy in front shows itself. */
const PROXY_HEADERS = ["forwarded", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host", "via"];

const LOOPBACK_HOST = /^(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Whether cookies of this request must be Secure: all but those of plain HTTP between a browser and a server on one machine.
 *
 * Why the headers: behind a proxy that ends TLS the server sees HTTP, and often `localhost`, while the browser is far away.
 */
export function isSecureRequest(request: Request): boolean {
  const { protocol, host } = new URL(request.url);
  const isBehindProxy = PROXY_HEADERS.some((name) => request.headers.has(name));
  const asked = request.headers.get("host") ?? host;
  return isBehindProxy || protocol !== "http:" || !LOOPBACK_HOST.test(asked);
}
