import { type InputUse, pathOf } from "../flow/run.ts";
import { nameOfEntry, nameOfMethod, reachedCalls, severityFor, why } from "./calls-of.ts";
import { finding, type Rule } from "./rule.ts";

const WORDS: Readonly<Record<InputUse["how"], string>> = {
  whole: "gets what the caller sent, whole",
  spread: "has what the caller sent spread into it",
  filter: "is a filter of the caller's making",
  collection: "is a collection of the caller's choice",
};

/** Request input that reaches a privileged argument whole. */
export const uncheckedInput: Rule = (analysis) => {
  const seen = new Set<string>();
  return reachedCalls(analysis).flatMap(({ call, entry, place }) =>
    call.inputs.flatMap(({ how, argument }) => {
      const key = `${place.file}:${place.line}:${place.column}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [
        finding({
          code: "unchecked-input",
          place,
          message: `In ${nameOfEntry(entry)}, "${argument}" of ${nameOfMethod(call)} ${WORDS[how]}.${why(entry)}`,
          path: pathOf(call.way),
          ...severityFor(entry),
        }),
      ];
    }),
  );
};
