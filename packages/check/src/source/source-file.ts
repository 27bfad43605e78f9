import type { Comment, Program } from "oxc-parser";
import type { Place } from "../report.ts";

/** A component that a template shows. */
export interface ShownComponent {
  readonly name: string;
  /** It is sent to browsers (`client:load` and its like). */
  readonly isClient: boolean;
  /** Its opening tag. */
  readonly start: number;
  readonly end: number;
}

/** One piece of code: a file, or a script inside one. Offsets are those of the file that it stands in. */
export interface SourceFile {
  /** Relative to the project, with `/`; a script inside a file carries `#` and its offset. */
  readonly id: string;
  /** The file that it stands in, relative to the project. */
  readonly path: string;
  readonly text: string;
  readonly program: Program;
  readonly comments: readonly Comment[];
  /** Where `import()` leads, as far as it is written out. */
  readonly dynamicImports: readonly string[];
  /** What the parser could not make sense of; the code is then empty. */
  readonly error: { readonly message: string; readonly start: number } | undefined;
  /** Code for browsers by its place: a `<script>` of an Astro page. */
  readonly isClientScript: boolean;
  /** Scripts inside it that are code of their own. */
  readonly scripts: readonly SourceFile[];
  readonly components: readonly ShownComponent[];
  /** Where the template of a page begins; undefined for plain code. */
  readonly templateStart: number | undefined;
  readonly placeOf: (offset: number) => Place;
}

/** Turns offsets of a text into lines and columns, which begin at 1. */
export function createPlaces(path: string, text: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: path, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
