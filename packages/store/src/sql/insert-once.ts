import { UniqueTakenError } from "../port/errors.ts";
import type { SqlExecutor } from "./executor.ts";
import type { SqlStatement } from "./statement.ts";

/** Runs an INSERT that does nothing on conflict. Throws `UniqueTakenError` when the id was taken. */
export async function insertOnce(executor: SqlExecutor, statement: SqlStatement, kind: string, id: string): Promise<void> {
  if ((await executor.change(statement)) === 0) {
    throw new UniqueTakenError(kind, "id", id);
  }
}
