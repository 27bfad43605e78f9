import { BelayCallError } from "../errors/belay-call-error.ts";
import { isRecord, optionalString } from "../wire/unknown.ts";
import { assertServer } from "./assert-server.ts";
import type { ExternalLogin, LoginParts } from "./login-parts.ts";
import { postJson, requestToken, tokensFrom } from "./token-endpoint.ts";

const SIGN_ON = "/_api/iam/authentication/v2/sign-on";
const WHAT = "A login on the word of an API key";

/**
 * Signs members in on the word of an API key: the site knew them by other means.
 *
 * Shape: the visitor's token names the site, the key vouches; both travel in one header, separated by a comma. Source: docs/wire-format.md sections 4, 5 and 7.
 */
export function createExternalLogin({ requireHost, session, headers }: LoginParts): ExternalLogin {
  const authorizationWith = async (apiKey: string): Promise<string> => {
    assertServer(WHAT);
    const { accessToken } = await session.fresh(requireHost());
    return `${accessToken.value},${apiKey}`;
  };
  const memberTokens = async (fields: Readonly<Record<string, string>>, authorization: string) => {
    const answer = await requestToken(requireHost(), { grant_type: "authorized_client", ...fields }, { ...headers, authorization });
    return tokensFrom(answer, { value: answer.refreshToken ?? "", role: "member" });
  };
  return {
    getMemberTokensForExternalLogin: async (memberId, apiKey) =>
      memberTokens({ scope: "offline_access", member_id: memberId }, await authorizationWith(apiKey)),
    async getMemberTokensForExternalLoginWithSession(email, apiKey, options = {}) {
      const authorization = await authorizationWith(apiKey);
      const { sessionToken, identity } = await postJson(
        requireHost(),
        SIGN_ON,
        { loginId: { email }, ...options },
        { ...headers, authorization },
      );
      const memberId = isRecord(identity) ? optionalString(identity, "id") : undefined;
      if (typeof sessionToken !== "string" || memberId === undefined) {
        throw new BelayCallError("ANSWER_INVALID", "The server signed somebody on without saying whom, or without a session.");
      }
      return memberTokens({ member_id: memberId, session_token: sessionToken }, authorization);
    },
  };
}
