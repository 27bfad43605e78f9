// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { AddressTag, EmailTag, Paging, PagingMetadata, PhoneTag, Sorting, StreetAddress } from "../shared/types.ts";
export type { AddressTag, EmailTag, Paging, PagingMetadata, PhoneTag, SortOrder, Sorting, StreetAddress } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "BulkUpdateContactsRequest": {"info":"ContactInfo"},
  "Contact": {"createdDate":"date","updatedDate":"date","lastActivity":"ContactActivity","info":"ContactInfo"},
  "ContactActivity": {"activityDate":"date"},
  "ContactInfo": {"extendedFields":"ExtendedFieldsWrapper","picture":"ContactPicture"},
  "ContactPicture": {"image":"Image"},
  "ContactsFacet": {"queryFilter":"free"},
  "CreateContactRequest": {"info":"ContactInfo"},
  "CreateContactResponse": {"contact":"Contact"},
  "ExtendedFieldsWrapper": {"items":"free"},
  "GetContactResponse": {"contact":"Contact"},
  "Image": {"urlExpirationDate":"date"},
  "LabelContactResponse": {"contact":"Contact"},
  "ListContactsResponse": {"contacts":"Contact"},
  "ListFacetsResponse": {"facets":"ContactsFacet"},
  "MergeContactsResponse": {"contact":"Contact"},
  "PreviewMergeContactsResponse": {"contact":"Contact"},
  "QueryContactsResponse": {"contacts":"Contact"},
  "QueryFacetsResponse": {"facets":"ContactsFacet"},
  "UnlabelContactResponse": {"contact":"Contact"},
  "UpdateContactRequest": {"info":"ContactInfo"},
  "UpdateContactResponse": {"contact":"Contact"},
};

export interface Address {
  readonly streetAddress?: StreetAddress;
  readonly addressLine?: string | null;
  readonly country?: string | null;
  readonly subdivision?: string | null;
  readonly city?: string | null;
  readonly postalCode?: string | null;
  readonly addressLine2?: string | null;
}
export interface BulkDeleteContactsResponse {
  readonly jobId?: string;
}
export interface BulkLabelAndUnlabelContactsResponse {
  readonly jobId?: string;
}
export interface BulkUpdateContactsResponse {
  readonly jobId?: string;
}
export interface Contact {
  readonly _id?: string;
  readonly revision?: number;
  readonly source?: ContactSource;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly lastActivity?: ContactActivity;
  readonly primaryInfo?: PrimaryContactInfo;
  readonly info?: ContactInfo;
  readonly primaryEmail?: PrimaryEmail;
  readonly primaryPhone?: PrimaryPhone;
}
export interface ContactActivity {
  readonly activityDate?: Date | null;
  readonly activityType?: ContactActivityType;
}
export type ContactActivityType = "GENERAL" | "CONTACT_CREATED" | "MEMBER_LOGIN" | "MEMBER_REGISTER" | "MEMBER_STATUS_CHANGED" | "FORM_SUBMITTED" | "INBOX_FORM_SUBMITTED" | "INBOX_PAYMENT_REQUEST_PAID" | "INBOX_MESSAGE_TO_CUSTOMER" | "INBOX_MESSAGE_FROM_CUSTOMER" | "NEWSLETTER_SUBSCRIPTION_FORM_SUBMITTED" | "NEWSLETTER_SUBSCRIPTION_UNSUBSCRIBE" | "ECOM_PURCHASE" | "ECOM_CART_ABANDON" | "ECOM_CHECKOUT_BUYER" | "BOOKINGS_APPOINTMENT" | "HOTELS_RESERVATION" | "HOTELS_PURCHASE" | "HOTELS_CONFIRMATION" | "HOTELS_CANCEL" | "VIDEO_PURCHASE" | "VIDEO_RENT" | "CASHIER_BUTTON_PURCHASE" | "ARENA_NEW_LEAD" | "EVENTS_RSVP" | "INVOICE_PAY" | "INVOICE_OVERDUE" | "PRICE_QUOTE_ACCEPT" | "PRICE_QUOTE_EXPIRE" | "RESTAURANTS_ORDER" | "RESTAURANTS_RESERVATION" | "SHOUTOUT_OPEN" | "SHOUTOUT_CLICK" | "CONTACT_MERGED" | "NEWSLETTER_SUBSCRIPTION_SUBSCRIBE" | "NEWSLETTER_SUBSCRIPTION_PENDING" | "NEWSLETTER_SUBSCRIPTION_NOT_SET" | "PHONE_SUBSCRIPTION_SUBSCRIBE" | "PHONE_SUBSCRIPTION_PENDING" | "PHONE_SUBSCRIPTION_NOT_SET" | "PHONE_SUBSCRIPTION_UNSUBSCRIBE";
export interface ContactAddress {
  readonly _id?: string | null;
  readonly tag?: AddressTag;
  readonly address?: Address;
}
export interface ContactAddressesWrapper {
  readonly items?: readonly ContactAddress[];
}
export interface ContactEmail {
  readonly _id?: string | null;
  readonly tag?: EmailTag;
  readonly email?: string;
  readonly primary?: boolean | null;
}
export interface ContactEmailsWrapper {
  readonly items?: readonly ContactEmail[];
}
export type ContactFieldSet = "BASIC" | "COMMUNICATION_DETAILS" | "EXTENDED" | "FULL";
export interface ContactInfo {
  readonly name?: ContactName;
  readonly emails?: ContactEmailsWrapper;
  readonly phones?: ContactPhonesWrapper;
  readonly addresses?: ContactAddressesWrapper;
  readonly company?: string | null;
  readonly jobTitle?: string | null;
  readonly birthdate?: string | null;
  readonly locale?: string | null;
  readonly labelKeys?: LabelsWrapper;
  readonly extendedFields?: ExtendedFieldsWrapper;
  readonly picture?: ContactPicture;
}
export interface ContactName {
  readonly first?: string | null;
  readonly last?: string | null;
}
export interface ContactPhone {
  readonly _id?: string | null;
  readonly tag?: PhoneTag;
  readonly countryCode?: string | null;
  readonly phone?: string;
  readonly e164Phone?: string | null;
  readonly primary?: boolean | null;
}
export interface ContactPhonesWrapper {
  readonly items?: readonly ContactPhone[];
}
export interface ContactPicture {
  readonly image?: Image;
}
export interface ContactSource {
  readonly sourceType?: ContactSourceType;
  readonly appId?: string | null;
}
export type ContactSourceType = "OTHER" | "ADMIN" | "WIX_APP" | "IMPORT" | "THIRD_PARTY" | "WIX_BOOKINGS" | "WIX_CHAT" | "WIX_EMAIL_MARKETING" | "WIX_EVENTS" | "WIX_FORMS" | "WIX_GROUPS" | "WIX_HOTELS" | "WIX_MARKET_PLACE" | "WIX_MUSIC" | "WIX_RESTAURANTS" | "WIX_SITE_MEMBERS" | "WIX_STORES" | "WIX_CODE" | "HOPP";
export interface ContactsFacet {
  readonly facetType?: ContactsFacetType;
  readonly namespace?: string | null;
  readonly namespaceDisplayName?: string | null;
  readonly facetKey?: string | null;
  readonly facetDisplayName?: string | null;
  readonly count?: number | null;
  readonly queryFilter?: Readonly<Record<string, unknown>> | null;
}
export type ContactsFacetType = "UNKNOWN" | "ALL_CONTACTS" | "NOT_LABELED" | "LABEL" | "SUBSCRIPTION_STATUS" | "MEMBERSHIP_STATUS";
export interface CreateContactResponse {
  readonly contact?: Contact;
}
export type DeleteContactResponse = Readonly<Record<string, unknown>>;
export type EmailDeliverabilityStatus = "NOT_SET" | "VALID" | "BOUNCED" | "SPAM_COMPLAINT" | "INACTIVE";
export interface ExtendedFieldsWrapper {
  readonly items?: Readonly<Record<string, unknown>>;
}
export interface Image {
  readonly _id?: string;
  readonly url?: string;
  readonly height?: number;
  readonly width?: number;
  readonly altText?: string | null;
  readonly urlExpirationDate?: Date | null;
}
export interface LabelContactResponse {
  readonly contact?: Contact;
}
export interface LabelsWrapper {
  readonly items?: readonly string[];
}
export interface ListContactsResponse {
  readonly contacts?: readonly Contact[];
  readonly pagingMetadata?: PagingMetadata;
}
export interface ListFacetsResponse {
  readonly facets?: readonly ContactsFacet[];
  readonly pagingMetadata?: PagingMetadata;
}
export interface MergeContactsResponse {
  readonly contact?: Contact;
}
export interface PreviewMergeContactsResponse {
  readonly contact?: Contact;
}
export interface PrimaryContactInfo {
  readonly email?: string | null;
  readonly phone?: string | null;
}
export interface PrimaryEmail {
  readonly email?: string | null;
  readonly subscriptionStatus?: SubscriptionStatus;
  readonly deliverabilityStatus?: EmailDeliverabilityStatus;
}
export interface PrimaryPhone {
  readonly countryCode?: string | null;
  readonly e164Phone?: string | null;
  readonly formattedPhone?: string | null;
  readonly subscriptionStatus?: SubscriptionStatus;
  readonly phone?: string | null;
}
export interface Query {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
  readonly paging?: Paging;
  readonly fields?: readonly string[];
  readonly fieldsets?: readonly ContactFieldSet[];
}
export interface QueryContactsResponse {
  readonly contacts?: readonly Contact[];
  readonly pagingMetadata?: PagingMetadata;
}
export interface QueryFacetsResponse {
  readonly facets?: readonly ContactsFacet[];
  readonly pagingMetadata?: PagingMetadata;
}
export type SubscriptionStatus = "NO_SUBSCRIPTION_STATUS" | "NOT_SET" | "PENDING" | "SUBSCRIBED" | "UNSUBSCRIBED";
export interface UnlabelContactResponse {
  readonly contact?: Contact;
}
export interface UpdateContactResponse {
  readonly contact?: Contact;
}
export interface BulkDeleteContactsOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly search?: string | null;
}
export interface BulkLabelAndUnlabelContactsOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly search?: string | null;
  readonly labelKeysToAdd?: readonly string[];
  readonly labelKeysToRemove?: readonly string[];
}
export interface BulkUpdateContactsOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly search?: string | null;
  readonly info?: ContactInfo;
}
export interface CreateContactOptions {
  readonly allowDuplicates?: boolean;
}
export interface GetContactOptions {
  readonly fields?: readonly string[];
  readonly fieldsets?: readonly ContactFieldSet[];
}
export interface ListContactsOptions {
  readonly sort?: Sorting;
  readonly paging?: Paging;
  readonly fields?: readonly string[];
  readonly fieldsets?: readonly ContactFieldSet[];
}
export interface ListFacetsOptions {
  readonly paging?: Paging;
  readonly language?: string | null;
}
export interface MergeContactsOptions {
  readonly sourceContactIds?: readonly string[];
}
export interface PreviewMergeContactsOptions {
  readonly sourceContactIds?: readonly string[];
}
export interface QueryContactsOptions {
  readonly search?: string | null;
}
export interface QueryFacetsOptions {
  readonly paging?: Paging;
  readonly language?: string | null;
  readonly filter?: Readonly<Record<string, unknown>> | null;
}
export interface UpdateContactOptions {
  readonly allowDuplicates?: boolean;
}
/** POST /contacts/v4/bulk/contacts/delete. Permissions: CONTACTS.MODIFY, MEMBERS.MEMBER_DELETE. */
export const bulkDeleteContacts = /* @__PURE__ */ $.defineMethod<(options?: BulkDeleteContactsOptions, call?: $.CallOptions) => Promise<BulkDeleteContactsResponse>>({ id: "com.wixpress.contacts.core.api.v4.ContactsServiceV4.BulkDeleteContacts", name: "bulkDeleteContacts", route: "POST /contacts/v4/bulk/contacts/delete", args: [""], shapes });
/** POST /contacts/v4/bulk/contacts/add-remove-labels. Permissions: CONTACTS.MODIFY. */
export const bulkLabelAndUnlabelContacts = /* @__PURE__ */ $.defineMethod<(options?: BulkLabelAndUnlabelContactsOptions, call?: $.CallOptions) => Promise<BulkLabelAndUnlabelContactsResponse>>({ id: "com.wixpress.contacts.core.api.v4.ContactsServiceV4.BulkLabelAndUnlabelContacts", name: "bulkLabelAndUnlabelContacts", route: "POST /contacts/v4/bulk/contacts/add-remove-labels", args: [""], shapes });
/** POST /contacts/v4/bulk/contacts/update. Permissions: CONTACTS.MODIFY. */
export const bulkUpdateContacts = /* @__PURE__ */ $.defineMethod<(options?: BulkUpdateContactsOptions, call?: $.CallOptions) => Promise<BulkUpdateContactsResponse>>({ id: "com.wixpress.contacts.core.api.v4.ContactsServiceV4.BulkUpdateContacts", name: "bulkUpdateContacts", route: "POST /contacts/v4/bulk/contacts/update", args: [""], request: "BulkUpdateContactsRequest", shapes });
/** POST /contacts/v4/contacts. Permissions: CONTACTS.MODIFY. */
export const createContact = /* @__PURE__ */ $.defineMethod<(info: ContactInfo, options?: CreateContactOptions, call?: $.CallOptions) => Promise<CreateContactResponse>>({ id: "com.wixpress.contacts.core.api.v4.ContactsServiceV4.CreateContact", name: "createContact", route: "POST /contacts/v4/contacts", args: ["info",""], request: "CreateContactRequest", response: "CreateContactResponse", shapes });
/** DELETE /contacts/v4/contacts/:contactId. Permissions: CONTACTS.MODIFY, MEMBERS.MEMBER_DELETE. */
export const deleteContact = /* @__PURE__ */ $.defineMethod<(contactId: string, call?: $.CallOptions) => Promise<DeleteContactResponse>>({ id: "com.wixpress.contacts.core.api.v4.ContactsServiceV4.DeleteContact", name: "deleteContact", route: "DELETE /contacts/v4/contacts/:contactId", payloadIn: "query", args: ["contactId"], shapes });
/** GET /contacts/v4/contacts/:id. Permissions: CONTACTS.VIEW. */
export const getContact = /* @__PURE__ */ $.defineMethod<(_id: string, options?: GetContactOptions, call?: $.CallOptions) => Promise<Contact>>({ id: "com.wixpress.contacts.core.api.v4.ContactsServiceV4.GetContact", name: "getContact", route: "GET /contacts/v4/contacts/:id", payloadIn: "query", args: ["id",""], response: "GetContactResponse", returns: "contact", shapes });
/** POST /contacts/v4/contacts/:contactId/labels. Permissions: CONTACTS.MODIFY. */
export const labelContact = /* @__PURE__ */ $.defineMethod<(contactId: string, labelKeys: readonly string[], call?: $.CallOptions) => Promise<LabelContactResponse>>({ id: "com.wixpress.contacts.core.api.v4.ContactsServiceV4.LabelContact", name: "labelContact", route: "POST /contacts/v4/contacts/:contactId/labels", args: ["contactId","labelKeys"], response: "LabelContactResponse", shapes });
/** GET /contacts/v4/contacts. Permissions: CONTACTS.VIEW. */
export const listContacts = /* @__PURE__ */ $.defineMethod<(options?: ListContactsOptions, call?: $.CallOptions) => Promise<ListContactsResponse>>({ id: "com.wixpress.contacts.core.api.v4.ContactsServiceV4.ListContacts", name: "listContacts", route: "GET /contacts/v4/contacts", payloadIn: "query", args: [""], response: "ListContactsResponse", shapes });
/** GET /contacts/v4/contacts/facets. Permissions: CONTACTS.VIEW. */
export const listFacets = /* @__PURE__ */ $.defineMethod<(options?: ListFacetsOptions, call?: $.CallOptions) => Promise<ListFacetsResponse>>({ id: "com.wixpress.contacts.core.api.v4.ContactsServiceV4.ListFacets", name: "listFacets", route: "GET /contacts/v4/contacts/facets", payloadIn: "query", args: [""], response: "ListFacetsResponse", shapes });
/** POST /contacts/v4/contacts/:targetContactId/merge. Permissions: CONTACTS.MERGE. */
export const mergeContacts = /* @__PURE__ */ $.defineMethod<(targetContactId: string, targetContactRevision: number, options?: MergeContactsOptions, call?: $.CallOptions) => Promise<MergeContactsResponse>>({ id: "com.wixpress.contacts.core.api.v4.ContactsServiceV4.MergeContacts", name: "mergeContacts", route: "POST /contacts/v4/contacts/:targetContactId/merge", args: ["targetContactId","targetContactRevision",""], response: "MergeContactsResponse", shapes });
/** POST /contacts/v4/contacts/:targetContactId/preview-merge. Permissions: CONTACTS.MERGE. */
export const previewMergeContacts = /* @__PURE__ */ $.defineMethod<(targetContactId: string, options?: PreviewMergeContactsOptions, call?: $.CallOptions) => Promise<PreviewMergeContactsResponse>>({ id: "com.wixpress.contacts.core.api.v4.ContactsServiceV4.PreviewMergeContacts", name: "previewMergeContacts", route: "POST /contacts/v4/contacts/:targetContactId/preview-merge", args: ["targetContactId",""], response: "PreviewMergeContactsResponse", shapes });
/** POST /contacts/v4/contacts/query. Permissions: CONTACTS.VIEW. */
export const queryContacts = /* @__PURE__ */ $.defineMethod<$.QueryFunction<Query, QueryContactsOptions, QueryContactsResponse, $.OffsetPage<Contact>>>({ id: "com.wixpress.contacts.core.api.v4.ContactsServiceV4.QueryContacts", name: "queryContacts", route: "POST /contacts/v4/contacts/query", args: [""], response: "QueryContactsResponse", query: {"paging":"offset","items":"contacts","metadata":"pagingMetadata","options":true}, shapes });
/** POST /contacts/v4/contacts/facets/query. Permissions: CONTACTS.VIEW. */
export const queryFacets = /* @__PURE__ */ $.defineMethod<(options?: QueryFacetsOptions, call?: $.CallOptions) => Promise<QueryFacetsResponse>>({ id: "com.wixpress.contacts.core.api.v4.ContactsServiceV4.QueryFacets", name: "queryFacets", route: "POST /contacts/v4/contacts/facets/query", args: [""], response: "QueryFacetsResponse", shapes });
/** DELETE /contacts/v4/contacts/:contactId/labels. Permissions: CONTACTS.MODIFY. */
export const unlabelContact = /* @__PURE__ */ $.defineMethod<(contactId: string, labelKeys: readonly string[], call?: $.CallOptions) => Promise<UnlabelContactResponse>>({ id: "com.wixpress.contacts.core.api.v4.ContactsServiceV4.UnlabelContact", name: "unlabelContact", route: "DELETE /contacts/v4/contacts/:contactId/labels", payloadIn: "query", args: ["contactId","labelKeys"], response: "UnlabelContactResponse", shapes });
/** PATCH /contacts/v4/contacts/:contactId. Permissions: CONTACTS.MODIFY, CONTACTS.MODIFY_MEMBERSHIP_STATUS, CONTACTS.MODIFY_MEMBER_PRIMARY_EMAIL_PERMISSION. */
export const updateContact = /* @__PURE__ */ $.defineMethod<(contactId: string, info: ContactInfo, revision: number, options?: UpdateContactOptions, call?: $.CallOptions) => Promise<UpdateContactResponse>>({ id: "com.wixpress.contacts.core.api.v4.ContactsServiceV4.UpdateContact", name: "updateContact", route: "PATCH /contacts/v4/contacts/:contactId", args: ["contactId","info","revision",""], request: "UpdateContactRequest", response: "UpdateContactResponse", shapes });
