import { randomUUID } from "node:crypto";
import type { ModuleRequests } from "./module-requests.ts";

/** Requests of signing in. */
export const identityRequests: readonly ModuleRequests[] = [
  {
    module: "identity/authentication",
    requests: {
      signOn: () => ({ loginId: { email: `${randomUUID()}@example.com` } }),
    },
  },
  {
    module: "identity/sign-on-policy",
    requests: {
      updateSignOnPolicy: () => ({ signOnPolicy: { requireOwnerApproval: false } }),
    },
  },
  {
    module: "identity/recovery",
    requests: {
      sendActivationEmail: async ({ make }) => ({ identityId: await make.memberWithLogin() }),
    },
  },
];
