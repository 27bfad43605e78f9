import { randomBytes, randomUUID } from "node:crypto";
import { findLibsodium } from "@belay/core";
import { compareCpu } from "../measure/compare-cpu.ts";
import type { Load } from "../measure/load.ts";
import type { OidcArgument } from "../processes/oidc.ts";
import { ratioLine } from "./ratio-line.ts";
import type { Row } from "./row.ts";

const CONNECTIONS = 8;
const AMOUNT = 5_000;
const ROUNDS = 9;

function load(origin: string, path: string, client: { readonly clientId: string; readonly clientSecret: string }): Load {
  const body = new URLSearchParams({ grant_type: "client_credentials", client_id: client.clientId, client_secret: client.clientSecret });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return { origin, connections: CONNECTIONS, requests: [{ path, method: "POST", headers, body: body.toString() }] };
}

/** `client_credentials` tokens beside those of a library server, and beside the signature alone. */
export const tokenRow: Row = {
  name: "token",
  method:
    "`token`: a `client_credentials` form, client secret in the body, answered with an Ed25519 access token. Belay runs over its SQLite store; `oidc-provider` keeps everything in memory and signs a JWT for a resource indicator; the bare server reads the form, signs and answers, and checks nothing.",
  stores: () => [{ products: 1 }],
  measure: async (bench) => {
    const store = await bench.store({ products: 1 });
    const belay = await bench.startBelay(store);
    const client: OidcArgument = { clientId: randomUUID(), clientSecret: randomBytes(32).toString("base64url") };
    const oidc = await bench.start("oidc", client);
    const bare = await bench.start("bare-sign", {});
    const [ours = [], theirs = [], least = []] = await compareCpu(
      [
        { child: belay, load: load(belay.facts.origin, "/oauth2/token", store.site), amount: bench.amount(AMOUNT) },
        { child: oidc, load: load(oidc.facts.origin, "/token", client), amount: bench.amount(AMOUNT) },
        { child: bare, load: load(bare.facts.origin, "/", client), amount: bench.amount(AMOUNT) },
      ],
      bench.rounds(ROUNDS),
    );
    const under = { name: "Belay", cpu: ours };
    const also = `signed by ${findLibsodium() === undefined ? "OpenSSL" : "libsodium"}`;
    return [
      ratioLine(
        { over: { name: "oidc-provider", cpu: theirs }, under },
        {
          title: "`client_credentials` token, EdDSA, durable store / `oidc-provider`, EdDSA in memory",
          bound: { kind: "at least", bar: 3.3, aim: 5.5 },
          also,
          whenMissed:
            "HTTP and a signature of OpenSSL alone are 3 to 4 times as fast as oidc-provider here. Of what a token costs, a quarter is libsodium's signature, a quarter the system call of the answer; nothing else is more than a twentieth.",
        },
      ),
      ratioLine(
        { over: { name: "bare", cpu: least }, under },
        {
          title: "the same / bare HTTP and one Ed25519 signature",
          bound: { kind: "at least", bar: 0.75, aim: 1.2 },
          whenMissed:
            "what is left beside the signature and Node's way of a request is the checks of the client and the limits (a twentieth), the claims, and the log line.",
        },
      ),
    ];
  },
};
