import { readFile } from "node:fs/promises";
import { listenBare } from "./listen.ts";
import { serve } from "./serve.ts";

/** File of JSON texts, one a line: the answers of the other side. */
export interface BareArgument {
  readonly answersFile: string;
}

/** The least that any Node server must do: `node:http` writes bytes that are ready, the answers one after the other. */
await serve<BareArgument>(async ({ answersFile }) => {
  const lines = (await readFile(answersFile, "utf8")).split("\n").filter((line) => line !== "");
  const answers = lines.map((line) => Buffer.from(line));
  let turn = 0;
  return listenBare((_req, res) => {
    const answer = answers[turn % answers.length] ?? Buffer.alloc(0);
    turn += 1;
    res.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": answer.length }).end(answer);
  });
});
