/** A JSON path, as SQL. Steps are from the allow-list of `pathSteps`, so they need no escaping. */
export function jsonPath(steps: readonly string[]): string {
  return `'$${steps.map((step) => `."${step}"`).join("")}'`;
}
