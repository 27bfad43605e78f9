import { BelayError } from "@belay/core";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { TurnEnd } from "../entrance/turn-end.ts";
import { toBelay } from "../errors/wire-error.ts";
import { isFromBrowser } from "../pipeline/identify.ts";
import type { Platform } from "../platform.ts";
import type { OAuthRequest, TokenParameters } from "./grant.ts";
import { OAuthError, OAuthFailure } from "./oauth-error.ts";
import { readParameters } from "./request-parameters.ts";
import { addTokenParsers } from "./token-body.ts";

/** Where tokens are asked for. */
export const TOKEN_PATH = "/oauth2/token";
const GRANTS_APART = new Set(["anonymous", "client_credentials", "refresh_token", "authorization_code"]);

/** Every secret and every key begins so. */
const CREDENTIAL_START = "bly_";

/** An endpoint that deals with clients' credentials. */
export interface OAuthEndpoint {
  readonly path: string;
  readonly answer: (parameters: TokenParameters, req: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
}

/** The client that the request names, if there is one: names that nobody has would each be counted apart. */
async function knownClientId({ directory }: Platform, clientId: string | undefined): Promise<string> {
  return clientId !== undefined && (await directory.oauthApp(clientId)) !== undefined ? clientId : "";
}

/** What is counted apart: the grants that are named most, and every endpoint. Anything else that a request may name is counted as one. */
function purposeOf(path: string, grantType: string | undefined): string {
  return path === TOKEN_PATH && grantType !== undefined && GRANTS_APART.has(grantType) ? grantType : path;
}

/** What every answer of such an endpoint carries. Source: RFC 6749 section 5.1. */
export const NEVER_KEPT: Readonly<Record<string, string>> = { "cache-control": "no-store", pragma: "no-cache" };

/** An error in the words of the standards. */
export function inOAuthTerms(err: unknown): Error {
  return err instanceof OAuthError ? err : new OAuthFailure(toBelay(err));
}

/**
 * Refuses secrets and keys that a browser sends: whoever sits before it can read them, and every page that runs there (S49).
 *
 * Errors: SECRET_IN_BROWSER (403).
 */
function assertNoSecretInBrowser({ headers }: OAuthRequest, { client_secret }: TokenParameters): void {
  if ((client_secret !== undefined || headers.authorization?.includes(CREDENTIAL_START) === true) && isFromBrowser(headers)) {
    throw new BelayError("SECRET_IN_BROWSER");
  }
}

/** Answers a request, unless there were too many of its kind. Errors: SECRET_IN_BROWSER (403); as `readParameters`, `TokenLimiter.run` and `answer`. */
export async function takeOAuthPost<T>(
  platform: Platform,
  path: string,
  req: OAuthRequest,
  answer: (parameters: TokenParameters) => Promise<T>,
): Promise<T> {
  const parameters = readParameters(req);
  assertNoSecretInBrowser(req, parameters);
  const clientId = await knownClientId(platform, parameters.client_id);
  const key = { address: req.ip, clientId, purpose: purposeOf(path, parameters.grant_type) };
  return platform.tokenLimiter.run(key, () => answer(parameters));
}

/** Registers an endpoint that takes forms and flat JSON, so many a minute, and whose answers no cache may keep. Source: RFC 6749 sections 3.2 and 5.1. */
export function registerOAuthPost(app: FastifyInstance, platform: Platform, { path, answer }: OAuthEndpoint): void {
  const turnEnd = new TurnEnd();
  void app.register(async (scope) => {
    addTokenParsers(scope);
    // Before the body is read, so that refusals of the body carry them too.
    scope.addHook("onRequest", (_req, reply, done) => {
      reply.headers(NEVER_KEPT);
      done();
    });
    // Thrown on to the handler of all errors.
    scope.setErrorHandler((err) => {
      throw inOAuthTerms(err);
    });
    scope.post(path, async (req, reply) => {
      const answered = await takeOAuthPost(platform, path, req, (parameters) => answer(parameters, req, reply));
      await new Promise<void>((resolve) => turnEnd.add(resolve));
      return answered;
    });
  });
}
