import {
  loginWithPassword,
  readLoginEmail,
  recoverLogin,
  registerMember,
  type SignInState,
  sendRecovery,
  verifyCode,
} from "@belay/domains/identity";
import type { FastifyReply } from "fastify";
import { formTargets, showState, type Visit } from "./finish.ts";
import { formToken } from "./form-token.ts";
import { html } from "./html.ts";
import { fieldsOf, signInContext } from "./login-flow.ts";
import { codeForm, type FormFrame, loginForm, newPasswordForm, recoveryForm, signUpForm } from "./pages/forms.ts";
import { sendPage } from "./send-page.ts";
import { toldOf } from "./told.ts";

/** What a form sent: names and single values. */
export type FormFields = Readonly<Record<string, string>>;

/** One page: what it shows, and what its form does. */
export interface LoginPage {
  readonly path: string;
  readonly show: (visit: Visit, error?: { readonly text: string; readonly fields: FormFields }) => FastifyReply;
  readonly submit: (visit: Visit, fields: FormFields) => Promise<FastifyReply>;
}

type Shown = Parameters<LoginPage["show"]>[1];

function frameOf({ platform, req, reply, flow }: Visit, error: Shown): FormFrame {
  const frame = { csrf: formToken(platform, req, reply), query: flow.query };
  return error === undefined ? frame : { ...frame, error: error.text };
}

function send(visit: Visit, title: string, body: ReturnType<typeof html>, isError = false): FastifyReply {
  const { reply, flow } = visit;
  return sendPage(reply, { siteName: flow.site.name, title, body, formTargets: formTargets(flow), status: isError ? 400 : 200 });
}

/** Runs a step of signing in and shows where it leads, or the page again with what was wrong. */
async function step(visit: Visit, page: LoginPage, fields: FormFields, run: () => Promise<SignInState>): Promise<FastifyReply> {
  let state: SignInState;
  try {
    state = await run();
  } catch (err) {
    return page.show(visit, { text: toldOf(err), fields });
  }
  return showState(visit, state);
}

function contextOf({ platform, req, flow }: Visit): ReturnType<typeof signInContext> {
  return signInContext(platform, req, flow.site.id);
}

function readEmail({ email = "" }: FormFields): string {
  return readLoginEmail({ email }, "Email");
}

const loginPage: LoginPage = {
  path: "/login",
  show: (visit, error) => send(visit, "Log in", loginForm(frameOf(visit, error), error?.fields.email ?? ""), error !== undefined),
  submit: (visit, fields) =>
    step(visit, loginPage, fields, () =>
      loginWithPassword(visit.platform.store, contextOf(visit), { email: readEmail(fields), password: fields.password ?? "" }),
    ),
};

const signUpPage: LoginPage = {
  path: "/login/sign-up",
  show: (visit, error) => send(visit, "Sign up", signUpForm(frameOf(visit, error), error?.fields.email ?? ""), error !== undefined),
  submit: (visit, fields) =>
    step(visit, signUpPage, fields, () => {
      const { password, nickname } = fields;
      return registerMember(visit.platform.store, contextOf(visit), { email: readEmail(fields), password, profile: { nickname } });
    }),
};

const verifyPage: LoginPage = {
  path: "/login/verify",
  show: (visit, error) =>
    error === undefined
      ? loginPage.show(visit)
      : send(visit, "Check your mail", codeForm(frameOf(visit, error), error.fields.stateToken ?? ""), true),
  submit: (visit, fields) =>
    step(visit, verifyPage, fields, () =>
      verifyCode(visit.platform.store, contextOf(visit), { stateToken: fields.stateToken ?? "", code: fields.code ?? "" }),
    ),
};

async function sendLink(visit: Visit, fields: FormFields): Promise<FastifyReply> {
  const { platform, flow } = visit;
  try {
    const page = { origin: platform.origin(), clientId: flow.app.id };
    const returnTo = flow.goal.kind === "return" ? { returnTo: flow.goal.returnTo } : {};
    await sendRecovery(platform.store, contextOf(visit), readEmail(fields), { ...page, ...returnTo });
  } catch (err) {
    return recoverPage.show(visit, { text: toldOf(err), fields });
  }
  return send(visit, "Look into your mail", html`<p>If that address has a login here, a link to set a new password is on its way.</p>`);
}

/** Two in one: with the token of a mail it sets the password, without one it sends the mail. */
const recoverPage: LoginPage = {
  path: "/login/recover",
  show: (visit, error) => {
    const frame = frameOf(visit, error);
    const hasToken = typeof fieldsOf(visit.req).token === "string";
    const body = hasToken ? newPasswordForm(frame) : recoveryForm(frame, error?.fields.email ?? "");
    return send(visit, hasToken ? "Set a new password" : "I forgot my password", body, error !== undefined);
  },
  submit: async (visit, fields) => {
    const { token } = fieldsOf(visit.req);
    if (typeof token !== "string") {
      return sendLink(visit, fields);
    }
    return step(visit, recoverPage, fields, () =>
      recoverLogin(visit.platform.store, contextOf(visit), { token, password: fields.password }),
    );
  },
};

/** Every page with a form. */
export const LOGIN_PAGES: readonly LoginPage[] = [loginPage, signUpPage, verifyPage, recoverPage];
