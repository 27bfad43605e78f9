/** Thrown when a package holds something that the importer does not understand; nothing is written then. */
export class ImportError extends Error {
  override readonly name = "ImportError";
}

/** Returns `value`, or throws naming what is missing. */
export function required<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new ImportError(`missing: ${what}`);
  return value;
}
