// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { Image } from "../shared/types.ts";
export type { Image } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "ChangeLoginEmailResponse": {"member":"Member"},
  "CustomField": {"dateValue":"date"},
  "LoginResponse": {"member":"Member"},
  "Member": {"creationDate":"date","lastUpdateDate":"date","lastLoginDate":"date","customFields":"CustomField"},
  "MemberContactInfo": {"customFields":"CustomField"},
  "RegisterRequest": {"contactInfo":"MemberContactInfo"},
  "RegisterResponse": {"member":"Member"},
};

export interface Address {
  readonly street?: string | null;
  readonly city?: string | null;
  readonly region?: string | null;
  readonly country?: string | null;
  readonly postalCode?: string | null;
}
export interface ApproveMemberResponse {
  readonly session?: Session;
}
export interface ChangeLoginEmailResponse {
  readonly member?: Member;
}
export interface CustomField {
  readonly strValue?: string | null;
  readonly numValue?: number;
  readonly dateValue?: Date | null;
  readonly name?: string;
}
export interface DialogData {
  readonly visitorId?: string | null;
  readonly appId?: string | null;
  readonly initiator?: string | null;
}
export interface EmailVerification {
  readonly verificationId?: string;
  readonly otp?: string;
}
export interface Group {
  readonly _id?: string;
  readonly name?: string;
  readonly type?: string;
}
export interface LoginResponse {
  readonly session?: Session;
  readonly member?: Member;
}
export interface Member {
  readonly _id?: string;
  readonly emailVerified?: boolean;
  readonly role?: Role;
  readonly loginEmail?: string | null;
  readonly memberName?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  /** @deprecated */
  readonly imageUrl?: string | null;
  readonly nickname?: string | null;
  readonly profilePrivacyStatus?: SiteMemberPrivacyStatus;
  readonly slug?: string | null;
  readonly language?: string | null;
  readonly status?: SiteMemberStatus;
  readonly creationDate?: Date | null;
  readonly lastUpdateDate?: Date | null;
  readonly lastLoginDate?: Date | null;
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly addresses?: readonly Address[];
  readonly labels?: readonly string[];
  readonly customFields?: readonly CustomField[];
  readonly picture?: Image;
  readonly userId?: string | null;
  readonly groups?: readonly Group[];
  readonly contactId?: string | null;
  readonly requireProfileCompletion?: boolean;
}
export interface MemberContactInfo {
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly picture?: string | null;
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly labels?: readonly string[];
  readonly locale?: string | null;
  readonly customFields?: readonly CustomField[];
}
export interface RegisterResponse {
  readonly member?: Member;
  readonly session?: Session;
  readonly approvalToken?: string | null;
}
export type Role = "UNDEFINED_ROLE" | "MEMBER" | "OWNER" | "CONTRIBUTOR";
export interface SendSetPasswordEmailResponse {
  readonly accepted?: boolean;
}
export interface Session {
  readonly token?: string | null;
}
export type SiteMemberPrivacyStatus = "UNDEFINED" | "PUBLIC" | "PRIVATE" | "COMMUNITY";
export type SiteMemberStatus = "UNDEFINED_STATUS" | "APPLICANT" | "ACTIVE" | "INACTIVE" | "BLOCKED" | "OFFLINE_ONLY";
export type Source = "UNKNOWN" | "HANDLING_SPAM";
export interface ApproveOptions {
  readonly _id?: string;
  readonly email?: string;
  readonly token?: string;
}
export interface BlockOptions {
  readonly _id?: string;
  readonly email?: string;
  readonly source?: Source;
}
export interface ChangeLoginEmailOptions {
  readonly revokeCurrentSessions?: boolean | null;
}
export interface LoginOptions {
  readonly recaptchaToken?: string;
  readonly invisibleRecaptchaToken?: string;
  readonly emailVerification?: EmailVerification;
  readonly isMobile?: boolean | null;
}
export interface RegisterOptions {
  readonly contactInfo?: MemberContactInfo;
  readonly dialogData?: DialogData;
  readonly profilePrivacyStatus?: SiteMemberPrivacyStatus;
  readonly isOfflineRegistration?: boolean;
  readonly recaptchaToken?: string | null;
  readonly invisibleRecaptchaToken?: string | null;
  readonly emailVerification?: EmailVerification;
  readonly isMobile?: boolean | null;
}
export interface SendSetPasswordEmailOptions {
  /** @deprecated */
  readonly requestedByMember?: boolean;
  readonly hideIgnoreMessage?: boolean;
}
/** POST /api/v1/members/approve. Permissions: MEMBERS.MEMBER_APPROVE. */
export const approve = /* @__PURE__ */ $.defineMethod<(options?: ApproveOptions, call?: $.CallOptions) => Promise<ApproveMemberResponse>>({ id: "wix.members.api.v1.MembersService.Approve", name: "approve", route: "POST /api/v1/members/approve", args: [""], shapes });
/** POST /api/v1/members/block. */
export const block = /* @__PURE__ */ $.defineMethod<(options?: BlockOptions, call?: $.CallOptions) => Promise<void>>({ id: "wix.members.api.v1.MembersService.Block", name: "block", route: "POST /api/v1/members/block", args: [""], returns: "", shapes });
/** PATCH /api/v1/members/:id/change-login-email. */
export const changeLoginEmail = /* @__PURE__ */ $.defineMethod<(_id: string, newEmail: string, options?: ChangeLoginEmailOptions, call?: $.CallOptions) => Promise<ChangeLoginEmailResponse>>({ id: "wix.members.api.v1.MembersService.ChangeLoginEmail", name: "changeLoginEmail", route: "PATCH /api/v1/members/:id/change-login-email", args: ["id","newEmail",""], response: "ChangeLoginEmailResponse", shapes });
/** POST /wix-sm/api/v1/auth/api/v1/auth/login. */
export const login = /* @__PURE__ */ $.defineMethod<(email: string, password: string, options?: LoginOptions, call?: $.CallOptions) => Promise<LoginResponse>>({ id: "wix.members.api.v1.AuthService.Login", name: "login", route: "POST /wix-sm/api/v1/auth/api/v1/auth/login", args: ["email","password",""], response: "LoginResponse", shapes });
/** POST /wix-sm/api/v1/auth/api/v1/auth/register. */
export const register = /* @__PURE__ */ $.defineMethod<(email: string, password: string, options?: RegisterOptions, call?: $.CallOptions) => Promise<RegisterResponse>>({ id: "wix.members.api.v1.AuthService.Register", name: "register", route: "POST /wix-sm/api/v1/auth/api/v1/auth/register", args: ["email","password",""], request: "RegisterRequest", response: "RegisterResponse", shapes });
/** POST /wix-sm/api/v1/auth/v1/auth/members/send-set-password-email. Permissions: MEMBERS.SEND_SET_PASSWORD_EMAIL. */
export const sendSetPasswordEmail = /* @__PURE__ */ $.defineMethod<(email: string, options?: SendSetPasswordEmailOptions, call?: $.CallOptions) => Promise<SendSetPasswordEmailResponse>>({ id: "wix.members.api.v1.AuthService.SendSetPasswordEmail", name: "sendSetPasswordEmail", route: "POST /wix-sm/api/v1/auth/v1/auth/members/send-set-password-email", args: ["email",""], shapes });
