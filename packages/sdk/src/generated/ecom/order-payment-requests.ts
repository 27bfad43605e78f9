// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { BulkActionMetadata, CursorPagingMetadata, CursorQuery, ExtendedFields, ItemMetadata, Price } from "../shared/types.ts";
export type { ApplicationError, BulkActionMetadata, CursorPaging, CursorPagingMetadata, CursorQuery, Cursors, ExtendedFields, ItemMetadata, Price, SortOrder, Sorting } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "ApplicationError": {"data":"free"},
  "BulkCreateOrderPaymentRequestsRequest": {"orderPaymentRequests":"OrderPaymentRequest"},
  "BulkCreateOrderPaymentRequestsResponse": {"results":"BulkOrderPaymentRequestResult"},
  "BulkOrderPaymentRequestItem": {"orderPaymentRequest":"OrderPaymentRequest"},
  "BulkOrderPaymentRequestResult": {"itemMetadata":"ItemMetadata","item":"BulkOrderPaymentRequestItem"},
  "CreateOrderPaymentRequestRequest": {"orderPaymentRequest":"OrderPaymentRequest"},
  "CreateOrderPaymentRequestResponse": {"orderPaymentRequest":"OrderPaymentRequest"},
  "ExtendedFields": {"namespaces":"free"},
  "GetOrderPaymentRequestResponse": {"orderPaymentRequest":"OrderPaymentRequest"},
  "ItemMetadata": {"error":"ApplicationError"},
  "OrderPaymentRequest": {"expirationDate":"date","extendedFields":"ExtendedFields","createdDate":"date","updatedDate":"date"},
  "QueryOrderPaymentRequestsResponse": {"orderPaymentRequests":"OrderPaymentRequest"},
  "UpdateExtendedFieldsRequest": {"namespaceData":"free"},
  "UpdateExtendedFieldsResponse": {"orderPaymentRequest":"OrderPaymentRequest"},
  "UpdateOrderPaymentRequestRequest": {"orderPaymentRequest":"OrderPaymentRequest"},
  "UpdateOrderPaymentRequestResponse": {"orderPaymentRequest":"OrderPaymentRequest"},
};

export interface BulkCreateOrderPaymentRequestsResponse {
  readonly results?: readonly BulkOrderPaymentRequestResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkOrderPaymentRequestItem {
  readonly orderPaymentRequest?: OrderPaymentRequest;
  readonly orderPaymentRequestUrl?: string;
}
export interface BulkOrderPaymentRequestResult {
  readonly itemMetadata?: ItemMetadata;
  readonly item?: BulkOrderPaymentRequestItem;
}
export interface ChargeOrderPaymentRequestResponse {
  readonly paymentResponseToken?: string | null;
}
export type DeleteOrderPaymentRequestResponse = Readonly<Record<string, unknown>>;
export interface GetOrderPaymentRequestURLResponse {
  readonly orderPaymentRequestUrl?: string;
}
export interface Image {
  readonly _id?: string;
  readonly height?: number;
  readonly width?: number;
  readonly altText?: string | null;
  readonly filename?: string | null;
}
export interface OrderPaymentRequest {
  readonly _id?: string | null;
  readonly source?: Source;
  readonly status?: Status;
  readonly orderId?: string;
  readonly orderNumber?: string | null;
  readonly amount?: Price;
  readonly currency?: string;
  readonly paymentGatewayOrderId?: string | null;
  readonly title?: string;
  readonly description?: string | null;
  readonly expirationDate?: Date | null;
  readonly extendedFields?: ExtendedFields;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly image?: Image;
  readonly blockedPaymentMethods?: readonly PaymentMethod[];
}
export type PaymentMethod = "MANUAL";
export interface QueryOrderPaymentRequestsResponse {
  readonly orderPaymentRequests?: readonly OrderPaymentRequest[];
  readonly pagingMetadata?: CursorPagingMetadata;
}
export interface Source {
  readonly appId?: string | null;
  readonly externalId?: string;
}
export type Status = "UNPAID" | "PAID" | "EXPIRED" | "VOIDED";
export interface UpdateExtendedFieldsResponse {
  readonly orderPaymentRequest?: OrderPaymentRequest;
}
export type VoidOrderPaymentRequestResponse = Readonly<Record<string, unknown>>;
export interface BulkCreateOrderPaymentRequestsOptions {
  readonly returnEntity?: boolean;
}
export interface ChargeOrderPaymentRequestOptions {
  readonly paymentToken?: string | null;
}
export interface CreateOrderPaymentRequestOptions {
  readonly orderPaymentRequest?: OrderPaymentRequest;
}
export interface UpdateExtendedFieldsOptions {
  readonly namespaceData?: Readonly<Record<string, unknown>> | null;
}
/** POST /v1/bulk/order-payment-requests/create. Permissions: ecom:v1:order_payment_request:bulk_create_order_payment_requests. */
export const bulkCreateOrderPaymentRequests = /* @__PURE__ */ $.defineMethod<(orderPaymentRequests: $.Requires<readonly OrderPaymentRequest[], "amount" | "orderId" | "source.externalId" | "title">, options?: BulkCreateOrderPaymentRequestsOptions, call?: $.CallOptions) => Promise<BulkCreateOrderPaymentRequestsResponse>>({ id: "wix.ecom.order_payment_request.api.v1.OrderPaymentRequestsService.BulkCreateOrderPaymentRequests", name: "bulkCreateOrderPaymentRequests", route: "POST /v1/bulk/order-payment-requests/create", args: ["orderPaymentRequests",""], request: "BulkCreateOrderPaymentRequestsRequest", response: "BulkCreateOrderPaymentRequestsResponse", shapes });
/** POST /ecom/v1/order-payment-requests/charge. Permissions: ecom:v1:order_payment_request:charge_order_payment_request. */
export const chargeOrderPaymentRequest = /* @__PURE__ */ $.defineMethod<(orderPaymentRequestId: string, options?: ChargeOrderPaymentRequestOptions, call?: $.CallOptions) => Promise<ChargeOrderPaymentRequestResponse>>({ id: "wix.ecom.order_payment_request.api.v1.OrderPaymentRequestsService.ChargeOrderPaymentRequest", name: "chargeOrderPaymentRequest", route: "POST /ecom/v1/order-payment-requests/charge", args: ["orderPaymentRequestId",""], shapes });
/** POST /ecom/v1/order-payment-requests. Permissions: ECOM.ORDER_PAYMENT_REQUEST_CREATE. */
export const createOrderPaymentRequest = /* @__PURE__ */ $.defineMethod<(options?: $.Requires<CreateOrderPaymentRequestOptions, "orderPaymentRequest.amount" | "orderPaymentRequest.orderId" | "orderPaymentRequest.title">, call?: $.CallOptions) => Promise<OrderPaymentRequest>>({ id: "wix.ecom.order_payment_request.api.v1.OrderPaymentRequestsService.CreateOrderPaymentRequest", name: "createOrderPaymentRequest", route: "POST /ecom/v1/order-payment-requests", args: [""], request: "CreateOrderPaymentRequestRequest", response: "CreateOrderPaymentRequestResponse", returns: "orderPaymentRequest", shapes });
/** DELETE /ecom/v1/order-payment-requests/:orderPaymentRequestId. Permissions: ECOM.ORDER_PAYMENT_REQUEST_DELETE. */
export const deleteOrderPaymentRequest = /* @__PURE__ */ $.defineMethod<(orderPaymentRequestId: string, call?: $.CallOptions) => Promise<DeleteOrderPaymentRequestResponse>>({ id: "wix.ecom.order_payment_request.api.v1.OrderPaymentRequestsService.DeleteOrderPaymentRequest", name: "deleteOrderPaymentRequest", route: "DELETE /ecom/v1/order-payment-requests/:orderPaymentRequestId", payloadIn: "query", args: ["orderPaymentRequestId"], shapes });
/** GET /ecom/v1/order-payment-requests/:orderPaymentRequestId. Permissions: ECOM.ORDER_PAYMENT_REQUEST_READ. */
export const getOrderPaymentRequest = /* @__PURE__ */ $.defineMethod<(orderPaymentRequestId: string, call?: $.CallOptions) => Promise<OrderPaymentRequest>>({ id: "wix.ecom.order_payment_request.api.v1.OrderPaymentRequestsService.GetOrderPaymentRequest", name: "getOrderPaymentRequest", route: "GET /ecom/v1/order-payment-requests/:orderPaymentRequestId", payloadIn: "query", args: ["orderPaymentRequestId"], response: "GetOrderPaymentRequestResponse", returns: "orderPaymentRequest", shapes });
/** POST /ecom/v1/order-payment-requests/url. Permissions: ECOM.ORDER_PAYMENT_REQUEST_READ. */
export const getOrderPaymentRequestUrl = /* @__PURE__ */ $.defineMethod<(orderPaymentRequestId: string, call?: $.CallOptions) => Promise<GetOrderPaymentRequestURLResponse>>({ id: "wix.ecom.order_payment_request.api.v1.OrderPaymentRequestsService.GetOrderPaymentRequestURL", name: "getOrderPaymentRequestUrl", route: "POST /ecom/v1/order-payment-requests/url", args: ["orderPaymentRequestId"], shapes });
/** POST /ecom/v1/order-payment-requests/query. Permissions: ECOM.ORDER_PAYMENT_REQUEST_READ. */
export const queryOrderPaymentRequests = /* @__PURE__ */ $.defineMethod<$.PlainQueryFunction<CursorQuery, QueryOrderPaymentRequestsResponse, $.CursorPage<OrderPaymentRequest>>>({ id: "wix.ecom.order_payment_request.api.v1.OrderPaymentRequestsService.QueryOrderPaymentRequests", name: "queryOrderPaymentRequests", route: "POST /ecom/v1/order-payment-requests/query", args: [], response: "QueryOrderPaymentRequestsResponse", query: {"paging":"cursor","items":"orderPaymentRequests","metadata":"pagingMetadata","options":false}, shapes });
/** POST /ecom/v1/order-payment-requests/:id/update-extended-fields. Permissions: ECOM.ORDER_PAYMENT_REQUEST_UPDATE. */
export const updateExtendedFields = /* @__PURE__ */ $.defineMethod<(_id: string, namespace: string, options: $.Requires<UpdateExtendedFieldsOptions, "namespaceData">, call?: $.CallOptions) => Promise<UpdateExtendedFieldsResponse>>({ id: "wix.ecom.order_payment_request.api.v1.OrderPaymentRequestsService.UpdateExtendedFields", name: "updateExtendedFields", route: "POST /ecom/v1/order-payment-requests/:id/update-extended-fields", args: ["id","namespace",""], request: "UpdateExtendedFieldsRequest", response: "UpdateExtendedFieldsResponse", shapes });
/** PATCH /ecom/v1/order-payment-requests/:orderPaymentRequestId. Permissions: ECOM.ORDER_PAYMENT_REQUEST_UPDATE. */
export const updateOrderPaymentRequest = /* @__PURE__ */ $.defineMethod<(_id: string, orderPaymentRequest: OrderPaymentRequest, call?: $.CallOptions) => Promise<OrderPaymentRequest>>({ id: "wix.ecom.order_payment_request.api.v1.OrderPaymentRequestsService.UpdateOrderPaymentRequest", name: "updateOrderPaymentRequest", route: "PATCH /ecom/v1/order-payment-requests/:orderPaymentRequestId", path: {"orderPaymentRequestId":"orderPaymentRequest.id"}, args: ["orderPaymentRequest.id","orderPaymentRequest"], request: "UpdateOrderPaymentRequestRequest", response: "UpdateOrderPaymentRequestResponse", returns: "orderPaymentRequest", shapes });
/** POST /ecom/v1/order-payment-requests/void. Permissions: ECOM.ORDER_PAYMENT_REQUEST_UPDATE. */
export const voidOrderPaymentRequest = /* @__PURE__ */ $.defineMethod<(orderPaymentRequestId: string, call?: $.CallOptions) => Promise<VoidOrderPaymentRequestResponse>>({ id: "wix.ecom.order_payment_request.api.v1.OrderPaymentRequestsService.VoidOrderPaymentRequest", name: "voidOrderPaymentRequest", route: "POST /ecom/v1/order-payment-requests/void", args: ["orderPaymentRequestId"], shapes });
