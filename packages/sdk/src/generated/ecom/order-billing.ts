// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { AdditionalFeeRefund, CreditCardPaymentMethodDetails, DelayedCaptureSettings, Details, LineItemRefund, Payment, PaymentRefund, Price, RefundItem, RefundItemsBreakdown, RefundTransaction, RestockItem, ShippingRefund } from "../shared/types.ts";
export type { ActionType, AdditionalFeeRefund, ApplicationError, AuthorizationActionFailureDetails, AuthorizationCapture, AuthorizationCaptureStatus, AuthorizationDetails, AuthorizationVoid, AuthorizationVoidStatus, CashRounding, CashRoundingDetails, Chargeback, ChargebackStatus, CreditCardPaymentMethodDetails, DelayedCaptureSettings, Details, Duration, DurationUnit, FieldViolation, FutureMembershipDetails, GiftCardPaymentDetails, LineItemRefund, LineItemRefundSummary, MembershipName, MembershipPaymentDetails, MembershipPaymentStatus, Payment, PaymentMethodName, PaymentRefund, PaymentStatus, PredefinedPaymentMethod, Price, Reason, RefundItem, RefundItemsBreakdown, RefundStatus, RefundStatusInfo, RefundTransaction, RegularPaymentDetails, RestockItem, RuleType, ScheduledAction, ShippingRefund, SystemError, TransactionStatus, UserDefinedPaymentMethodName, V1ScheduledAction, ValidationError } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "ApplicationError": {"data":"free"},
  "AuthorizationCapture": {"createdDate":"date"},
  "AuthorizationDetails": {"authorizedDate":"date","captures":"AuthorizationCapture","void":"AuthorizationVoid","scheduledAction":"V1ScheduledAction"},
  "AuthorizationVoid": {"voidedDate":"date"},
  "AuthorizeChargeWithSavedPaymentMethodResponse": {"payment":"Payment","orderTransactions":"OrderTransactions"},
  "CalculateRefundResponse": {"notAvailable":"CalculatedRefundNotAvailableStatus"},
  "CalculatedRefundNotAvailableStatus": {"errors":"CalculationError"},
  "CalculationError": {"error":"Details"},
  "CaptureAuthorizedPaymentsResponse": {"orderTransactions":"OrderTransactions"},
  "ChargeMembershipsResponse": {"payments":"Payment"},
  "ChargeOrderResponse": {"payments":"Payment","orderTransactions":"OrderTransactions"},
  "Chargeback": {"createdDate":"date","updatedDate":"date"},
  "Details": {"applicationError":"ApplicationError","validationError":"ValidationError","tracing":"free"},
  "FieldViolation": {"data":"free"},
  "OrderTransactions": {"payments":"Payment","refunds":"Refund"},
  "Payment": {"regularPaymentDetails":"RegularPaymentDetails","createdDate":"date","updatedDate":"date"},
  "RedeemGiftCardResponse": {"orderTransactions":"OrderTransactions","payment":"Payment"},
  "Refund": {"createdDate":"date"},
  "RefundPaymentsResponse": {"refund":"Refund","orderTransactions":"OrderTransactions"},
  "RegularPaymentDetails": {"authorizationDetails":"AuthorizationDetails","chargebacks":"Chargeback"},
  "V1ScheduledAction": {"executionDate":"date"},
  "ValidationError": {"fieldViolations":"FieldViolation"},
  "VoidAuthorizedPaymentsResponse": {"orderTransactions":"OrderTransactions"},
};

export interface AdditionalFeeRefundability {
  readonly additionalFeeId?: string;
  readonly amount?: Price;
  readonly refundedAmount?: Price;
  readonly availableRefundAmount?: Price;
}
export interface AggregatedRefundSummary {
  readonly total?: Price;
  readonly tax?: Price;
  readonly discount?: Price;
  readonly subtotal?: Price;
  readonly lineItemsSubtotal?: Price;
  readonly additionalFeesTotal?: Price;
}
export interface AuthorizeChargeWithSavedPaymentMethodResponse {
  readonly payment?: Payment;
  readonly orderTransactions?: OrderTransactions;
}
export interface CalculateRefundResponse {
  readonly available?: boolean;
  readonly notAvailable?: CalculatedRefundNotAvailableStatus;
  readonly summary?: AggregatedRefundSummary;
  readonly calculatedRefundItems?: CalculatedRefundItems;
}
export interface CalculatedAdditionalFeeRefund {
  readonly additionalFee?: AdditionalFeeRefund;
  readonly summary?: CalculatedRefundSummary;
}
export interface CalculatedLineItemRefund {
  readonly item?: LineItemRefund;
  readonly summary?: CalculatedRefundSummary;
}
export interface CalculatedRefundItems {
  readonly lineItems?: readonly CalculatedLineItemRefund[];
  readonly additionalFees?: readonly CalculatedAdditionalFeeRefund[];
  readonly shipping?: CalculatedShippingRefund;
}
export interface CalculatedRefundNotAvailableStatus {
  readonly errors?: readonly CalculationError[];
}
export interface CalculatedRefundSummary {
  readonly total?: Price;
  readonly tax?: Price;
  readonly discount?: Price;
  readonly subtotal?: Price;
}
export interface CalculatedShippingRefund {
  readonly shipping?: ShippingRefund;
  readonly summary?: CalculatedRefundSummary;
}
export interface CalculationError {
  readonly lineItem?: LineItemRefund;
  readonly additionalFee?: AdditionalFeeRefund;
  readonly shipping?: ShippingRefund;
  readonly error?: Details;
}
export interface CaptureAuthorizedPaymentsResponse {
  readonly orderTransactions?: OrderTransactions;
}
export interface ChargeMembershipsResponse {
  readonly payments?: readonly Payment[];
}
export interface ChargeOrderResponse {
  readonly payments?: readonly Payment[];
  readonly orderTransactions?: OrderTransactions;
  readonly regularChargeResponseToken?: string | null;
}
export interface CurrencyConversionInfo {
  readonly originalCurrency?: string;
  readonly originalAmount?: string;
  readonly conversionRate?: string;
}
export interface ExistingMembershipIdentifier {
  readonly appId?: string;
  readonly membershipId?: string;
}
export interface FutureMembershipIdentifier {
  readonly lineItemId?: string;
  readonly benefitId?: string;
}
export interface GenerateReceiptsResponse {
  readonly receipts?: readonly ReceiptInfo[];
}
export interface GetOrderRefundabilityResponse {
  readonly payments?: readonly PaymentRefundability[];
  readonly paymentsSummary?: PaymentsSummary;
  readonly lineItems?: readonly LineItemRefundability[];
  readonly shipping?: ShippingRefundability;
  readonly additionalFees?: readonly AdditionalFeeRefundability[];
}
export interface GiftCardCharge {
  readonly giftCardCode?: string;
  readonly amount?: Price;
  readonly currencyConversionInfo?: CurrencyConversionInfo;
}
export interface LineItemRefundability {
  readonly lineItemId?: string;
  readonly originalQuantity?: number;
  readonly refundedQuantity?: number;
  readonly availableRefundQuantity?: number;
}
export interface ManuallyRefundablePaymentStatus {
  readonly reason?: ManuallyRefundableReason;
}
export type ManuallyRefundableReason = "UNKNOWN_REASON" | "EXPIRED" | "NOT_SUPPORTED" | "OFFLINE" | "REQUIRES_CARD_READER";
export interface MembershipCharge {
  readonly lineItemId?: string;
  readonly membershipIdentifier?: MembershipIdentifier;
}
export interface MembershipIdentifier {
  readonly existingMembership?: ExistingMembershipIdentifier;
  readonly futureMembership?: FutureMembershipIdentifier;
  /** @deprecated */
  readonly membershipId?: string;
  /** @deprecated */
  readonly membershipAppId?: string;
}
export interface MembershipPaymentSummary {
  readonly paidLineItemIds?: readonly string[];
  readonly refundedLineItemIds?: readonly string[];
  readonly refundableLineItemIds?: readonly string[];
}
export interface MonetaryPaymentSummary {
  readonly paid?: Price;
  readonly refunded?: Price;
  readonly refundPending?: Price;
  readonly maxRefund?: Price;
}
export interface NonRefundablePaymentStatus {
  readonly reason?: NonRefundableReason;
}
export type NonRefundableReason = "UNKNOWN_REASON" | "ALREADY_REFUNDED" | "PROVIDER_IS_DOWN" | "NOT_PAID" | "ZERO_PRICE" | "DISABLED_BY_PROVIDER" | "PENDING_REFUND" | "FORBIDDEN" | "TRANSACTION_NOT_FOUND" | "ORDER_IS_PENDING" | "ORDER_IS_REJECTED" | "AMOUNT_OFFSET_BY_CHARGEBACK";
export interface NotificationSideEffects {
  readonly sendCustomerEmail?: boolean;
  readonly customMessage?: string | null;
}
export interface OrderTransactions {
  readonly orderId?: string;
  readonly payments?: readonly Payment[];
  readonly refunds?: readonly Refund[];
}
export interface PaymentCapture {
  readonly paymentId?: string;
  readonly amount?: Price;
}
export interface PaymentInfo {
  readonly monetary?: MonetaryPaymentSummary;
  readonly membership?: MembershipPaymentSummary;
  readonly creditCardDetails?: CreditCardPaymentMethodDetails;
  readonly paymentId?: string;
  readonly paymentMethod?: string | null;
  readonly offlinePayment?: boolean;
}
export interface PaymentRefundability {
  readonly refundable?: boolean;
  readonly manuallyRefundable?: ManuallyRefundablePaymentStatus;
  readonly nonRefundable?: NonRefundablePaymentStatus;
  readonly payment?: PaymentInfo;
  readonly providerLink?: string | null;
}
export interface PaymentsSummary {
  readonly monetary?: MonetaryPaymentSummary;
  readonly membership?: MembershipPaymentSummary;
}
export interface ReceiptInfo {
  readonly paymentId?: string;
  readonly receiptId?: string;
}
export interface RedeemGiftCardResponse {
  readonly orderTransactions?: OrderTransactions;
  readonly payment?: Payment;
}
export interface RedirectUrls {
  readonly successUrl?: string | null;
  readonly cancelUrl?: string | null;
  readonly errorUrl?: string | null;
  readonly pendingUrl?: string | null;
}
export interface Refund {
  readonly _id?: string;
  readonly transactions?: readonly RefundTransaction[];
  readonly details?: RefundDetails;
  readonly _createdDate?: Date | null;
  readonly summary?: V1AggregatedRefundSummary;
  readonly requestingServiceAppId?: string | null;
}
export interface RefundDetails {
  readonly items?: readonly RefundItem[];
  readonly shippingIncluded?: boolean;
  readonly reason?: string | null;
  readonly lineItems?: readonly V1LineItemRefund[];
  readonly additionalFees?: readonly V1AdditionalFeeRefund[];
  readonly shipping?: V1ShippingRefund;
}
export interface RefundItems {
  readonly lineItems?: readonly LineItemRefund[];
  readonly additionalFees?: readonly AdditionalFeeRefund[];
  readonly shipping?: ShippingRefund;
}
export interface RefundPaymentsResponse {
  readonly refund?: Refund;
  readonly orderTransactions?: OrderTransactions;
}
export interface RefundSideEffects {
  readonly restock?: RestockSideEffects;
  readonly notifications?: NotificationSideEffects;
}
export interface RegularCharge {
  readonly paymentIntentId?: string;
  readonly delayedCharge?: boolean;
  readonly amount?: Price;
  readonly redirectUrls?: RedirectUrls;
  readonly delayedCaptureSettings?: DelayedCaptureSettings;
  readonly savePaymentMethod?: boolean;
}
export interface RestockSideEffects {
  readonly lineItems?: readonly RestockItem[];
}
export interface ShippingRefundability {
  readonly amount?: Price;
  readonly refundedAmount?: Price;
  readonly availableRefundAmount?: Price;
}
export interface V1AdditionalFeeRefund {
  readonly additionalFeeId?: string;
  readonly amount?: Price;
}
export interface V1AggregatedRefundSummary {
  readonly requestedRefund?: Price;
  readonly pendingRefund?: Price;
  readonly refunded?: Price;
  readonly failedRefundAmount?: Price;
  readonly pending?: boolean;
  readonly breakdown?: RefundItemsBreakdown;
}
export interface V1LineItemRefund {
  readonly lineItemId?: string;
  readonly quantity?: number;
}
export interface V1ShippingRefund {
  readonly amount?: Price;
}
export interface VoidAuthorizedPaymentsResponse {
  readonly orderTransactions?: OrderTransactions;
}
export type VoidMembershipsResponse = Readonly<Record<string, unknown>>;
export interface AuthorizeChargeWithSavedPaymentMethodOptions {
  readonly amount?: Price;
  readonly currency?: string;
  readonly delayedCaptureSettings?: DelayedCaptureSettings;
}
export interface CalculateRefundOptions {
  readonly refundItems?: RefundItems;
}
export interface CaptureAuthorizedPaymentsOptions {
  readonly payments?: readonly PaymentCapture[];
}
export interface ChargeMembershipsOptions {
  readonly memberId?: string;
  readonly memberships?: readonly MembershipCharge[];
}
export interface ChargeOrderOptions {
  readonly memberId?: string | null;
  readonly regularCharge?: RegularCharge;
  readonly giftCards?: readonly GiftCardCharge[];
  readonly memberships?: readonly MembershipCharge[];
  readonly idempotencyKey?: string | null;
  readonly merchantInitiated?: boolean;
}
export interface GenerateReceiptsOptions {
  readonly paymentIds?: readonly string[];
}
export interface RedeemGiftCardOptions {
  readonly giftCardCode?: string;
  readonly amount?: Price;
  readonly currency?: string;
}
export interface RefundPaymentsOptions {
  readonly paymentRefunds?: readonly PaymentRefund[];
  readonly sideEffects?: RefundSideEffects;
  readonly refundItems?: RefundItems;
  readonly customerReason?: string | null;
}
export interface VoidAuthorizedPaymentsOptions {
  readonly paymentIds?: readonly string[];
}
export interface VoidMembershipsOptions {
  readonly paymentIds?: readonly string[];
}
/** POST /ecom/v1/order-billing/authorize-charge-with-saved-payment-method. Permissions: ECOM.ORDER_BILLING_AUTHORIZE_CHARGE_WITH_SAVED_PAYMENT_METHOD. */
export const authorizeChargeWithSavedPaymentMethod = /* @__PURE__ */ $.defineMethod<(orderId: string, options: $.Requires<AuthorizeChargeWithSavedPaymentMethodOptions, "amount" | "amount.amount" | "currency" | "delayedCaptureSettings" | "delayedCaptureSettings.scheduledAction">, call?: $.CallOptions) => Promise<AuthorizeChargeWithSavedPaymentMethodResponse>>({ id: "com.wix.ecom.orders.billing.v1.OrderBillingService.AuthorizeChargeWithSavedPaymentMethod", name: "authorizeChargeWithSavedPaymentMethod", route: "POST /ecom/v1/order-billing/authorize-charge-with-saved-payment-method", args: ["orderId",""], response: "AuthorizeChargeWithSavedPaymentMethodResponse", shapes });
/** POST /ecom/v1/order-billing/calculate-refund. Permissions: ECOM.ORDER_BILLING_CALCULATE_REFUND. */
export const calculateRefund = /* @__PURE__ */ $.defineMethod<(orderId: string, options?: $.Requires<CalculateRefundOptions, "refundItems.additionalFees.additionalFeeId" | "refundItems.lineItems.lineItemId" | "refundItems.lineItems.quantity">, call?: $.CallOptions) => Promise<CalculateRefundResponse>>({ id: "com.wix.ecom.orders.billing.v1.OrderBillingService.CalculateRefund", name: "calculateRefund", route: "POST /ecom/v1/order-billing/calculate-refund", args: ["orderId",""], response: "CalculateRefundResponse", shapes });
/** POST /ecom/v1/order-billing/capture-authorized-payments. Permissions: ECOM.ORDER_BILLING_CAPTURE_AUTHORIZED_PAYMENTS. */
export const captureAuthorizedPayments = /* @__PURE__ */ $.defineMethod<(orderId: string, options: $.Requires<CaptureAuthorizedPaymentsOptions, "payments" | "payments.paymentId">, call?: $.CallOptions) => Promise<CaptureAuthorizedPaymentsResponse>>({ id: "com.wix.ecom.orders.billing.v1.OrderBillingService.CaptureAuthorizedPayments", name: "captureAuthorizedPayments", route: "POST /ecom/v1/order-billing/capture-authorized-payments", args: ["orderId",""], response: "CaptureAuthorizedPaymentsResponse", shapes });
/** POST /ecom/v1/order-billing/charge-memberships. Permissions: ECOM.ORDER_BILLING_CHARGE_MEMBERSHIPS. */
export const chargeMemberships = /* @__PURE__ */ $.defineMethod<(orderId: string, options: $.Requires<ChargeMembershipsOptions, "memberId" | "memberships" | "memberships.lineItemId" | "memberships.membershipIdentifier" | "memberships.membershipIdentifier.existingMembership.appId" | "memberships.membershipIdentifier.existingMembership.membershipId" | "memberships.membershipIdentifier.futureMembership.benefitId" | "memberships.membershipIdentifier.futureMembership.lineItemId">, call?: $.CallOptions) => Promise<ChargeMembershipsResponse>>({ id: "com.wix.ecom.orders.billing.v1.OrderBillingService.ChargeMemberships", name: "chargeMemberships", route: "POST /ecom/v1/order-billing/charge-memberships", args: ["orderId",""], response: "ChargeMembershipsResponse", shapes });
/** POST /ecom/v1/order-billing/charge-order. Permissions: ecom:v1:order_billing:charge_order. */
export const chargeOrder = /* @__PURE__ */ $.defineMethod<(orderId: string, options?: $.Requires<ChargeOrderOptions, "giftCards.amount" | "giftCards.amount.amount" | "giftCards.giftCardCode" | "memberships.lineItemId" | "memberships.membershipIdentifier" | "memberships.membershipIdentifier.existingMembership.appId" | "memberships.membershipIdentifier.existingMembership.membershipId" | "memberships.membershipIdentifier.futureMembership.benefitId" | "memberships.membershipIdentifier.futureMembership.lineItemId" | "regularCharge.amount" | "regularCharge.amount.amount">, call?: $.CallOptions) => Promise<ChargeOrderResponse>>({ id: "com.wix.ecom.orders.billing.v1.OrderBillingService.ChargeOrder", name: "chargeOrder", route: "POST /ecom/v1/order-billing/charge-order", args: ["orderId",""], response: "ChargeOrderResponse", shapes });
/** POST /ecom/v1/order-billing/generate-receipts. Permissions: ECOM.ORDER_BILLING_GENERATE_RECEIPTS. */
export const generateReceipts = /* @__PURE__ */ $.defineMethod<(orderId: string, options: $.Requires<GenerateReceiptsOptions, "paymentIds">, call?: $.CallOptions) => Promise<GenerateReceiptsResponse>>({ id: "com.wix.ecom.orders.billing.v1.OrderBillingService.GenerateReceipts", name: "generateReceipts", route: "POST /ecom/v1/order-billing/generate-receipts", args: ["orderId",""], shapes });
/** POST /ecom/v1/order-billing/get-order-refundability. Permissions: ECOM.ORDER_BILLING_GET_ORDER_REFUNDABILITY. */
export const getOrderRefundability = /* @__PURE__ */ $.defineMethod<(orderId: string, call?: $.CallOptions) => Promise<GetOrderRefundabilityResponse>>({ id: "com.wix.ecom.orders.billing.v1.OrderBillingService.GetOrderRefundability", name: "getOrderRefundability", route: "POST /ecom/v1/order-billing/get-order-refundability", args: ["orderId"], shapes });
/** POST /ecom/v1/order-billing/redeem-gift-card. Permissions: ECOM.ORDER_BILLING_REDEEM_GIFT_CARD. */
export const redeemGiftCard = /* @__PURE__ */ $.defineMethod<(orderId: string, options: $.Requires<RedeemGiftCardOptions, "amount" | "currency" | "giftCardCode">, call?: $.CallOptions) => Promise<RedeemGiftCardResponse>>({ id: "com.wix.ecom.orders.billing.v1.OrderBillingService.RedeemGiftCard", name: "redeemGiftCard", route: "POST /ecom/v1/order-billing/redeem-gift-card", args: ["orderId",""], response: "RedeemGiftCardResponse", shapes });
/** POST /ecom/v1/order-billing/refund-payments. Permissions: ECOM.ORDER_BILLING_REFUND_PAYMENTS. */
export const refundPayments = /* @__PURE__ */ $.defineMethod<(orderId: string, options: $.Requires<RefundPaymentsOptions, "paymentRefunds" | "paymentRefunds.paymentId" | "refundItems.additionalFees.additionalFeeId" | "refundItems.lineItems.lineItemId" | "refundItems.lineItems.quantity" | "sideEffects.restock.lineItems.lineItemId" | "sideEffects.restock.lineItems.quantity">, call?: $.CallOptions) => Promise<RefundPaymentsResponse>>({ id: "com.wix.ecom.orders.billing.v1.OrderBillingService.RefundPayments", name: "refundPayments", route: "POST /ecom/v1/order-billing/refund-payments", args: ["orderId",""], response: "RefundPaymentsResponse", shapes });
/** POST /ecom/v1/order-billing/void-authorized-payments. Permissions: ECOM.ORDER_BILLING_VOID_AUTHORIZED_PAYMENTS. */
export const voidAuthorizedPayments = /* @__PURE__ */ $.defineMethod<(orderId: string, options: $.Requires<VoidAuthorizedPaymentsOptions, "paymentIds">, call?: $.CallOptions) => Promise<VoidAuthorizedPaymentsResponse>>({ id: "com.wix.ecom.orders.billing.v1.OrderBillingService.VoidAuthorizedPayments", name: "voidAuthorizedPayments", route: "POST /ecom/v1/order-billing/void-authorized-payments", args: ["orderId",""], response: "VoidAuthorizedPaymentsResponse", shapes });
/** POST /ecom/v1/order-billing/void-memberships. Permissions: ECOM.ORDER_BILLING_VOID_MEMBERSHIPS. */
export const voidMemberships = /* @__PURE__ */ $.defineMethod<(orderId: string, options: $.Requires<VoidMembershipsOptions, "paymentIds">, call?: $.CallOptions) => Promise<VoidMembershipsResponse>>({ id: "com.wix.ecom.orders.billing.v1.OrderBillingService.VoidMemberships", name: "voidMemberships", route: "POST /ecom/v1/order-billing/void-memberships", args: ["orderId",""], shapes });
