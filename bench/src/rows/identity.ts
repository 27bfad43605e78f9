import { startCluster } from "@belay/store/postgres/testing";
import type { Bench, SeededStore } from "../bench.ts";
import { compareCpu } from "../measure/compare-cpu.ts";
import type { Load, LoadRequest } from "../measure/load.ts";
import type { Line } from "../report/line.ts";
import { ratioLine } from "./ratio-line.ts";
import type { Row } from "./row.ts";
import { appToken, visitorToken } from "./tokens-of.ts";

const CONNECTIONS = 8;
const AMOUNT = 1_000;
const ROUNDS = 5;
/** A login takes some 20 ms of a core, most of it in the hash: few are enough, and two at a time keep two cores busy. */
const LOGINS = 16;
const LOGIN_CONNECTIONS = 2;
const FORM = { "content-type": "application/x-www-form-urlencoded" };
const PERSON = { loginId: { email: "ada@example.com" }, password: "correct horse battery" };

function load(origin: string, request: LoadRequest, connections = CONNECTIONS): Load {
  return { origin, connections, requests: [{ method: "POST", ...request }] };
}

function tokenRequest({ site }: SeededStore): LoadRequest {
  const { clientId, clientSecret } = site;
  const body = new URLSearchParams({ grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret });
  return { path: "/oauth2/token", headers: FORM, body: body.toString() };
}

function introspectionRequest({ site }: SeededStore, token: string): LoadRequest {
  const body = new URLSearchParams({ token, client_id: site.clientId, client_secret: site.clientSecret });
  return { path: "/oauth2/introspect", headers: FORM, body: body.toString() };
}

async function measureIntrospection(bench: Bench): Promise<Line> {
  const store = await bench.store({ products: 1 });
  const child = await bench.startBelay(store);
  const { origin } = child.facts;
  const amount = bench.amount(AMOUNT);
  const [introspection = [], token = []] = await compareCpu(
    [
      { child, load: load(origin, introspectionRequest(store, await appToken(origin, store.site))), amount },
      { child, load: load(origin, tokenRequest(store)), amount },
    ],
    bench.rounds(ROUNDS),
  );
  return ratioLine(
    { over: { name: "introspection", cpu: introspection }, under: { name: "token", cpu: token } },
    { title: "introspection of an app's token / a `client_credentials` token (cost)", bound: { kind: "none" } },
  );
}

async function post(origin: string, path: string, authorization: string): Promise<void> {
  const headers = { "content-type": "application/json", authorization };
  const answer = await fetch(`${origin}${path}`, { method: "POST", headers, body: JSON.stringify(PERSON) });
  if (answer.status !== 200) {
    throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  }
}

async function measureLogin(bench: Bench): Promise<Line> {
  const store = await bench.store({ products: 1 }, "login");
  const belay = await bench.startBelay(store);
  const { origin } = belay.facts;
  const authorization = await visitorToken(origin, store.site);
  await post(origin, "/_api/iam/authentication/v2/register", authorization);
  const least = await bench.start("password", {});
  const login: LoadRequest = { path: "/_api/iam/authentication/v2/login", headers: { authorization }, body: JSON.stringify(PERSON) };
  const amount = bench.amount(LOGINS);
  const [ours = [], hash = []] = await compareCpu(
    [
      { child: belay, load: load(origin, login, LOGIN_CONNECTIONS), amount },
      { child: least, load: load(least.facts.origin, { path: "/" }, LOGIN_CONNECTIONS), amount },
    ],
    bench.rounds(ROUNDS),
  );
  return ratioLine(
    { over: { name: "argon2id behind bare HTTP", cpu: hash }, under: { name: "login", cpu: ours } },
    { title: "login by password: argon2id's share of it", bound: { kind: "none" } },
  );
}

async function measurePostgres(bench: Bench): Promise<Line> {
  const cluster = await startCluster();
  try {
    const [sqlite, postgres] = [await bench.store({ products: 1 }), await bench.postgresStore({ products: 1 }, cluster.url)];
    const [first, second] = [await bench.startBelay(sqlite), await bench.startBelay(postgres)];
    const amount = bench.amount(AMOUNT);
    const [onSqlite = [], onPostgres = []] = await compareCpu(
      [
        { child: first, load: load(first.facts.origin, tokenRequest(sqlite)), amount },
        { child: second, load: load(second.facts.origin, tokenRequest(postgres)), amount },
      ],
      bench.rounds(ROUNDS),
    );
    return ratioLine(
      { over: { name: "PostgreSQL", cpu: onPostgres }, under: { name: "SQLite", cpu: onSqlite } },
      {
        title: "`client_credentials` token on PostgreSQL / on SQLite (cost)",
        bound: { kind: "none" },
        also: "Belay's process alone, without the database's",
      },
    );
  } finally {
    await bench.stopChildren();
    await cluster.remove();
  }
}

/** What identity costs: introspection, a login, and tokens on the second store. */
export const identityRow: Row = {
  name: "identity",
  method:
    "`identity`: RFC 7662 introspection of a live app token by its client, beside a token of that client; a member's login by email and password over the API, beside a bare server that only checks a password with argon2id (19 MiB, two passes); `client_credentials` tokens of two servers, one over SQLite and one over PostgreSQL (embedded, on a socket of the machine).",
  stores: () => [{ products: 1 }],
  measure: async (bench) => {
    const introspection = await measureIntrospection(bench);
    const login = await measureLogin(bench);
    return [introspection, login, await measurePostgres(bench)];
  },
};
