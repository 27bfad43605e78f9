import type { ShapeTable } from "../wire/shapes.ts";

/** Where an argument goes in the request message, in wire names: a field path, `""` for all its fields at the top, or each of its keys. */
export type ArgumentPlace = string | Readonly<Record<string, string>>;

/** What a query method's builder needs to know. */
export interface QueryFacts {
  readonly paging: "cursor" | "offset";
  /** Field of the answer that holds the page. */
  readonly items: string;
  /** Field of the answer that holds the paging metadata. */
  readonly metadata: string;
  /** Whether the function also takes options beside the query. */
  readonly options: boolean;
}

/** One API method as the client needs it: derived from its contract when the modules are generated. */
export interface MethodDescriptor {
  readonly id: string;
  readonly name: string;
  /** Verb and path, for example `PATCH /stores/v3/products/:productId`. */
  readonly route: string;
  readonly payloadIn?: "query" | "none";
  /** Path of the POST form, which takes over when the query string gets long. */
  readonly post?: string;
  /** Path parameters and the request fields that they repeat. */
  readonly path?: Readonly<Record<string, string>>;
  readonly args: readonly ArgumentPlace[];
  readonly shapes: ShapeTable;
  readonly request?: string;
  readonly response?: string;
  /** Field of the answer that the function gives back; absent: all of it, `""`: nothing. */
  readonly returns?: string;
  readonly query?: QueryFacts;
}
