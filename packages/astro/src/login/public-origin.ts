const HOST = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

function first(header: string | null): string | undefined {
  return header?.split(",")[0]?.trim().toLowerCase();
}

function schemeOf({ url, headers }: Request): string {
  const forwarded = first(headers.get("x-forwarded-proto")) ?? /proto="?(https?)"?/i.exec(first(headers.get("forwarded")) ?? "")?.[1];
  return forwarded === "https" || forwarded === "http" ? `${forwarded}:` : new URL(url).protocol;
}

/**
 * The origin under which the browser knows this site.
 *
 * Why headers that anybody can send are believed: a proxy that ends TLS says there what the browser asked for, and the addresses made of it
 * go nowhere but to the server, which compares them with those that are registered.
 */
export function publicOrigin(request: Request): string {
  const { host } = new URL(request.url);
  const asked = [first(request.headers.get("x-forwarded-host")), first(request.headers.get("host"))];
  return `${schemeOf(request)}//${asked.find((name) => name !== undefined && HOST.test(name)) ?? host}`;
}
