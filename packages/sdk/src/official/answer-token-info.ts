import { currentContext } from "../context/ambient.ts";
import { getTokenInfo } from "../context/contextual.ts";

/** Where `auth.getTokenInfo` of `@wix/essentials` asks, whatever client is in force. Source: `@wix/essentials` 1.0.15, auth (MIT). */
const TOKEN_INFO_URL = "https://www.wixapis.com/oauth2/token-info";

/** Marks our own fetch, so that it is not wrapped twice. */
const MARK = Symbol.for("belay.answersTokenInfo");

/**
 * Answers the one call that an official function makes past its client: `getTokenInfo` while a request is served. All other calls go on as they are.
 *
 * Why: it would hand the caller's token to a server that it does not belong to, and fail.
 */
export function answerTokenInfo(): Disposable {
  const original = globalThis.fetch;
  if (MARK in original) {
    return { [Symbol.dispose]() {} };
  }
  const answering: typeof fetch = async (input, init) =>
    input === TOKEN_INFO_URL && currentContext() !== undefined ? Response.json(await getTokenInfo()) : original(input, init);
  globalThis.fetch = Object.assign(answering, { [MARK]: true });
  return {
    [Symbol.dispose]() {
      if (globalThis.fetch === answering) {
        globalThis.fetch = original;
      }
    },
  };
}
