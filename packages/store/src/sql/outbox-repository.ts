import type { OutboxEvent, OutboxWriter } from "../port/store.ts";
import type { SqlDialect } from "./dialect.ts";
import type { SqlExecutor } from "./executor.ts";
import { prepare } from "./prepare.ts";
import { records } from "./rows.ts";

type EventArguments = {
  id: string;
  siteId: string;
  eventType: string;
  entityId: string;
  atMs: number;
  body: string;
  causedBy: string | null;
};

/** The statements of the outbox, built once for a database. */
export function outboxStatements({ builder }: SqlDialect) {
  return {
    append: prepare((args: EventArguments) =>
      builder.insertInto("outbox").values({
        id: args.id,
        site_id: args.siteId,
        event_type: args.eventType,
        entity_id: args.entityId,
        at_ms: args.atMs,
        body: args.body,
        caused_by: args.causedBy,
      }),
    ),
    page: prepare((args: { siteId: string; after: number; limit: number }) =>
      builder
        .selectFrom("outbox")
        .select([
          "position",
          "id",
          "site_id as siteId",
          "event_type as eventType",
          "entity_id as entityId",
          "at_ms as atMs",
          "body",
          "caused_by as causedBy",
        ])
        .where("site_id", "=", args.siteId)
        .where("position", ">", args.after)
        .orderBy("position")
        .limit(args.limit),
    ),
  };
}

export type OutboxStatements = ReturnType<typeof outboxStatements>;

/** Domain events that wait for delivery, within one transaction. */
export class OutboxRepository implements OutboxWriter {
  readonly #statements: OutboxStatements;
  readonly #executor: SqlExecutor;

  constructor(statements: OutboxStatements, executor: SqlExecutor) {
    this.#statements = statements;
    this.#executor = executor;
  }

  async append({ id, siteId, eventType, entityId, atMs, body, causedBy }: OutboxEvent): Promise<void> {
    await this.#executor.change(this.#statements.append({ id, siteId, eventType, entityId, atMs, body, causedBy: causedBy ?? null }));
  }

  page(siteId: string, afterPosition: number, limit: number): Promise<readonly (OutboxEvent & { readonly position: number })[]> {
    return records(this.#executor, this.#statements.page({ siteId, after: afterPosition, limit }));
  }
}
