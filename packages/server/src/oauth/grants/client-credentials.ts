import { authenticateClient } from "../authenticate-client.ts";
import type { Grant } from "../grant.ts";
import { findInstance, issueAccessToken } from "../issue-tokens.ts";
import { OAuthError } from "../oauth-error.ts";

/** The app itself, on one site. No refresh token comes with it. Source: RFC 6749 section 4.4. */
export const clientCredentials: Grant = {
  grantType: "client_credentials",
  parameters: ["client_id", "client_secret", "instance_id"],
  handler: async (platform, parameters) => {
    if (parameters.client_id === undefined) {
      throw new OAuthError("invalid_request", "client_id is missing.");
    }
    const app = await authenticateClient(platform, parameters);
    const instance = await findInstance(platform, app, parameters.instance_id);
    return issueAccessToken(platform, { type: "APP", id: instance.id, siteId: instance.siteId, clientId: app.id, instanceId: instance.id });
  },
};
