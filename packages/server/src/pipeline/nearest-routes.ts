const NEAREST_MAX = 3;
/** How much of an unknown path is looked at: anybody can send one. */
const SEGMENTS_MAX = 12;
const SEGMENT_LENGTH_MAX = 64;
/** A parameter fits anything, and less well than the very word. */
const PARAMETER_LIKENESS = 0.75;
const ALIKE_MIN = 0.5;

/** A verb and a path as the contracts have it. */
export interface Route {
  readonly verb: string;
  readonly path: string;
}

interface Segment {
  readonly text: string;
  readonly pairs: ReadonlySet<string>;
}

function toSegments(path: string): readonly Segment[] {
  return path
    .split("/")
    .slice(1, SEGMENTS_MAX + 1)
    .map((text) => text.slice(0, SEGMENT_LENGTH_MAX))
    .map((text) => ({
      text,
      pairs: new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, index) => text.slice(index, index + 2))),
    }));
}

/** How alike two segments are, 0 to 1. Source: Dice's coefficient over pairs of letters. */
function likeness(wanted: Segment | undefined, segment: Segment): number {
  if (wanted === undefined) {
    return 0;
  }
  if (wanted.text === segment.text) {
    return 1;
  }
  if (segment.text.startsWith(":")) {
    return PARAMETER_LIKENESS;
  }
  const size = wanted.pairs.size + segment.pairs.size;
  return size === 0 ? 0 : (2 * wanted.pairs.intersection(segment.pairs).size) / size;
}

/** How well a route fits: segments count double as long as all before them fit, and a missing or surplus one takes one off. */
function score(wanted: readonly Segment[], route: readonly Segment[]): number {
  let total = -Math.abs(route.length - wanted.length);
  let isPrefix = true;
  for (const [index, segment] of route.entries()) {
    const alike = likeness(wanted[index], segment);
    total += alike * (isPrefix ? 2 : 1);
    isPrefix &&= alike >= ALIKE_MIN;
  }
  return total;
}

/** Makes the look-up of the routes that a wrong verb or path most likely meant, best first, as `GET /path`. */
export function createNearestRoutes(routes: readonly Route[]): (verb: string, path: string) => readonly string[] {
  // Made at the first unknown path: a server that only gets right ones never needs it.
  let known: readonly { readonly route: Route; readonly segments: readonly Segment[] }[] | undefined;
  return (verb, path) => {
    known ??= routes.map((route) => ({ route, segments: toSegments(route.path) }));
    const wanted = toSegments(path);
    const words = known
      .map(({ route, segments }) => ({ route, score: score(wanted, segments) + (route.verb === verb ? 0.5 : 0) }))
      .sort((left, right) => right.score - left.score)
      .map(({ route }) => `${route.verb} ${route.path}`);
    return [...new Set(words)].slice(0, NEAREST_MAX);
  };
}
