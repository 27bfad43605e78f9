import type { WriteTransaction } from "../port/store.ts";
import { AttemptRepository, attemptStatements } from "./attempts/attempt-repository.ts";
import type { SqlDialect } from "./dialect.ts";
import { EntityRepository } from "./entities/entity-repository.ts";
import type { SqlExecutor } from "./executor.ts";
import { JobRepository, jobStatements } from "./job-repository.ts";
import { LedgerRepository } from "./ledger-repository.ts";
import { ledgerStatements } from "./ledger-statements.ts";
import { OutboxRepository, outboxStatements } from "./outbox-repository.ts";
import { SignInRepository, signInStatements } from "./sign-in/sign-in-repository.ts";
import { UserSignInRepository, userSignInStatements } from "./sign-in/user-sign-in.ts";
import { SystemRepository } from "./system/system-repository.ts";
import { systemStores } from "./system/system-stores.ts";

/** What the repositories of one database share. */
export interface SharedStatements {
  readonly dialect: SqlDialect;
  /** As `QueryContext.documentsMax`. */
  readonly documentsMax: number;
  readonly system: ReturnType<typeof systemStores>;
  readonly signIn: ReturnType<typeof signInStatements>;
  readonly userSignIn: ReturnType<typeof userSignInStatements>;
  readonly ledger: ReturnType<typeof ledgerStatements>;
  readonly outbox: ReturnType<typeof outboxStatements>;
  readonly jobs: ReturnType<typeof jobStatements>;
  readonly attempts: ReturnType<typeof attemptStatements>;
}

/** Makes what all transactions of a database share; statements are built when they are first used. */
export function shareStatements(dialect: SqlDialect, documentsMax: number): SharedStatements {
  return {
    dialect,
    documentsMax,
    system: systemStores(dialect),
    signIn: signInStatements(dialect),
    userSignIn: userSignInStatements(dialect),
    ledger: ledgerStatements(dialect),
    outbox: outboxStatements(dialect),
    jobs: jobStatements(dialect),
    attempts: attemptStatements(dialect),
  };
}

/** The store's port over one transaction. Read transactions hand out the same object under the type of the readers. */
export function repositories(shared: SharedStatements, executor: SqlExecutor): WriteTransaction {
  return {
    entities: new EntityRepository({ executor, dialect: shared.dialect, documentsMax: shared.documentsMax }),
    system: new SystemRepository(shared.system, executor),
    signIn: new SignInRepository(shared.signIn, executor),
    userSignIn: new UserSignInRepository(shared.userSignIn, executor),
    ledger: new LedgerRepository(shared.ledger, executor),
    outbox: new OutboxRepository(shared.outbox, executor),
    jobs: new JobRepository(shared.jobs, executor),
    attempts: new AttemptRepository(shared.attempts, executor),
    savepoint: (work) => executor.savepoint(work),
  };
}
