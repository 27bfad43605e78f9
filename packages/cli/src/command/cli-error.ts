/** What a command could not do, in one line that says what to do instead. */
export class CliError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "CliError";
  }
}

/** A command that was called wrongly, whatever the store holds: a word, option, value or setting that is mistyped or missing. */
export class UsageError extends CliError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UsageError";
  }
}

/** What kept a command from looking that answers with its exit code. The cause is what is told. */
export class NoVerdictError extends Error {
  constructor(options: ErrorOptions) {
    super("no verdict", options);
    this.name = "NoVerdictError";
  }
}
