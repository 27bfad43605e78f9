import type { IncomingMessage, ServerResponse } from "node:http";
import { inOAuthTerms, NEVER_KEPT, TOKEN_PATH } from "../oauth/oauth-post.ts";
import { TOKEN_BODY_PARSERS } from "../oauth/token-body.ts";
import { answerTokenRequest } from "../oauth/token-endpoint.ts";
import type { Entrance } from "./open-entrance.ts";
import { isPlain } from "./plain-request.ts";
import { type Answer, type AnswerParts, SocketAnswers } from "./socket-answers.ts";
import { SocketRequest } from "./socket-request.ts";

export interface TokenEntranceParts extends AnswerParts {
  readonly addressOf: (req: IncomingMessage) => string;
}

/** No parameters stand in the address of a request that this way takes. */
const NO_QUERY = {};

/**
 * The way of token requests past the framework, with what the framework's way is made of.
 *
 * Shape: answers whether it took the request, which is plain (`isPlain`) and has nothing behind the path of its address.
 */
export class TokenEntrance implements Entrance {
  readonly #parts: TokenEntranceParts;
  readonly #answers: SocketAnswers;

  constructor(parts: TokenEntranceParts) {
    this.#parts = parts;
    this.#answers = new SocketAnswers(parts, TOKEN_PATH);
  }

  take(req: IncomingMessage, res: ServerResponse): boolean {
    if (req.url !== TOKEN_PATH || req.method !== "POST" || !isPlain(req, TOKEN_BODY_PARSERS)) {
      return false;
    }
    const request = new SocketRequest(req, this.#parts.addressOf(req), this.#parts.ids);
    this.#answers.give(request, res, () => this.#answer(request), NEVER_KEPT);
    return true;
  }

  async #answer(req: SocketRequest): Promise<Answer> {
    try {
      const parse = TOKEN_BODY_PARSERS.get(req.headers["content-type"] ?? "");
      const body = parse && (await req.body(parse));
      const { id, ip, headers, raw } = req;
      const payload = await answerTokenRequest(this.#parts.platform, { id, ip, headers, raw, query: NO_QUERY, body });
      return { headers: NEVER_KEPT, payload };
    } catch (err) {
      throw inOAuthTerms(err);
    }
  }
}
