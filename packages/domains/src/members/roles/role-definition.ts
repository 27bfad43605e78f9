import { BelayError } from "@belay/core";
import type { EntityKind, EntityReader, EntityRecord } from "@belay/store";
import { isObject } from "../../resource/json.ts";

/** A role that members of a site can hold: a key that code asks for, and a title that people read. */
export interface RoleDefinition {
  readonly id: string;
  readonly roleKey: string;
  readonly title: string;
  /** A blockable role cannot be assigned to a blocked member. */
  readonly blockable: boolean;
  readonly revision: number;
  /** The system's own: not kept, not changed, not deleted. */
  readonly isSystem: boolean;
}

/** Definitions of a site. Their keys are unique there. */
export const ROLE_DEFINITION_KIND: EntityKind = { name: "member_role_definition", fields: [], uniques: ["role_key"] };

/** Most definitions of one site: a list of them has no pages. */
export const DEFINITIONS_MAX = 1_000;

/** Roles that every site has. */
const SYSTEM_ROLES: readonly RoleDefinition[] = [
  { id: "b31a0000-0000-4000-8000-0000000000a1", roleKey: "ADMIN", title: "Admin", blockable: true, revision: 1, isSystem: true },
];

function toDefinition({ id, revision, text }: EntityRecord): RoleDefinition {
  const document: unknown = JSON.parse(text);
  const fields = isObject(document) ? document : {};
  return {
    id,
    roleKey: String(fields.roleKey),
    title: String(fields.title),
    blockable: fields.blockable === true,
    revision,
    isSystem: false,
  };
}

/** The definition as callers see it. */
export function definitionToWire({ id, roleKey, title, blockable, revision }: RoleDefinition): Readonly<Record<string, unknown>> {
  return { id, roleKey, title, blockable, revision: String(revision) };
}

/** The definition with this key on the site, the system's own first. */
export async function findDefinition(entities: EntityReader, siteId: string, roleKey: unknown): Promise<RoleDefinition | undefined> {
  if (typeof roleKey !== "string") return undefined;
  const own = SYSTEM_ROLES.find((role) => role.roleKey === roleKey);
  if (own !== undefined) return own;
  const id = await entities.findByUnique(ROLE_DEFINITION_KIND, siteId, "role_key", roleKey);
  const record = id === undefined ? undefined : await entities.get(ROLE_DEFINITION_KIND, siteId, id);
  return record && toDefinition(record);
}

/** As `findDefinition`. Errors: ROLE_DOES_NOT_EXIST (404). */
export async function knownDefinition(entities: EntityReader, siteId: string, roleKey: unknown): Promise<RoleDefinition> {
  const definition = await findDefinition(entities, siteId, roleKey);
  if (definition === undefined) throw new BelayError("ROLE_DOES_NOT_EXIST");
  return definition;
}

/** Every definition of the site, the system's own first. */
export async function listDefinitions(entities: EntityReader, siteId: string): Promise<readonly RoleDefinition[]> {
  const query = { filter: { kind: "all" }, sort: [], limit: DEFINITIONS_MAX } as const;
  return [...SYSTEM_ROLES, ...(await entities.query(ROLE_DEFINITION_KIND, siteId, query)).map(toDefinition)];
}
