/** Where users of accounts sign in and out, and where they install apps. The last one is a path of the wire. */
export const ACCOUNT_PATH = "/account";
export const SIGN_IN_PATH = "/account/login";
export const FORGOT_PATH = "/account/forgot";
export const SIGN_OUT_PATH = "/account/logout";
export const INSTALL_PATH = "/installer/install";

const PAGES: readonly string[] = [ACCOUNT_PATH, INSTALL_PATH];

/** The page that somebody wanted before they had to sign in: one of ours, else the page of their account. */
export function nextPage(next: unknown): string {
  if (typeof next !== "string" || !next.startsWith("/") || next.includes("\\")) {
    return ACCOUNT_PATH;
  }
  const [path = "", query] = next.split("?", 2);
  return PAGES.includes(path) ? `${path}${query === undefined ? "" : `?${query}`}` : ACCOUNT_PATH;
}

/** The address of the sign-in page that leads on to a page of ours. */
export function signInFor(next: string): string {
  return `${SIGN_IN_PATH}?${new URLSearchParams({ next })}`;
}
