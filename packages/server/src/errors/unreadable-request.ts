import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import { BelayError, type ErrorCode } from "@belay/core";
import { toWireError } from "./wire-error.ts";

/** What Node calls requests that it gives up reading. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: "HEADERS_TOO_LARGE",
  ERR_HTTP_REQUEST_TIMEOUT: "REQUEST_TIMEOUT",
};

/**
 * Answers what is not HTTP, contradicts itself (two lengths, length and chunks), has too large a head or comes too slowly, and closes the connection.
 *
 * Why close: after such a request nobody can say where the next one begins. Source: RFC 9112 sections 6.3 and 9.6.
 */
export function answerUnreadable(err: Error & { readonly code?: string }, socket: Socket): void {
  if (!socket.writable || err.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const requestId = randomUUID();
  const { status, body } = toWireError(new BelayError(CODES[err.code ?? ""] ?? "MALFORMED_REQUEST", { cause: err }), requestId);
  const text = JSON.stringify(body);
  const head = [
    // Without a reason phrase, which nobody needs (RFC 9112 section 4): an import of `node:http` for its list loads all of the built-in client.
    `HTTP/1.1 ${status} `,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(text)}`,
    `x-wix-request-id: ${requestId}`,
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${text}`);
}
