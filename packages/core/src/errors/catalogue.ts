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
  MISSING_METASITE_ID: {
    status: 428,
    message: "This call needs a site and none was named.",
    hint: "Send the wix-site-id header with the API key.",
  },
  // Bad request
  INVALID_ARGUMENT: { status: 400, message: "The request is not valid." },
  MALFORMED_BODY: { status: 400, message: "The body is not valid JSON." },
  INVALID_FILTER: { status: 400, message: "The filter is not valid." },
  INVALID_SORT: { status: 400, message: "The sort is not valid." },
  INVALID_CURSOR: {
    status: 400,
    message: "The cursor is not one that this method gave for this caller.",
    hint: "Start again without a cursor.",
  },
  BODY_TOO_LARGE: { status: 413, message: "The body is larger than this server takes." },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: "The body must be JSON." },
  TOO_MANY_REQUESTS: { status: 429, message: "Too many requests.", hint: "Wait as long as Retry-After says." },
  // Ours
  NOT_IMPLEMENTED: { status: 501, message: "This server knows the method and does not offer it yet." },
  UNAVAILABLE: { status: 503, message: "The store cannot do this now.", hint: "Wait as long as Retry-After says and send the call again." },
  INTERNAL: { status: 500, message: "Something went wrong on the server.", hint: "The request id finds it in the server's log." },
} as const satisfies Record<string, CatalogueEntry>;

/** A code out of the catalogue. */
export type ErrorCode = keyof typeof CATALOGUE;
