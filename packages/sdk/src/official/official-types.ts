import type { FetchInput } from "../http/raw-fetch.ts";

/** What an official module function asks its client to send. Names and meaning: the published typings of `@wix/sdk-types` (MIT). */
export interface OfficialRequest {
  readonly method: string;
  readonly url: string;
  readonly data?: unknown;
  readonly params?: URLSearchParams;
  readonly fallback?: readonly OfficialRequest[];
  readonly methodFqn?: string;
  readonly transformResponse?: ((data: unknown) => unknown) | readonly ((data: unknown) => unknown)[];
  readonly migrationOptions?: { readonly optInTransformResponse?: boolean };
}

/** The client inside an official module function. */
export interface OfficialHttpClient {
  request(factory: (context: { readonly host: string }) => OfficialRequest): Promise<OfficialResponse>;
  fetchWithAuth(input: FetchInput, init?: RequestInit): Promise<Response>;
  wixAPIFetch(relativeUrl: string, init?: RequestInit): Promise<Response>;
  getActiveToken(): string | undefined;
  getAuthHeaders(): Promise<{ readonly headers: Readonly<Record<string, string>> }>;
}

export interface OfficialResponse {
  readonly data: unknown;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
}

/** A client as the official context holds it. */
export interface OfficialClient {
  readonly use: (modules: unknown) => unknown;
  readonly fetchWithAuth: OfficialHttpClient["fetchWithAuth"];
  readonly auth: unknown;
  readonly graphql: () => never;
}

/** The object that official modules look up: who calls, and who elevates. */
export interface OfficialContext {
  readonly client: OfficialClient;
  readonly elevatedClient: OfficialClient;
}
