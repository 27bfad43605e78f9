/** One thing to try. A text in backquotes stands out as code. */
export interface GuideStep {
  readonly title: string;
  readonly text: string;
  /** Where it leads. */
  readonly link?: { readonly name: string; readonly href: string };
  /** Lines to paste into a shell. */
  readonly commands?: readonly string[];
}

/** What a development server says of itself to whoever opens its address. A page of any site may read it: nothing secret stands in it. */
export interface Guide {
  readonly intro: string;
  readonly steps: readonly GuideStep[];
}

/** Makes the guide of a server that is reached at an origin. Asked for each time, so that it may change. */
export type MakeGuide = (origin: string) => Guide;
