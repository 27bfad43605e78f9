/** The business of the demo site. */
export const DEMO_PROPERTIES = {
  siteDisplayName: "Harbour & Pine",
  businessName: "Harbour & Pine Goods Ltd",
  description: "Small-batch homeware, made to be used every day.",
  email: "hello@harbourandpine.example",
  phone: "+1 503 555 0142",
  language: "en",
  locale: { languageCode: "en", country: "US" },
  paymentCurrency: "USD",
  timeZone: "America/Los_Angeles",
  businessConfig: "STORE",
  externalSiteUrl: "https://harbourandpine.example",
  companyId: "HP-0042",
  categories: { primary: "shop", secondary: ["homeware", "gifts"] },
  address: {
    street: "Quay Street",
    streetNumber: "18",
    city: "Portland",
    state: "OR",
    zip: "97209",
    country: "US",
    isPhysical: true,
    coordinates: { latitude: 45.5266, longitude: -122.6844 },
  },
  businessSchedule: {
    periods: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"].map((day) => ({
      openDay: day,
      openTime: "09:00",
      closeDay: day,
      closeTime: "17:30",
    })),
  },
} as const;

/** Where the demo business keeps what does not fit into its shop. */
export const DEMO_WAREHOUSE = {
  name: "Riverside Warehouse",
  timeZone: "America/Los_Angeles",
  address: { addressLine: "310 Wharf Road", city: "St. Helens", postalCode: "97051", subdivision: "US-OR", country: "US" },
} as const;
