// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { AddressTag, Connection, CustomField, CustomValue, Email, Factor, Metadata, Phone, PrivacyStatus, SecondaryEmail, StateType, StatusName } from "../shared/types.ts";
export type { AddressTag, AuthenticatorConnection, Connection, CustomField, CustomValue, Email, EmailTag, Factor, FactorType, IdpConnection, ListValue, MapValue, Metadata, Phone, PhoneTag, PrivacyStatus, SecondaryEmail, StateType, Status, StatusName, V1CustomValue, V1ListValue, V1MapValue } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "CustomField": {"value":"V1CustomValue"},
  "CustomValue": {"dateValue":"date","listValue":"ListValue","mapValue":"MapValue"},
  "Identity": {"createdDate":"date","updatedDate":"date","identityProfile":"IdentityProfile"},
  "IdentityProfile": {"customFields":"CustomField"},
  "ListValue": {"value":"CustomValue"},
  "MapValue": {"value":"MapValue.value"},
  "StateMachineResponse": {"identity":"Identity","additionalData":"StateMachineResponse.additionalData"},
  "V1CustomValue": {"dateValue":"date","listValue":"V1ListValue","mapValue":"V1MapValue"},
  "V1ListValue": {"value":"V1CustomValue"},
  "V1MapValue": {"value":"V1MapValue.value"},
  "MapValue.value": {"*":"CustomValue"},
  "StateMachineResponse.additionalData": {"*":"CustomValue"},
  "V1MapValue.value": {"*":"V1CustomValue"},
};

export interface Address {
  readonly country?: string | null;
  readonly subdivision?: string | null;
  readonly city?: string | null;
  readonly postalCode?: string | null;
  readonly addressLine?: string | null;
  readonly addressLine2?: string | null;
  readonly streetName?: string | null;
  readonly streetNumber?: string | null;
}
export interface AddressWrapper {
  readonly address?: Address;
  readonly tag?: AddressTag;
}
export interface Identity {
  readonly _id?: string | null;
  readonly revision?: string | null;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly connections?: readonly Connection[];
  readonly identityProfile?: IdentityProfile;
  readonly metadata?: Metadata;
  readonly email?: Email;
  readonly status?: StatusV2;
  readonly factors?: readonly Factor[];
}
export interface IdentityProfile {
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly nickname?: string | null;
  readonly picture?: string | null;
  /** @deprecated */
  readonly emails?: readonly string[];
  /** @deprecated */
  readonly phones?: readonly string[];
  readonly labels?: readonly string[];
  readonly language?: string | null;
  readonly privacyStatus?: PrivacyStatus;
  readonly customFields?: readonly CustomField[];
  readonly secondaryEmails?: readonly SecondaryEmail[];
  readonly phonesV2?: readonly Phone[];
  readonly addresses?: readonly AddressWrapper[];
  readonly company?: string | null;
  readonly position?: string | null;
  readonly birthdate?: string | null;
  readonly slug?: string | null;
  readonly subscription?: boolean | null;
  readonly vatId?: string | null;
}
export type Reason = "UNKNOWN_REASON" | "PENDING_ADMIN_APPROVAL_REQUIRED" | "PENDING_EMAIL_VERIFICATION_REQUIRED" | "PENDING_REQUIRED_FIELDS_MISSING";
export interface StartResponse {
  readonly verificationId?: string;
}
export interface StateMachineResponse {
  readonly state?: StateType;
  readonly sessionToken?: string | null;
  readonly stateToken?: string | null;
  readonly identity?: Identity;
  readonly additionalData?: Readonly<Record<string, CustomValue>>;
}
export interface StatusV2 {
  readonly name?: StatusName;
  readonly reasons?: readonly Reason[];
}
export type Target = "EMAIL";
export interface StartOptions {
  readonly identityId?: string | null;
  readonly target?: Target;
}
export interface VerifyDuringAuthenticationOptions {
  readonly stateToken?: string;
}
/** POST /_api/iam/verification/v1/start. Permissions: IAM.START. */
export const start = /* @__PURE__ */ $.defineMethod<(options?: StartOptions, call?: $.CallOptions) => Promise<StartResponse>>({ id: "wix.iam.verification.v1.VerificationService.Start", name: "start", route: "POST /_api/iam/verification/v1/start", args: [""], shapes });
/** POST /_api/iam/verification/v1/auth/verify. */
export const verifyDuringAuthentication = /* @__PURE__ */ $.defineMethod<(code: string, options: $.Requires<VerifyDuringAuthenticationOptions, "stateToken">, call?: $.CallOptions) => Promise<StateMachineResponse>>({ id: "wix.iam.verification.v1.VerificationService.VerifyDuringAuthentication", name: "verifyDuringAuthentication", route: "POST /_api/iam/verification/v1/auth/verify", args: ["code",""], response: "StateMachineResponse", shapes });
