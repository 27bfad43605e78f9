/** An identity provider by its well-known name, or by the id of its connection to the site. */
export type IdentityProvider = "google" | "facebook" | { readonly connectionId: string };

/** Ids that official clients send for the names. Source: docs/wire-format.md section 7. */
const CONNECTION_IDS = {
  google: "0e6a50f5-b523-4e29-990d-f37fa2ffdd69",
  facebook: "3ecad13f-52c3-483d-911f-31dbcf2a6d23",
} as const;

/** The id of a provider's connection, as it travels in an authorization request. */
export function idpConnectionId(idp: IdentityProvider | undefined): string | undefined {
  return typeof idp === "string" ? CONNECTION_IDS[idp] : idp?.connectionId;
}
