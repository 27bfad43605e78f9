import { openMail } from "@belay/domains/identity";
import { COMMON_ARGUMENTS, findSites } from "../audit/options.ts";
import { belayCommand } from "../command/belay-command.ts";
import { CliError } from "../command/cli-error.ts";
import { formatMoment, printFacts } from "../command/output.ts";
import { findDataDirectory } from "../installation/data-directory.ts";
import { withInstallation } from "../installation/open-installation.ts";

const MAILS_MAX = 100;

/** `belay mail`: what waits to be sent, the newest last. Without a mail server that is everything: the mailbox of development. */
export const mailCommand = belayCommand({
  meta: { name: "mail", description: "Show the mails that were not sent: codes and links of a dev server" },
  args: { ...COMMON_ARGUMENTS, to: { type: "string", valueHint: "email", description: "Mails to one address only" } },
  run: ({ data, json, site, to }) =>
    withInstallation(findDataDirectory(data), async ({ store, keys, mode }) => {
      if (mode === "production") {
        throw new CliError(
          "Mails of a production store hold codes and links of its members; they are not shown. Set BELAY_SMTP_URL to send them.",
        );
      }
      const records = await store.read(async (tx) => {
        const sites = await findSites(tx.system, site);
        return (await Promise.all(sites.map(({ id }) => tx.signIn.mails(id, MAILS_MAX)))).flat();
      });
      const mails = records
        .toSorted((left, right) => left.createdAtMs - right.createdAtMs)
        .flatMap((record) => {
          const mail = openMail(record, keys);
          return mail === undefined ? [] : [{ at: formatMoment(record.createdAtMs), ...mail }];
        })
        .filter((mail) => to === undefined || mail.to === to.toLowerCase());
      const lines = mails.map(({ at, to: recipient, subject, text }) => `${at}  to ${recipient}\n${subject}\n\n${text}`);
      printFacts(mails, { json: json === true, lines: lines.length === 0 ? ["No mails."] : lines });
    }),
});
