// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { ActionType, AuthorizationCapture, AuthorizationVoid, BulkActionMetadata, CashRoundingDetails, Chargeback, CreditCardPaymentMethodDetails, GiftCardPaymentDetails, ItemMetadata, MembershipPaymentDetails, PaymentMethodName, PaymentStatus, Price, Refund, TransactionStatus } from "../shared/types.ts";
export type { ActionType, AdditionalFeeRefund, AggregatedRefundSummary, ApplicationError, AuthorizationActionFailureDetails, AuthorizationCapture, AuthorizationCaptureStatus, AuthorizationVoid, AuthorizationVoidStatus, BulkActionMetadata, CashRounding, CashRoundingDetails, Chargeback, ChargebackStatus, CreditCardPaymentMethodDetails, FutureMembershipDetails, GiftCardPaymentDetails, ItemMetadata, LineItemRefund, LineItemRefundSummary, MembershipName, MembershipPaymentDetails, MembershipPaymentStatus, PaymentMethodName, PaymentStatus, PredefinedPaymentMethod, Price, Reason, Refund, RefundDetails, RefundItem, RefundItemsBreakdown, RefundStatus, RefundStatusInfo, RefundTransaction, ShippingRefund, TransactionStatus, UserDefinedPaymentMethodName } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "AddPaymentsRequest": {"payments":"Payment"},
  "AddPaymentsResponse": {"orderTransactions":"OrderTransactions"},
  "ApplicationError": {"data":"free"},
  "AuthorizationCapture": {"createdDate":"date"},
  "AuthorizationDetails": {"authorizedDate":"date","captures":"AuthorizationCapture","void":"AuthorizationVoid","scheduledAction":"ScheduledAction"},
  "AuthorizationVoid": {"voidedDate":"date"},
  "BulkPaymentResult": {"itemMetadata":"ItemMetadata","item":"Payment"},
  "BulkUpdatePaymentStatusesResponse": {"results":"BulkPaymentResult"},
  "Chargeback": {"createdDate":"date","updatedDate":"date"},
  "ItemMetadata": {"error":"ApplicationError"},
  "ListTransactionsForMultipleOrdersResponse": {"orderTransactions":"OrderTransactions"},
  "ListTransactionsForSingleOrderResponse": {"orderTransactions":"OrderTransactions"},
  "OrderTransactions": {"payments":"Payment","refunds":"Refund"},
  "Payment": {"regularPaymentDetails":"RegularPaymentDetails","createdDate":"date","updatedDate":"date"},
  "Refund": {"createdDate":"date"},
  "RegularPaymentDetails": {"authorizationDetails":"AuthorizationDetails","chargebacks":"Chargeback"},
  "ScheduledAction": {"executionDate":"date"},
  "UpdatePaymentStatusResponse": {"orderTransactions":"OrderTransactions"},
};

export interface AddPaymentsResponse {
  readonly orderTransactions?: OrderTransactions;
  readonly paymentsIds?: readonly string[];
}
export interface AuthorizationDetails {
  readonly delayedCapture?: boolean;
  readonly authorizedDate?: Date | null;
  readonly captures?: readonly AuthorizationCapture[];
  readonly void?: AuthorizationVoid;
  readonly scheduledAction?: ScheduledAction;
}
export interface BulkPaymentResult {
  readonly itemMetadata?: ItemMetadata;
  readonly item?: Payment;
}
export interface BulkUpdatePaymentStatusesResponse {
  readonly results?: readonly BulkPaymentResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface ListTransactionsForMultipleOrdersResponse {
  readonly orderTransactions?: readonly OrderTransactions[];
}
export interface ListTransactionsForSingleOrderResponse {
  readonly orderTransactions?: OrderTransactions;
}
export interface OrderTransactions {
  readonly orderId?: string;
  readonly payments?: readonly Payment[];
  readonly refunds?: readonly Refund[];
}
export interface Payment {
  readonly regularPaymentDetails?: RegularPaymentDetails;
  readonly giftcardPaymentDetails?: GiftCardPaymentDetails;
  readonly membershipPaymentDetails?: MembershipPaymentDetails;
  readonly _id?: string | null;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly amount?: Price;
  readonly refundDisabled?: boolean;
  readonly supportReceiptGeneration?: boolean;
  readonly cashRounding?: CashRoundingDetails;
  readonly status?: PaymentStatus;
  readonly chargeCorrelationId?: string | null;
}
export interface PaymentAndOrderId {
  readonly orderId?: string;
  readonly paymentId?: string;
}
export interface RegularPaymentDetails {
  readonly creditCardDetails?: CreditCardPaymentMethodDetails;
  readonly paymentOrderId?: string | null;
  readonly gatewayTransactionId?: string | null;
  /** @deprecated */
  readonly paymentMethod?: string | null;
  readonly providerTransactionId?: string | null;
  readonly offlinePayment?: boolean;
  /** @deprecated */
  readonly status?: TransactionStatus;
  readonly savedPaymentMethod?: boolean;
  readonly authorizationDetails?: AuthorizationDetails;
  readonly chargebacks?: readonly Chargeback[];
  readonly platformFee?: Price;
  readonly paymentMethodName?: PaymentMethodName;
}
export interface ScheduledAction {
  readonly actionType?: ActionType;
  readonly executionDate?: Date | null;
}
export interface UpdatePaymentStatusResponse {
  readonly orderTransactions?: OrderTransactions;
}
export type UpdatePaymentsResponse = Readonly<Record<string, never>>;
export type UpdateRefundTransactionResponse = Readonly<Record<string, never>>;
export interface BulkUpdatePaymentStatusesOptions {
  readonly returnFullEntity?: boolean;
  readonly status?: TransactionStatus;
}
export interface UpdatePaymentStatusOptions {
  readonly status?: TransactionStatus;
}
export type UpdateRefundTransactionOptions = Readonly<Record<string, never>>;
/** POST /ecom/v1/payments/orders/:orderId/add-payment. Permissions: ECOM.MODIFY_TRANSACTIONS. */
export const addPayments = /* @__PURE__ */ $.defineMethod<(orderId: string, payments: $.Requires<readonly Payment[], "amount" | "membershipPaymentDetails.lineItemId" | "membershipPaymentDetails.name.original" | "membershipPaymentDetails.providerAppId">, call?: $.CallOptions) => Promise<AddPaymentsResponse>>({ id: "com.wix.ecom.orders.payments.v1.Payments.AddPayments", name: "addPayments", route: "POST /ecom/v1/payments/orders/:orderId/add-payment", args: ["orderId","payments"], request: "AddPaymentsRequest", response: "AddPaymentsResponse", shapes });
/** POST /ecom/v1/bulk/payments/update-payment-transaction-status. Permissions: ECOM.MODIFY_TRANSACTIONS. */
export const bulkUpdatePaymentStatuses = /* @__PURE__ */ $.defineMethod<(paymentAndOrderIds: readonly PaymentAndOrderId[], options?: BulkUpdatePaymentStatusesOptions, call?: $.CallOptions) => Promise<BulkUpdatePaymentStatusesResponse>>({ id: "com.wix.ecom.orders.payments.v1.Payments.BulkUpdatePaymentStatuses", name: "bulkUpdatePaymentStatuses", route: "POST /ecom/v1/bulk/payments/update-payment-transaction-status", args: ["paymentAndOrderIds",""], response: "BulkUpdatePaymentStatusesResponse", shapes });
/** POST /ecom/v1/payments/list-by-ids. Permissions: ECOM.READ_TRANSACTIONS. */
export const listTransactionsForMultipleOrders = /* @__PURE__ */ $.defineMethod<(orderIds: readonly string[], call?: $.CallOptions) => Promise<ListTransactionsForMultipleOrdersResponse>>({ id: "com.wix.ecom.orders.payments.v1.Payments.ListTransactionsForMultipleOrders", name: "listTransactionsForMultipleOrders", route: "POST /ecom/v1/payments/list-by-ids", args: ["orderIds"], response: "ListTransactionsForMultipleOrdersResponse", shapes });
/** GET /ecom/v1/payments/orders/:orderId. Permissions: ECOM.READ_TRANSACTIONS. */
export const listTransactionsForSingleOrder = /* @__PURE__ */ $.defineMethod<(orderId: string, call?: $.CallOptions) => Promise<ListTransactionsForSingleOrderResponse>>({ id: "com.wix.ecom.orders.payments.v1.Payments.ListTransactionsForSingleOrder", name: "listTransactionsForSingleOrder", route: "GET /ecom/v1/payments/orders/:orderId", payloadIn: "query", args: ["orderId"], response: "ListTransactionsForSingleOrderResponse", shapes });
/** POST /ecom/v1/payments/:paymentId/orders/:orderId/update-payment-transaction-status. Permissions: ECOM.MODIFY_TRANSACTIONS. */
export const updatePaymentStatus = /* @__PURE__ */ $.defineMethod<(identifiers: { readonly paymentId: string; readonly orderId: string }, options?: UpdatePaymentStatusOptions, call?: $.CallOptions) => Promise<UpdatePaymentStatusResponse>>({ id: "com.wix.ecom.orders.payments.v1.Payments.UpdatePaymentStatus", name: "updatePaymentStatus", route: "POST /ecom/v1/payments/:paymentId/orders/:orderId/update-payment-transaction-status", args: [{"paymentId":"paymentId","orderId":"orderId"},""], response: "UpdatePaymentStatusResponse", shapes });
/** POST /ecom/v1/payments/orders/:orderId/update-payments. Permissions: ECOM.MODIFY_TRANSACTIONS. */
export const updatePayments = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<UpdatePaymentsResponse>>({ id: "com.wix.ecom.orders.payments.v1.Payments.UpdatePayments", name: "updatePayments", route: "POST /ecom/v1/payments/orders/:orderId/update-payments", args: [], shapes });
/** POST /ecom/v1/payments/orders/:orderId/update-refund-transaction. Permissions: ECOM.MODIFY_TRANSACTIONS. */
export const updateRefundTransaction = /* @__PURE__ */ $.defineMethod<(orderId: string, refundId: string, options?: UpdateRefundTransactionOptions, call?: $.CallOptions) => Promise<UpdateRefundTransactionResponse>>({ id: "com.wix.ecom.orders.payments.v1.Payments.UpdateRefundTransaction", name: "updateRefundTransaction", route: "POST /ecom/v1/payments/orders/:orderId/update-refund-transaction", args: ["orderId","refundId",""], shapes });
