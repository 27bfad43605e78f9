import { StoreUnavailableError, UniqueTakenError } from "../port/errors.ts";

/** What the server says of an error (https://www.postgresql.org/docs/current/protocol-error-fields.html). */
interface ServerError {
  readonly code: string;
  readonly message: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly detail?: string;
}

/** Errors of sockets and name look-ups that mean: there is no server to talk to. */
const SOCKET_ERRORS: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

const SQLSTATE = /^[0-9A-Z]{5}$/;

function serverError(error: unknown): ServerError | undefined {
  // Errors of sockets are written in capitals as well, but none of them has five letters and a severity.
  const isServers =
    error instanceof Error && "severity" in error && "code" in error && typeof error.code === "string" && SQLSTATE.test(error.code);
  // The border to the database: the fields are those of the protocol.
  return isServers ? (error as unknown as ServerError) : undefined;
}

/** Whether the transaction failed because of another one, and would work if it ran again. */
export function isSerializationFailure(error: unknown): boolean {
  const code = serverError(error)?.code;
  return code === "40001" || code === "40P01";
}

/** Whether the connection is lost, or never was: nothing more can be done on it. */
export function isConnectionLoss(error: unknown): boolean {
  const server = serverError(error);
  if (server !== undefined) {
    return server.code.startsWith("08") || server.code.startsWith("57P") || server.code === "53300";
  }
  return error instanceof Error && (("code" in error && SOCKET_ERRORS.has(String(error.code))) || isDriverLoss(error.message));
}

/** The driver has no codes for these. */
function isDriverLoss(message: string): boolean {
  return /connection terminated|connection ended|timeout expired|timeout exceeded|not queryable|client was closed/i.test(message);
}

/**
 * An error of PostgreSQL or its driver as the port's error, with what to do about it; any other error as it is.
 *
 * Shape: serialisation failures come through as they are, for whoever runs the transaction again.
 */
export function toStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreUnavailableError) {
    return error;
  }
  const because = (reason: StoreUnavailableError["reason"], message: string) =>
    new StoreUnavailableError(reason, `${message} (${error.message})`, { cause: error });
  if (isConnectionLoss(error)) {
    return because(
      "connection",
      "The database cannot be reached. Check that it runs and takes connections; a server that runs goes on by itself when it does.",
    );
  }
  const server = serverError(error);
  return server === undefined ? error : fromServer(server, error, because);
}

type Because = (reason: StoreUnavailableError["reason"], message: string) => StoreUnavailableError;

function fromServer(server: ServerError, error: Error, because: Because): unknown {
  switch (server.code) {
    case "23505":
      return new UniqueTakenError(server.table ?? "row", server.constraint ?? "id", takenValue(server.detail), { cause: error });
    case "53100":
      return because("full", "The disk of the database is full. Nothing was changed; free some space and try again.");
    case "53200":
    case "53400":
    case "55P03":
    case "57014":
      return because("busy", "The database did not do it in time. Nothing was changed; try again.");
    case "25006":
      return because("unreadable", "The database takes no writes: it is a replica or was made read-only. Name the primary in the URL.");
    case "3D000":
    case "42501":
      return because("unreadable", "The database does not exist, or its user may not use it.");
    default:
      return fromClass(server.code.slice(0, 2), error, because);
  }
}

function fromClass(sqlstateClass: string, error: Error, because: Because): unknown {
  switch (sqlstateClass) {
    case "28":
      return because("unreadable", "The database refused the user or the password of its URL.");
    case "XX":
    case "58":
      return because("corrupt", "The database reports damage of its own. Look at its log.");
    default:
      return error;
  }
}

/** The last value in `Key (site_id, name)=(s, n) already exists.`: our unique indexes end with what has to be unique. */
function takenValue(detail: string | undefined): string {
  return (
    /=\((.*)\) already exists/
      .exec(detail ?? "")?.[1]
      ?.split(", ")
      .at(-1) ?? ""
  );
}
