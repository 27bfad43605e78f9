// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";

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

export type ActionType = "VOID" | "CAPTURE";
export interface AddPaymentsResponse {
  readonly orderTransactions?: OrderTransactions;
  readonly paymentsIds?: readonly string[];
}
export interface AdditionalFeeRefund {
  readonly additionalFeeId?: string;
  readonly amount?: Price;
}
export interface AggregatedRefundSummary {
  readonly requestedRefund?: Price;
  readonly pendingRefund?: Price;
  readonly refunded?: Price;
  readonly failedRefundAmount?: Price;
  readonly pending?: boolean;
  readonly breakdown?: RefundItemsBreakdown;
}
export interface ApplicationError {
  readonly code?: string;
  readonly description?: string;
  readonly data?: Readonly<Record<string, unknown>> | null;
}
export interface AuthorizationActionFailureDetails {
  readonly failureCode?: string;
}
export interface AuthorizationCapture {
  readonly _id?: string | null;
  readonly status?: AuthorizationCaptureStatus;
  readonly amount?: Price;
  readonly _createdDate?: Date | null;
  readonly failureDetails?: AuthorizationActionFailureDetails;
}
export type AuthorizationCaptureStatus = "PENDING" | "SUCCEEDED" | "FAILED";
export interface AuthorizationDetails {
  readonly delayedCapture?: boolean;
  readonly authorizedDate?: Date | null;
  readonly captures?: readonly AuthorizationCapture[];
  readonly void?: AuthorizationVoid;
  readonly scheduledAction?: ScheduledAction;
}
export interface AuthorizationVoid {
  readonly status?: AuthorizationVoidStatus;
  readonly voidedDate?: Date | null;
  readonly failureDetails?: AuthorizationActionFailureDetails;
  readonly reason?: Reason;
}
export type AuthorizationVoidStatus = "PENDING" | "SUCCEEDED" | "FAILED";
export interface BulkActionMetadata {
  readonly totalSuccesses?: number;
  readonly totalFailures?: number;
  readonly undetailedFailures?: number;
}
export interface BulkPaymentResult {
  readonly itemMetadata?: ItemMetadata;
  readonly item?: Payment;
}
export interface BulkUpdatePaymentStatusesResponse {
  readonly results?: readonly BulkPaymentResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface CashRounding {
  readonly amount?: string;
  readonly formattedAmount?: string;
}
export interface CashRoundingDetails {
  readonly unroundedAmount?: Price;
  readonly roundingAdjustment?: CashRounding;
}
export interface Chargeback {
  readonly _id?: string;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly amount?: Price;
  readonly reversalAmount?: Price;
  readonly status?: ChargebackStatus;
  readonly externalId?: string | null;
}
export type ChargebackStatus = "APPROVED" | "REVERSED";
export interface CreditCardPaymentMethodDetails {
  readonly lastFourDigits?: string | null;
  readonly brand?: string | null;
}
export interface FutureMembershipDetails {
  readonly lineItemId?: string;
  readonly benefitId?: string;
}
export interface GiftCardPaymentDetails {
  readonly giftCardPaymentId?: string;
  readonly appId?: string;
  /** @deprecated */
  readonly voided?: boolean;
  readonly obfuscatedCode?: string | null;
}
export interface ItemMetadata {
  readonly _id?: string | null;
  readonly originalIndex?: number;
  readonly success?: boolean;
  readonly error?: ApplicationError;
}
export interface LineItemRefund {
  readonly lineItemId?: string;
  readonly quantity?: number;
}
export interface LineItemRefundSummary {
  readonly lineItemId?: string;
  readonly totalRefundedAmount?: Price;
}
export interface ListTransactionsForMultipleOrdersResponse {
  readonly orderTransactions?: readonly OrderTransactions[];
}
export interface ListTransactionsForSingleOrderResponse {
  readonly orderTransactions?: OrderTransactions;
}
export interface MembershipName {
  readonly original?: string;
  readonly translated?: string | null;
}
export interface MembershipPaymentDetails {
  readonly membershipId?: string;
  readonly lineItemId?: string;
  /** @deprecated */
  readonly status?: MembershipPaymentStatus;
  readonly name?: MembershipName;
  readonly externalTransactionId?: string | null;
  /** @deprecated */
  readonly voided?: boolean;
  readonly providerAppId?: string;
  readonly futureMembership?: FutureMembershipDetails;
}
export type MembershipPaymentStatus = "CHARGED" | "CHARGE_FAILED" | "CHARGE_PENDING" | "VOIDED";
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
export interface PaymentMethodName {
  readonly buyerLanguageName?: string | null;
  readonly siteLanguageName?: string | null;
  readonly userDefinedName?: UserDefinedPaymentMethodName;
}
export type PaymentStatus = "APPROVED" | "PENDING" | "PENDING_MERCHANT" | "CANCELED" | "DECLINED" | "REFUNDED" | "PARTIALLY_REFUNDED" | "AUTHORIZED" | "VOIDED";
export type PredefinedPaymentMethod = "CASH" | "BANK_TRANSFER" | "CHECK";
export interface Price {
  readonly amount?: string;
  readonly formattedAmount?: string;
}
export type Reason = "MANUAL" | "SCHEDULED";
export interface Refund {
  readonly _id?: string;
  readonly transactions?: readonly RefundTransaction[];
  readonly details?: RefundDetails;
  readonly _createdDate?: Date | null;
  readonly summary?: AggregatedRefundSummary;
  readonly requestingServiceAppId?: string | null;
}
export interface RefundDetails {
  readonly items?: readonly RefundItem[];
  readonly shippingIncluded?: boolean;
  readonly reason?: string | null;
  readonly lineItems?: readonly LineItemRefund[];
  readonly additionalFees?: readonly AdditionalFeeRefund[];
  readonly shipping?: ShippingRefund;
}
export interface RefundItem {
  readonly lineItemId?: string;
  readonly quantity?: number;
}
export interface RefundItemsBreakdown {
  readonly lineItems?: readonly LineItemRefundSummary[];
}
export type RefundStatus = "PENDING" | "SUCCEEDED" | "FAILED" | "SCHEDULED" | "STARTED";
export interface RefundStatusInfo {
  readonly paymentGatewayReasonCode?: string | null;
  readonly description?: string | null;
}
export interface RefundTransaction {
  readonly paymentId?: string;
  readonly amount?: Price;
  readonly refundStatus?: RefundStatus;
  readonly refundStatusInfo?: RefundStatusInfo;
  readonly gatewayRefundId?: string | null;
  readonly providerRefundId?: string | null;
  readonly externalRefund?: boolean;
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
export interface ShippingRefund {
  readonly amount?: Price;
}
export type TransactionStatus = "UNDEFINED" | "APPROVED" | "PENDING" | "PENDING_MERCHANT" | "CANCELED" | "DECLINED" | "REFUNDED" | "PARTIALLY_REFUNDED" | "AUTHORIZED" | "VOIDED";
export interface UpdatePaymentStatusResponse {
  readonly orderTransactions?: OrderTransactions;
}
export type UpdatePaymentsResponse = Readonly<Record<string, never>>;
export type UpdateRefundTransactionResponse = Readonly<Record<string, never>>;
export interface UserDefinedPaymentMethodName {
  readonly predefined?: PredefinedPaymentMethod;
  readonly custom?: string | null;
}
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
