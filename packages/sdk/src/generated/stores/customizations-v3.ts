// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { BulkActionMetadata, ChoiceType, CommonImage, CursorPagingMetadata, CursorQuery, ItemMetadata } from "../shared/types.ts";
export type { ApplicationError, BulkActionMetadata, ChoiceType, CommonImage, CursorPaging, CursorPagingMetadata, CursorQuery, Cursors, ItemMetadata, SortOrder, Sorting } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "AddCustomizationChoicesResponse": {"customization":"Customization"},
  "ApplicationError": {"data":"free"},
  "BulkAddCustomizationChoicesResponse": {"results":"BulkCustomizationResult"},
  "BulkCreateCustomizationsRequest": {"customizations":"Customization"},
  "BulkCreateCustomizationsResponse": {"results":"BulkCustomizationResult"},
  "BulkCustomizationResult": {"itemMetadata":"ItemMetadata","customization":"Customization"},
  "BulkUpdateCustomizationsRequest": {"customizations":"MaskedCustomization"},
  "BulkUpdateCustomizationsResponse": {"results":"BulkCustomizationResult"},
  "CreateCustomizationRequest": {"customization":"Customization"},
  "CreateCustomizationResponse": {"customization":"Customization"},
  "Customization": {"createdDate":"date","updatedDate":"date"},
  "GetCustomizationResponse": {"customization":"Customization"},
  "ItemMetadata": {"error":"ApplicationError"},
  "MaskedCustomization": {"customization":"Customization"},
  "QueryCustomizationsResponse": {"customizations":"Customization"},
  "RemoveCustomizationChoicesResponse": {"customization":"Customization"},
  "ReorderCustomizationChoicesResponse": {"customization":"Customization"},
  "SetCustomizationChoicesResponse": {"customization":"Customization"},
  "UpdateCustomizationChoicesResponse": {"customization":"Customization"},
  "UpdateCustomizationRequest": {"customization":"Customization"},
  "UpdateCustomizationResponse": {"customization":"Customization"},
};

export interface AddCustomizationChoicesResponse {
  readonly customization?: Customization;
}
export interface BulkAddCustomizationChoicesResponse {
  readonly results?: readonly BulkCustomizationResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkCreateCustomizationsResponse {
  readonly results?: readonly BulkCustomizationResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkCustomizationResult {
  readonly itemMetadata?: ItemMetadata;
  readonly customization?: Customization;
}
export interface BulkUpdateCustomizationsResponse {
  readonly results?: readonly BulkCustomizationResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface Choice {
  readonly colorCode?: string;
  readonly _id?: string;
  readonly choiceType?: ChoiceType;
  readonly key?: string | null;
  readonly name?: string;
  readonly defaultAddedPrice?: string | null;
  readonly displayImage?: CommonImage;
  readonly primaryChoiceIds?: readonly string[];
}
export interface ChoicesSettings {
  readonly choices?: readonly Choice[];
}
export interface CountCustomizationsResponse {
  readonly count?: number;
}
export interface Customization {
  readonly freeTextInput?: FreeTextSettings;
  readonly choicesSettings?: ChoicesSettings;
  readonly _id?: string | null;
  readonly revision?: string | null;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly key?: string | null;
  readonly name?: string;
  readonly customizationType?: CustomizationType;
  readonly customizationRenderType?: CustomizationRenderType;
  readonly assignedProductsCount?: number | null;
}
export interface CustomizationChoices {
  readonly customizationId?: string;
  readonly choices?: readonly Choice[];
}
export type CustomizationRenderType = "FREE_TEXT" | "TEXT_CHOICES" | "SWATCH_CHOICES";
export type CustomizationType = "PRODUCT_OPTION" | "MODIFIER";
export type DeleteCustomizationResponse = Readonly<Record<string, unknown>>;
export interface FreeTextSettings {
  readonly minCharCount?: number;
  readonly maxCharCount?: number;
  readonly defaultAddedPrice?: string | null;
  readonly title?: string;
  readonly key?: string | null;
}
export interface MaskedChoice {
  readonly choice?: Choice;
}
export interface MaskedCustomization {
  readonly customization?: Customization;
}
export interface QueryCustomizationsResponse {
  readonly customizations?: readonly Customization[];
  readonly pagingMetadata?: CursorPagingMetadata;
}
export interface RemoveCustomizationChoicesResponse {
  readonly customization?: Customization;
}
export interface ReorderCustomizationChoicesResponse {
  readonly customization?: Customization;
}
export type RequestedFields = "ASSIGNED_PRODUCTS_COUNT" | "CHOICE_DISPLAY_IMAGE";
export interface SetCustomizationChoicesResponse {
  readonly customization?: Customization;
}
export interface UpdateCustomizationChoicesResponse {
  readonly customization?: Customization;
}
export interface AddCustomizationChoicesOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface BulkAddCustomizationChoicesOptions {
  readonly returnEntity?: boolean;
  readonly fields?: readonly RequestedFields[];
}
export interface BulkCreateCustomizationsOptions {
  readonly returnEntity?: boolean;
}
export interface BulkUpdateCustomizationsOptions {
  readonly returnEntity?: boolean;
  readonly fields?: readonly RequestedFields[];
}
export interface CountCustomizationsOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
}
export interface GetCustomizationOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface QueryCustomizationsOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface RemoveCustomizationChoicesOptions {
  readonly revision?: string;
  readonly fields?: readonly RequestedFields[];
}
export interface ReorderCustomizationChoicesOptions {
  readonly choiceIds?: readonly string[];
  readonly fields?: readonly RequestedFields[];
}
export interface SetCustomizationChoicesOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface UpdateCustomizationOptions {
  readonly fields?: readonly RequestedFields[];
}
export interface UpdateCustomizationChoicesOptions {
  readonly choices?: readonly MaskedChoice[];
  readonly fields?: readonly RequestedFields[];
}
/** POST /stores/v3/customizations/:customizationId/add-choices. Permissions: WIX_STORES.CUSTOMIZATION_UPDATE. */
export const addCustomizationChoices = /* @__PURE__ */ $.defineMethod<(customizationId: string, choices: readonly Choice[], options?: AddCustomizationChoicesOptions, call?: $.CallOptions) => Promise<AddCustomizationChoicesResponse>>({ id: "wix.stores.catalog.customization.v3.CustomizationService.AddCustomizationChoices", name: "addCustomizationChoices", route: "POST /stores/v3/customizations/:customizationId/add-choices", args: ["customizationId","choices",""], response: "AddCustomizationChoicesResponse", shapes });
/** POST /stores/v3/bulk/customizations/add-choices. Permissions: WIX_STORES.CUSTOMIZATION_UPDATE. */
export const bulkAddCustomizationChoices = /* @__PURE__ */ $.defineMethod<(customizationsChoices: $.Requires<readonly CustomizationChoices[], "choices" | "customizationId">, options?: BulkAddCustomizationChoicesOptions, call?: $.CallOptions) => Promise<BulkAddCustomizationChoicesResponse>>({ id: "wix.stores.catalog.customization.v3.CustomizationService.BulkAddCustomizationChoices", name: "bulkAddCustomizationChoices", route: "POST /stores/v3/bulk/customizations/add-choices", args: ["customizationsChoices",""], response: "BulkAddCustomizationChoicesResponse", shapes });
/** POST /stores/v3/bulk/customizations/create. Permissions: WIX_STORES.CUSTOMIZATION_CREATE. */
export const bulkCreateCustomizations = /* @__PURE__ */ $.defineMethod<(customizations: readonly Customization[], options?: BulkCreateCustomizationsOptions, call?: $.CallOptions) => Promise<BulkCreateCustomizationsResponse>>({ id: "wix.stores.catalog.customization.v3.CustomizationService.BulkCreateCustomizations", name: "bulkCreateCustomizations", route: "POST /stores/v3/bulk/customizations/create", args: ["customizations",""], request: "BulkCreateCustomizationsRequest", response: "BulkCreateCustomizationsResponse", shapes });
/** POST /stores/v3/bulk/customizations/update. Permissions: WIX_STORES.CUSTOMIZATION_UPDATE. */
export const bulkUpdateCustomizations = /* @__PURE__ */ $.defineMethod<(customizations: $.Requires<readonly MaskedCustomization[], "customization._id" | "customization.name" | "customization.revision">, options?: BulkUpdateCustomizationsOptions, call?: $.CallOptions) => Promise<BulkUpdateCustomizationsResponse>>({ id: "wix.stores.catalog.customization.v3.CustomizationService.BulkUpdateCustomizations", name: "bulkUpdateCustomizations", route: "POST /stores/v3/bulk/customizations/update", args: ["customizations",""], request: "BulkUpdateCustomizationsRequest", response: "BulkUpdateCustomizationsResponse", shapes });
/** POST /stores/v3/customizations/count. Permissions: WIX_STORES.CUSTOMIZATION_READ. */
export const countCustomizations = /* @__PURE__ */ $.defineMethod<(options?: CountCustomizationsOptions, call?: $.CallOptions) => Promise<CountCustomizationsResponse>>({ id: "wix.stores.catalog.customization.v3.CustomizationService.CountCustomizations", name: "countCustomizations", route: "POST /stores/v3/customizations/count", args: [""], shapes });
/** POST /stores/v3/customizations. Permissions: WIX_STORES.CUSTOMIZATION_CREATE. */
export const createCustomization = /* @__PURE__ */ $.defineMethod<(customization: $.Requires<Customization, "choicesSettings.choices" | "customizationRenderType" | "customizationType" | "name">, call?: $.CallOptions) => Promise<Customization>>({ id: "wix.stores.catalog.customization.v3.CustomizationService.CreateCustomization", name: "createCustomization", route: "POST /stores/v3/customizations", args: ["customization"], request: "CreateCustomizationRequest", response: "CreateCustomizationResponse", returns: "customization", shapes });
/** DELETE /stores/v3/customizations/:customizationId. Permissions: WIX_STORES.CUSTOMIZATION_DELETE. */
export const deleteCustomization = /* @__PURE__ */ $.defineMethod<(customizationId: string, call?: $.CallOptions) => Promise<DeleteCustomizationResponse>>({ id: "wix.stores.catalog.customization.v3.CustomizationService.DeleteCustomization", name: "deleteCustomization", route: "DELETE /stores/v3/customizations/:customizationId", payloadIn: "query", args: ["customizationId"], shapes });
/** GET /stores/v3/customizations/:customizationId. Permissions: WIX_STORES.CUSTOMIZATION_READ. */
export const getCustomization = /* @__PURE__ */ $.defineMethod<(customizationId: string, options?: GetCustomizationOptions, call?: $.CallOptions) => Promise<Customization>>({ id: "wix.stores.catalog.customization.v3.CustomizationService.GetCustomization", name: "getCustomization", route: "GET /stores/v3/customizations/:customizationId", payloadIn: "query", args: ["customizationId",""], response: "GetCustomizationResponse", returns: "customization", shapes });
/** GET /stores/v3/customizations/query. Permissions: WIX_STORES.CUSTOMIZATION_READ. */
export const queryCustomizations = /* @__PURE__ */ $.defineMethod<$.QueryFunction<CursorQuery, QueryCustomizationsOptions, QueryCustomizationsResponse, $.CursorPage<Customization>>>({ id: "wix.stores.catalog.customization.v3.CustomizationService.QueryCustomizations", name: "queryCustomizations", route: "GET /stores/v3/customizations/query", payloadIn: "query", post: "/stores/v3/customizations/query", args: [""], response: "QueryCustomizationsResponse", query: {"paging":"cursor","items":"customizations","metadata":"pagingMetadata","options":true}, shapes });
/** POST /stores/v3/customizations/:customizationId/remove-choices. Permissions: WIX_STORES.CUSTOMIZATION_UPDATE. */
export const removeCustomizationChoices = /* @__PURE__ */ $.defineMethod<(customizationId: string, choiceIds: readonly string[], options?: RemoveCustomizationChoicesOptions, call?: $.CallOptions) => Promise<RemoveCustomizationChoicesResponse>>({ id: "wix.stores.catalog.customization.v3.CustomizationService.RemoveCustomizationChoices", name: "removeCustomizationChoices", route: "POST /stores/v3/customizations/:customizationId/remove-choices", args: ["customizationId","choiceIds",""], response: "RemoveCustomizationChoicesResponse", shapes });
/** POST /stores/v3/customizations/:customizationId/reorder-choices. Permissions: WIX_STORES.CUSTOMIZATION_UPDATE. */
export const reorderCustomizationChoices = /* @__PURE__ */ $.defineMethod<(customizationId: string, revision: string, options: $.Requires<ReorderCustomizationChoicesOptions, "choiceIds">, call?: $.CallOptions) => Promise<ReorderCustomizationChoicesResponse>>({ id: "wix.stores.catalog.customization.v3.CustomizationService.ReorderCustomizationChoices", name: "reorderCustomizationChoices", route: "POST /stores/v3/customizations/:customizationId/reorder-choices", args: ["customizationId","revision",""], response: "ReorderCustomizationChoicesResponse", shapes });
/** POST /stores/v3/customizations/:customizationId/set-choices. Permissions: WIX_STORES.CUSTOMIZATION_UPDATE. */
export const setCustomizationChoices = /* @__PURE__ */ $.defineMethod<(customizationId: string, choices: readonly Choice[], options?: SetCustomizationChoicesOptions, call?: $.CallOptions) => Promise<SetCustomizationChoicesResponse>>({ id: "wix.stores.catalog.customization.v3.CustomizationService.SetCustomizationChoices", name: "setCustomizationChoices", route: "POST /stores/v3/customizations/:customizationId/set-choices", args: ["customizationId","choices",""], response: "SetCustomizationChoicesResponse", shapes });
/** PATCH /stores/v3/customizations/:customizationId. Permissions: WIX_STORES.CUSTOMIZATION_UPDATE. */
export const updateCustomization = /* @__PURE__ */ $.defineMethod<(_id: string, customization: $.Requires<Customization, "revision">, options?: UpdateCustomizationOptions, call?: $.CallOptions) => Promise<Customization>>({ id: "wix.stores.catalog.customization.v3.CustomizationService.UpdateCustomization", name: "updateCustomization", route: "PATCH /stores/v3/customizations/:customizationId", path: {"customizationId":"customization.id"}, args: ["customization.id","customization",""], request: "UpdateCustomizationRequest", response: "UpdateCustomizationResponse", returns: "customization", shapes });
/** POST /stores/v3/customizations/:customizationId/update-choices. Permissions: WIX_STORES.CUSTOMIZATION_UPDATE. */
export const updateCustomizationChoices = /* @__PURE__ */ $.defineMethod<(customizationId: string, revision: string, options: $.Requires<UpdateCustomizationChoicesOptions, "choices" | "choices.choice">, call?: $.CallOptions) => Promise<UpdateCustomizationChoicesResponse>>({ id: "wix.stores.catalog.customization.v3.CustomizationService.UpdateCustomizationChoices", name: "updateCustomizationChoices", route: "POST /stores/v3/customizations/:customizationId/update-choices", args: ["customizationId","revision",""], response: "UpdateCustomizationChoicesResponse", shapes });
