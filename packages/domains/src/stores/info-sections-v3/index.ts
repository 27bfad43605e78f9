import type { DomainModule } from "../../handler.ts";
import { ordinaryMethods } from "../../resource/entity-methods.ts";
import { bulkGetOrCreateInfoSections, getOrCreateInfoSection } from "./get-or-create-info-section.ts";
import { infoSectionMethods, productsOfInfoSection } from "./info-section-methods.ts";

/** Texts that several products share (shipping, care); a unique name belongs to one of the site, whatever its case. */
export const infoSectionsModule: DomainModule = {
  module: "stores/info-sections-v3",
  handlers: [...ordinaryMethods(infoSectionMethods, "InfoSection", "InfoSections"), getOrCreateInfoSection, bulkGetOrCreateInfoSections],
  jobs: [productsOfInfoSection.job],
};
