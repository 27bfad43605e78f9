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
export interface EmailOptions {
  readonly language?: string | null;
  readonly redirect?: Redirect;
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
export interface Redirect {
  readonly url?: string;
  readonly clientId?: string | null;
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
export interface RecoverOptions {
  readonly password?: string | null;
}
export interface SendActivationEmailOptions {
  readonly emailOptions?: EmailOptions;
}
export interface SendRecoveryEmailOptions {
  readonly language?: string | null;
  readonly redirect?: Redirect;
}
/** POST /_api/iam/recovery/v1/recover. */
export const recover = /* @__PURE__ */ $.defineMethod<(recoveryToken: string, options?: RecoverOptions, call?: $.CallOptions) => Promise<StateMachineResponse>>({ id: "wix.iam.recovery.v1.RecoveryService.Recover", name: "recover", route: "POST /_api/iam/recovery/v1/recover", args: ["recoveryToken",""], response: "StateMachineResponse", shapes });
/** POST /_api/iam/recovery/v1/activation-email. Permissions: IAM.SEND_ACTIVATION_EMAIL. */
export const sendActivationEmail = /* @__PURE__ */ $.defineMethod<(identityId: string, options?: SendActivationEmailOptions, call?: $.CallOptions) => Promise<void>>({ id: "wix.iam.recovery.v1.RecoveryService.SendActivationEmail", name: "sendActivationEmail", route: "POST /_api/iam/recovery/v1/activation-email", args: ["identityId",""], returns: "", shapes });
/** POST /_api/iam/recovery/v1/send-email. */
export const sendRecoveryEmail = /* @__PURE__ */ $.defineMethod<(email: string, options?: SendRecoveryEmailOptions, call?: $.CallOptions) => Promise<void>>({ id: "wix.iam.recovery.v1.RecoveryService.SendRecoveryEmail", name: "sendRecoveryEmail", route: "POST /_api/iam/recovery/v1/send-email", args: ["email",""], returns: "", shapes });
