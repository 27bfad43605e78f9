import { type Server, StartError } from "@belay/server";

function explain(host: string, port: number, err: Error & { readonly code: unknown }): StartError | undefined {
  switch (err.code) {
    case "EADDRINUSE":
      return new StartError(
        `Port ${port} on ${host} is taken. Stop what listens there, or choose another port with --port (0 takes any that is free), or in BELAY_PORT for belay start.`,
        {
          cause: err,
        },
      );
    case "EACCES":
      return new StartError(`This user may not listen on port ${port}. Choose one above 1023.`, { cause: err });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartError(`This machine has no address ${host} to listen on.`, { cause: err });
    default:
      return undefined;
  }
}

/** Listens and answers the origin. Errors: StartError where the port or the address cannot be had. */
export async function listen(server: Server, host: string, port: number): Promise<string> {
  try {
    return await server.listen(host, port);
  } catch (err) {
    throw (err instanceof Error && "code" in err && explain(host, port, err)) || err;
  }
}
