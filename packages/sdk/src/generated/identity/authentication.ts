// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";

const shapes: $.ShapeTable = {
  "CustomField": {"value":"V1CustomValue"},
  "CustomValue": {"dateValue":"date","listValue":"ListValue","mapValue":"MapValue"},
  "Identity": {"createdDate":"date","updatedDate":"date","identityProfile":"IdentityProfile"},
  "IdentityProfile": {"customFields":"CustomField"},
  "ListValue": {"value":"CustomValue"},
  "LoginV2Request": {"clientMetaData":"free"},
  "MapValue": {"value":"MapValue.value"},
  "RegisterV2Request": {"profile":"IdentityProfile","clientMetaData":"free"},
  "SignOnRequest": {"profile":"IdentityProfile"},
  "SignOnResponse": {"identity":"Identity"},
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
export interface CaptchaToken {
  readonly Recaptcha?: string;
  readonly InvisibleRecaptcha?: string;
  readonly NoCaptcha?: string;
  readonly recaptchaForClientSiteKey?: RecaptchaForClientSiteKey;
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
export interface EmailValidationFailure {
  readonly reason?: Reason;
}
export interface Factor {
  readonly factorId?: string;
  readonly type?: FactorType;
  readonly status?: Status;
}
export type FactorType = "PASSWORD" | "SMS" | "CALL" | "EMAIL" | "TOTP" | "PUSH" | "WEBAUTHN" | "RECOVERY_CODE";
export interface HeadersEntry {
  readonly key?: string;
  readonly value?: string;
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
export interface IdpConnection {
  readonly idpConnectionId?: string;
  readonly idpUserId?: string;
}
export interface ListValue {
  readonly value?: readonly CustomValue[];
}
export interface LoginId {
  readonly email?: string;
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
export interface RawHttpResponse {
  readonly body?: string;
  readonly statusCode?: number | null;
  readonly headers?: readonly HeadersEntry[];
}
export type Reason = "UNKNOWN_REASON" | "EMAIL_ADDRESS_BOUNCED" | "EMAIL_DOMAIN_MISSING_DNS_RECORDS" | "EMAIL_DOMAIN_FORMAT_INVALID" | "EMAIL_DOMAIN_PERMANENTLY_BLACKLISTED";
export interface RecaptchaForClientSiteKey {
  readonly token?: string;
  readonly siteKeyId?: string;
}
export interface SecondaryEmail {
  readonly email?: string;
  readonly tag?: EmailTag;
}
export interface SignOnResponse {
  readonly sessionToken?: string;
  readonly identity?: Identity;
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
  readonly reasons?: readonly V1Reason[];
}
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
export type V1Reason = "UNKNOWN_REASON" | "PENDING_ADMIN_APPROVAL_REQUIRED" | "PENDING_EMAIL_VERIFICATION_REQUIRED" | "PENDING_REQUIRED_FIELDS_MISSING";
export interface ValidateEmailResponse {
  readonly valid?: boolean;
  readonly failure?: EmailValidationFailure;
  readonly formatInvalid?: boolean;
}
export interface LoginV2Options {
  readonly password?: string | null;
  readonly captchaTokens?: readonly CaptchaToken[];
  readonly clientMetaData?: Readonly<Record<string, unknown>> | null;
  readonly stateToken?: string | null;
}
export interface LogoutOptions {
  readonly postLogoutRedirectUri?: string | null;
  readonly clientId?: string | null;
}
export interface RegisterV2Options {
  readonly password?: string;
  readonly profile?: IdentityProfile;
  readonly captchaTokens?: readonly CaptchaToken[];
  readonly clientMetaData?: Readonly<Record<string, unknown>> | null;
}
export interface SignOnOptions {
  readonly profile?: IdentityProfile;
  readonly verifyEmail?: boolean;
  readonly mergeExistingContact?: boolean;
}
/** POST /_api/iam/authentication/v2/change-password. Permissions: IAM.CHANGE_PASSWORD. */
export const changePassword = /* @__PURE__ */ $.defineMethod<(newPassword: string, call?: $.CallOptions) => Promise<void>>({ id: "wix.iam.authentication.v1.AuthenticationService.ChangePassword", name: "changePassword", route: "POST /_api/iam/authentication/v2/change-password", args: ["newPassword"], returns: "", shapes });
/** POST /_api/iam/authentication/v2/login. */
export const loginV2 = /* @__PURE__ */ $.defineMethod<(loginId: LoginId, options?: LoginV2Options, call?: $.CallOptions) => Promise<StateMachineResponse>>({ id: "wix.iam.authentication.v1.AuthenticationService.LoginV2", name: "loginV2", route: "POST /_api/iam/authentication/v2/login", args: ["loginId",""], request: "LoginV2Request", response: "StateMachineResponse", shapes });
/** GET /_api/iam/authentication/v1/logout. */
export const logout = /* @__PURE__ */ $.defineMethod<(options?: LogoutOptions, call?: $.CallOptions) => Promise<RawHttpResponse>>({ id: "wix.iam.authentication.v1.AuthenticationService.Logout", name: "logout", route: "GET /_api/iam/authentication/v1/logout", payloadIn: "query", args: [""], shapes });
/** POST /_api/iam/authentication/v2/register. */
export const registerV2 = /* @__PURE__ */ $.defineMethod<(loginId: LoginId, options?: RegisterV2Options, call?: $.CallOptions) => Promise<StateMachineResponse>>({ id: "wix.iam.authentication.v1.AuthenticationService.RegisterV2", name: "registerV2", route: "POST /_api/iam/authentication/v2/register", args: ["loginId",""], request: "RegisterV2Request", response: "StateMachineResponse", shapes });
/** POST /_api/iam/authentication/v2/sign-on. Permissions: IAM.AUTHENTICAITON_SIGN_ON. */
export const signOn = /* @__PURE__ */ $.defineMethod<(loginId: LoginId, options?: SignOnOptions, call?: $.CallOptions) => Promise<SignOnResponse>>({ id: "wix.iam.authentication.v1.AuthenticationService.SignOn", name: "signOn", route: "POST /_api/iam/authentication/v2/sign-on", args: ["loginId",""], request: "SignOnRequest", response: "SignOnResponse", shapes });
/** POST /_api/iam/authentication/v2/validate-email. */
export const validateEmail = /* @__PURE__ */ $.defineMethod<(email: string, call?: $.CallOptions) => Promise<ValidateEmailResponse>>({ id: "wix.iam.authentication.v1.AuthenticationService.ValidateEmail", name: "validateEmail", route: "POST /_api/iam/authentication/v2/validate-email", args: ["email"], shapes });
