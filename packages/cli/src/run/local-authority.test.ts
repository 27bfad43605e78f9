import { createPrivateKey, X509Certificate } from "node:crypto";
import net, { type AddressInfo } from "node:net";
import tls from "node:tls";
import { expect, test } from "vitest";
import { createLocalIdentity } from "./local-authority.ts";

const HOSTS = ["www.wixapis.com", "edge.wixapis.com"];
const NOW_MS = Date.UTC(2026, 5, 1);
const DAY_MS = 86_400_000;

test("the certificate is for the hosts only, signed by the authority, and both are good now and for weeks", () => {
  const identity = createLocalIdentity(HOSTS, NOW_MS);
  const [authority, certificate] = [new X509Certificate(identity.authority), new X509Certificate(identity.certificate)];
  expect(certificate.subjectAltName).toBe("DNS:www.wixapis.com, DNS:edge.wixapis.com");
  expect(certificate.verify(authority.publicKey)).toBe(true);
  expect(certificate.checkIssued(authority)).toBe(true);
  expect([authority.ca, certificate.ca]).toEqual([true, false]);
  for (const { validFromDate, validToDate } of [authority, certificate]) {
    expect(validFromDate.getTime()).toBeLessThan(NOW_MS);
    expect(validToDate.getTime()).toBeGreaterThan(NOW_MS + 30 * DAY_MS);
  }
});

test("no key of the authority leaves the function, and two authorities are never the same", () => {
  const [one, two] = [createLocalIdentity(HOSTS, NOW_MS), createLocalIdentity(HOSTS, NOW_MS)];
  expect(Object.keys(one).sort()).toEqual(["authority", "certificate", "key"]);
  expect(new X509Certificate(one.authority).checkPrivateKey(createPrivateKey(one.key))).toBe(false);
  expect(new X509Certificate(one.certificate).checkPrivateKey(createPrivateKey(one.key))).toBe(true);
  expect(new X509Certificate(two.certificate).verify(new X509Certificate(one.authority).publicKey)).toBe(false);
});

test.each([
  ["www.wixapis.com", "authorized"],
  ["www.wix.com", "ERR_TLS_CERT_ALTNAME_INVALID"],
])("a client that trusts the authority and asks for %s: %s", async (servername, expected) => {
  const identity = createLocalIdentity(HOSTS, Date.now());
  const server = tls.createServer({ key: identity.key, cert: identity.certificate }, (socket) => socket.end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A socket that listens on TCP has an address of this shape.
  const { port } = server.address() as AddressInfo;
  const outcome = await new Promise<string>((resolve) => {
    const socket = tls.connect({ socket: net.connect(port, "127.0.0.1"), servername, ca: identity.authority });
    socket.once("secureConnect", () => resolve("authorized"));
    socket.once("error", (err: NodeJS.ErrnoException) => resolve(String(err.code)));
  });
  server.close();
  expect(outcome).toBe(expected);
});
