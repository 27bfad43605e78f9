import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { admit } from "../admission.ts";
import { COMMON_HEADERS, JSON_CONTENT_TYPE, REQUEST_ID_HEADER } from "../answer-headers.ts";
import { answerCall, isRead } from "../api-answer.ts";
import { API_ROUTE } from "../api-route.ts";
import { failCall } from "../errors/failed-call.ts";
import type { Log } from "../log/request-log.ts";
import type { ApiCall, ApiRequest, CallFailed } from "../pipeline/api-call.ts";
import { groupOf, type MethodResolver, type Resolved } from "../pipeline/resolve-method.ts";
import type { Platform } from "../platform.ts";
import { isPlain } from "./plain-request.ts";
import { readJson } from "./read-json.ts";
import { TurnEnd } from "./turn-end.ts";

export interface EntranceParts {
  readonly platform: Platform;
  readonly log: Log;
  readonly resolver: MethodResolver;
  readonly addressOf: (req: IncomingMessage) => string;
  /** First segments of addresses under which something else answers too. */
  readonly otherGroups: ReadonlySet<string>;
  /** Told of every request when it was answered. Units: milliseconds since it came in. */
  readonly ended: (req: ApiRequest, status: number, durationMs: number) => void;
}

/** A request that the framework never sees. */
class ReadRequest implements ApiRequest {
  readonly id = randomUUID();
  readonly method: string;
  readonly url: string;
  readonly ip: string;
  readonly headers: IncomingHttpHeaders;
  readonly raw: IncomingMessage;
  readonly startedMs = performance.now();
  apiCall: ApiCall | undefined = undefined;
  failure: CallFailed | undefined = undefined;
  /** Whether its body is being read: an error then leaves nobody sure where the next request begins. */
  isReading = false;

  constructor(raw: IncomingMessage, ip: string) {
    this.raw = raw;
    this.method = raw.method ?? "";
    this.url = raw.url ?? "";
    this.headers = raw.headers;
    this.ip = ip;
  }
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | Buffer;
  readonly release: (() => void) | undefined;
}

const COMMON = COMMON_HEADERS.flat();

/**
 * The way of reads past the framework: the same steps as for every other call, and none of the framework's own around them.
 *
 * Shape: answers whether it took the request. It takes plain requests (`isPlain`) of methods of the contracts that change nothing; the framework answers
 * everything else, and what this one takes it would answer alike.
 * Why: the framework's way of a request costs as much as the whole of a small read.
 */
export class ReadEntrance {
  readonly #parts: EntranceParts;
  readonly #turnEnd = new TurnEnd();
  #isOpen = true;

  constructor(parts: EntranceParts) {
    this.#parts = parts;
  }

  /** Leaves everything to the framework: it refuses what comes while the server is being closed. */
  close(): void {
    this.#isOpen = false;
  }

  take(req: IncomingMessage, res: ServerResponse): boolean {
    const { method = "", url = "" } = req;
    if (!this.#isOpen || !isPlain(req) || this.#parts.otherGroups.has(groupOf(url))) {
      return false;
    }
    const resolved = this.#parts.resolver.find(method, url);
    if (resolved?.operation.handler === undefined || !isRead(resolved.operation.handler)) {
      return false;
    }
    void this.#run(resolved, new ReadRequest(req, this.#parts.addressOf(req)), res);
    return true;
  }

  async #run(resolved: Resolved, req: ReadRequest, res: ServerResponse): Promise<void> {
    try {
      const answer = await this.#answer(resolved, req);
      this.#turnEnd.add(() => this.#send(req, answer, res));
    } catch (err) {
      this.#giveUp(err, req, res);
    }
  }

  #send(req: ReadRequest, answer: Answer, res: ServerResponse): void {
    try {
      send(req.id, answer, res);
      this.#parts.ended(req, answer.status, performance.now() - req.startedMs);
    } catch (err) {
      this.#giveUp(err, req, res);
    }
  }

  /** What cannot even be refused is a defect of ours. */
  #giveUp(err: unknown, { id }: ReadRequest, res: ServerResponse): void {
    this.#parts.log.error(err, { requestId: id, path: API_ROUTE });
    res.destroy();
  }

  async #answer(resolved: Resolved, req: ReadRequest): Promise<Answer> {
    const { platform } = this.#parts;
    try {
      const admitted = admit(platform, resolved, req);
      if (admitted !== undefined) {
        await admitted;
      }
      const body = req.method === "GET" ? undefined : await readBody(req);
      const { headers, payload, release } = await answerCall(platform, req, body);
      return { status: 200, headers, payload, release };
    } catch (err) {
      const { status, headers, body } = await failCall(this.#parts, err, req, API_ROUTE);
      return {
        status,
        headers: req.isReading ? { ...headers, connection: "close" } : headers,
        payload: JSON.stringify(body),
        release: undefined,
      };
    }
  }
}

async function readBody(req: ReadRequest): Promise<unknown> {
  req.isReading = true;
  const body = await readJson(req.raw);
  req.isReading = false;
  return body;
}

function send(requestId: string, { status, headers, payload, release }: Answer, res: ServerResponse): void {
  const length = typeof payload === "string" ? Buffer.byteLength(payload) : payload.length;
  const lines = [REQUEST_ID_HEADER, requestId, ...COMMON, "content-type", JSON_CONTENT_TYPE, "content-length", String(length)];
  for (const name in headers) {
    lines.push(name, headers[name] ?? "");
  }
  res.writeHead(status, lines);
  // Not on `close`: an answer that was cut off may still be on its way out of this memory.
  res.end(payload, release);
}
