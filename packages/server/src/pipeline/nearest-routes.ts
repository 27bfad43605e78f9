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

function textsOf(path: string): readonly string[] {
  return path
    .split("/", SEGMENTS_MAX + 1)
    .slice(1)
    .map((text) => text.slice(0, SEGMENT_LENGTH_MAX));
}

function toSegment(text: string): Segment {
  const pairs = Array.from({ length: Math.max(text.length - 1, 0) }, (_, index) => text.slice(index, index + 2));
  return { text, pairs: new Set(pairs) };
}

/** A segment of an unknown path, with how alike it is to segments of routes that it was compared with. */
interface Wanted extends Segment {
  readonly known: Map<Segment, number>;
}

/** As `likeness`. Why remembered: hundreds of routes have the same segment in the same place. */
function knownLikeness(wanted: Wanted | undefined, segment: Segment): number {
  if (wanted === undefined) {
    return 0;
  }
  const known = wanted.known.get(segment) ?? likeness(wanted, segment);
  wanted.known.set(segment, known);
  return known;
}

/** How alike two segments are, 0 to 1. Source: Dice's coefficient over pairs of letters. */
function likeness(wanted: Segment, segment: Segment): number {
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
function score(wanted: readonly Wanted[], route: readonly Segment[]): number {
  let total = -Math.abs(route.length - wanted.length);
  let isPrefix = true;
  for (const [index, segment] of route.entries()) {
    const alike = knownLikeness(wanted[index], segment);
    total += alike * (isPrefix ? 2 : 1);
    isPrefix &&= alike >= ALIKE_MIN;
  }
  return total;
}

interface RouteInSegments {
  readonly route: Route;
  readonly segments: readonly Segment[];
}

/** The routes with their segments, the same object for the same text. */
function inSegments(routes: readonly Route[]): readonly RouteInSegments[] {
  const segments = new Map<string, Segment>();
  const segmentOf = (text: string): Segment => {
    const segment = segments.get(text) ?? toSegment(text);
    segments.set(text, segment);
    return segment;
  };
  return routes.map((route) => ({ route, segments: textsOf(route.path).map(segmentOf) }));
}

/** Makes the look-up of the routes that a wrong verb or path most likely meant, best first, as `GET /path`. */
export function createNearestRoutes(routes: readonly Route[]): (verb: string, path: string) => readonly string[] {
  // Made at the first unknown path: a server that only gets right ones never needs it.
  let known: readonly RouteInSegments[] | undefined;
  return (verb, path) => {
    known ??= inSegments(routes);
    const wanted = textsOf(path).map((text) => ({ ...toSegment(text), known: new Map<Segment, number>() }));
    const found = known
      .map(({ route, segments }) => ({ route, score: score(wanted, segments) + (route.verb === verb ? 0.5 : 0) }))
      .sort((left, right) => right.score - left.score);
    const nearest = new Set<string>();
    for (const { route } of found) {
      if (nearest.add(`${route.verb} ${route.path}`).size === NEAREST_MAX) {
        break;
      }
    }
    return [...nearest];
  };
}
