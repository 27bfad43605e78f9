/** One error that callers may meet. `hint` tells the developer what to do about it. */
export interface CatalogueEntry {
  readonly status: number;
  readonly message: string;
  readonly hint?: string;
}

/**
 * Every application error code of the platform, once.
 *
 * Source: statuses as in behaviour of the wire (400, 401, 403, 404, 409, 428, 429, 5xx); codes that the contracts declare keep their spelling.
 */
export const CATALOGUE = {
  // Who are you
  UNAUTHENTICATED: {
    status: 401,
    message: "This call needs an identity and none was sent.",
    hint: "Send an access token or an API key in the Authorization header.",
  },
  TOKEN_INVALID: { status: 401, message: "The access token is not one of this server's.", hint: "Take a new token at POST /oauth2/token." },
  TOKEN_EXPIRED: {
    status: 401,
    message: "The access token has expired.",
    hint: "Refresh it at POST /oauth2/token with grant refresh_token, or take a new one.",
  },
  TOKEN_REVOKED: {
    status: 401,
    message: "The access token was revoked.",
    hint: "Take a new token; if that fails too, the app, member or session behind it is gone.",
  },
  API_KEY_INVALID: {
    status: 401,
    message: "The API key is not a live key of this server.",
    hint: "Check that it was copied whole, and that it was not rotated, revoked or expired: belay key list.",
  },
  AUTHORIZATION_MALFORMED: {
    status: 401,
    message: "The Authorization header cannot be read.",
    hint: "Send exactly one token or API key, bare or after Bearer.",
  },
  SUBJECT_TOKEN_INVALID: {
    status: 401,
    message: "The token of the person behind this elevated call does not count.",
    hint: "Refresh the session of the caller and send its present access token.",
  },
  // You may not
  PERMISSION_DENIED: {
    status: 403,
    message: "This identity may not call this method.",
    hint: "Elevate the call in backend code, or use an identity that holds the permission.",
  },
  SITE_NOT_ALLOWED: {
    status: 403,
    message: "This credential does not reach that site.",
    hint: "Use a credential of that site, or add the site to the key.",
  },
  ELEVATION_REFUSED: {
    status: 403,
    message: "This elevated call is not the one that was elevated.",
    hint: "Elevate the method that is called.",
  },
  ELEVATION_NOT_ALLOWED: {
    status: 403,
    message: "The app's elevation policy does not allow this call.",
    hint: "belay policy show tells what it allows, belay policy test tries a call.",
  },
  SECRET_IN_BROWSER: {
    status: 403,
    message: "A credential of an app or an API key came from a browser.",
    hint: "Make the call in backend code, and take the credential for leaked.",
  },
  IDENTITY_NOT_SUPPORTED: {
    status: 403,
    message: "This method speaks of the current visitor or member, and this identity is neither.",
    hint: "Call it with the visitor's or member's own token, without elevation.",
  },
  NO_PERMISSION_TO_READ_MERCHANT_DATA: { status: 403, message: "Merchant data needs a permission that this identity lacks." },
  NO_PERMISSION_TO_INCLUDE_NOT_VISIBLE_PRODUCTS: {
    status: 403,
    message: "Products that are not visible need a permission that this identity lacks.",
  },
  // There is no such thing
  METHOD_NOT_FOUND: { status: 404, message: "No method answers at this path.", hint: "data.nearest names the closest ones." },
  NOT_FOUND: { status: 404, message: "There is no such thing for this caller." },
  PRODUCT_NOT_FOUND: { status: 404, message: "There is no such product for this caller." },
  LOCATION_NOT_FOUND: { status: 404, message: "There is no such location for this caller." },
  META_SITE_NOT_FOUND: { status: 404, message: "There is no such site for this caller." },
  // Not in this state
  INVALID_REVISION: {
    status: 409,
    message: "The entity has changed since the requested revision.",
    hint: "Read it again and send its current revision.",
  },
  ALREADY_EXISTS: { status: 409, message: "That already exists." },
  SECRET_LIMIT_REACHED: {
    status: 409,
    message: "This OAuth app has as many live secrets as it may have.",
    hint: "Revoke one, or rotate with an overlap.",
  },
  SECRET_NOT_READABLE: {
    status: 409,
    message: "A client secret is shown when it is made and never again: only its hash is kept.",
    hint: "Make a further one (generate-secret, or belay secret rotate) and replace the one that was lost.",
  },
  CANNOT_DELETE_SYSTEM_ROLE: { status: 409, message: "That role is one of the system's own and cannot be deleted." },
  CANNOT_UPDATE_SYSTEM_ROLE: { status: 409, message: "That role is one of the system's own and cannot be changed." },
  MEMBER_BLOCKED: { status: 409, message: "The member is blocked and takes no role that blocked members may not hold." },
  MEMBER_OFFLINE: {
    status: 409,
    message: "The member was disconnected from the site, which cannot be taken back.",
    hint: "Create a new member; the address is free again.",
  },
  COMMUNITY_JOIN_IMPOSSIBLE: { status: 409, message: "This member cannot join the community: muted, or not approved." },
  SLUG_ALREADY_EXISTS: { status: 409, message: "Another member of this site has that slug." },
  MEMBER_SELF_BLOCK_FORBIDDEN: { status: 403, message: "Nobody blocks or disconnects themselves." },
  OWNER_MEMBER_BLOCK_FORBIDDEN: { status: 403, message: "The site's owner cannot be blocked or disconnected." },
  ROLE_DOES_NOT_EXIST: { status: 404, message: "The site has no such role." },
  MISSING_METASITE_ID: {
    status: 428,
    message: "This call needs a site and none was named.",
    hint: "Send the wix-site-id header with the API key.",
  },
  // Bad request
  INVALID_ARGUMENT: { status: 400, message: "The request is not valid." },
  MALFORMED_BODY: {
    status: 400,
    message: "The body is not valid JSON.",
    hint: "Look for a quote, comma or bracket too many or too few, and for a body that was cut off.",
  },
  INVALID_FILTER: {
    status: 400,
    message: "The filter is not valid.",
    hint: "data names what is wrong and, where a field is, those that may be filtered by.",
  },
  INVALID_SORT: {
    status: 400,
    message: "The sort is not valid.",
    hint: "data names what is wrong and, where a field is, those that may be sorted by.",
  },
  QUERY_TOO_BROAD: {
    status: 400,
    message: "No index serves this query and it would read too many documents.",
    hint: "Add a condition on an indexed field, or sort by one.",
  },
  INVALID_CURSOR: {
    status: 400,
    message: "The cursor is not one that this method gave for this caller.",
    hint: "Start again without a cursor.",
  },
  MALFORMED_REQUEST: { status: 400, message: "The request cannot be read as HTTP." },
  REQUEST_TIMEOUT: { status: 408, message: "The request did not arrive in time." },
  HEADERS_TOO_LARGE: {
    status: 431,
    message: "The address and headers are larger than this server takes.",
    hint: "Send long queries as POST.",
  },
  BODY_TOO_LARGE: {
    status: 413,
    message: "The body is larger than this server takes.",
    hint: "Send it in parts, with bulk methods in smaller batches.",
  },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: "The body must be JSON.", hint: "Send it with content-type: application/json." },
  ELEVATION_LIMIT_REACHED: {
    status: 429,
    message: "The app's elevation policy does not allow this call so often.",
    hint: "Wait as long as Retry-After says; belay policy show tells the limits.",
  },
  ENDPOINT_LIMIT_REACHED: {
    status: 429,
    message: "The endpoint that makes this call was asked as often as its limit allows.",
    hint: "Wait as long as Retry-After says. The limit stands in endpoint({ limit }) of the app, and counts for all of its processes.",
  },
  TOO_MANY_REQUESTS: { status: 429, message: "Too many requests.", hint: "Wait as long as Retry-After says." },
  INVENTORY_QUANTITY_NOT_TRACKED: {
    status: 428,
    message: "The item's stock is kept as in stock or not, without a quantity.",
    hint: "Set a quantity first.",
  },
  INSUFFICIENT_INVENTORY: { status: 428, message: "There is not enough stock." },
  MIN_QUANTITY_LIMIT_REACHED: { status: 428, message: "The quantity would fall below the least that is kept." },
  MAX_QUANTITY_LIMIT_REACHED: { status: 428, message: "The quantity would rise above the most that is kept." },
  ITEM_ALREADY_EXISTS: { status: 409, message: "The variant has an inventory item at that location." },
  PRE_ORDER_VALIDATION: { status: 400, message: "Preorder is for physical products without subscriptions." },
  REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE_DECREASING: { status: 400, message: "A quantity below zero can only be raised." },
  INVALID_TARGET_QUANTITY: { status: 400, message: "The quantity cannot be set to less than zero." },
  CANNOT_ARCHIVE_DEFAULT: {
    status: 428,
    message: "The default location cannot be archived.",
    hint: "Make another location the default first.",
  },
  CANNOT_PERFORM_ACTION_ON_ARCHIVED_LOCATION: { status: 428, message: "The location is archived." },
  CANNOT_UPDATE_LOCATION_TYPES_FOR_LOCATION: { status: 428, message: "The location is archived, so its types stay as they are." },
  DEFAULT_NOT_CHANGED: { status: 428, message: "The location is the default already." },
  // Signing in. The numbers are what clients in use switch on.
  "-19971": { status: 400, message: "A captcha token is missing.", hint: "Solve the captcha and send its token in captchaTokens." },
  "-19970": {
    status: 400,
    message: "The captcha token does not count.",
    hint: "A token counts once, for a moment: solve the captcha again.",
  },
  "-19995": { status: 409, message: "A member of this site has that email address.", hint: "Log in, or send a recovery mail." },
  "-19976": { status: 400, message: "The email address or the password is wrong." },
  VERIFICATION_FAILED: {
    status: 400,
    message: "The code is wrong, was used, or has expired.",
    hint: "Log in again: that sends a new code.",
  },
  EMAIL_VERIFICATION_REQUIRED: {
    status: 403,
    message: "A code was mailed to the address; nobody gets in without it.",
    hint: "Send the call again with emailVerification: data.verificationId and the code.",
  },
  EMAIL_VERIFICATION_FAILED: {
    status: 400,
    message: "The code is wrong, was used, or has expired.",
    hint: "Log in again: that sends a new code.",
  },
  APPROVAL_FAILED: {
    status: 400,
    message: "The approval token is wrong, was used, or has expired.",
    hint: "Approve the member by id or address.",
  },
  RECOVERY_FAILED: {
    status: 400,
    message: "The recovery link is wrong, was used, or has expired.",
    hint: "Send a new recovery mail.",
  },
  MEMBER_NOT_ACTIVE: {
    status: 403,
    message: "This member may not sign in.",
    hint: "The site's owner blocked or disconnected the member, or `data.state` names what is still missing.",
  },
  REDIRECT_NOT_ALLOWED: {
    status: 400,
    message: "That address is not among those that the OAuth app may send people to.",
    hint: "Add it to the app: the exact address to allowedRedirectUris, or its origin to allowedRedirectDomains.",
  },
  REDIRECT_INTENT_NOT_OFFERED: { status: 400, message: "This server has no page of that kind to send people to." },
  // Categories
  AFTER_CATEGORY_NOT_IN_PARENT: { status: 400, message: "The category to move behind is not below that parent." },
  CATEGORIES_LIMIT_PER_TREE_EXCEEDED: { status: 400, message: "The tree has as many categories as it may have." },
  CATEGORY_DEPTH_LIMIT_EXCEEDED: { status: 400, message: "A category may not stand that deep in its tree." },
  CATEGORY_NOT_FOUND: { status: 404, message: "There is no such category in this tree for this caller." },
  DUPLICATE_HANDLE: { status: 409, message: "Another category of this tree has that handle." },
  DUPLICATE_SLUG: { status: 409, message: "Another category of this tree has that slug." },
  ITEM_NOT_FOUND: { status: 404, message: "There is no such item in this tree's catalogue." },
  ITEM_NOT_IN_CATEGORY: { status: 400, message: "An item that is to be arranged is not in the category." },
  MANAGED_CATEGORY_OPERATION_NOT_ALLOWED: { status: 403, message: "The category is managed by an app, and this caller is not that app." },
  MISSING_AFTER_CATEGORY: {
    status: 400,
    message: "The category to move behind is missing.",
    hint: "Send moveAfterCategoryId with position AFTER.",
  },
  PARENT_CATEGORY_HIDDEN: { status: 400, message: "A category below a hidden one cannot be visible.", hint: "Show the parent first." },
  PARENT_CATEGORY_NOT_IN_TREE: { status: 400, message: "The parent is not a category of this tree." },
  REMOVED_SLUG: { status: 400, message: "A category cannot be without a slug." },
  TREE_CYCLE_DETECTED: { status: 400, message: "A category cannot stand below itself." },
  TREES_LIMIT_EXCEEDED: { status: 400, message: "The site has as many trees of categories as it may have." },
  UPDATE_OF_FIELD_NOT_ALLOWED: { status: 400, message: "A field of the category cannot be changed by an update." },
  // Stores: customizations
  CHOICE_ASSIGNED_TO_PRODUCT: { status: 409, message: "A choice of an option cannot be removed while products have it." },
  CHOICE_IDS_MISMATCH: { status: 400, message: "An order names each choice of the customization once." },
  CHOICE_NOT_FOUND: { status: 404, message: "The customization has no such choice." },
  CHOICES_LIMIT_EXCEEDED: { status: 400, message: "A customization has at most 1,000 choices." },
  DOESNT_SUPPORT_CHOICES: { status: 400, message: "A customization of free text has no choices." },
  DOESNT_SUPPORT_FREE_TEXT: { status: 400, message: "A customization with choices takes no free text." },
  INVALID_CUSTOMIZATION_RENDER_TYPE: { status: 400, message: "An option of products cannot be shown that way." },
  INVALID_FREE_TEXT_SETTINGS: { status: 400, message: "The settings of the free text cannot be met." },
  MODIFIER_SETTINGS_NOT_SUPPORTED_FOR_PRODUCT_OPTION: { status: 400, message: "Settings of modifiers are for modifiers." },
  MODIFIERS_LIMIT_EXCEEDED: { status: 400, message: "The site has as many modifiers as it can have." },
  OPTIONS_LIMIT_EXCEEDED: { status: 400, message: "The site has as many options as it can have." },
  // Contacts
  CANNOT_DELETE_MEMBER: {
    status: 400,
    message: "The contact is a member's and cannot be deleted.",
    hint: "Delete the member first, or both at once with the permission for it.",
  },
  CANNOT_DELETE_MEMBER_OWNER_OR_CONTRIBUTOR: {
    status: 400,
    message: "The contact is somebody who works on the site and cannot be deleted.",
    hint: "Take their role on the site first.",
  },
  CANNOT_HAVE_MULTIPLE_PRIMARY_INFO: { status: 400, message: "A contact has one primary email address and one primary phone number." },
  CANNOT_UPDATE_MEMBER_EMAIL: {
    status: 400,
    message: "The primary email address of a contact who is a member cannot be changed here.",
    hint: "Change the member's login email.",
  },
  CONTACT_ALREADY_CHANGED: {
    status: 409,
    message: "The contact has changed since the requested revision.",
    hint: "Read it again and send its current revision.",
  },
  CONTACT_NOT_FOUND: { status: 404, message: "There is no such contact for this caller." },
  DUPLICATE_CONTACT_EXISTS: {
    status: 409,
    message: "Another contact has that email address or phone number.",
    hint: "Change that contact, or set allowDuplicates.",
  },
  FAILED_PRECONDITION: { status: 428, message: "The target contact has changed since the requested revision." },
  ILLEGAL_LIMIT: { status: 400, message: "A page of contacts has from 1 to 1,000." },
  ILLEGAL_MERGE: { status: 400, message: "These contacts cannot be merged." },
  INSUFFICIENT_CONTACT_DATA: { status: 400, message: "A contact needs a name, an email address or a phone number." },
  INSUFFICIENT_UPDATE_CONTACT_DATA: { status: 400, message: "There is nothing to change." },
  INVALID_EXTENDED_FIELD_VALUE: { status: 400, message: "The value does not fit the extended field." },
  MALFORMED_FILTER: { status: 400, message: "The filter cannot be read." },
  NEITHER_FILTER_NOR_SEARCH: { status: 400, message: "The call needs a filter or a search." },
  UNSUPPORTED_FILTER: { status: 400, message: "The filter is not supported." },
  UNSUPPORTED_FILTER_FIELD_UNKNOWN: { status: 400, message: "The filter names a field that contacts cannot be filtered by." },
  UNSUPPORTED_FILTER_OPERATOR: { status: 400, message: "The filter uses an operator that the field does not take." },
  UNSUPPORTED_FILTER_VALUE_TYPE: { status: 400, message: "The filter compares a field with a value of another type." },
  UNSUPPORTED_SORT_FIELD: { status: 400, message: "Contacts cannot be sorted so." },
  // Stores: products
  ADD_CUSTOMIZATION_CHOICES_FAILED: { status: 400, message: "A choice could not be added to its customization." },
  ADJUSTED_ACTUAL_PRICE_OUT_OF_RANGE: { status: 400, message: "The adjusted price is out of range." },
  ADJUSTED_COMPARE_AT_PRICE_OUT_OF_RANGE: { status: 400, message: "The adjusted compare-at price is out of range." },
  ADJUSTED_COST_OUT_OF_RANGE: { status: 400, message: "The adjusted cost is out of range." },
  BARCODE_ALREADY_EXIST_ERROR: { status: 409, message: "Another variant of this site has that barcode." },
  BRAND_CREATION_FAILED: { status: 400, message: "The brand cannot be assigned.", hint: "Send the id of a brand of this site, or a name." },
  CHOICE_NOT_EXIST: { status: 400, message: "The customization has no such choice." },
  COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE: { status: 400, message: "A compare-at price must be higher than the actual price." },
  CUSTOMIZATION_NOT_EXIST: { status: 400, message: "There is no such customization of that type." },
  CUSTOMIZATIONS_CREATION_FAILED: { status: 400, message: "A customization could not be created." },
  DUPLICATE_BARCODE_ERROR: { status: 400, message: "Two variants of the product have the same barcode." },
  DUPLICATE_PRODUCT_OPTIONS: { status: 400, message: "The product has the same option twice." },
  DUPLICATE_RIBBON_IN_ADDITIONAL: { status: 400, message: "A ribbon may stand in additionalRibbons only once." },
  DUPLICATE_RIBBON_IN_PRIMARY_AND_ADDITIONAL: { status: 400, message: "The primary ribbon may not stand in additionalRibbons too." },
  DUPLICATE_SLUG_ERROR: { status: 409, message: "Another product of this site has that slug." },
  DUPLICATE_VARIANT_OPTION_CHOICE: { status: 400, message: "Two variants, or two choices of one variant, stand for the same." },
  EMPTY_ASSIGN_AND_UNASSIGN_LISTS: { status: 400, message: "There are no tags to assign or unassign." },
  ERROR_ALL_SUBSCRIPTIONS_HIDDEN_FOR_SUBSCRIPTION_ONLY_PRODUCT: {
    status: 400,
    message: "A product that is sold by subscription only needs a visible subscription.",
  },
  FIELD_MASK_VALUE_NOT_SUPPORTED: { status: 400, message: "The field mask names a field that cannot be updated." },
  FIELD_MASK_WITH_FIELD_NOT_PASSED_ERROR: { status: 400, message: "The field mask names a field that was not sent." },
  INFO_SECTION_CREATION_FAILED: { status: 400, message: "The info section cannot be assigned." },
  INFO_SECTION_ERROR_OCCURRED: { status: 400, message: "The info section cannot be assigned." },
  INVALID_DEFAULT_VARIANT: { status: 400, message: "A product without options has exactly one variant, and that has no choices." },
  INVALID_PRODUCT_TYPE_FOR_SUBSCRIPTION: { status: 400, message: "Only physical products are sold by subscription." },
  INVALID_SUBSCRIPTION_DISCOUNT_AMOUNT: { status: 400, message: "A subscription's discount is higher than a variant's price." },
  MISSING_VARIANT_OPTION_CHOICE: { status: 400, message: "Every variant needs one choice for every option." },
  MODIFIER_CHOICE_NAME_AND_TYPE_REQUIRED: { status: 400, message: "A new modifier choice needs a name and a type." },
  MODIFIER_NAME_AND_TYPE_REQUIRED: { status: 400, message: "A new modifier needs a name and a render type." },
  ONLY_SPACES_STRING_ERROR: { status: 400, message: "The name consists of spaces only." },
  PREORDER_VALIDATION_ERROR: { status: 400, message: "Preorder is for physical products without subscriptions." },
  PRODUCT_OPTION_CHOICE_NAME_AND_TYPE_REQUIRED: { status: 400, message: "A new option choice needs a name and a type." },
  PRODUCT_OPTION_NAME_AND_TYPE_REQUIRED: { status: 400, message: "A new option needs a name and a render type." },
  RIBBON_CREATION_FAILED: {
    status: 400,
    message: "The ribbon cannot be assigned.",
    hint: "Send the id of a ribbon of this site, or a name.",
  },
  RIBBON_NOT_FOUND: { status: 400, message: "There is no such ribbon." },
  SKU_ALREADY_EXIST_ERROR: { status: 409, message: "Another variant has that SKU." },
  SUBSCRIPTION_ID_ALREADY_EXISTS: { status: 409, message: "Another subscription has that id." },
  TOO_MANY_INFO_SECTIONS_ERROR: { status: 400, message: "A product has at most 20 info sections." },
  TOO_MANY_OPTIONS_IN_REQUEST: { status: 400, message: "One request takes at most 100 options and modifiers." },
  TOO_MANY_VARIANTS: { status: 400, message: "One request takes at most 1,000 variants." },
  VARIANT_ID_ALREADY_EXISTS: { status: 409, message: "Another variant has that id." },
  VARIANTS_ARE_NOT_ALIGNED_WITH_PRODUCT: { status: 400, message: "Variants and options of the product do not fit together." },
  // Ours
  NOT_IMPLEMENTED: {
    status: 501,
    message: "This server knows the method and does not offer it yet.",
    hint: "docs/api-coverage.md lists the methods that are offered.",
  },
  UNAVAILABLE: { status: 503, message: "The store cannot do this now.", hint: "Wait as long as Retry-After says and send the call again." },
  INTERNAL: { status: 500, message: "Something went wrong on the server.", hint: "The request id finds it in the server's log." },
} as const satisfies Record<string, CatalogueEntry>;

/** A code out of the catalogue. */
export type ErrorCode = keyof typeof CATALOGUE;
