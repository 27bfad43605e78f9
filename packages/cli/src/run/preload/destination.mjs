/*
 * Where a request of an official project goes when it runs against Belay. Plain JavaScript with types beside it: this folder is loaded into
 * processes of the user's own Node (20 and newer), which reads no TypeScript.
 */

export const API_HOSTS = ["www.wixapis.com", "edge.wixapis.com"];
export const BEACON_HOST = "frog.wix.com";
const VENDOR_DOMAINS = ["wix.com", "wixapis.com", "wixstatic.com", "parastorage.com", "wixsite.com", "wixapps.net", "editorx.io"];

function withoutBrackets(hostname) {
  return hostname.startsWith("[") && hostname.endsWith("]") ? hostname.slice(1, -1) : hostname;
}

function isLoopback(host) {
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    host === "::1" ||
    host === "::" ||
    host === "0.0.0.0" ||
    /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(host)
  );
}

function isWithin(host, domain) {
  return host === domain || host.endsWith(`.${domain}`);
}

/** A name fits itself, `*.example.com` fits what is below example.com, `*` fits everything. */
function fits(host, pattern) {
  return pattern === "*" || (pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) : host === pattern);
}

export function createDestinations({ origin, allowHosts = [], ownHosts = [] }) {
  const passing = new Set([withoutBrackets(new URL(origin).hostname), ...ownHosts.map((host) => host.toLowerCase())]);
  const patterns = allowHosts.map((host) => host.toLowerCase());
  return (hostname) => {
    const host = withoutBrackets(hostname.toLowerCase()).replace(/\.$/, "");
    if (API_HOSTS.includes(host)) {
      return "belay";
    }
    if (host === BEACON_HOST) {
      return "drop";
    }
    return isLoopback(host) || passing.has(host) || patterns.some((pattern) => fits(host, pattern)) ? "pass" : "refuse";
  };
}

export function refusalText(hostname) {
  const host = withoutBrackets(hostname.toLowerCase());
  const why = VENDOR_DOMAINS.some((domain) => isWithin(host, domain)) ? "is not served by Belay" : "is not on this machine";
  return `${host} ${why}, and projects run offline. To let it through: belay run --allow-host ${host} -- ...`;
}

/** The error of a refused call: fetch rejects with it, and sockets end with it. */
export class HostRefusedError extends Error {
  constructor(hostname, text = refusalText(hostname)) {
    super(`belay run: ${text}`);
    this.name = "HostRefusedError";
    this.code = "BELAY_HOST_REFUSED";
    this.host = hostname;
  }
}
