import { randomUUID } from "node:crypto";
import { findPublicClient } from "../authenticate-client.ts";
import type { Grant } from "../grant.ts";
import { findInstance, startGrant } from "../issue-tokens.ts";

/** Makes a new visitor: each anonymous grant is another one. */
export const anonymous: Grant = {
  grantType: "anonymous",
  parameters: ["client_id"],
  handler: async (platform, parameters) => {
    const app = await findPublicClient(platform, parameters);
    const instance = await findInstance(platform, app, undefined);
    return startGrant(platform, { type: "VISITOR", id: randomUUID(), app, instance });
  },
};
