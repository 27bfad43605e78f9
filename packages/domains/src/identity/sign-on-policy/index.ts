import { BelayError } from "@belay/core";
import { moduleContract } from "../../contract.ts";
import type { DomainModule, ReadHandler, WriteHandler } from "../../handler.ts";
import { ownValue } from "../../resource/json.ts";
import { changeSignOnPolicy, presentSignOnPolicy, type SignOnPolicy } from "./policy.ts";

const { module } = await moduleContract("identity/sign-on-policy");
const SERVICE = "wix.iam.management.signon.v1.SignOnPolicyService";

const getSignOnPolicy: ReadHandler = {
  kind: "read",
  methodId: `${SERVICE}.GetSignOnPolicy`,
  handle: async (_request, ctx, tx) => ({ signOnPolicy: await presentSignOnPolicy(tx.entities, ctx.siteId) }),
};

/** The switches that a request names. */
function namedSwitches(policy: unknown): Partial<SignOnPolicy> {
  const approval = ownValue(policy, "requireOwnerApproval");
  const verification = ownValue(policy, "requireEmailVerification");
  return {
    ...(typeof approval === "boolean" ? { requireOwnerApproval: approval } : {}),
    ...(typeof verification === "boolean" ? { requireEmailVerification: verification } : {}),
  };
}

/** Changes the switches that the request names. */
const updateSignOnPolicy: WriteHandler = {
  kind: "write",
  methodId: `${SERVICE}.UpdateSignOnPolicy`,
  handle: async (request, ctx, tx) => {
    if (!(await changeSignOnPolicy(tx, ctx, namedSwitches(request.signOnPolicy)))) {
      throw new BelayError("INVALID_REVISION");
    }
    return { signOnPolicy: await presentSignOnPolicy(tx.entities, ctx.siteId) };
  },
};

/** The sign-on policy module: what a site asks of whoever signs up. */
export const signOnPolicyModule: DomainModule = { module: module.module, handlers: [getSignOnPolicy, updateSignOnPolicy] };
