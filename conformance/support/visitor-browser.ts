const TIMEOUT_MS = 20_000;

/** What a request sends beside its headers. */
export interface SentRequest {
  readonly method: string;
  readonly body?: string;
}

/** A browser's visits to one site, as far as HTTP goes: it keeps cookies and sends them back. */
export interface VisitorBrowser {
  readonly openPage: (path: string) => Promise<Response>;
  readonly fetch: (path: string, headers?: Readonly<Record<string, string>>, init?: SentRequest) => Promise<Response>;
  /** Set-Cookie headers so far. */
  readonly setCookies: readonly string[];
}

/** A browser without any cookie. */
export function createVisitorBrowser(origin: string): VisitorBrowser {
  const cookies = new Map<string, string>();
  const setCookies: string[] = [];
  const send = async (path: string, headers: Readonly<Record<string, string>>, init?: SentRequest): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(path, origin), {
      ...init,
      headers: { ...headers, ...(cookie === "" ? {} : { cookie }) },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    for (const line of response.headers.getSetCookie()) {
      setCookies.push(line);
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  return {
    setCookies,
    openPage: (path) => send(path, { accept: "text/html,*/*;q=0.8" }),
    fetch: (path, headers = {}, init) => send(path, { accept: "*/*", ...headers }, init),
  };
}
