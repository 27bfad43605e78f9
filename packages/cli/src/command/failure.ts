import { BelayError } from "@belay/core";
import { StartError } from "@belay/server/installation";
import { StoreUnavailableError } from "@belay/store";
import { CliError, NoVerdictError } from "./cli-error.ts";

function isSaidPlainly(err: Error): boolean {
  return (
    err instanceof CliError ||
    err instanceof StartError ||
    err instanceof BelayError ||
    err.name === "CLIError" ||
    err.name === "ProjectError"
  );
}

/** One line that says what went wrong and, where somebody can do something about it, what to do. */
export function describeFailure(err: unknown): string {
  if (!(err instanceof Error)) {
    return `Something failed: ${String(err)}`;
  }
  if (err instanceof NoVerdictError) {
    return describeFailure(err.cause);
  }
  if (isSaidPlainly(err)) {
    return err.message.replaceAll("\n", " ");
  }
  if (err instanceof StoreUnavailableError) {
    return `The store cannot be used now (${err.reason}): ${err.message.replaceAll("\n", " ")}`;
  }
  return `Something failed that should not: ${err.message.replaceAll("\n", " ")} (BELAY_DEBUG=1 shows where.)`;
}
