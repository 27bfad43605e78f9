import type { JsonObject } from "../resource/json.ts";

/** A member of the demo shop. Whoever waits for approval is PENDING; the other states are reached from APPROVED, as on a real site. */
export interface DemoPerson {
  readonly first: string;
  readonly last: string;
  readonly city: string;
  readonly state: "APPROVED" | "PENDING" | "BLOCKED" | "OFFLINE";
  /** Shows their profile to other members. */
  readonly joined?: boolean;
  readonly muted?: boolean;
}

const APPROVED: readonly (readonly [first: string, last: string, city: string])[] = [
  ["Ines", "Carvalho", "Portland"],
  ["Tomasz", "Wilk", "Seattle"],
  ["Maeve", "Donnelly", "Astoria"],
  ["Kofi", "Asante", "Portland"],
  ["Linnea", "Holm", "Bend"],
  ["Rafael", "Ortega", "Eugene"],
  ["Yuki", "Tanabe", "Portland"],
  ["Priya", "Raman", "Salem"],
  ["Oskar", "Lindqvist", "Tacoma"],
  ["Amara", "Nwosu", "Portland"],
  ["Henri", "Leclerc", "Olympia"],
  ["Saoirse", "Byrne", "Newport"],
  ["Daniel", "Hofer", "Hood River"],
  ["Leila", "Haddad", "Portland"],
  ["Mateus", "Prado", "Corvallis"],
  ["Greta", "Vogel", "Vancouver"],
  ["Samuel", "Okoro", "Beaverton"],
  ["Elin", "Berg", "Ashland"],
  ["Noor", "Rahimi", "Hillsboro"],
  ["Jonah", "Whitlock", "Medford"],
];

/** Thirty people in all states. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  ...APPROVED.map(([first, last, city], index): DemoPerson => {
    const place = { first, last, city, state: "APPROVED" } as const;
    return { ...place, ...(index % 3 === 0 ? { joined: true } : {}), ...(index === 11 || index === 17 ? { muted: true } : {}) };
  }),
  { first: "Bea", last: "Marlowe", city: "Portland", state: "PENDING" },
  { first: "Ivo", last: "Petrov", city: "Spokane", state: "PENDING" },
  { first: "Chiara", last: "Fontana", city: "Eugene", state: "PENDING" },
  { first: "Wren", last: "Castellan", city: "Bend", state: "PENDING" },
  { first: "Abdi", last: "Warsame", city: "Kent", state: "PENDING" },
  { first: "Colin", last: "Thackeray", city: "Gresham", state: "BLOCKED" },
  { first: "Petra", last: "Novakova", city: "Portland", state: "BLOCKED" },
  { first: "Rufus", last: "Garland", city: "Salem", state: "BLOCKED" },
  { first: "Hanna", last: "Virtanen", city: "Portland", state: "OFFLINE" },
  { first: "Luis", last: "Beltran", city: "Yakima", state: "OFFLINE" },
];

/** Where mail to a person of the demo would go: nowhere, by RFC 2606. */
export function emailOf({ first, last }: DemoPerson): string {
  return `${first}.${last}@example.com`.toLowerCase();
}

/** The parts of a member that a request would write. */
export function writtenPerson({ first, last, city }: DemoPerson): JsonObject {
  return {
    profile: { nickname: `${first} ${last.slice(0, 1)}.` },
    contact: { firstName: first, lastName: last, addresses: [{ city, country: "US" }] },
  };
}
