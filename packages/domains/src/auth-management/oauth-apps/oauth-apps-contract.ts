import { moduleContract } from "../../contract.ts";
import { defineResource } from "../../resource/resource.ts";

/** The contract of the OAuth apps. */
export const OAUTH_APPS = await moduleContract("auth-management/oauth-apps");

/** What may be asked of them. They are kept with the identities, not as documents: every token depends on them. */
export const OAUTH_APP = defineResource({ name: "oauth_app", contract: OAUTH_APPS, entity: "OAuthApp", uniques: [] });

/** The id of a method of the module. */
export function oauthAppMethod(
  name:
    | "CreateOAuthApp"
    | "DeleteOAuthApp"
    | "GenerateOAuthAppSecret"
    | "GetOAuthApp"
    | "GetOAuthAppSecret"
    | "QueryOAuthApps"
    | "UpdateOAuthApp",
): string {
  return `wix.headless.v1.OAuthAppService.${name}`;
}
