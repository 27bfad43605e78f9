import { type Html, html } from "../html.ts";

/** What every form carries: who it belongs to, and where the login goes on. */
export interface FormFrame {
  readonly csrf: string;
  /** Query of the page, with its question mark. */
  readonly query: string;
  readonly error?: string;
}

function errorLine(error: string | undefined): Html | undefined {
  return error === undefined ? undefined : html`<p class="error" role="alert">${error}</p>`;
}

/** The field of an email address. */
export function emailField(value: string): Html {
  return html`<label for="email">Email</label>
<input id="email" name="email" type="email" autocomplete="username" required maxlength="254" value="${value}">`;
}

/** The field of a password that is known already. */
export function passwordField(): Html {
  return html`<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="256">`;
}

/** The field of a password that is being chosen. */
export const NEW_PASSWORD = html`<label for="password">New password</label>
<input id="password" name="password" type="password" autocomplete="new-password" required minlength="8" maxlength="256" aria-describedby="rule">
<p class="hint" id="rule">At least 8 characters.</p>`;

/** A form that posts to `path`. `action` is what its button says, or the buttons. */
export function form(frame: FormFrame, path: string, fields: Html, action: string | Html): Html {
  return html`${errorLine(frame.error)}
<form method="post" action="${path}${frame.query}">
<input type="hidden" name="csrf" value="${frame.csrf}">
${fields}
${typeof action === "string" ? html`<button type="submit">${action}</button>` : action}
</form>`;
}

function links(...entries: readonly (readonly [string, string])[]): Html {
  return html`<ul class="links">${entries.map(([href, text]) => html`<li><a href="${href}">${text}</a></li>`)}</ul>`;
}

export function loginForm(frame: FormFrame, email: string): Html {
  return html`${form(frame, "/login", html`${emailField(email)}${passwordField()}`, "Log in")}
${links([`/login/sign-up${frame.query}`, "Sign up"], [`/login/recover${frame.query}`, "I forgot my password"])}`;
}

export function signUpForm(frame: FormFrame, email: string): Html {
  const fields = html`${emailField(email)}
<label for="nickname">Name (others may see it)</label>
<input id="nickname" name="nickname" autocomplete="nickname" maxlength="100">
${NEW_PASSWORD}`;
  return html`${form(frame, "/login/sign-up", fields, "Sign up")}
${links([`/login${frame.query}`, "I have a login already"])}`;
}

export function codeForm(frame: FormFrame, stateToken: string): Html {
  const fields = html`<p>We sent a code of six digits to your address.</p>
<input type="hidden" name="stateToken" value="${stateToken}">
<label for="code">Code</label>
<input class="code" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" required maxlength="6">`;
  return html`${form(frame, "/login/verify", fields, "Go on")}
${links([`/login${frame.query}`, "Start again"])}`;
}

export function recoveryForm(frame: FormFrame, email: string): Html {
  const fields = html`<p>Tell us your address. If it has a login, we send you a link to set a new password.</p>
${emailField(email)}`;
  return html`${form(frame, "/login/recover", fields, "Send the link")}
${links([`/login${frame.query}`, "Back to the login"])}`;
}

export function newPasswordForm(frame: FormFrame): Html {
  return form(frame, "/login/recover", NEW_PASSWORD, "Set password");
}
