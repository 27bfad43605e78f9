import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { ApiCall, ApiRequest, CallFailed } from "../pipeline/api-call.ts";
import type { RequestId, RequestIds } from "../request-ids.ts";

/** A request that the framework never sees. */
export class SocketRequest implements ApiRequest {
  readonly id: string;
  readonly idParts: RequestId;
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

  constructor(raw: IncomingMessage, ip: string, ids: RequestIds) {
    this.idParts = ids.next(this.startedMs);
    this.id = this.idParts.text;
    this.raw = raw;
    this.method = raw.method ?? "";
    this.url = raw.url ?? "";
    this.headers = raw.headers;
    this.ip = ip;
  }

  /** Reads a body whose length was looked at before, and makes of its text what `parse` does. Rejects when it does not come to its end, or `parse` throws. */
  body<T>(parse: (text: string) => T): Promise<T> {
    this.isReading = true;
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      this.raw.on("data", (chunk: Buffer) => void chunks.push(chunk));
      this.raw.once("error", reject);
      this.raw.once("end", () => {
        const [first, second] = chunks;
        const bytes = first !== undefined && second === undefined ? first : Buffer.concat(chunks);
        try {
          resolve(parse(bytes.toString("utf8")));
          this.isReading = false;
        } catch (err) {
          reject(err);
        }
      });
    });
  }
}
