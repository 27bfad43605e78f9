import { buildRequest } from "../http/build-request.ts";
import type { Transport } from "../http/transport.ts";
import type { MethodCaller } from "../modules/api-function.ts";
import type { MethodDescriptor } from "../modules/method-descriptor.ts";
import { fromWire } from "../wire/convert.ts";

/** Headers that one call adds; asked once for each. */
export type CallHeaders = (method: MethodDescriptor) => Promise<Readonly<Record<string, string>>>;

/** Sends module calls through a transport: message to request, answer to SDK names and dates. */
export function createMethodCaller(transport: Transport, headersOf?: CallHeaders): MethodCaller {
  return {
    async call(method, message, options) {
      const request = buildRequest(method, message);
      const headers = headersOf === undefined ? {} : await headersOf(method);
      const answer = await transport.sendCall(request, { ...options, headers, methodId: method.id });
      return fromWire(answer, method.shapes, method.response);
    },
  };
}
