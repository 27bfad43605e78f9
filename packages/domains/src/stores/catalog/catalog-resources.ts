import { moduleContract } from "../../contract.ts";
import { defineResource } from "../../resource/resource.ts";

/** Brands, ribbons, info sections and customizations: what products refer to. */
export const BRAND = defineResource({
  name: "brand",
  contract: await moduleContract("stores/brands-v3"),
  entity: "Brand",
  uniques: ["name"],
});

export const RIBBON = defineResource({
  name: "ribbon",
  contract: await moduleContract("stores/ribbons-v3"),
  entity: "Ribbon",
  uniques: ["name"],
});

export const INFO_SECTION = defineResource({
  name: "info_section",
  contract: await moduleContract("stores/info-sections-v3"),
  entity: "InfoSection",
  uniques: ["unique_name"],
});

export const CUSTOMIZATION = defineResource({
  name: "customization",
  contract: await moduleContract("stores/customizations-v3"),
  entity: "Customization",
  uniques: ["name"],
});
