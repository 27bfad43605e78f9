import { checkRequest } from "../api-answer.ts";
import { parseJsonBody } from "../json-body.ts";
import { RecentMap } from "../limits/recent-map.ts";
import type { ApiRequest } from "../pipeline/api-call.ts";
import type { CheckedRequest } from "../pipeline/checked-request.ts";

/** What a request asks for: checked before, else with its body for the check. */
export interface Asked {
  readonly checked: CheckedRequest | undefined;
  readonly name: string;
  readonly body: unknown;
}

/** Requests in each of the two generations that are kept. */
const REQUESTS_MAX = 1_000;
/** Longer ones are checked each time, in characters: callers choose how long they are. */
const NAME_LENGTH_MAX = 2_000;

/**
 * Requests of shared reads that were checked before, so that who asks the same again has it neither parsed nor checked: what a request asks for depends on
 * its address and body alone, and never on its caller. Bounded.
 */
export class KnownRequests {
  readonly #known = new RecentMap<CheckedRequest>(REQUESTS_MAX);

  /** What a request asks for. `text` is its body. Errors: MALFORMED_BODY (400). */
  of({ url }: ApiRequest, text?: string): Asked {
    // No address has a line break, so none is taken for one with a body.
    const name = text === undefined ? url : `${url}\n${text}`;
    const checked = this.#known.get(name);
    return { checked, name, body: checked === undefined && text !== undefined ? parseJsonBody(text) : undefined };
  }

  /** Checks a request that is not known. Errors: as `checkRequest`. */
  async check(req: ApiRequest, { name, body }: Asked): Promise<CheckedRequest> {
    const checked = await checkRequest(req, body);
    // Other handlers may do with their message what they like.
    if (req.apiCall?.operation.handler?.kind === "shared-read" && name.length <= NAME_LENGTH_MAX) {
      this.#known.set(name, checked.freeze());
    }
    return checked;
  }
}
