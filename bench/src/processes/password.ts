import { hashPassword, isPassword } from "@belay/domains/identity";
import { listenBare } from "./listen.ts";
import { serve } from "./serve.ts";

/** The least that a login costs: `node:http` checks a password with argon2id, with the costs that Belay sets, and answers. Nothing is read or stored. */
await serve(async () => {
  const passwordHash = await hashPassword("correct horse battery");
  const check = async (): Promise<string> => JSON.stringify({ isRight: await isPassword("correct horse battery", passwordHash) });
  return listenBare((req, res) => {
    req.resume().on("end", () => {
      check().then(
        (answer) => res.writeHead(200, { "content-type": "application/json" }).end(answer),
        (err: unknown) => res.destroy(err instanceof Error ? err : undefined),
      );
    });
  });
});
