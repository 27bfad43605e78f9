const TIMEOUT_MS = 20_000;

/** A page as HTTP gives it: redirects are not followed, so that a test sees each. */
export interface PageAnswer {
  readonly status: number;
  readonly location: string;
  readonly text: string;
  readonly headers: Headers;
}

/** A browser as far as forms and cookies go. */
export interface FormBrowser {
  readonly open: (path: string) => Promise<PageAnswer>;
  /** Sends the first form of a page that was opened, its hidden fields included, with these fields beside or instead. */
  readonly send: (page: PageAnswer, fields: Readonly<Record<string, string>>) => Promise<PageAnswer>;
  /** Set-Cookie headers so far. */
  readonly setCookies: readonly string[];
  readonly forgetCookies: () => void;
}

function unescapeHtml(text: string): string {
  const letters: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => letters[entity] ?? "");
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescapeHtml(value);
}

/** The first form of a page: where it goes and what it carries unseen. */
export function firstForm(text: string): { readonly action: string; readonly hidden: Readonly<Record<string, string>> } {
  const form = /<form\b[^>]*>[\s\S]*?<\/form>/.exec(text)?.[0];
  if (form === undefined) {
    throw new Error(`no form in ${text}`);
  }
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => attribute(tag, "type") === "hidden");
  const hidden = Object.fromEntries(inputs.map((tag) => [attribute(tag, "name") ?? "", attribute(tag, "value") ?? ""]));
  return { action: attribute(form, "action") ?? "", hidden };
}

/** A browser without any cookie. */
export function createFormBrowser(origin: string): FormBrowser {
  const cookies = new Map<string, string>();
  const setCookies: string[] = [];
  const visit = async (path: string, init: RequestInit): Promise<PageAnswer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...(cookie === "" ? {} : { cookie }) };
    const response = await fetch(new URL(path, origin), { ...init, headers, redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
    for (const line of response.headers.getSetCookie()) {
      setCookies.push(line);
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0\b/.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const { status, headers: answered } = response;
    return { status, location: answered.get("location") ?? "", text: await response.text(), headers: answered };
  };
  return {
    setCookies,
    forgetCookies: () => cookies.clear(),
    open: (path) => visit(path, {}),
    send: (page, fields) => {
      const { action, hidden } = firstForm(page.text);
      return visit(action, { method: "POST", body: new URLSearchParams({ ...hidden, ...fields }) });
    },
  };
}
