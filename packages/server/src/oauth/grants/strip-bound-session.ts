import { BelayError } from "@belay/core";
import { authenticateClient } from "../authenticate-client.ts";
import type { Grant } from "../grant.ts";
import { issueAccessToken } from "../issue-tokens.ts";
import { OAuthError } from "../oauth-error.ts";

/**
 * The same subject as a token of this client, free of the session that the token was bound to: what the backend of an app asks for with the
 * token that its frontend sent. The client is the one whose secret is sent; a token of another client is refused.
 */
export const stripBoundSession: Grant = {
  grantType: "strip_bound_session",
  parameters: ["client_id", "client_secret", "access_token"],
  handler: async (platform, parameters) => {
    const token = parameters.access_token;
    if (token === undefined) {
      throw new OAuthError("invalid_request", "access_token is missing.");
    }
    const app = await authenticateClient(platform, parameters);
    try {
      const { claims } = await platform.identifier.verifyToken(token);
      if (claims.client_id !== app.id) {
        throw new OAuthError("invalid_grant", "The access token is another client's.");
      }
      const subject = {
        type: claims.subject_type,
        id: claims.sub,
        siteId: claims.site_id,
        clientId: claims.client_id,
        instanceId: claims.instance_id,
        ...(claims.grant_id === undefined ? {} : { grantId: claims.grant_id }),
      };
      // Never longer than what it was made from, else a token could be renewed for ever without its refresh token.
      return await issueAccessToken(platform, subject, Math.max(claims.exp - Math.floor(platform.clock.nowMs() / 1000), 1));
    } catch (err) {
      throw err instanceof BelayError ? new OAuthError("invalid_grant", err.message, { cause: err }) : err;
    }
  },
};
