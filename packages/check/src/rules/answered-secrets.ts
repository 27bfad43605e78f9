import { pathOf } from "../flow/run.ts";
import { nameOfEntry, severityFor, why } from "./calls-of.ts";
import { finding, type Rule } from "./rule.ts";

/** Secrets that an entry answers with. */
export const answeredSecrets: Rule = ({ run }) =>
  [...run.answers.values()].map(({ unit, start, entry, secret, way }) =>
    finding({
      code: "secret-in-answer",
      place: unit.placeOf(start),
      message: `${nameOfEntry(entry)} answers with ${secret}.${why(entry)}`,
      path: pathOf(way),
      ...severityFor(entry),
    }),
  );
