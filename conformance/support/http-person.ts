const TIMEOUT_MS = 20_000;

/** What a person's browser sends beyond the address. */
export interface Step {
  readonly headers?: Readonly<Record<string, string>>;
  /** Fields of a form that is posted; an empty form too. */
  readonly form?: Readonly<Record<string, string>>;
}

/** A browser without scripts: it keeps the cookies of every origin, and shows each redirect before it is followed. */
export interface HttpPerson {
  readonly go: (url: string, step?: Step) => Promise<Response>;
  /** Set-Cookie headers of an origin so far, oldest first. */
  readonly setCookies: (origin: string) => readonly string[];
}

/** Where a redirect leads, as a whole address. */
export function locationOf(response: Response): string {
  return new URL(response.headers.get("location") ?? "", response.url).href;
}

/** Somebody who was never anywhere. */
export function createHttpPerson(): HttpPerson {
  const lines = new Map<string, string[]>();
  const cookieOf = (origin: string): string => {
    const values = new Map<string, string>();
    for (const line of lines.get(origin) ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/;\s*Max-Age=0\b/i.test(line)) {
        values.delete(name);
      } else {
        values.set(name, value);
      }
    }
    return [...values].map(([name, value]) => `${name}=${value}`).join("; ");
  };
  return {
    setCookies: (origin) => lines.get(origin) ?? [],
    async go(url, { headers = {}, form } = {}) {
      const { origin } = new URL(url);
      const cookie = cookieOf(origin);
      const response = await fetch(url, {
        redirect: "manual",
        headers: { accept: "text/html,*/*;q=0.8", ...(cookie === "" ? {} : { cookie }), ...headers },
        ...(form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      lines.set(origin, [...(lines.get(origin) ?? []), ...response.headers.getSetCookie()]);
      return response;
    },
  };
}

/** Signs a new member up on the hosted page that a login leads to. Answers the address to come back to. */
export async function signUp(person: HttpPerson, loginUrl: string, email: string): Promise<string> {
  let page = await person.go(loginUrl);
  let url = loginUrl;
  for (let hops = 0; page.status >= 300 && page.status < 400 && hops < 5; hops += 1) {
    url = locationOf(page);
    page = await person.go(url);
  }
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? "";
  const { origin, search } = new URL(url);
  const form = { csrf, email, password: "correct horse battery", nickname: "Ada" };
  return locationOf(await person.go(`${origin}/login/sign-up${search}`, { form }));
}
