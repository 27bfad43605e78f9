/** A value is held by another document of the same site. */
export class UniqueTakenError extends Error {
  readonly kind: string;
  readonly set: string;
  readonly value: string;

  constructor(kind: string, set: string, value: string, options?: ErrorOptions) {
    super(`${kind}: ${set} is taken`, options);
    this.name = "UniqueTakenError";
    this.kind = kind;
    this.set = set;
    this.value = value;
  }
}

/** The store cannot do it now; the same call may work later. */
export class StoreUnavailableError extends Error {
  readonly reason: "busy" | "full" | "connection" | "closed" | "corrupt" | "newer-schema" | "unreadable";

  constructor(reason: StoreUnavailableError["reason"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StoreUnavailableError";
    this.reason = reason;
  }
}

/**
 * No index serves the query and there are more documents to look at than the store reads for one query.
 *
 * Why: reading all of a big collection for one caller holds up everybody else. The caller narrows the filter or the sort.
 */
export class QueryTooBroadError extends Error {
  readonly kind: string;
  /** How many documents the store was ready to look at. */
  readonly documentsMax: number;

  constructor(kind: string, documentsMax: number) {
    super(`${kind}: no index serves this query and it would read more than ${documentsMax} documents`);
    this.name = "QueryTooBroadError";
    this.kind = kind;
    this.documentsMax = documentsMax;
  }
}
