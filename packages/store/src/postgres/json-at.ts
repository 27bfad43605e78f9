/** The parsed form of a document: the column beside its text, or an element that is parsed already. */
export function parsed(document: string): string {
  switch (document) {
    case "doc":
      return "data";
    case "d.doc":
      return "d.data";
    default:
      return document;
  }
}

/** What `json` leads to along the steps. They are from the allow-list of `pathSteps`, so they need no escaping. */
export function at(json: string, steps: readonly string[]): string {
  // `->` with a name finds nothing in an array, whatever the name is; `#>` would take `0` for a place in it.
  return steps.reduce((expression, step) => `${expression} -> '${step}'`, json);
}
