import type { IncomingMessage } from "node:http";

const PORT = /:\d{1,5}$/;

/** Whether a host, without its port, is one that the server goes by. */
export type IsOwnHost = (hostname: string) => boolean;

/** Whether a request names more than one host: whoever stands in front may have believed another one. Source: RFC 9112 section 3.2. */
function namesHostTwice(rawHeaders: readonly string[]): boolean {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.length === 4 && rawHeaders[index]?.toLowerCase() === "host") {
      count += 1;
    }
  }
  return count > 1;
}

/** Makes the check of the host that a request names: one, and one of the server's own where it has a list of them. Answers what is wrong, if so. */
export function hostCheck(isOwn: IsOwnHost | undefined): (req: IncomingMessage) => string | undefined {
  return ({ rawHeaders, headers: { host } }) => {
    if (namesHostTwice(rawHeaders)) {
      return "A request names one host.";
    }
    return isOwn === undefined || host === undefined || isOwn(host.replace(PORT, "").toLowerCase())
      ? undefined
      : "This server does not go by the host that the request names.";
  };
}
