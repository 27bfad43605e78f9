import type { Mail } from "./mail.ts";

/** A site's name in one line: it stands in subjects, where a line break would begin another header. */
function oneLine(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, 100);
}

interface Recipient {
  readonly to: string;
  readonly siteName: string;
}

/** The mail with a verification code. */
export function verificationMail({ to, siteName }: Recipient, code: string): Mail {
  const site = oneLine(siteName);
  return {
    to,
    subject: `${code} is your code for ${site}`,
    text: `Your code for ${site} is ${code}.\n\nIt works once, for 15 minutes. If you did not ask for it, do nothing: nobody gets in without it.\n`,
  };
}

/** The mail to somebody whose address was used to sign up although it has a login. */
export function alreadyMemberMail({ to, siteName }: Recipient): Mail {
  const site = oneLine(siteName);
  return {
    to,
    subject: `You already have a login for ${site}`,
    text: `Somebody tried to sign up to ${site} with this address. It has a login already, and nothing was changed.\n\nIf it was you, log in instead, or have your password reset from the login page.\n`,
  };
}

/** The mail with a link to set a new password. */
export function recoveryMail({ to, siteName }: Recipient, link: string): Mail {
  const site = oneLine(siteName);
  return {
    to,
    subject: `Set a new password for ${site}`,
    text: `To set a new password for ${site}, open this address:\n\n${link}\n\nIt works once, for an hour. If you did not ask for it, do nothing: your password stays as it is.\n`,
  };
}
