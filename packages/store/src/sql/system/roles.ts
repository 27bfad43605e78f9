import type { RoleRecord } from "../../port/system.ts";
import type { SqlDialect } from "../dialect.ts";
import { firstRow, type SqlExecutor } from "../executor.ts";
import { insertOnce } from "../insert-once.ts";
import { prepare } from "../prepare.ts";
import { readGrant, writeGrant } from "../rows.ts";

type RoleArguments = { id: string; siteId: string; name: string; permissions: string; createdAtMs: number };
type AssignmentArguments = { siteId: string; userId: string; roleId: string; createdAtMs: number };

function roleStatements({ builder }: SqlDialect) {
  const columns = ["id", "site_id as siteId", "name", "permissions", "created_at as createdAtMs"] as const;
  return {
    one: prepare((args: { siteId: string; id: string }) =>
      builder.selectFrom("site_role").select(columns).where("site_id", "=", args.siteId).where("id", "=", args.id),
    ),
    ofSite: prepare((args: { siteId: string }) =>
      builder.selectFrom("site_role").select(columns).where("site_id", "=", args.siteId).orderBy("name"),
    ),
    insert: prepare((args: RoleArguments) =>
      builder
        .insertInto("site_role")
        .values({ id: args.id, site_id: args.siteId, name: args.name, permissions: args.permissions, created_at: args.createdAtMs })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    update: prepare((args: { siteId: string; id: string; permissions: string }) =>
      builder.updateTable("site_role").set({ permissions: args.permissions }).where("site_id", "=", args.siteId).where("id", "=", args.id),
    ),
    remove: prepare((args: { siteId: string; id: string }) =>
      builder.deleteFrom("site_role").where("site_id", "=", args.siteId).where("id", "=", args.id),
    ),
  };
}

function assignmentStatements({ builder }: SqlDialect) {
  return {
    ofUser: prepare((args: { siteId: string; userId: string }) =>
      builder
        .selectFrom("role_assignment")
        .innerJoin("site_role", (join) =>
          join.onRef("site_role.id", "=", "role_assignment.role_id").onRef("site_role.site_id", "=", "role_assignment.site_id"),
        )
        .select([
          "site_role.id",
          "site_role.site_id as siteId",
          "site_role.name",
          "site_role.permissions",
          "site_role.created_at as createdAtMs",
        ])
        .where("role_assignment.site_id", "=", args.siteId)
        .where("role_assignment.user_id", "=", args.userId)
        .orderBy("site_role.name"),
    ),
    assign: prepare((args: AssignmentArguments) =>
      builder
        .insertInto("role_assignment")
        .values({ site_id: args.siteId, user_id: args.userId, role_id: args.roleId, created_at: args.createdAtMs })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    unassign: prepare((args: { siteId: string; userId: string; roleId: string }) =>
      builder
        .deleteFrom("role_assignment")
        .where("site_id", "=", args.siteId)
        .where("user_id", "=", args.userId)
        .where("role_id", "=", args.roleId),
    ),
    unassignAll: prepare((args: { siteId: string; roleId: string }) =>
      builder.deleteFrom("role_assignment").where("site_id", "=", args.siteId).where("role_id", "=", args.roleId),
    ),
  };
}

/** Roles of sites and the users who hold them. */
export function roleStore(dialect: SqlDialect) {
  const { one, ofSite, insert, update, remove } = roleStatements(dialect);
  const { ofUser, assign, unassign, unassignAll } = assignmentStatements(dialect);
  return {
    one: async (executor: SqlExecutor, siteId: string, id: string): Promise<RoleRecord | undefined> => {
      const row = await firstRow(executor, one({ siteId, id }));
      return row && toRecord(row);
    },
    ofSite: async (executor: SqlExecutor, siteId: string): Promise<readonly RoleRecord[]> =>
      (await executor.rows(ofSite({ siteId }))).map(toRecord),
    ofUser: async (executor: SqlExecutor, siteId: string, userId: string): Promise<readonly RoleRecord[]> =>
      (await executor.rows(ofUser({ siteId, userId }))).map(toRecord),
    insert: (executor: SqlExecutor, { permissions, ...role }: RoleRecord) =>
      insertOnce(executor, insert({ ...role, permissions: writeGrant(permissions) }), "site_role", role.id),
    update: async (executor: SqlExecutor, siteId: string, id: string, permissions: RoleRecord["permissions"]) =>
      (await executor.change(update({ siteId, id, permissions: writeGrant(permissions) }))) > 0,
    remove: async (executor: SqlExecutor, siteId: string, id: string): Promise<boolean> => {
      await executor.change(unassignAll({ siteId, roleId: id }));
      return (await executor.change(remove({ siteId, id }))) > 0;
    },
    assign: async (executor: SqlExecutor, assignment: AssignmentArguments) => (await executor.change(assign(assignment))) > 0,
    unassign: async (executor: SqlExecutor, siteId: string, userId: string, roleId: string) =>
      (await executor.change(unassign({ siteId, userId, roleId }))) > 0,
  };
}

function toRecord(row: RoleArguments): RoleRecord {
  return { ...row, permissions: readGrant(row.permissions) };
}
