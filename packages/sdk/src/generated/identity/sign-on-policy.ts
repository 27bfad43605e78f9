// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";

const shapes: $.ShapeTable = {
  "GetSignOnPolicyResponse": {"signOnPolicy":"SignOnPolicy"},
  "SignOnPolicy": {"createdDate":"date","updatedDate":"date"},
  "UpdateSignOnPolicyRequest": {"signOnPolicy":"SignOnPolicy"},
  "UpdateSignOnPolicyResponse": {"signOnPolicy":"SignOnPolicy"},
};

export interface GetSignOnPolicyResponse {
  readonly signOnPolicy?: SignOnPolicy;
}
export interface SignOnPolicy {
  readonly _id?: string | null;
  readonly revision?: string | null;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly requireOwnerApproval?: boolean;
  readonly requireEmailVerification?: boolean;
}
/** GET /iam/signon/v1/sign-on-policies. Permissions: IAM.SIGN_ON_POLICY_READ. */
export const getSignOnPolicy = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<GetSignOnPolicyResponse>>({ id: "wix.iam.management.signon.v1.SignOnPolicyService.GetSignOnPolicy", name: "getSignOnPolicy", route: "GET /iam/signon/v1/sign-on-policies", payloadIn: "query", args: [], response: "GetSignOnPolicyResponse", shapes });
/** PATCH /iam/signon/v1/sign-on-policies. Permissions: IAM.SIGN_ON_POLICY_UPDATE. */
export const updateSignOnPolicy = /* @__PURE__ */ $.defineMethod<(signOnPolicy: SignOnPolicy, call?: $.CallOptions) => Promise<SignOnPolicy>>({ id: "wix.iam.management.signon.v1.SignOnPolicyService.UpdateSignOnPolicy", name: "updateSignOnPolicy", route: "PATCH /iam/signon/v1/sign-on-policies", args: ["signOnPolicy"], request: "UpdateSignOnPolicyRequest", response: "UpdateSignOnPolicyResponse", returns: "signOnPolicy", shapes });
