// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { AddressTag, Connection, CustomField, CustomValue, Email, Factor, Metadata, Phone, PrivacyStatus, RawHttpResponse, SecondaryEmail, StateType, StatusName } from "../shared/types.ts";
export type { AddressTag, AuthenticatorConnection, Connection, CustomField, CustomValue, Email, EmailTag, Factor, FactorType, HeadersEntry, IdpConnection, ListValue, MapValue, Metadata, Phone, PhoneTag, PrivacyStatus, RawHttpResponse, SecondaryEmail, StateType, Status, StatusName, V1CustomValue, V1ListValue, V1MapValue } from "../shared/types.ts";

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
export interface AddressWrapper {
  readonly address?: Address;
  readonly tag?: AddressTag;
}
export interface CaptchaToken {
  readonly Recaptcha?: string;
  readonly InvisibleRecaptcha?: string;
  readonly NoCaptcha?: string;
  readonly recaptchaForClientSiteKey?: RecaptchaForClientSiteKey;
}
export interface EmailValidationFailure {
  readonly reason?: Reason;
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
export interface LoginId {
  readonly email?: string;
}
export type Reason = "UNKNOWN_REASON" | "EMAIL_ADDRESS_BOUNCED" | "EMAIL_DOMAIN_MISSING_DNS_RECORDS" | "EMAIL_DOMAIN_FORMAT_INVALID" | "EMAIL_DOMAIN_PERMANENTLY_BLACKLISTED";
export interface RecaptchaForClientSiteKey {
  readonly token?: string;
  readonly siteKeyId?: string;
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
export interface StatusV2 {
  readonly name?: StatusName;
  readonly reasons?: readonly V1Reason[];
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
