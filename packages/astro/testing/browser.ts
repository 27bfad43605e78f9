import { type CookieAttributes, type Cookies, SESSION_COOKIE } from "../src/session/session-cookie.ts";

/** A browser's cookies, as far as one site sees them, and every time one was set. */
export interface Jar extends Cookies {
  readonly values: Map<string, string>;
  readonly writes: { readonly name: string; readonly attributes: CookieAttributes }[];
}

/** An empty jar, or one with a session cookie. */
export function createJar(session?: string): Jar {
  const values = new Map(session === undefined ? [] : [[SESSION_COOKIE, session]]);
  const writes: Jar["writes"] = [];
  return {
    values,
    writes,
    get: (name) => {
      const value = values.get(name);
      return value === undefined ? undefined : { value };
    },
    set(name, value, attributes) {
      values.set(name, value);
      writes.push({ name, attributes });
    },
  };
}

/** A request to the site as a browser sends it: for a page, or for an endpoint. */
export function requestFor(kind: "page" | "endpoint", headers: Readonly<Record<string, string>> = {}): Request {
  const accept = kind === "page" ? "text/html,application/xhtml+xml" : "*/*";
  return new Request("http://localhost:4321/", { headers: { host: "localhost:4321", accept, ...headers } });
}
