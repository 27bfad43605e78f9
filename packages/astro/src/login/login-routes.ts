import type { IdentityProvider, MemberLogin, TokenStorage } from "@belay/sdk";
import type { Cookies } from "../session/session-cookie.ts";
import type { LoginCookie } from "./login-cookie.ts";
import { publicOrigin } from "./public-origin.ts";
import { targetOf } from "./return-target.ts";

export const CALLBACK_PATH = "/api/auth/callback";
export const LOGOUT_CALLBACK_PATH = "/api/auth/logout-callback";

/** The browser's session, as far as logging in and out changes it. */
export type LoginSession = Pick<MemberLogin, "generateOAuthData" | "getAuthUrl" | "getMemberTokens" | "logout"> &
  Pick<TokenStorage, "setTokens">;

/** One request to a login route. `session` is absent for a caller that came with an Authorization header. */
export interface LoginRequest {
  readonly request: Request;
  readonly cookies: Cookies;
  readonly session: LoginSession | undefined;
  readonly login: LoginCookie;
}

const NO_STORE = { "cache-control": "no-store" };

function refuse(text: string): Response {
  return new Response(`${text}\n`, { status: 400, headers: { ...NO_STORE, "content-type": "text/plain; charset=utf-8" } });
}

function redirect(location: string, status: 302 | 303 = 302): Response {
  return new Response(null, { status, headers: { ...NO_STORE, location } });
}

/** A provider by its name; any other text is the id of a connection. */
function providerOf(idp: string): IdentityProvider {
  return idp === "google" || idp === "facebook" ? idp : { connectionId: idp };
}

const NO_SESSION = "Logging in and out is for browsers with a session cookie, not for calls with an Authorization header.";

/** `GET /api/auth/login`: sends the browser to the login page. */
export async function beginLogin({ request, session, login }: LoginRequest): Promise<Response> {
  const url = new URL(request.url);
  const target = targetOf(url, "returnToUrl", "returnUrl");
  const prompt = url.searchParams.get("prompt") ?? "login";
  const idp = url.searchParams.get("idp");
  if (session === undefined) {
    return refuse(NO_SESSION);
  }
  if (target === undefined) {
    return refuse("returnToUrl must be a path of this site.");
  }
  if (prompt !== "login" && prompt !== "none") {
    return refuse("prompt must be login or none.");
  }
  const data = session.generateOAuthData(publicOrigin(request) + CALLBACK_PATH, target);
  const { authUrl } = await session.getAuthUrl(data, { prompt, responseMode: "query", ...(idp === null ? {} : { idp: providerOf(idp) }) });
  login.write(data);
  return redirect(authUrl);
}

/** `GET /api/auth/callback`: takes the code, puts the member's tokens into the session, and goes back to where the person was. */
export async function finishLogin({ request, session, login }: LoginRequest): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const data = login.read();
  if (session === undefined) {
    return refuse(NO_SESSION);
  }
  // The state ties the answer to this browser: without it anybody could sign somebody else in here as themselves.
  if (data === undefined || searchParams.get("state") !== data.state) {
    return refuse("This login was not begun in this browser, or took too long. Please try again.");
  }
  login.clear();
  const code = searchParams.get("code");
  if (code === null) {
    return redirect(data.originalUri);
  }
  session.setTokens(await session.getMemberTokens(code, data.state, data));
  return redirect(data.originalUri);
}

/** Whether a browser sent the request from a page of this site. One that says nothing of it is no browser of today, and has no cookie to abuse. */
function isFromHere({ headers }: Request, origin: string): boolean {
  const from = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  return (from === null || from === origin) && (site === null || site === "same-origin" || site === "none");
}

/** `POST /api/auth/logout`: ends the session on the server and sends the browser to the page that ends its own. */
export async function beginLogout({ request, session }: LoginRequest): Promise<Response> {
  const origin = publicOrigin(request);
  const target = targetOf(new URL(request.url), "returnToUrl", "returnUrl");
  if (session === undefined) {
    return refuse(NO_SESSION);
  }
  if (target === undefined) {
    return refuse("returnToUrl must be a path of this site.");
  }
  if (!isFromHere(request, origin)) {
    return refuse("A logout has to come from a page of this site.");
  }
  const callback = new URL(LOGOUT_CALLBACK_PATH, origin);
  callback.searchParams.set("returnTo", target);
  const { logoutUrl } = await session.logout(callback.href);
  return redirect(logoutUrl, 303);
}

/** `GET /api/auth/logout-callback`: goes back to the site. The session was forgotten before; whoever comes without one is a new visitor. */
export async function finishLogout({ request }: LoginRequest): Promise<Response> {
  const target = targetOf(new URL(request.url), "returnTo");
  return target === undefined ? refuse("returnTo must be a path of this site.") : redirect(target);
}
