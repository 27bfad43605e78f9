import type { EntityKind } from "@belay/store";
import { appInstancesModule } from "./app-management/app-instances/index.ts";
import { appPermissionsModule } from "./app-management/app-permissions/index.ts";
import { oauthAppsModule } from "./auth-management/oauth-apps/index.ts";
import { CATEGORY, CATEGORY_TREE_KIND } from "./categories/category-resource.ts";
import { categoriesModule } from "./categories/index.ts";
import { CONTACT, CONTACT_LABEL_KIND, contactsModule, MERGED_CONTACT_KIND } from "./contacts/index.ts";
import type { DomainModule } from "./handler.ts";
import {
  authenticationModule,
  oauthModule,
  recoveryModule,
  SIGN_ON_POLICY_KIND,
  signOnPolicyModule,
  verificationModule,
} from "./identity/index.ts";
import { LOCATION, locationsModule } from "./locations/index.ts";
import { memberAuthenticationModule } from "./members/authentication/index.ts";
import { BADGE, BADGE_ASSIGNMENT, badgeAssignmentsModule, badgesModule } from "./members/badges/index.ts";
import { MEMBER } from "./members/index.ts";
import { membersModule } from "./members/members/index.ts";
import { MEMBER_ROLES_KIND, memberRoleDefinitionsModule, memberRolesModule, ROLE_DEFINITION_KIND } from "./members/roles/index.ts";
import { userMembersModule } from "./members/user-member/index.ts";
import { redirectsModule } from "./redirects/index.ts";
import { SITE_PROPERTIES_KIND, sitePropertiesModule } from "./site/index.ts";
import { brandsModule } from "./stores/brands-v3/index.ts";
import { BRAND, CUSTOMIZATION, INFO_SECTION, RIBBON } from "./stores/catalog/catalog-resources.ts";
import { catalogVersioningModule } from "./stores/catalog-versioning/index.ts";
import { customizationsModule } from "./stores/customizations-v3/index.ts";
import { infoSectionsModule } from "./stores/info-sections-v3/index.ts";
import { INVENTORY_ITEM } from "./stores/inventory/inventory-resource.ts";
import { inventoryItemsModule } from "./stores/inventory-items-v3/index.ts";
import { productsModule } from "./stores/products-v3/index.ts";
import { PRODUCT } from "./stores/products-v3/product-resource.ts";
import { readOnlyVariantsModule } from "./stores/read-only-variants-v3/index.ts";
import { ribbonsModule } from "./stores/ribbons-v3/index.ts";
import { VARIANT } from "./stores/variants/variant-resource.ts";

/** Every module that this version implements. */
export const domainModules: readonly DomainModule[] = [
  sitePropertiesModule,
  locationsModule,
  productsModule,
  brandsModule,
  ribbonsModule,
  infoSectionsModule,
  customizationsModule,
  inventoryItemsModule,
  categoriesModule,
  catalogVersioningModule,
  readOnlyVariantsModule,
  oauthAppsModule,
  appInstancesModule,
  appPermissionsModule,
  membersModule,
  userMembersModule,
  memberAuthenticationModule,
  memberRolesModule,
  memberRoleDefinitionsModule,
  contactsModule,
  badgesModule,
  badgeAssignmentsModule,
  authenticationModule,
  verificationModule,
  recoveryModule,
  signOnPolicyModule,
  oauthModule,
  redirectsModule,
];

/** Every kind of document that a store must keep tables and indexes for. */
export const entityKinds: readonly EntityKind[] = [
  SITE_PROPERTIES_KIND,
  LOCATION.kind,
  MEMBER.kind,
  MEMBER_ROLES_KIND,
  ROLE_DEFINITION_KIND,
  CONTACT.kind,
  CONTACT_LABEL_KIND,
  MERGED_CONTACT_KIND,
  BADGE.kind,
  BADGE_ASSIGNMENT.kind,
  SIGN_ON_POLICY_KIND,
  PRODUCT.kind,
  VARIANT.kind,
  BRAND.kind,
  RIBBON.kind,
  INFO_SECTION.kind,
  CUSTOMIZATION.kind,
  INVENTORY_ITEM.kind,
  CATEGORY.kind,
  CATEGORY_TREE_KIND,
];
