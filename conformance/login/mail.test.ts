import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { createLocalIdentity } from "@belay/cli/local-authority";
import { postMail } from "@belay/domains/identity";
import { sourcesNow } from "@belay/server";
import { MailSender } from "@belay/server/mail";
import { call, startTestServer, type TestServer } from "@belay/testkit";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { mailsTo } from "../support/members.ts";

const USER = "belay";
const PASSWORD = "p@ss:word/with?signs";
const FROM = "Shop <no-reply@shop.example>";

/** What a mail server took: the envelope and the message. */
interface Taken {
  readonly from: string;
  readonly to: readonly string[];
  readonly message: string;
  readonly isEncrypted: boolean;
}

interface MailServer {
  readonly port: number;
  readonly authority: string;
  readonly taken: Taken[];
  /** Passwords that were said, right or wrong. */
  readonly passwords: string[];
}

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

/** A mail server that asks for STARTTLS and a login, unless told otherwise. */
async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const { authority, certificate, key } = createLocalIdentity(["localhost"], Date.now());
  const taken: Taken[] = [];
  const passwords: string[] = [];
  const smtp = new SMTPServer({
    cert: certificate,
    key,
    onAuth: ({ username, password }, _session, done) => {
      passwords.push(password ?? "");
      if (username === USER && password === PASSWORD) done(null, { user: USER });
      else done(Object.assign(new Error("no such login"), { responseCode: 535 }));
    },
    onData: (stream, { envelope, secure }, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = envelope;
        const from = mailFrom === false ? "" : mailFrom.address;
        taken.push({
          from,
          to: rcptTo.map(({ address }) => address),
          message: Buffer.concat(chunks).toString("utf8"),
          isEncrypted: secure,
        });
        done();
      });
    },
    logger: false,
    ...options,
  });
  // Connections that break are what some of these tests are about.
  smtp.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    smtp.listen(0, "localhost", () => resolve());
  });
  onTestFinished(() => new Promise<void>((resolve) => smtp.close(resolve)));
  // A server that listens on TCP has an address of this shape.
  return { port: (smtp.server.address() as AddressInfo).port, authority, taken, passwords };
}

function urlOf({ port, authority }: MailServer, { password = PASSWORD, ca = authority, host = "localhost" } = {}): string {
  const query = new URLSearchParams({ requireTLS: "true", "tls.servername": "localhost", ...(ca === "" ? {} : { "tls.ca": ca }) });
  return `smtp://${USER}:${encodeURIComponent(password)}@${host}:${port}?${query}`;
}

function senderTo(smtpUrl: string): MailSender {
  const sender = new MailSender(server.server.platform, { smtpUrl, from: FROM });
  onTestFinished(() => sender.close());
  return sender;
}

/** Puts a mail to a new address into the store; gives the address. */
async function post(subject = "Your code"): Promise<string> {
  const to = `${randomUUID()}@example.com`;
  const { store, site, keys, clock } = server;
  const ctx = { ...sourcesNow(clock), siteId: site.siteId, keys };
  await store.write((tx) => postMail(tx, ctx, { to, subject, text: "It is 123456.\n.\nA line with a dot alone above.\n" }));
  return to;
}

test("a mail goes out over STARTTLS with a login, to its recipient alone, and leaves the store", async () => {
  const smtp = await startMailServer();
  const to = await post("Dein Code für Ada’s Läden");
  await senderTo(urlOf(smtp)).run();
  expect(smtp.taken).toEqual([expect.objectContaining({ from: "no-reply@shop.example", to: [to], isEncrypted: true })]);
  expect(smtp.taken[0]?.message).toMatch(/^Subject: =\?UTF-8\?/m);
  expect(smtp.taken[0]?.message).toContain("A line with a dot alone above.");
  expect(await mailsTo(server, to)).toEqual([]);
});

test("of two senders at once one sends each mail", async () => {
  const smtp = await startMailServer();
  const addresses = await Promise.all(Array.from({ length: 10 }, () => post()));
  await Promise.all([senderTo(urlOf(smtp)).run(), senderTo(urlOf(smtp)).run()]);
  expect(smtp.taken.map(({ to }) => to[0]).toSorted()).toEqual(addresses.toSorted());
});

test("nothing is said to a server that offers no encryption, nor to one whose certificate nobody vouches for", async () => {
  const bare = await startMailServer({ hideSTARTTLS: true, disabledCommands: ["STARTTLS"], allowInsecureAuth: true });
  const unknown = await startMailServer();
  const to = await post();
  await expect(senderTo(urlOf(bare)).run()).rejects.toThrow(/1 of 1 mails were not sent: \w+/);
  server.clock.advance(3_600_000);
  await expect(senderTo(urlOf(unknown, { ca: "" })).run()).rejects.toThrow(/tried again later/);
  expect([bare.taken, bare.passwords, unknown.taken, unknown.passwords]).toEqual([[], [], [], []]);
  expect(await mailsTo(server, to)).toHaveLength(1);
  server.clock.advance(3_600_000);
  await senderTo(urlOf(await startMailServer())).run();
});

test("a mail that could not be sent waits, each time longer, and is sent when the server is back; after a day it is given up", async () => {
  const smtp = await startMailServer();
  const to = await post();
  const wrong = senderTo(urlOf(smtp, { password: "wrong" }));
  await expect(wrong.run()).rejects.toThrow(/EAUTH 535, tried again later/);
  await wrong.run();
  server.clock.advance(29_999);
  await wrong.run();
  expect(smtp.passwords).toHaveLength(1);
  server.clock.advance(1);
  await expect(wrong.run()).rejects.toThrow(/EAUTH/);
  server.clock.advance(59_999);
  await senderTo(urlOf(smtp)).run();
  expect(smtp.taken).toEqual([]);
  server.clock.advance(1);
  await senderTo(urlOf(smtp)).run();
  expect(smtp.taken).toMatchObject([{ to: [to] }]);
  const late = await post();
  server.clock.advance(86_400_000);
  await expect(senderTo(urlOf(smtp)).run()).rejects.toThrow(/given up after a day/);
  expect([smtp.taken.length, await mailsTo(server, late)]).toEqual([1, []]);
});

test("a recipient whom the server refuses for good is not tried again, one it cannot take now is; neither holds up the others", async () => {
  const codes = new Map<string, number>();
  const smtp = await startMailServer({
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = codes.get(address);
      done(responseCode === undefined ? null : Object.assign(new Error(`<${address}> is not taken`), { responseCode }));
    },
  });
  const [gone, busy, fine] = [await post(), await post(), await post()];
  codes.set(gone, 550).set(busy, 451);
  const failure = await senderTo(urlOf(smtp))
    .run()
    .then(
      () => "",
      (err: unknown) => String(err),
    );
  expect(failure).toMatch(/2 of 3 .*EENVELOPE 550, refused for good and removed/);
  expect(failure).toMatch(/EENVELOPE 451, tried again later/);
  // The log is no place for addresses.
  expect(failure).not.toContain("@");
  expect(smtp.taken.map(({ to }) => to[0])).toEqual([fine]);
  expect([await mailsTo(server, gone), (await mailsTo(server, busy)).length]).toEqual([[], 1]);
  codes.clear();
  server.clock.advance(30_000);
  await senderTo(urlOf(smtp)).run();
  expect(smtp.taken.map(({ to }) => to[0])).toEqual([fine, busy]);
});

test("a server that is not there costs nothing but the wait, and no answer of the API says so", async () => {
  const { port } = await startMailServer();
  const nobody = senderTo(`smtp://127.0.0.1:${port === 1 ? 2 : 1}`);
  const visitor = await server.visitorToken();
  const email = `${randomUUID()}@example.com`;
  const body = { loginId: { email }, password: "correct horse battery" };
  expect((await call(server.origin, { path: "/_api/iam/authentication/v2/register", token: visitor, body })).status).toBe(200);
  const sent = await call(server.origin, { path: "/_api/iam/recovery/v1/send-email", token: visitor, body: { email } });
  expect(sent.status).toBe(200);
  await expect(nobody.run()).rejects.toThrow(/tried again later/);
  expect(await mailsTo(server, email)).toHaveLength(1);
});
