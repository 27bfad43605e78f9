import { belayCommand } from "../command/belay-command.ts";
import { runStart } from "./run-start.ts";

/** `belay start`: a production server. Everything comes from the environment. */
export const startCommand = belayCommand({
  meta: {
    name: "start",
    description:
      "Run a production server; set BELAY_DATA or BELAY_DATABASE_URL, BELAY_ORIGIN, and where needed BELAY_HOST, BELAY_PORT, BELAY_MASTER_KEY, BELAY_TRUSTED_PROXY, BELAY_LIMITS, BELAY_LEDGER_DAYS, BELAY_LEDGER_ARCHIVE, BELAY_CAPTCHA_URL, BELAY_CAPTCHA_SECRET, BELAY_LOG_LEVEL",
  },
  args: {},
  run: () => runStart(process.env),
});
