import type { ServerResponse } from "node:http";
import { COMMON_HEADERS, JSON_CONTENT_TYPE, REQUEST_ID_HEADER } from "../answer-headers.ts";
import { failCall } from "../errors/failed-call.ts";
import type { Log } from "../log/request-log.ts";
import type { ApiRequest } from "../pipeline/api-call.ts";
import type { Platform } from "../platform.ts";
import type { RequestIds } from "../request-ids.ts";
import type { SocketRequest } from "./socket-request.ts";
import { TurnEnd } from "./turn-end.ts";

/** What a request is answered with, in JSON. */
export interface Answer {
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | Buffer;
  /** Gives the memory of the payload back, when it is out. */
  readonly release?: (() => void) | undefined;
}

export interface AnswerParts {
  readonly platform: Platform;
  readonly log: Log;
  readonly ids: RequestIds;
  /** Told of every request when it was answered. Units: milliseconds since it came in. */
  readonly ended: (req: ApiRequest, status: number, durationMs: number) => void;
}

const COMMON = COMMON_HEADERS.flat();

/** Answers requests of one route that the framework never sees, as the framework would. */
export class SocketAnswers {
  readonly #parts: AnswerParts;
  readonly #route: string;
  readonly #turnEnd = new TurnEnd();

  constructor(parts: AnswerParts, route: string) {
    this.#parts = parts;
    this.#route = route;
  }

  /**
   * Answers a request with what `work` makes, with status 200; where that fails, with the failure and the headers that every answer of the route has.
   *
   * Why `work` need not give a promise: most small reads wait for nothing, and promises take a tenth of the time of one.
   */
  give(req: SocketRequest, res: ServerResponse, work: () => Answer | Promise<Answer>, always: Answer["headers"] = {}): void {
    try {
      const answer = work();
      if (answer instanceof Promise) {
        answer.then(
          (made) => this.#add(req, 200, made, res),
          (err: unknown) => this.#fail(err, req, res, always),
        );
      } else {
        this.#add(req, 200, answer, res);
      }
    } catch (err) {
      void this.#fail(err, req, res, always);
    }
  }

  async #fail(err: unknown, req: SocketRequest, res: ServerResponse, always: Answer["headers"]): Promise<void> {
    try {
      const wire = await failCall(this.#parts, err, req, this.#route);
      const headers = { ...always, ...wire.headers, ...(req.isReading && { connection: "close" }) };
      this.#add(req, wire.status, { headers, payload: JSON.stringify(wire.body) }, res);
    } catch (defect) {
      this.#giveUp(defect, req, res);
    }
  }

  #add(req: SocketRequest, status: number, answer: Answer, res: ServerResponse): void {
    this.#turnEnd.add(() => this.#send(req, status, answer, res));
  }

  #send(req: SocketRequest, status: number, answer: Answer, res: ServerResponse): void {
    try {
      send(req.id, status, answer, res);
      this.#parts.ended(req, status, performance.now() - req.startedMs);
    } catch (err) {
      this.#giveUp(err, req, res);
    }
  }

  /** What cannot even be refused is a defect of ours. */
  #giveUp(err: unknown, { id }: SocketRequest, res: ServerResponse): void {
    this.#parts.log.error(err, { requestId: id, path: this.#route });
    res.destroy();
  }
}

function send(requestId: string, status: number, { headers, payload, release }: Answer, res: ServerResponse): void {
  const length = typeof payload === "string" ? Buffer.byteLength(payload) : payload.length;
  const lines = [REQUEST_ID_HEADER, requestId, ...COMMON, "content-type", JSON_CONTENT_TYPE, "content-length", String(length)];
  for (const name in headers) {
    lines.push(name, headers[name] ?? "");
  }
  res.writeHead(status, lines);
  // Not on `close`: an answer that was cut off may still be on its way out of this memory.
  res.end(payload, release);
}
