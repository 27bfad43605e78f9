import type { DestinationRules, HostRefusedError } from "./destination.mjs";

export interface RedirectOptions extends DestinationRules {
  /** Called once for each refused request, before it fails. */
  readonly onRefused?: (refusal: HostRefusedError) => void;
}

/**
 * Wraps a fetch so that what official clients ask of their vendor's API reaches a Belay server instead: path, query, verb, headers, body and
 * signal stay as they are. Telemetry is answered with 200 here. Loopback and allowed hosts pass; every other host fails with a TypeError whose
 * cause is a HostRefusedError.
 *
 * Why fetch: clients have the host built in, and take the global fetch for tokens whatever else they are given.
 */
export function redirectFetch(originalFetch: typeof fetch, options: RedirectOptions): typeof fetch;

/** Puts a redirecting fetch in the place of the global one. Answers what takes it back. */
export function installRedirect(origin: string, options?: Omit<RedirectOptions, "origin">): () => void;
