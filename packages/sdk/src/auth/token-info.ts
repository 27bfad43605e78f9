import { isRecord, optionalString, stringList } from "../wire/unknown.ts";
import type { Host } from "./strategy.ts";
import { postJson } from "./token-endpoint.ts";

/** What the server knows about a token. `exp` and `iat` are epoch seconds. An inactive token names nobody. */
export interface TokenInfo {
  readonly active: boolean;
  readonly subjectType: "APP" | "USER" | "MEMBER" | "VISITOR" | "UNKNOWN";
  readonly subjectId: string;
  readonly exp: number;
  readonly iat: number;
  readonly siteId: string;
  readonly clientId?: string;
  readonly instanceId?: string;
  readonly accountId?: string;
  /** Keys of a member's roles, ids of a user's, at this moment; there only when they were asked for. */
  readonly roles?: readonly string[];
}

const SUBJECT_TYPES = ["APP", "USER", "MEMBER", "VISITOR"] as const;

/** Asks the server about a token. Source: docs/wire-format.md section 5. */
export async function requestTokenInfo(host: Host, token: string, wanted: { readonly roles?: boolean } = {}): Promise<TokenInfo> {
  const answer = await postJson(host, "/oauth2/token-info", { token, ...wanted });
  const record = isRecord(answer) ? answer : {};
  const clientId = optionalString(record, "clientId");
  const instanceId = optionalString(record, "instanceId");
  const accountId = optionalString(record, "accountId");
  return {
    active: record.active === true,
    subjectType: SUBJECT_TYPES.find((type) => type === record.subjectType) ?? "UNKNOWN",
    subjectId: optionalString(record, "subjectId") ?? "",
    // Numbers in one client's type, int64 strings in another's.
    exp: Number(record.exp ?? 0),
    iat: Number(record.iat ?? 0),
    siteId: optionalString(record, "siteId") ?? "",
    ...(clientId === undefined ? {} : { clientId }),
    ...(instanceId === undefined ? {} : { instanceId }),
    ...(accountId === undefined ? {} : { accountId }),
    ...(record.roles === undefined ? {} : { roles: stringList(record.roles) }),
  };
}
