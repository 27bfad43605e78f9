import type { FastifyInstance } from "fastify";
import type { Platform } from "../../platform.ts";
import { isOwnForm } from "../form-token.ts";
import { ACCOUNT_PAGES } from "./account-pages.ts";
import { installPage } from "./install-page.ts";
import type { FormFields } from "./visit.ts";

/** Registers the pages for users of accounts, in a scope that parses forms. */
export function registerUserPages(scope: FastifyInstance, platform: Platform): void {
  for (const { path, show, submit } of [...ACCOUNT_PAGES, installPage]) {
    scope.get(path, { exposeHeadRoute: false }, (req, reply) => show({ platform, req, reply }));
    if (submit !== undefined) {
      scope.post(path, async (req, reply) => {
        // The parser of the scope made it: names and texts.
        const fields = (req.body ?? {}) as FormFields;
        const visit = { platform, req, reply };
        return isOwnForm(platform, req, fields.csrf ?? "")
          ? submit(visit, fields)
          : show(visit, { text: "This form was too old, or cookies are off. Please try again.", fields });
      });
    }
  }
}
