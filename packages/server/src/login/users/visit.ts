import type { UserLinkContext } from "@belay/domains/identity";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Platform, sourcesNow } from "../../platform.ts";
import { formToken } from "../form-token.ts";
import type { Html } from "../html.ts";
import { queryOf } from "../login-flow.ts";
import type { FormFrame } from "../pages/forms.ts";
import { sendPage } from "../send-page.ts";

/** One request to a page for users, on its way to an answer. */
export interface UserVisit {
  readonly platform: Platform;
  readonly req: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What a form sent: names and single values. */
export type FormFields = Readonly<Record<string, string>>;

/** What went wrong with a form, and what it held. */
export interface Refused {
  readonly text: string;
  readonly status?: number;
  readonly fields: FormFields;
}

/** One page: what it shows, and what its form does. */
export interface UserPage {
  readonly path: string;
  readonly show: (visit: UserVisit, refused?: Refused) => Promise<FastifyReply>;
  readonly submit?: (visit: UserVisit, fields: FormFields) => Promise<FastifyReply>;
}

/** What the forms of a page carry. */
export function frameOf({ platform, req, reply }: UserVisit, refused?: Refused): FormFrame {
  const frame = { csrf: formToken(platform, req, reply), query: queryOf(req) };
  return refused === undefined ? frame : { ...frame, error: refused.text };
}

/** Sends a page in the server's own name: users work for an account, not for one site. */
export function sendUserPage(
  { reply }: UserVisit,
  title: string,
  body: Html,
  options: { readonly status?: number; readonly formTargets?: readonly string[] } = {},
): FastifyReply {
  return sendPage(reply, { siteName: "Belay", title, body, ...options });
}

/** Goes on to another page after a form, so that what was typed is not sent again. */
export function goTo({ reply }: UserVisit, address: string): FastifyReply {
  return reply.headers({ "cache-control": "no-store", "referrer-policy": "no-referrer" }).redirect(address, 303);
}

/** What the rules of signing in need to know of the request. */
export function userContext({ platform, req }: UserVisit): UserLinkContext {
  return { ...sourcesNow(platform.clock), keys: platform.keys, clientAddress: req.ip, limits: platform.limits };
}
