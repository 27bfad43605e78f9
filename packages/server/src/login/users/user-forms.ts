import type { InstallChoice } from "@belay/domains/apps";
import { USER_LINK_PATH } from "@belay/domains/identity";
import type { OAuthAppRecord, UserRecord } from "@belay/store";
import { type Html, html } from "../html.ts";
import { emailField, type FormFrame, form, NEW_PASSWORD, passwordField } from "../pages/forms.ts";
import { describePermission } from "./describe-permission.ts";
import { FORGOT_PATH, INSTALL_PATH, SIGN_IN_PATH, SIGN_OUT_PATH } from "./paths.ts";

export function signInForm(frame: FormFrame, email: string): Html {
  return html`${form(frame, SIGN_IN_PATH, html`${emailField(email)}${passwordField()}`, "Sign in")}
<ul class="links"><li><a href="${FORGOT_PATH}${frame.query}">I forgot my password, or have none yet</a></li></ul>
<p class="hint">For people who work on sites of this server.</p>`;
}

export function forgotForm(frame: FormFrame, email: string): Html {
  const fields = html`<p>Tell us your address. If somebody works here with it, we send a link to set a new password.</p>
${emailField(email)}`;
  return html`${form(frame, FORGOT_PATH, fields, "Send the link")}
<ul class="links"><li><a href="${SIGN_IN_PATH}${frame.query}">Back to the login</a></li></ul>
<p class="hint">No mail comes? Whoever runs the server can make a link: <code>belay user link</code>.</p>`;
}

/** With an address a password is set; without one there would be nothing to use it with. */
export function linkForm(frame: FormFrame, { email, name }: UserRecord): Html {
  const fields =
    email === ""
      ? html`<p>This link signs you in as <strong>${name}</strong>, once.</p>`
      : html`<p>This link is for <strong>${email}</strong>. Set a password to sign in with from now on.</p>
<input type="hidden" name="email" autocomplete="username" value="${email}">
${NEW_PASSWORD}`;
  return form(frame, USER_LINK_PATH, fields, email === "" ? "Sign in" : "Set password and sign in");
}

/** Who is signed in, with a way out. */
export function signedInAs(frame: FormFrame, { email, name }: UserRecord): Html {
  return html`<form class="signed-in" method="post" action="${SIGN_OUT_PATH}">
<input type="hidden" name="csrf" value="${frame.csrf}">
<span>Signed in as <strong>${email || name}</strong></span>
<button class="link" type="submit">Sign out</button>
</form>`;
}

export function accountPage(frame: FormFrame, user: UserRecord, accountName: string): Html {
  return html`<p>You work on the sites of <strong>${accountName}</strong>.</p>
<p class="hint">This page is your browser's session. Apps that you install ask for your consent here.</p>
${signedInAs(frame, user)}`;
}

function permissionList(app: OAuthAppRecord): Html {
  const items = (app.requestedPermissions ?? []).map(
    (id) => html`<li>${describePermission(id)}<span class="hint"><code>${id}</code></span></li>`,
  );
  return items.length === 0
    ? html`<p>It asks for no permission.</p>`
    : html`<p>On the site that you choose it will be able to</p><ul class="permissions">${items}</ul>`;
}

function choice({ site, isInstalled, missing }: InstallChoice, isChosen: boolean): Html {
  const note =
    missing.length > 0 ? `You lack ${missing.join(", ")} there` : isInstalled ? "Installed already: it gets a new connection" : undefined;
  const state = missing.length > 0 ? html` disabled` : isChosen ? html` checked` : undefined;
  return html`<label class="choice"><input type="radio" name="siteId" value="${site.id}" required${state}>
<span>${site.name}${note === undefined ? undefined : html`<span class="hint">${note}</span>`}</span></label>`;
}

/** What somebody consents to. */
export interface Consent {
  readonly app: OAuthAppRecord;
  readonly publisher: string;
  readonly user: UserRecord;
  readonly choices: readonly InstallChoice[];
  readonly redirectUrl: string;
}

/** The permissions as the form carries them: what is granted is what was shown. */
export function askedOf({ requestedPermissions = [] }: OAuthAppRecord): string {
  return requestedPermissions.join(" ");
}

export function consentForm(frame: FormFrame, { app, publisher, user, choices, redirectUrl }: Consent): Html {
  const possible = choices.filter(({ missing }) => missing.length === 0);
  const only = possible.length === 1 ? possible[0] : undefined;
  const sites = html`<fieldset><legend>Site</legend>${choices.map((each) => choice(each, each === only))}</fieldset>`;
  const fields = html`<p><strong>${app.name}</strong>, an app of ${publisher}, wants to be installed.</p>
${permissionList(app)}
<input type="hidden" name="asked" value="${askedOf(app)}">
${choices.length === 0 ? html`<p class="error">Your account has no site.</p>` : sites}
<p class="hint">Afterwards you are sent to <code>${new URL(redirectUrl).host || redirectUrl}</code>. You can remove the app at any time.</p>`;
  const actions =
    possible.length === 0
      ? html`<p class="error" role="alert">You may not install this app on any site. An owner of the account may.</p>`
      : html`<button type="submit" name="decision" value="allow">Install</button>`;
  return html`${form(frame, INSTALL_PATH, fields, html`${actions}<button class="secondary" type="submit" name="decision" value="deny" formnovalidate>Cancel</button>`)}
${signedInAs(frame, user)}`;
}
