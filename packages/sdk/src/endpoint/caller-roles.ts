import { requestTokenInfo } from "../auth/token-info.ts";
import { TRANSPORT } from "../client/transport-key.ts";
import type { RequestContext } from "../context/request-context.ts";

async function askServer({ client }: RequestContext): Promise<readonly string[]> {
  const token = await client?.auth.getSubjectToken?.();
  if (client === undefined || token === undefined || token === "") {
    return [];
  }
  const { active, roles = [] } = await requestTokenInfo(client[TRANSPORT].host, token, { roles: true });
  return active ? roles : [];
}

/**
 * The roles of a request's caller, asked for once.
 *
 * Why not kept longer: who lost a role would keep what it opens.
 */
export function createRoles(context: RequestContext): () => Promise<readonly string[]> {
  let asked: Promise<readonly string[]> | undefined;
  return () => {
    asked ??= askServer(context);
    return asked;
  };
}
