import type { LoginParts } from "./login-parts.ts";
import { postJson } from "./token-endpoint.ts";

/** Posts to a path of the server as whoever calls. */
export type SessionPost = (path: string, body: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>;

/** Makes the one way in which the functions of a login ask the server. */
export function createSessionPost({ requireHost, session }: Pick<LoginParts, "requireHost" | "session">): SessionPost {
  return async (path, body) => {
    const host = requireHost();
    const { accessToken } = await session.fresh(host);
    return postJson(host, path, body, { authorization: accessToken.value });
  };
}
