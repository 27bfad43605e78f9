import { finding, type Rule } from "./rule.ts";

/** Files that the parser could not make sense of. */
export const unreadableFiles: Rule = ({ project }) =>
  [...project.units.values()].flatMap((unit) =>
    unit.error === undefined || unit.templateStart !== undefined
      ? []
      : [
          finding({
            code: "unreadable-file",
            place: unit.placeOf(unit.error.start),
            message: `${unit.path} cannot be read: ${unit.error.message}`,
          }),
        ],
  );

/** Entries whose ways were not followed to their ends. */
export const incompleteAnalysis: Rule = ({ entries }) =>
  entries.flatMap(({ entry, isCut }) =>
    isCut && entry.kind !== "internal"
      ? [
          finding({
            code: "analysis-incomplete",
            place: entry,
            message: `${entry.name} of ${entry.file} has more ways than the checker follows.`,
          }),
        ]
      : [],
  );
