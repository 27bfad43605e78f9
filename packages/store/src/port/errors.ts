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
