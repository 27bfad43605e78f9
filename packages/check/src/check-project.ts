import type { CheckResult } from "./report.ts";

/** What a run takes. */
export interface CheckOptions {
  /** Globs, relative to the project, of files that are left out. */
  readonly exclude?: readonly string[];
}

/** The project cannot be checked at all: no such directory, or no code in it. */
export class ProjectError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ProjectError";
  }
}

/**
 * Reads a project and says what is wrong with its privileged calls. Nothing of the project is executed.
 *
 * Errors: ProjectError.
 */
export function checkProject(directory: string, _options: CheckOptions = {}): CheckResult {
  throw new ProjectError(`${directory}: the reader of projects comes with the next change`);
}
