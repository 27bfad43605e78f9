/** Hosts of the API that Belay stands in for. */
export const API_HOSTS: readonly string[];

/** The host that only takes telemetry; it comes with the caller's token, so it is dropped. */
export const BEACON_HOST: string;

/** `belay`: to the local server. `drop`: answered with 200 here. `pass`: as it is. `refuse`: not at all. */
export type Destination = "belay" | "drop" | "pass" | "refuse";

export interface DestinationRules {
  /** The Belay server, as `http://127.0.0.1:4000`. Its host passes. */
  readonly origin: string;
  /** Further hosts that pass: names, `*.example.com` for what is below a name, or `*`. */
  readonly allowHosts?: readonly string[];
  /** Names and addresses of this machine. */
  readonly ownHosts?: readonly string[];
}

/** Makes the rule that says where requests for a host name or address go. Throws TypeError when `origin` is no URL. */
export function createDestinations(rules: DestinationRules): (hostname: string) => Destination;

/** One line for people: which host was refused, and how to let it through. */
export function refusalText(hostname: string): string;

/** The error of a refused call. */
export class HostRefusedError extends Error {
  readonly code: "BELAY_HOST_REFUSED";
  readonly host: string;
  constructor(hostname: string, text?: string);
}
