import { generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { listenBare } from "./listen.ts";
import { serve } from "./serve.ts";

/** A token's claims are about this long, in characters. */
const CLAIMS_LENGTH = 620;

/** The least that a token costs: `node:http` reads the form, signs a text with Ed25519 and answers it. Nothing is checked or stored. */
await serve(async () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  const filling = "x".repeat(CLAIMS_LENGTH);
  return listenBare((req, res) => {
    let body = "";
    req.setEncoding("utf8");
    req.on("data", (chunk: string) => {
      body += chunk;
    });
    req.on("end", () => {
      const input = Buffer.from(`{"jti":"${randomUUID()}","size":${body.length},"x":"${filling}"}`).toString("base64url");
      const signature = sign(null, Buffer.from(input), privateKey).toString("base64url");
      const answer = Buffer.from(`{"access_token":"${input}.${signature}","token_type":"Bearer","expires_in":14400}`);
      res.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": answer.length }).end(answer);
    });
  });
});
