/** What a server under measurement is asked by the bench. */
export type Request = { readonly kind: "usage" } | { readonly kind: "stop" };

/** CPU time that a process has used in user and system mode, in microseconds, and its resident memory in bytes. */
export interface Usage {
  readonly cpuMicroseconds: number;
  readonly residentBytes: number;
}

/** What a server under measurement tells the bench. `facts` is what the program that was started says of itself. */
export type Report =
  | { readonly kind: "ready"; readonly facts: unknown }
  | { readonly kind: "usage"; readonly usage: Usage }
  | { readonly kind: "failed"; readonly message: string };
