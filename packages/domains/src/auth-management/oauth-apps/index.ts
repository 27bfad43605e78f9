import type { DomainModule } from "../../handler.ts";
import { createOAuthApp } from "./create-oauth-app.ts";
import { deleteOAuthApp } from "./delete-oauth-app.ts";
import { generateOAuthAppSecret } from "./generate-oauth-app-secret.ts";
import { getOAuthApp } from "./get-oauth-app.ts";
import { getOAuthAppSecret } from "./get-oauth-app-secret.ts";
import { OAUTH_APPS } from "./oauth-apps-contract.ts";
import { queryOAuthApps } from "./query-oauth-apps.ts";
import { updateOAuthApp } from "./update-oauth-app.ts";

/** The module of OAuth apps: clients of the site, their redirects and their secrets. */
export const oauthAppsModule: DomainModule = {
  module: OAUTH_APPS.module.module,
  handlers: [createOAuthApp, deleteOAuthApp, generateOAuthAppSecret, getOAuthApp, getOAuthAppSecret, queryOAuthApps, updateOAuthApp],
};
