import type { IncomingMessage } from "node:http";
import { parseJsonBody } from "../json-body.ts";

/** Reads a body whose length was looked at before. Rejects when it does not come to its end. Errors: MALFORMED_BODY (400). */
export function readJson(req: IncomingMessage): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => void chunks.push(chunk));
    req.once("error", reject);
    req.once("end", () => {
      const [first, second] = chunks;
      const bytes = first !== undefined && second === undefined ? first : Buffer.concat(chunks);
      try {
        resolve(parseJsonBody(bytes.toString("utf8")));
      } catch (err) {
        reject(err);
      }
    });
  });
}
