import type { IncomingMessage, ServerResponse } from "node:http";
import { admit } from "../admission.ts";
import { answerChecked, answerKept, isRead } from "../api-answer.ts";
import { API_ROUTE } from "../api-route.ts";
import { groupOf, type MethodResolver, type Resolved } from "../pipeline/resolve-method.ts";
import { type Asked, KnownRequests } from "./known-requests.ts";
import type { Entrance } from "./open-entrance.ts";
import { isPlain, JSON_TYPES } from "./plain-request.ts";
import { type Answer, type AnswerParts, SocketAnswers } from "./socket-answers.ts";
import { SocketRequest } from "./socket-request.ts";

export interface EntranceParts extends AnswerParts {
  readonly resolver: MethodResolver;
  readonly addressOf: (req: IncomingMessage) => string;
  /** First segments of addresses under which something else answers too. */
  readonly otherGroups: ReadonlySet<string>;
}

/**
 * The way of reads past the framework: the same steps as for every other call, and none of the framework's own around them.
 *
 * Shape: answers whether it took the request. It takes plain requests (`isPlain`) of methods of the contracts that change nothing; the framework answers
 * everything else, and what this one takes it would answer alike.
 * Why: the framework's way of a request costs as much as the whole of a small read.
 */
export class ReadEntrance implements Entrance {
  readonly #parts: EntranceParts;
  readonly #answers: SocketAnswers;
  readonly #known = new KnownRequests();

  constructor(parts: EntranceParts) {
    this.#parts = parts;
    this.#answers = new SocketAnswers(parts, API_ROUTE);
  }

  take(req: IncomingMessage, res: ServerResponse): boolean {
    const { method = "", url = "" } = req;
    if (!isPlain(req, JSON_TYPES) || this.#parts.otherGroups.has(groupOf(url))) {
      return false;
    }
    const resolved = this.#parts.resolver.find(method, url);
    if (resolved?.operation.handler === undefined || !isRead(resolved.operation.handler)) {
      return false;
    }
    const request = new SocketRequest(req, this.#parts.addressOf(req), this.#parts.ids);
    this.#answers.give(request, res, () => this.#answer(resolved, request));
    return true;
  }

  #answer(resolved: Resolved, req: SocketRequest): Answer | Promise<Answer> {
    const admitted = admit(this.#parts.platform, resolved, req);
    if (req.method !== "GET") {
      return this.#answerPost(admitted, req);
    }
    return admitted === undefined
      ? this.#answerAsked(req, this.#known.of(req))
      : admitted.then(() => this.#answerAsked(req, this.#known.of(req)));
  }

  async #answerPost(admitted: Promise<void> | undefined, req: SocketRequest): Promise<Answer> {
    await admitted;
    return this.#answerAsked(req, await req.body((text) => this.#known.of(req, text)));
  }

  #answerAsked(req: SocketRequest, asked: Asked): Answer | Promise<Answer> {
    const { platform } = this.#parts;
    const kept = asked.checked && answerKept(platform, req, asked.checked);
    return kept ?? this.#make(req, asked);
  }

  async #make(req: SocketRequest, asked: Asked): Promise<Answer> {
    return answerChecked(this.#parts.platform, req, asked.checked ?? (await this.#known.check(req, asked)));
  }
}
