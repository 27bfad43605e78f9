import type { EntityKind, EntityReader, EntityRecord, WriteTransaction } from "@belay/store";
import type { CallContext } from "../../handler.ts";
import { isObject, type JsonObject } from "../../resource/json.ts";

/** One document a site, under the site's own id. */
export const SIGN_ON_POLICY_KIND: EntityKind = { name: "sign_on_policy", fields: [], uniques: [] };

/** What a site asks of whoever signs up. */
export interface SignOnPolicy {
  /** New members wait for the owner. */
  readonly requireOwnerApproval: boolean;
  /** Nobody gets in before the address was verified by a code. */
  readonly requireEmailVerification: boolean;
}

/** What a site asks that never said: nothing, as the platform whose clients call does by default. */
const DEFAULT: SignOnPolicy = { requireOwnerApproval: false, requireEmailVerification: false };

function parsePolicy(text: string): SignOnPolicy {
  const stored: unknown = JSON.parse(text);
  const { requireOwnerApproval, requireEmailVerification }: JsonObject = isObject(stored) ? stored : {};
  return { requireOwnerApproval: requireOwnerApproval === true, requireEmailVerification: requireEmailVerification === true };
}

/** The policy of a site. */
export async function readSignOnPolicy(entities: EntityReader, siteId: string): Promise<SignOnPolicy> {
  const record = await entities.get(SIGN_ON_POLICY_KIND, siteId, siteId);
  return record === undefined ? DEFAULT : parsePolicy(record.text);
}

/** The policy as it goes over the wire. */
export async function presentSignOnPolicy(entities: EntityReader, siteId: string): Promise<JsonObject> {
  const record = await entities.get(SIGN_ON_POLICY_KIND, siteId, siteId);
  if (record === undefined) return { id: siteId, revision: "0", ...DEFAULT };
  return {
    id: siteId,
    revision: String(record.revision),
    createdDate: new Date(record.createdAtMs).toISOString(),
    updatedDate: new Date(record.updatedAtMs).toISOString(),
    ...parsePolicy(record.text),
  };
}

/** Changes the policy of a site; what is not named stays. False when another change came between. */
export async function changeSignOnPolicy(
  tx: WriteTransaction,
  ctx: Pick<CallContext, "siteId" | "nowMs">,
  change: Partial<SignOnPolicy>,
): Promise<boolean> {
  const { siteId, nowMs } = ctx;
  const before = await tx.entities.get(SIGN_ON_POLICY_KIND, siteId, siteId);
  const text = JSON.stringify({ ...(before === undefined ? DEFAULT : parsePolicy(before.text)), ...change });
  const revision = (before?.revision ?? 0) + 1;
  const record: EntityRecord = { id: siteId, revision, createdAtMs: before?.createdAtMs ?? nowMs, updatedAtMs: nowMs, text };
  if (before === undefined) {
    await tx.entities.insert(SIGN_ON_POLICY_KIND, siteId, record, {});
    return true;
  }
  return tx.entities.update(SIGN_ON_POLICY_KIND, siteId, record, before.revision, {});
}
