/** JSON Schema (2020-12) as the importer writes it: structure and limits, never prose. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** Where a method answers. `path` holds `:name` for path parameters, as on the public API host. */
export interface HttpRoute {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  /** Where the payload travels; absent means a JSON body. */
  readonly payloadIn?: "query" | "none";
  /** The second request form of the same method, which clients use when a query string gets long. */
  readonly alternative?: { readonly method: "POST"; readonly path: string };
  /** Further paths that clients in use send for the same method. */
  readonly aliases?: readonly string[];
}

/** A path parameter and where its value stands in the request message (`product.id`). */
export interface PathParameter {
  readonly name: string;
  readonly field: string;
}

/** The paging metadata of an answer: its field and the name of its shape. */
export interface Paging {
  readonly field: string;
  readonly type: string;
}

/** What the client function of a method gives back in place of the whole response: a field of it, nothing, or a builder of queries. */
export type ClientResult =
  | { readonly kind: "field"; readonly field: string }
  | { readonly kind: "nothing" }
  | { readonly kind: "builder"; readonly items: string; readonly paging: "cursor" | "offset" };

/** One API method as imported: facts only, names as on the wire. */
export interface ApiMethod {
  /** Fully qualified name, unique over all modules. */
  readonly id: string;
  /** Function name in the client library. */
  readonly name: string;
  /** Further client functions that call the same method. */
  readonly alsoNamed?: readonly string[];
  readonly http: HttpRoute;
  /** Permission ids that the facts name for it; `access` says how they combine. */
  readonly permissions: readonly string[];
  readonly deprecated: boolean;
  readonly maturity: string;
  readonly pathParameters: readonly PathParameter[];
  /** Argument names of the client function, in order. */
  readonly args: readonly string[];
  /** Absent: the whole response. */
  readonly result?: ClientResult;
  /** Dotted paths that must be present in the request, in wire names. A path below an optional or repeated field binds only where its parent is present. */
  readonly requiredFields: readonly string[];
  /** Groups of dotted paths: at least one of each group must be present. */
  readonly requiredOneOf?: readonly (readonly string[])[];
  /** Names of request and response in the module's schemas. */
  readonly request: string;
  readonly response: string;
  /** Declared application error codes. */
  readonly errors: readonly string[];
  /** Rule names that field violations may carry. */
  readonly validationRules: readonly string[];
  readonly paging?: Paging;
}

/** One row of a query allow-list: these fields take these operators and sort so. */
export interface QueryRule {
  readonly fields: readonly string[];
  readonly operators: "*" | readonly string[];
  readonly sort: "NONE" | "ASC" | "DESC" | "BOTH";
}

/** What may be filtered, sorted, searched and aggregated; field names as on the wire. */
export interface QuerySpec {
  readonly name: string;
  readonly kind: "query" | "search";
  readonly paging: "cursor" | "offset";
  readonly rules: readonly QueryRule[];
  readonly searchable?: readonly string[];
  readonly aggregatable?: readonly string[];
}

/** A domain event that the module declares. */
export interface ApiEvent {
  readonly name: string;
  readonly eventType: string;
  readonly slug: string;
  readonly permissions: readonly string[];
  /** What it carries: the entity, or the data of an action; `schema` is a name in the module's schemas. */
  readonly body?: { readonly kind: "entity" | "data"; readonly schema: string };
}

/** One imported module: `api/<area>.<module>.json`. Its schemas stand in `schemas/<area>.<module>.json`. */
export interface ApiModule {
  readonly package: string;
  readonly version: string;
  readonly license: string;
  /** For example `stores/products-v3`. */
  readonly module: string;
  readonly entityFqdn?: string;
  readonly methods: readonly ApiMethod[];
  readonly events: readonly ApiEvent[];
  readonly querySpecs: readonly QuerySpec[];
}

/** `allow`: any; `own`: only what belongs to the caller; `deny`: never without a granted permission. */
export type OpenTo = "allow" | "own" | "deny";

/** Who may call a method by default. Belay's own table, section 2 of the design. */
export interface AccessRule {
  readonly visitor: OpenTo;
  readonly member: OpenTo;
  /** An app, user or API key must hold all of these. */
  readonly requires: readonly string[];
  /** Further permissions that widen what the answer may contain; never needed for the call itself. */
  readonly extras: readonly string[];
  /** Set when no credential is needed at all: the reason, in a few words. */
  readonly public?: string;
  /** Set when a caller is needed but no permission is: the reason, in a few words. */
  readonly open?: string;
  /** Identities that can never call it whatever they hold, because the method speaks of a current visitor or member. */
  readonly never: readonly SubjectType[];
}

/** Kinds of subject, in the words of the token-info answer; `API_KEY` is Belay's word for a key. */
export type SubjectType = "VISITOR" | "MEMBER" | "USER" | "APP" | "API_KEY";

/** One method in `access/<area>.<module>.json`. What is absent is refused, and `requires` is what the facts name, less the extras. */
export interface AccessEntry {
  readonly visitor?: OpenTo;
  readonly member?: OpenTo;
  /** Only where the facts name no permission, or where theirs are alternatives. */
  readonly requires?: readonly string[];
  readonly extras?: readonly string[];
  readonly never?: readonly SubjectType[];
  readonly open?: string;
  readonly public?: string;
}

/** A method with its module and its access rule: what everything else is derived from. */
export interface Method extends ApiMethod {
  readonly module: string;
  readonly access: AccessRule;
}
