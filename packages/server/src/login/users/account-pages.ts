import { findUserByToken, redeemUserLink, type SignedInUser, sendUserLink, signInUser, USER_LINK_PATH } from "@belay/domains/identity";
import type { FastifyReply } from "fastify";
import { html } from "../html.ts";
import { fieldsOf } from "../login-flow.ts";
import { toldOf } from "../told.ts";
import { ACCOUNT_PATH, FORGOT_PATH, nextPage, SIGN_IN_PATH, SIGN_OUT_PATH, signInFor } from "./paths.ts";
import { accountPage, forgotForm, linkForm, signInForm } from "./user-forms.ts";
import { currentUser, keepSession, signOut } from "./user-session.ts";
import { type FormFields, frameOf, goTo, sendUserPage, type UserPage, type UserVisit, userContext } from "./visit.ts";

/** Signs somebody in and goes to the page that they wanted, or shows the page again with what was wrong. */
async function enter(visit: UserVisit, page: UserPage, fields: FormFields, run: () => Promise<SignedInUser>): Promise<FastifyReply> {
  let signedIn: SignedInUser;
  try {
    signedIn = await run();
  } catch (err) {
    return page.show(visit, { text: toldOf(err), fields });
  }
  keepSession(visit.platform, visit.reply, signedIn.sessionToken);
  return goTo(visit, nextPage(fieldsOf(visit.req).next));
}

const signInPage: UserPage = {
  path: SIGN_IN_PATH,
  show: async (visit, refused) =>
    sendUserPage(visit, "Sign in", signInForm(frameOf(visit, refused), refused?.fields.email ?? ""), {
      status: refused === undefined ? 200 : 400,
    }),
  submit: (visit, fields) =>
    enter(visit, signInPage, fields, () =>
      signInUser(visit.platform.store, userContext(visit), { email: fields.email ?? "", password: fields.password ?? "" }),
    ),
};

function linkToken({ req }: UserVisit): string {
  const { token } = fieldsOf(req);
  return typeof token === "string" ? token : "";
}

/** Sends a link to an address. What it answers does not tell whether anybody has that address (S66). */
const forgotPage: UserPage = {
  path: FORGOT_PATH,
  show: async (visit, refused) =>
    sendUserPage(visit, "I forgot my password", forgotForm(frameOf(visit, refused), refused?.fields.email ?? ""), {
      status: refused === undefined ? 200 : 400,
    }),
  submit: async (visit, fields) => {
    const { store, origin } = visit.platform;
    try {
      await sendUserLink(store, userContext(visit), fields.email ?? "", origin());
    } catch (err) {
      return forgotPage.show(visit, { text: toldOf(err), fields });
    }
    return sendUserPage(
      visit,
      "Look into your mail",
      html`<p>If somebody works here with that address, a link to set a new password is on its way.</p>`,
    );
  },
};

/** Opened with the one-time link. Opening uses nothing up: mail scanners and previews open links too. */
const linkPage: UserPage = {
  path: USER_LINK_PATH,
  show: async (visit, refused) => {
    const { store } = visit.platform;
    const user = await store.read((tx) => findUserByToken(tx, userContext(visit), "link", linkToken(visit)));
    return user === undefined
      ? sendUserPage(visit, "This link does not work any more", html`<p>It was used, or is older than an hour. Ask for a new one.</p>`, {
          status: 400,
        })
      : sendUserPage(visit, "Welcome", linkForm(frameOf(visit, refused), user), { status: refused === undefined ? 200 : 400 });
  },
  submit: (visit, fields) =>
    enter(visit, linkPage, fields, () =>
      redeemUserLink(visit.platform.store, userContext(visit), { token: linkToken(visit), password: fields.password }),
    ),
};

const ownPage: UserPage = {
  path: ACCOUNT_PATH,
  show: async (visit) => {
    const { platform, req } = visit;
    const user = await currentUser(platform, req);
    if (user === undefined) {
      return goTo(visit, signInFor(ACCOUNT_PATH));
    }
    const account = await platform.store.read((tx) => tx.system.account(user.accountId));
    return sendUserPage(visit, "Your account", accountPage(frameOf(visit), user, account?.name ?? "your account"));
  },
};

/** Only a form signs out: a link on another page must not. */
const signOutPage: UserPage = {
  path: SIGN_OUT_PATH,
  show: async (visit) => goTo(visit, ACCOUNT_PATH),
  submit: async (visit) => {
    await signOut(visit.platform, visit.req, visit.reply);
    return sendUserPage(visit, "You are signed out", html`<p><a href="${SIGN_IN_PATH}">Sign in again</a></p>`);
  },
};

/** The pages by which users of accounts sign in and out. */
export const ACCOUNT_PAGES: readonly UserPage[] = [signInPage, forgotPage, linkPage, ownPage, signOutPage];
