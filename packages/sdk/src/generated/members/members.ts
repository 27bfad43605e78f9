// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { ActivityStatusStatus, AddressLocation, BulkActionMetadata, ItemMetadata, Paging, PagingMetadata, PrivacyStatusStatus, SortOrder, StreetAddress } from "../shared/types.ts";
export type { ActivityStatusStatus, AddressLocation, ApplicationError, BulkActionMetadata, ItemMetadata, Paging, PagingMetadata, PrivacyStatusStatus, SortOrder, StreetAddress } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "ApplicationError": {"data":"free"},
  "ApproveMemberResponse": {"member":"Member"},
  "BlockMemberResponse": {"member":"Member"},
  "BulkDeleteMembersResponse": {"results":"BulkMemberResult"},
  "BulkMemberResult": {"itemMetadata":"ItemMetadata"},
  "Contact": {"customFields":"Contact.customFields"},
  "CreateMemberRequest": {"member":"Member"},
  "CreateMemberResponse": {"member":"Member"},
  "CustomField": {"value":"free"},
  "DeleteMemberAddressesResponse": {"member":"Member"},
  "DeleteMemberEmailsResponse": {"member":"Member"},
  "DeleteMemberPhonesResponse": {"member":"Member"},
  "DisconnectMemberResponse": {"member":"Member"},
  "GetMemberResponse": {"member":"Member"},
  "GetMyMemberResponse": {"member":"Member"},
  "ItemMetadata": {"error":"ApplicationError"},
  "JoinCommunityResponse": {"member":"Member"},
  "LeaveCommunityResponse": {"member":"Member"},
  "ListMembersResponse": {"members":"Member"},
  "Member": {"contact":"Contact","createdDate":"date","updatedDate":"date","lastLoginDate":"date"},
  "MuteMemberResponse": {"member":"Member"},
  "QueryMembersResponse": {"members":"Member"},
  "UnmuteMemberResponse": {"member":"Member"},
  "UpdateMemberRequest": {"member":"Member"},
  "UpdateMemberResponse": {"member":"Member"},
  "UpdateMemberSlugResponse": {"member":"Member"},
  "UpdateMySlugResponse": {"member":"Member"},
  "Contact.customFields": {"*":"CustomField"},
};

export interface Address {
  readonly streetAddress?: StreetAddress;
  readonly addressLine?: string | null;
  readonly _id?: string | null;
  readonly addressLine2?: string | null;
  readonly city?: string | null;
  readonly subdivision?: string | null;
  readonly country?: string | null;
  readonly postalCode?: string | null;
}
export interface ApproveMemberResponse {
  readonly member?: Member;
}
export interface BlockMemberResponse {
  readonly member?: Member;
}
export interface BulkApproveMembersResponse {
  readonly jobId?: string;
}
export interface BulkBlockMembersResponse {
  readonly jobId?: string;
}
export interface BulkDeleteMembersByFilterResponse {
  readonly jobId?: string;
}
export interface BulkDeleteMembersResponse {
  readonly results?: readonly BulkMemberResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkMemberResult {
  readonly itemMetadata?: ItemMetadata;
}
export interface Contact {
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly phones?: readonly string[] | null;
  readonly emails?: readonly string[] | null;
  readonly addresses?: readonly Address[];
  readonly birthdate?: string | null;
  readonly company?: string | null;
  readonly jobTitle?: string | null;
  readonly customFields?: Readonly<Record<string, CustomField>>;
}
export interface CustomField {
  readonly name?: string | null;
  readonly value?: unknown;
}
export interface DeleteMemberAddressesResponse {
  readonly member?: Member;
}
export interface DeleteMemberEmailsResponse {
  readonly member?: Member;
}
export interface DeleteMemberPhonesResponse {
  readonly member?: Member;
}
export type DeleteMemberResponse = Readonly<Record<string, unknown>>;
export type DeleteMyMemberResponse = Readonly<Record<string, unknown>>;
export interface DisconnectMemberResponse {
  readonly member?: Member;
}
export interface GetMyMemberResponse {
  readonly member?: Member;
}
export interface Image {
  readonly _id?: string;
  readonly url?: string;
  readonly height?: number;
  readonly width?: number;
  readonly offsetX?: number | null;
  readonly offsetY?: number | null;
}
export interface JoinCommunityResponse {
  readonly member?: Member;
}
export interface LeaveCommunityResponse {
  readonly member?: Member;
}
export interface ListMembersResponse {
  readonly members?: readonly Member[];
  readonly metadata?: PagingMetadata;
}
export interface Member {
  readonly _id?: string | null;
  readonly loginEmail?: string | null;
  readonly loginEmailVerified?: boolean | null;
  readonly status?: Status;
  readonly contactId?: string | null;
  readonly contact?: Contact;
  readonly profile?: Profile;
  readonly privacyStatus?: PrivacyStatusStatus;
  readonly activityStatus?: ActivityStatusStatus;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly lastLoginDate?: Date | null;
}
export interface MuteMemberResponse {
  readonly member?: Member;
}
export interface Profile {
  readonly nickname?: string | null;
  readonly slug?: string | null;
  readonly photo?: Image;
  readonly cover?: Image;
  readonly title?: string | null;
}
export interface Query {
  readonly filter?: unknown;
  readonly paging?: Paging;
  readonly sorting?: readonly Sorting[];
}
export interface QueryMembersResponse {
  readonly members?: readonly Member[];
  readonly metadata?: PagingMetadata;
}
export interface Search {
  readonly expression?: string | null;
  readonly fields?: readonly string[];
}
export type Set = "PUBLIC" | "EXTENDED" | "FULL";
export interface Sorting {
  readonly fieldName?: string;
  readonly order?: SortOrder;
  readonly origin?: AddressLocation;
}
export type Status = "UNKNOWN" | "PENDING" | "APPROVED" | "BLOCKED" | "OFFLINE";
export interface UnmuteMemberResponse {
  readonly member?: Member;
}
export interface UpdateMemberSlugResponse {
  readonly member?: Member;
}
export interface UpdateMySlugResponse {
  readonly member?: Member;
}
export interface BulkDeleteMembersByFilterOptions {
  readonly contentAssigneeId?: string | null;
  readonly search?: Search;
}
export interface CreateMemberOptions {
  readonly member?: Member;
}
export interface DeleteMyMemberOptions {
  readonly contentAssigneeId?: string | null;
}
export interface GetCurrentMemberOptions {
  readonly fieldsets?: readonly Set[];
}
export interface GetMemberOptions {
  readonly fieldsets?: readonly Set[];
}
export interface ListMembersOptions {
  readonly paging?: Paging;
  readonly fieldsets?: readonly Set[];
  readonly sorting?: readonly Sorting[];
}
export interface QueryMembersOptions {
  readonly fieldsets?: readonly Set[];
  readonly search?: Search;
}
/** POST /members/v1/members/:id/approve. Permissions: MEMBERS.MEMBER_APPROVE. */
export const approveMember = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<ApproveMemberResponse>>({ id: "com.wixpress.members.api.Members.ApproveMember", name: "approveMember", route: "POST /members/v1/members/:id/approve", args: ["id"], response: "ApproveMemberResponse", shapes });
/** POST /members/v1/members/:id/block. Permissions: MEMBERS.MEMBER_BLOCK. */
export const blockMember = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<BlockMemberResponse>>({ id: "com.wixpress.members.api.Members.BlockMember", name: "blockMember", route: "POST /members/v1/members/:id/block", args: ["id"], response: "BlockMemberResponse", shapes });
/** POST /members/v1/members/bulk/approve-by-filter. Permissions: MEMBERS.MEMBER_APPROVE. */
export const bulkApproveMembers = /* @__PURE__ */ $.defineMethod<(filter: unknown, call?: $.CallOptions) => Promise<BulkApproveMembersResponse>>({ id: "com.wixpress.members.api.Members.BulkApproveMembers", name: "bulkApproveMembers", route: "POST /members/v1/members/bulk/approve-by-filter", args: ["filter"], shapes });
/** POST /members/v1/members/bulk/block-by-filter. Permissions: MEMBERS.MEMBER_BLOCK. */
export const bulkBlockMembers = /* @__PURE__ */ $.defineMethod<(filter: unknown, call?: $.CallOptions) => Promise<BulkBlockMembersResponse>>({ id: "com.wixpress.members.api.Members.BulkBlockMembers", name: "bulkBlockMembers", route: "POST /members/v1/members/bulk/block-by-filter", args: ["filter"], shapes });
/** POST /members/v1/members/bulk/delete. Permissions: MEMBERS.MEMBER_DELETE. */
export const bulkDeleteMembers = /* @__PURE__ */ $.defineMethod<(memberIds: readonly string[], call?: $.CallOptions) => Promise<BulkDeleteMembersResponse>>({ id: "com.wixpress.members.api.Members.BulkDeleteMembers", name: "bulkDeleteMembers", route: "POST /members/v1/members/bulk/delete", args: ["memberIds"], response: "BulkDeleteMembersResponse", shapes });
/** POST /members/v1/members/bulk/delete-by-filter. Permissions: MEMBERS.MEMBER_DELETE. */
export const bulkDeleteMembersByFilter = /* @__PURE__ */ $.defineMethod<(filter: unknown, options?: BulkDeleteMembersByFilterOptions, call?: $.CallOptions) => Promise<BulkDeleteMembersByFilterResponse>>({ id: "com.wixpress.members.api.Members.BulkDeleteMembersByFilter", name: "bulkDeleteMembersByFilter", route: "POST /members/v1/members/bulk/delete-by-filter", args: ["filter",""], shapes });
/** POST /members/v1/members. Permissions: MEMBERS.MEMBER_CREATE. */
export const createMember = /* @__PURE__ */ $.defineMethod<(options?: CreateMemberOptions, call?: $.CallOptions) => Promise<Member>>({ id: "com.wixpress.members.api.Members.CreateMember", name: "createMember", route: "POST /members/v1/members", args: [""], request: "CreateMemberRequest", response: "CreateMemberResponse", returns: "member", shapes });
/** DELETE /members/v1/members/:id. Permissions: MEMBERS.MEMBER_DELETE. */
export const deleteMember = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<DeleteMemberResponse>>({ id: "com.wixpress.members.api.Members.DeleteMember", name: "deleteMember", route: "DELETE /members/v1/members/:id", payloadIn: "query", args: ["id"], shapes });
/** DELETE /members/v1/members/:id/addresses. Permissions: MEMBERS.MEMBER_UPDATE. */
export const deleteMemberAddresses = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<DeleteMemberAddressesResponse>>({ id: "com.wixpress.members.api.Members.DeleteMemberAddresses", name: "deleteMemberAddresses", route: "DELETE /members/v1/members/:id/addresses", payloadIn: "query", args: ["id"], response: "DeleteMemberAddressesResponse", shapes });
/** DELETE /members/v1/members/:id/emails. Permissions: MEMBERS.MEMBER_UPDATE. */
export const deleteMemberEmails = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<DeleteMemberEmailsResponse>>({ id: "com.wixpress.members.api.Members.DeleteMemberEmails", name: "deleteMemberEmails", route: "DELETE /members/v1/members/:id/emails", payloadIn: "query", args: ["id"], response: "DeleteMemberEmailsResponse", shapes });
/** DELETE /members/v1/members/:id/phones. Permissions: MEMBERS.MEMBER_UPDATE. */
export const deleteMemberPhones = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<DeleteMemberPhonesResponse>>({ id: "com.wixpress.members.api.Members.DeleteMemberPhones", name: "deleteMemberPhones", route: "DELETE /members/v1/members/:id/phones", payloadIn: "query", args: ["id"], response: "DeleteMemberPhonesResponse", shapes });
/** DELETE /members/v1/members/my. Permissions: MEMBERS.MEMBER_DELETE. */
export const deleteMyMember = /* @__PURE__ */ $.defineMethod<(options?: DeleteMyMemberOptions, call?: $.CallOptions) => Promise<DeleteMyMemberResponse>>({ id: "com.wixpress.members.api.Members.DeleteMyMember", name: "deleteMyMember", route: "DELETE /members/v1/members/my", payloadIn: "query", args: [""], shapes });
/** POST /members/v1/members/:id/disconnect. Permissions: MEMBERS.MEMBER_DISCONNECT. */
export const disconnectMember = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<DisconnectMemberResponse>>({ id: "com.wixpress.members.api.Members.DisconnectMember", name: "disconnectMember", route: "POST /members/v1/members/:id/disconnect", args: ["id"], response: "DisconnectMemberResponse", shapes });
/** GET /members/v1/members/my. Permissions: MEMBERS.MEMBER_READ. */
export const getCurrentMember = /* @__PURE__ */ $.defineMethod<(options?: GetCurrentMemberOptions, call?: $.CallOptions) => Promise<GetMyMemberResponse>>({ id: "com.wixpress.members.api.Members.GetMyMember", name: "getCurrentMember", route: "GET /members/v1/members/my", payloadIn: "query", args: [""], response: "GetMyMemberResponse", shapes });
/** GET /members/v1/members/:id. Permissions: MEMBERS.MEMBER_READ. */
export const getMember = /* @__PURE__ */ $.defineMethod<(_id: string, options?: GetMemberOptions, call?: $.CallOptions) => Promise<Member>>({ id: "com.wixpress.members.api.Members.GetMember", name: "getMember", route: "GET /members/v1/members/:id", payloadIn: "query", args: ["id",""], response: "GetMemberResponse", returns: "member", shapes });
/** POST /members/v1/members/join-community. Permissions: MEMBERS.MEMBER_JOIN_COMMUNITY. */
export const joinCommunity = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<JoinCommunityResponse>>({ id: "com.wixpress.members.api.Members.JoinCommunity", name: "joinCommunity", route: "POST /members/v1/members/join-community", args: [], response: "JoinCommunityResponse", shapes });
/** POST /members/v1/members/leave-community. Permissions: MEMBERS.MEMBER_JOIN_COMMUNITY. */
export const leaveCommunity = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<LeaveCommunityResponse>>({ id: "com.wixpress.members.api.Members.LeaveCommunity", name: "leaveCommunity", route: "POST /members/v1/members/leave-community", args: [], response: "LeaveCommunityResponse", shapes });
/** GET /members/v1/members. Permissions: MEMBERS.MEMBER_READ. */
export const listMembers = /* @__PURE__ */ $.defineMethod<(options?: ListMembersOptions, call?: $.CallOptions) => Promise<ListMembersResponse>>({ id: "com.wixpress.members.api.Members.ListMembers", name: "listMembers", route: "GET /members/v1/members", payloadIn: "query", args: [""], response: "ListMembersResponse", shapes });
/** POST /members/v1/members/:id/mute. Permissions: MEMBERS.MEMBER_MUTE. */
export const muteMember = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<MuteMemberResponse>>({ id: "com.wixpress.members.api.Members.MuteMember", name: "muteMember", route: "POST /members/v1/members/:id/mute", args: ["id"], response: "MuteMemberResponse", shapes });
/** POST /members/v1/members/query. Permissions: MEMBERS.MEMBER_READ. */
export const queryMembers = /* @__PURE__ */ $.defineMethod<$.QueryFunction<Query, QueryMembersOptions, QueryMembersResponse, $.OffsetPage<Member>>>({ id: "com.wixpress.members.api.Members.QueryMembers", name: "queryMembers", route: "POST /members/v1/members/query", args: [""], response: "QueryMembersResponse", query: {"paging":"offset","items":"members","metadata":"metadata","options":true}, shapes });
/** POST /members/v1/members/:id/unmute. Permissions: MEMBERS.MEMBER_MUTE. */
export const unmuteMember = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<UnmuteMemberResponse>>({ id: "com.wixpress.members.api.Members.UnmuteMember", name: "unmuteMember", route: "POST /members/v1/members/:id/unmute", args: ["id"], response: "UnmuteMemberResponse", shapes });
/** POST /members/v1/members/my/slug. Permissions: MEMBERS.MEMBER_UPDATE. */
export const updateCurrentMemberSlug = /* @__PURE__ */ $.defineMethod<(slug: string, call?: $.CallOptions) => Promise<UpdateMySlugResponse>>({ id: "com.wixpress.members.api.Members.UpdateMySlug", name: "updateCurrentMemberSlug", route: "POST /members/v1/members/my/slug", args: ["slug"], response: "UpdateMySlugResponse", shapes });
/** PATCH /members/v1/members/:memberId. Permissions: MEMBERS.MEMBER_UPDATE. */
export const updateMember = /* @__PURE__ */ $.defineMethod<(_id: string, member: Member, call?: $.CallOptions) => Promise<Member>>({ id: "com.wixpress.members.api.Members.UpdateMember", name: "updateMember", route: "PATCH /members/v1/members/:memberId", path: {"memberId":"member.id"}, args: ["member.id","member"], request: "UpdateMemberRequest", response: "UpdateMemberResponse", returns: "member", shapes });
/** POST /members/v1/members/:id/slug. Permissions: MEMBERS.MEMBER_UPDATE. */
export const updateMemberSlug = /* @__PURE__ */ $.defineMethod<(_id: string, slug: string, call?: $.CallOptions) => Promise<UpdateMemberSlugResponse>>({ id: "com.wixpress.members.api.Members.UpdateMemberSlug", name: "updateMemberSlug", route: "POST /members/v1/members/:id/slug", args: ["id","slug"], response: "UpdateMemberSlugResponse", shapes });
