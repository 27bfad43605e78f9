/** A `Member` with a login address and a name. Its number is written with all digits. */
export function memberInput(privacyStatus: "PUBLIC" | "PRIVATE", number: string): Readonly<Record<string, unknown>> {
  const word = privacyStatus.toLowerCase();
  return {
    loginEmail: `${word}-${number}@example.com`,
    privacyStatus,
    contact: { firstName: "Ada", lastName: `Lovelace ${number}`, phones: [`+44 20 7946 ${number}`] },
    profile: { nickname: `Ada ${word} ${number}`, slug: `${word}-${number}`, title: "Potter" },
  };
}
