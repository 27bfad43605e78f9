// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";

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
export type AddressTag = "UNTAGGED" | "HOME" | "WORK" | "BILLING" | "SHIPPING";
export interface AddressWrapper {
  readonly address?: Address;
  readonly tag?: AddressTag;
}
export interface AuthenticatorConnection {
  readonly authenticatorConnectionId?: string;
  readonly reEnrollmentRequired?: boolean;
}
export interface Connection {
  readonly idpConnection?: IdpConnection;
  readonly authenticatorConnection?: AuthenticatorConnection;
}
export interface CustomField {
  readonly name?: string;
  readonly value?: V1CustomValue;
}
export interface CustomValue {
  readonly strValue?: string;
  readonly numValue?: number;
  readonly dateValue?: Date | null;
  readonly listValue?: ListValue;
  readonly mapValue?: MapValue;
}
export interface Email {
  readonly address?: string;
  readonly isVerified?: boolean;
}
export type EmailTag = "UNTAGGED" | "MAIN" | "HOME" | "WORK";
export interface Factor {
  readonly factorId?: string;
  readonly type?: FactorType;
  readonly status?: Status;
}
export type FactorType = "PASSWORD" | "SMS" | "CALL" | "EMAIL" | "TOTP" | "PUSH" | "WEBAUTHN" | "RECOVERY_CODE";
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
export interface IdpConnection {
  readonly idpConnectionId?: string;
  readonly idpUserId?: string;
}
export interface ListValue {
  readonly value?: readonly CustomValue[];
}
export interface MapValue {
  readonly value?: Readonly<Record<string, CustomValue>>;
}
export type Metadata = Readonly<Record<string, never>>;
export interface Phone {
  readonly countryCode?: string | null;
  readonly phone?: string;
  readonly tag?: PhoneTag;
}
export type PhoneTag = "UNTAGGED" | "MAIN" | "HOME" | "MOBILE" | "WORK" | "FAX";
export type PrivacyStatus = "UNDEFINED" | "PUBLIC" | "PRIVATE";
export type Reason = "UNKNOWN_REASON" | "PENDING_ADMIN_APPROVAL_REQUIRED" | "PENDING_EMAIL_VERIFICATION_REQUIRED" | "PENDING_REQUIRED_FIELDS_MISSING";
export interface SecondaryEmail {
  readonly email?: string;
  readonly tag?: EmailTag;
}
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
export type StateType = "UNKNOWN_STATE" | "SUCCESS" | "REQUIRE_OWNER_APPROVAL" | "REQUIRE_EMAIL_VERIFICATION" | "STATUS_CHECK" | "REQUIRE_MFA" | "MFA_CHALLENGE" | "REQUIRE_FIRST_FACTOR" | "REQUIRE_MISSING_FIELDS";
export type Status = "INACTIVE" | "ACTIVE" | "REQUIRE_REENROLL";
export type StatusName = "UNKNOWN_STATUS" | "PENDING" | "ACTIVE" | "DELETED" | "BLOCKED" | "OFFLINE";
export interface StatusV2 {
  readonly name?: StatusName;
  readonly reasons?: readonly Reason[];
}
export type Target = "EMAIL";
export interface V1CustomValue {
  readonly strValue?: string;
  readonly numValue?: number;
  readonly dateValue?: Date | null;
  readonly listValue?: V1ListValue;
  readonly mapValue?: V1MapValue;
  readonly boolValue?: boolean;
}
export interface V1ListValue {
  readonly value?: readonly V1CustomValue[];
}
export interface V1MapValue {
  readonly value?: Readonly<Record<string, V1CustomValue>>;
}
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
