/** How much a media type is wanted, 0 to 1, where it is named: wildcards are what programs send that take anything. */
function weightOf(accept: string, type: string): number {
  for (const range of accept.toLowerCase().split(",")) {
    const [name = "", ...parameters] = range.split(";").map((part) => part.trim());
    if (name === type) {
      const weight = Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1");
      return weight >= 0 && weight <= 1 ? weight : 0;
    }
  }
  return 0;
}

/** Whether whoever sent this `Accept` is a browser that shows a page: it names HTML, and JSON no sooner. Source: RFC 9110 section 12.5.1. */
export function wantsPage(accept = ""): boolean {
  const weight = weightOf(accept, "text/html");
  return weight > 0 && weight >= weightOf(accept, "application/json");
}
