// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { BulkActionMetadata, ItemMetadata } from "../shared/types.ts";
export type { ApplicationError, BulkActionMetadata, ItemMetadata } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "ApplicationError": {"data":"free"},
  "BulkCreateFulfillmentRequest": {"ordersWithFulfillments":"BulkCreateOrderWithFulfillments"},
  "BulkCreateFulfillmentResponse": {"results":"BulkOrderFulfillmentsResult"},
  "BulkCreateOrderWithFulfillments": {"fulfillments":"Fulfillment"},
  "BulkOrderFulfillmentsResult": {"itemMetadata":"ItemMetadata","ordersWithFulfillments":"OrderWithFulfillments"},
  "CreateFulfillmentRequest": {"fulfillment":"Fulfillment"},
  "CreateFulfillmentResponse": {"orderWithFulfillments":"OrderWithFulfillments"},
  "CustomFulfillmentInfo": {"fieldsData":"free"},
  "DeleteFulfillmentResponse": {"orderWithFulfillments":"OrderWithFulfillments"},
  "Fulfillment": {"customInfo":"CustomFulfillmentInfo","createdDate":"date"},
  "ItemMetadata": {"error":"ApplicationError"},
  "ListFulfillmentsForMultipleOrdersResponse": {"ordersWithFulfillments":"OrderWithFulfillments"},
  "ListFulfillmentsForSingleOrderResponse": {"orderWithFulfillments":"OrderWithFulfillments"},
  "OrderWithFulfillments": {"fulfillments":"Fulfillment"},
  "UpdateFulfillmentRequest": {"fulfillment":"Fulfillment"},
  "UpdateFulfillmentResponse": {"orderWithFulfillments":"OrderWithFulfillments"},
};

export interface BulkCreateFulfillmentResponse {
  readonly results?: readonly BulkOrderFulfillmentsResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkCreateOrderWithFulfillments {
  readonly orderId?: string;
  readonly fulfillments?: readonly Fulfillment[];
}
export interface BulkOrderFulfillmentsResult {
  readonly itemMetadata?: ItemMetadata;
  readonly ordersWithFulfillments?: OrderWithFulfillments;
}
export interface CreateFulfillmentResponse {
  readonly orderWithFulfillments?: OrderWithFulfillments;
  readonly fulfillmentId?: string;
}
export interface CustomFulfillmentInfo {
  readonly fieldsData?: Readonly<Record<string, string>>;
}
export interface DeleteFulfillmentResponse {
  readonly orderWithFulfillments?: OrderWithFulfillments;
}
export interface Fulfillment {
  readonly trackingInfo?: FulfillmentTrackingInfo;
  readonly customInfo?: CustomFulfillmentInfo;
  readonly _id?: string | null;
  readonly _createdDate?: Date | null;
  readonly lineItems?: readonly FulfillmentLineItem[];
  readonly status?: string | null;
  readonly completed?: boolean | null;
}
export interface FulfillmentLineItem {
  readonly _id?: string;
  readonly quantity?: number | null;
}
export interface FulfillmentTrackingInfo {
  readonly trackingNumber?: string | null;
  readonly shippingProvider?: string | null;
  readonly trackingLink?: string | null;
}
export interface ListFulfillmentsForMultipleOrdersResponse {
  readonly ordersWithFulfillments?: readonly OrderWithFulfillments[];
}
export interface ListFulfillmentsForSingleOrderResponse {
  readonly orderWithFulfillments?: OrderWithFulfillments;
}
export interface OrderWithFulfillments {
  readonly orderId?: string;
  readonly fulfillments?: readonly Fulfillment[];
}
export interface UpdateFulfillmentOptions {
  readonly fulfillment?: Fulfillment;
}
/** POST /ecom/v1/fulfillments/orders/bulk/create-fulfillments. Permissions: ECOM.MODIFY_FULFILLMENTS. */
export const bulkCreateFulfillments = /* @__PURE__ */ $.defineMethod<(ordersWithFulfillments: $.Requires<readonly BulkCreateOrderWithFulfillments[], "fulfillments" | "fulfillments.lineItems" | "fulfillments.lineItems._id" | "orderId">, call?: $.CallOptions) => Promise<BulkCreateFulfillmentResponse>>({ id: "com.wix.ecom.orders.fulfillments.v1.Fulfillments.BulkCreateFulfillment", name: "bulkCreateFulfillments", route: "POST /ecom/v1/fulfillments/orders/bulk/create-fulfillments", args: ["ordersWithFulfillments"], request: "BulkCreateFulfillmentRequest", response: "BulkCreateFulfillmentResponse", shapes });
/** POST /ecom/v1/fulfillments/orders/:orderId/create-fulfillment. Permissions: ECOM.MODIFY_FULFILLMENTS. */
export const createFulfillment = /* @__PURE__ */ $.defineMethod<(orderId: string, fulfillment: $.Requires<Fulfillment, "lineItems" | "lineItems._id">, call?: $.CallOptions) => Promise<CreateFulfillmentResponse>>({ id: "com.wix.ecom.orders.fulfillments.v1.Fulfillments.CreateFulfillment", name: "createFulfillment", route: "POST /ecom/v1/fulfillments/orders/:orderId/create-fulfillment", args: ["orderId","fulfillment"], request: "CreateFulfillmentRequest", response: "CreateFulfillmentResponse", shapes });
/** DELETE /ecom/v1/fulfillments/:fulfillmentId/orders/:orderId. Permissions: ECOM.MODIFY_FULFILLMENTS. */
export const deleteFulfillment = /* @__PURE__ */ $.defineMethod<(identifiers: { readonly fulfillmentId: string; readonly orderId: string }, call?: $.CallOptions) => Promise<DeleteFulfillmentResponse>>({ id: "com.wix.ecom.orders.fulfillments.v1.Fulfillments.DeleteFulfillment", name: "deleteFulfillment", route: "DELETE /ecom/v1/fulfillments/:fulfillmentId/orders/:orderId", payloadIn: "query", args: [{"fulfillmentId":"fulfillmentId","orderId":"orderId"}], response: "DeleteFulfillmentResponse", shapes });
/** POST /ecom/v1/fulfillments/list-by-ids. Permissions: ECOM.READ_FULFILLMENTS. */
export const listFulfillmentsForMultipleOrders = /* @__PURE__ */ $.defineMethod<(orderIds: readonly string[], call?: $.CallOptions) => Promise<ListFulfillmentsForMultipleOrdersResponse>>({ id: "com.wix.ecom.orders.fulfillments.v1.Fulfillments.ListFulfillmentsForMultipleOrders", name: "listFulfillmentsForMultipleOrders", route: "POST /ecom/v1/fulfillments/list-by-ids", args: ["orderIds"], response: "ListFulfillmentsForMultipleOrdersResponse", shapes });
/** GET /ecom/v1/fulfillments/orders/:orderId. Permissions: ECOM.READ_FULFILLMENTS. */
export const listFulfillmentsForSingleOrder = /* @__PURE__ */ $.defineMethod<(orderId: string, call?: $.CallOptions) => Promise<ListFulfillmentsForSingleOrderResponse>>({ id: "com.wix.ecom.orders.fulfillments.v1.Fulfillments.ListFulfillmentsForSingleOrder", name: "listFulfillmentsForSingleOrder", route: "GET /ecom/v1/fulfillments/orders/:orderId", payloadIn: "query", args: ["orderId"], response: "ListFulfillmentsForSingleOrderResponse", shapes });
/** PATCH /ecom/v1/fulfillments/:fulfillmentId/orders/:orderId. Permissions: ECOM.MODIFY_FULFILLMENTS. */
export const updateFulfillment = /* @__PURE__ */ $.defineMethod<(identifiers: { readonly fulfillmentId: string; readonly orderId: string }, options?: $.Requires<UpdateFulfillmentOptions, "fulfillment._id">, call?: $.CallOptions) => Promise<OrderWithFulfillments>>({ id: "com.wix.ecom.orders.fulfillments.v1.Fulfillments.UpdateFulfillment", name: "updateFulfillment", route: "PATCH /ecom/v1/fulfillments/:fulfillmentId/orders/:orderId", path: {"fulfillmentId":"fulfillment.id"}, args: [{"fulfillmentId":"fulfillment.id","orderId":"orderId"},""], request: "UpdateFulfillmentRequest", response: "UpdateFulfillmentResponse", returns: "orderWithFulfillments", shapes });
