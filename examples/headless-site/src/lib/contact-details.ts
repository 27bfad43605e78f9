import type { siteProperties } from "@belay/sdk/business-tools";

/** What the home page shows of the site's properties. */
export interface ContactDetails {
  readonly name: string;
  readonly description: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly currency: string;
  readonly timeZone: string;
}

/**
 * Picks what anybody may see. The elevated call reads every property of the site; what leaves the server is chosen here, field by field.
 */
export function pickContactDetails(properties: siteProperties.Properties): ContactDetails {
  const { street, streetNumber, zip, city, country } = properties.address ?? {};
  const lines = [[street, streetNumber], [zip, city], [country]].map((words) => words.filter(Boolean).join(" "));
  return {
    name: properties.siteDisplayName ?? properties.businessName ?? "",
    description: properties.description ?? "",
    email: properties.email ?? "",
    phone: properties.phone ?? "",
    address: lines.filter(Boolean).join(", "),
    currency: properties.paymentCurrency ?? "",
    timeZone: properties.timeZone ?? "",
  };
}
