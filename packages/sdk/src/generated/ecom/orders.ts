// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";

const shapes: $.ShapeTable = {
  "Activity": {"createdDate":"date"},
  "AddActivitiesRequest": {"orderActivities":"Activity"},
  "AddActivitiesResponse": {"order":"Order"},
  "AddActivityRequest": {"activity":"PublicActivity"},
  "AddActivityResponse": {"order":"Order"},
  "AggregateOrdersRequest": {"aggregation":"free"},
  "AggregateOrdersResponse": {"aggregates":"free"},
  "ApplicationError": {"data":"free"},
  "AuthorizationCapture": {"createdDate":"date"},
  "AuthorizationDetails": {"authorizedDate":"date","captures":"AuthorizationCapture","void":"AuthorizationVoid","scheduledAction":"V1ScheduledAction"},
  "AuthorizationVoid": {"voidedDate":"date"},
  "BulkMarkOrdersAsPaidResponse": {"results":"BulkOrderResult"},
  "BulkOrderResult": {"itemMetadata":"ItemMetadata","item":"Order"},
  "BulkUpdateOrderTagsResponse": {"results":"BulkUpdateOrderTagsResult"},
  "BulkUpdateOrderTagsResult": {"itemMetadata":"ItemMetadata"},
  "BulkUpdateOrdersRequest": {"orders":"MaskedOrder"},
  "BulkUpdateOrdersResponse": {"results":"BulkOrderResult"},
  "CancelOrderResponse": {"order":"Order"},
  "CaptureAuthorizedPaymentsResponse": {"orderTransactions":"OrderTransactions"},
  "CatalogReference": {"options":"free"},
  "ChargeMembershipsRequest": {"membershipCharges":"MembershipChargeItem"},
  "Chargeback": {"createdDate":"date","updatedDate":"date"},
  "CreateOrderRequest": {"order":"Order"},
  "CreateOrderResponse": {"order":"Order"},
  "CustomActivity": {"additionalData":"free"},
  "CustomField": {"value":"free"},
  "DeleteActivityResponse": {"order":"Order"},
  "DeliveryLogistics": {"deliverByDate":"date","deliveryTimeSlot":"DeliveryTimeSlot"},
  "DeliveryTimeSlot": {"from":"date","to":"date"},
  "DigitalFile": {"expirationDate":"date"},
  "ExtendedFields": {"namespaces":"free"},
  "GetOrderResponse": {"order":"Order"},
  "ImportOrderRequest": {"order":"Order"},
  "ImportOrderResponse": {"order":"Order"},
  "ItemMetadata": {"error":"ApplicationError"},
  "MarkOrderAsPaidResponse": {"order":"Order"},
  "MaskedOrder": {"order":"Order"},
  "MembershipChargeItem": {"membershipAdditionalData":"free","catalogReference":"CatalogReference","serviceProperties":"ServiceProperties"},
  "Order": {"createdDate":"date","updatedDate":"date","lineItems":"OrderLineItem","shippingInfo":"V1ShippingInformation","activities":"Activity","customFields":"CustomField","extendedFields":"ExtendedFields","purchasedDate":"date"},
  "OrderLineItem": {"catalogReference":"CatalogReference","digitalFile":"DigitalFile","extendedFields":"ExtendedFields"},
  "OrderTransactions": {"payments":"Payment","refunds":"Refund"},
  "Payment": {"regularPaymentDetails":"RegularPaymentDetails","createdDate":"date","updatedDate":"date"},
  "PublicActivity": {"customActivity":"CustomActivity"},
  "Refund": {"createdDate":"date"},
  "RegularPaymentDetails": {"authorizationDetails":"AuthorizationDetails","chargebacks":"Chargeback"},
  "SearchOrdersResponse": {"orders":"Order"},
  "ServiceProperties": {"scheduledDate":"date"},
  "TriggerRefundResponse": {"orderTransactions":"OrderTransactions","failedPaymentIds":"ItemMetadata"},
  "UpdateActivityRequest": {"activity":"PublicActivity"},
  "UpdateActivityResponse": {"order":"Order"},
  "UpdateOrderLineItemRequest": {"lineItem":"OrderLineItem"},
  "UpdateOrderLineItemResponse": {"order":"Order"},
  "UpdateOrderRequest": {"order":"Order"},
  "UpdateOrderResponse": {"order":"Order"},
  "UpdateOrderStatusResponse": {"order":"Order"},
  "V1ScheduledAction": {"executionDate":"date"},
  "V1ShippingInformation": {"logistics":"DeliveryLogistics"},
  "VoidAuthorizedPaymentsResponse": {"orderTransactions":"OrderTransactions"},
};

export type ActionType = "VOID" | "CAPTURE";
export interface Activity {
  readonly merchantComment?: MerchantComment;
  readonly orderRefunded?: OrderRefunded;
  readonly draftOrderChangesApplied?: DraftOrderChangesApplied;
  readonly savedPaymentMethod?: SavedPaymentMethod;
  readonly authorizedPaymentCreated?: AuthorizedPaymentCreated;
  readonly authorizedPaymentCaptured?: AuthorizedPaymentCaptured;
  readonly authorizedPaymentVoided?: AuthorizedPaymentVoided;
  readonly refundInitiated?: RefundInitiated;
  readonly paymentRefunded?: PaymentRefunded;
  readonly paymentRefundFailed?: PaymentRefundFailed;
  readonly refundedAsStoreCredit?: RefundedAsStoreCredit;
  readonly paymentPending?: PaymentPending;
  readonly paymentCanceled?: PaymentCanceled;
  readonly paymentDeclined?: PaymentDeclined;
  readonly receiptCreated?: ReceiptCreated;
  readonly receiptSent?: ReceiptSent;
  readonly chargebackCreated?: ChargebackCreated;
  readonly chargebackReversed?: ChargebackReversed;
  readonly _id?: string | null;
  readonly authorEmail?: string | null;
  readonly _createdDate?: Date | null;
  /** @deprecated */
  readonly type?: ActivityType;
  readonly activityType?: OrderActivityTypeEnumActivityType;
}
export type ActivityType = "ORDER_REFUNDED" | "ORDER_PLACED" | "ORDER_PAID" | "ORDER_FULFILLED" | "ORDER_NOT_FULFILLED" | "ORDER_CANCELED" | "DOWNLOAD_LINK_SENT" | "TRACKING_NUMBER_ADDED" | "TRACKING_NUMBER_EDITED" | "TRACKING_LINK_ADDED" | "SHIPPING_CONFIRMATION_EMAIL_SENT" | "INVOICE_ADDED" | "INVOICE_REMOVED" | "INVOICE_SENT" | "FULFILLER_EMAIL_SENT" | "SHIPPING_ADDRESS_EDITED" | "EMAIL_EDITED" | "PICKUP_READY_EMAIL_SENT" | "CUSTOM_ACTIVITY" | "MERCHANT_COMMENT" | "ORDER_PARTIALLY_PAID" | "DRAFT_ORDER_CHANGES_APPLIED" | "SAVED_PAYMENT_METHOD" | "AUTHORIZED_PAYMENT_CREATED" | "AUTHORIZED_PAYMENT_CAPTURED" | "AUTHORIZED_PAYMENT_VOIDED" | "REFUND_INITIATED" | "PAYMENT_REFUNDED" | "PAYMENT_REFUND_FAILED" | "REFUNDED_AS_STORE_CREDIT" | "PAYMENT_PENDING" | "PAYMENT_CANCELED" | "PAYMENT_DECLINED" | "ORDER_PENDING" | "ORDER_REJECTED" | "RECEIPT_CREATED" | "RECEIPT_SENT" | "CHARGEBACK_CREATED" | "CHARGEBACK_REVERSED";
export interface AddActivitiesResponse {
  readonly order?: Order;
  readonly activityIds?: readonly string[];
}
export interface AddActivityResponse {
  readonly order?: Order;
  readonly activityId?: string;
}
export interface AdditionalFee {
  readonly code?: string | null;
  readonly name?: string;
  readonly price?: Price;
  /** @deprecated */
  readonly taxDetails?: ItemTaxFullDetails;
  readonly taxInfo?: LineItemTaxInfo;
  readonly providerAppId?: string | null;
  readonly priceBeforeTax?: Price;
  readonly priceAfterTax?: Price;
  readonly _id?: string;
  readonly lineItemIds?: readonly string[];
  readonly source?: AdditionalFeeSource;
  readonly taxableAddress?: TaxableAddress;
}
export interface AdditionalFeeRefund {
  readonly additionalFeeId?: string;
  readonly amount?: Price;
}
export type AdditionalFeeSource = "SERVICE_PLUGIN" | "ITEM" | "MANUAL" | "SHIPPING" | "PLATFORM";
export interface Address {
  readonly country?: string | null;
  readonly subdivision?: string | null;
  readonly city?: string | null;
  readonly postalCode?: string | null;
  readonly streetAddress?: StreetAddress;
  readonly addressLine?: string | null;
  readonly addressLine2?: string | null;
  readonly geocode?: AddressLocation;
  readonly countryFullname?: string | null;
  readonly subdivisionFullname?: string | null;
}
export interface AddressLocation {
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}
export interface AddressWithContact {
  readonly address?: Address;
  readonly contactDetails?: FullAddressContactDetails;
}
export interface AggregateOrdersResponse {
  readonly aggregates?: Readonly<Record<string, unknown>> | null;
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
export interface AppliedDiscount {
  readonly coupon?: Coupon;
  readonly merchantDiscount?: MerchantDiscount;
  readonly discountRule?: DiscountRule;
  readonly discountType?: DiscountType;
  /** @deprecated */
  readonly lineItemIds?: readonly string[];
  readonly _id?: string | null;
  readonly lineItemDiscounts?: readonly LineItemDiscount[];
}
export type AttributionSource = "UNSPECIFIED" | "FACEBOOK_ADS";
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
  readonly scheduledAction?: V1ScheduledAction;
}
export interface AuthorizationVoid {
  readonly status?: AuthorizationVoidStatus;
  readonly voidedDate?: Date | null;
  readonly failureDetails?: AuthorizationActionFailureDetails;
  readonly reason?: Reason;
}
export type AuthorizationVoidStatus = "PENDING" | "SUCCEEDED" | "FAILED";
export interface AuthorizedPaymentCaptured {
  readonly paymentId?: string;
  readonly amount?: Price;
  readonly lastFourDigits?: string | null;
  readonly brand?: string | null;
}
export interface AuthorizedPaymentCreated {
  readonly paymentId?: string;
  readonly amount?: Price;
  readonly lastFourDigits?: string | null;
  readonly brand?: string | null;
}
export interface AuthorizedPaymentVoided {
  readonly paymentId?: string;
  readonly amount?: Price;
  readonly lastFourDigits?: string | null;
  readonly brand?: string | null;
}
export interface Balance {
  readonly amount?: string;
  readonly formattedAmount?: string;
}
export interface BalanceSummary {
  readonly balance?: Balance;
  readonly paid?: Price;
  readonly refunded?: Price;
  readonly authorized?: Price;
  readonly pendingRefund?: Price;
  readonly pending?: Price;
  readonly chargeback?: Price;
  readonly chargebackReversal?: Price;
  readonly platformFees?: Price;
  readonly totalMinusPlatformFees?: Price;
  readonly cashRoundingAdjustment?: CashRounding;
}
export interface BulkActionMetadata {
  readonly totalSuccesses?: number;
  readonly totalFailures?: number;
  readonly undetailedFailures?: number;
}
export interface BulkDeleteImportedOrdersResponse {
  readonly jobId?: string;
}
export interface BulkMarkOrdersAsPaidResponse {
  readonly results?: readonly BulkOrderResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkOrderResult {
  readonly itemMetadata?: ItemMetadata;
  readonly item?: Order;
}
export interface BulkUpdateOrderTagsResponse {
  readonly results?: readonly BulkUpdateOrderTagsResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BulkUpdateOrderTagsResult {
  readonly itemMetadata?: ItemMetadata;
}
export interface BulkUpdateOrdersResponse {
  readonly results?: readonly BulkOrderResult[];
  readonly bulkActionMetadata?: BulkActionMetadata;
}
export interface BuyerInfo {
  readonly visitorId?: string;
  readonly memberId?: string;
  readonly contactId?: string | null;
  readonly email?: string | null;
}
export interface CancelOrderResponse {
  readonly order?: Order;
}
export interface CaptureAuthorizedPaymentsResponse {
  readonly orderTransactions?: OrderTransactions;
}
export interface CashRounding {
  readonly amount?: string;
  readonly formattedAmount?: string;
}
export interface CashRoundingDetails {
  readonly unroundedAmount?: Price;
  readonly roundingAdjustment?: CashRounding;
}
export interface CatalogReference {
  readonly catalogItemId?: string;
  readonly appId?: string;
  readonly options?: Readonly<Record<string, unknown>> | null;
}
export interface ChannelInfo {
  readonly type?: ChannelType;
  readonly externalOrderId?: string | null;
  readonly externalOrderUrl?: string | null;
}
export type ChannelType = "UNSPECIFIED" | "WEB" | "POS" | "EBAY" | "AMAZON" | "OTHER_PLATFORM" | "WIX_APP_STORE" | "WIX_INVOICES" | "BACKOFFICE_MERCHANT" | "WISH" | "CLASS_PASS" | "GLOBAL_E" | "FACEBOOK" | "ETSY" | "TIKTOK" | "FAIRE_COM" | "PAYPAL_AGENTIC_CHECKOUT" | "STRIPE_AGENTIC_CHECKOUT" | "WIX_INVOICES_PLATFORM" | "UCP_AGENTIC_CHECKOUT";
export type ChargeType = "PASS_ON" | "ABSORBED";
export interface Chargeback {
  readonly _id?: string;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly amount?: Price;
  readonly reversalAmount?: Price;
  readonly status?: ChargebackStatus;
  readonly externalId?: string | null;
}
export interface ChargebackCreated {
  readonly paymentId?: string;
  readonly chargebackId?: string;
  readonly amount?: Price;
  readonly paymentDetails?: RegularPayment;
}
export interface ChargebackReversed {
  readonly paymentId?: string;
  readonly chargebackId?: string;
  readonly amount?: Price;
  readonly reversalAmount?: Price;
  readonly paymentDetails?: RegularPayment;
}
export type ChargebackStatus = "APPROVED" | "REVERSED";
export interface ChargedBy {
  readonly _id?: string;
  readonly fullName?: string | null;
}
export interface Color {
  readonly original?: string;
  readonly translated?: string | null;
  readonly code?: string | null;
}
export interface Coupon {
  readonly _id?: string;
  readonly code?: string;
  readonly name?: string;
  readonly amount?: Price;
}
export interface CreatePaymentGatewayOrderResponse {
  readonly paymentGatewayOrderId?: string;
}
export interface CreatedBy {
  readonly userId?: string;
  readonly memberId?: string;
  readonly visitorId?: string;
  readonly appId?: string;
}
export interface CreditCardDetails {
  readonly lastFourDigits?: string | null;
  readonly brand?: string | null;
}
export interface CreditCardPaymentMethodDetails {
  readonly lastFourDigits?: string | null;
  readonly brand?: string | null;
}
export interface CurrencyConversionDetails {
  readonly originalCurrency?: string | null;
  readonly conversionRate?: string | null;
}
export interface CursorPaging {
  readonly limit?: number | null;
  readonly cursor?: string | null;
}
export interface CursorPagingMetadata {
  readonly count?: number | null;
  readonly cursors?: Cursors;
  readonly hasNext?: boolean | null;
}
export interface CursorSearch {
  readonly cursorPaging?: CursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
}
export interface Cursors {
  readonly next?: string | null;
  readonly prev?: string | null;
}
export interface CustomActivity {
  readonly appId?: string;
  readonly type?: string;
  readonly additionalData?: Readonly<Record<string, string>>;
}
export interface CustomField {
  readonly value?: unknown;
  readonly title?: string;
  readonly translatedTitle?: string | null;
}
export interface DecimalQuantity {
  readonly measurementUnit?: MeasurementUnit;
  readonly otherUnit?: string;
  readonly value?: string;
  readonly description?: TranslatableString;
}
export interface DelayedCaptureSettings {
  readonly scheduledAction?: ScheduledAction;
  readonly delayDuration?: Duration;
}
export interface DeleteActivityResponse {
  readonly order?: Order;
}
export interface DeliveryLogistics {
  readonly shippingDestination?: AddressWithContact;
  readonly pickupDetails?: PickupDetails;
  readonly deliveryTime?: string | null;
  readonly instructions?: string | null;
  /** @deprecated */
  readonly deliverByDate?: Date | null;
  readonly deliveryTimeSlot?: DeliveryTimeSlot;
}
export interface DeliveryTimeSlot {
  readonly from?: Date | null;
  readonly to?: Date | null;
}
export interface DescriptionLine {
  readonly plainText?: PlainTextValue;
  readonly colorInfo?: Color;
  readonly name?: DescriptionLineName;
}
export interface DescriptionLineName {
  readonly original?: string;
  readonly translated?: string | null;
}
export interface DigitalFile {
  readonly fileId?: string;
  readonly link?: string | null;
  readonly expirationDate?: Date | null;
}
export type DiscountReason = "UNSPECIFIED" | "EXCHANGED_ITEMS" | "BILLING_ADJUSTMENT";
export interface DiscountRule {
  readonly _id?: string;
  readonly name?: DiscountRuleName;
  readonly amount?: Price;
}
export interface DiscountRuleName {
  readonly original?: string;
  readonly translated?: string | null;
}
export type DiscountType = "GLOBAL" | "SPECIFIC_ITEMS" | "SHIPPING";
export interface DraftOrderChangesApplied {
  readonly draftOrderId?: string;
  readonly reason?: string | null;
  readonly changes?: readonly OrderChange[];
}
export interface Duration {
  readonly count?: number;
  readonly unit?: DurationUnit;
}
export type DurationUnit = "MINUTES" | "HOURS" | "DAYS";
export interface ExtendedFields {
  readonly namespaces?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
export interface ExternalReceipt {
  readonly receiptId?: string | null;
  readonly displayNumber?: string | null;
}
export interface FreeTrialPeriod {
  readonly frequency?: SubscriptionFrequency;
  readonly interval?: number;
}
export type FulfillmentStatus = "NOT_FULFILLED" | "FULFILLED" | "PARTIALLY_FULFILLED";
export interface FullAddressContactDetails {
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly phone?: string | null;
  readonly company?: string | null;
  readonly vatId?: VatId;
}
export interface FutureMembershipDetails {
  readonly lineItemId?: string;
  readonly benefitId?: string;
}
export interface GetPaymentCollectabilityStatusResponse {
  readonly status?: PaymentCollectabilityStatus;
  readonly amount?: Price;
}
export interface GetRefundabilityStatusResponse {
  readonly refundabilities?: readonly Refundability[];
  /** @deprecated */
  readonly refundablePerItem?: boolean;
}
export interface GiftCardPaymentDetails {
  readonly giftCardPaymentId?: string;
  readonly appId?: string;
  /** @deprecated */
  readonly voided?: boolean;
  readonly obfuscatedCode?: string | null;
}
export interface GiftCardPaymentRefund {
  readonly giftCardPaymentId?: string | null;
  readonly amount?: Price;
}
export interface Image {
  readonly _id?: string;
  readonly url?: string;
  readonly height?: number;
  readonly width?: number;
  readonly altText?: string | null;
  readonly filename?: string | null;
}
export interface ImportOrderResponse {
  readonly order?: Order;
}
export interface ItemMetadata {
  readonly _id?: string | null;
  readonly originalIndex?: number;
  readonly success?: boolean;
  readonly error?: ApplicationError;
}
export interface ItemModifier {
  readonly _id?: string;
  readonly quantity?: number | null;
  readonly label?: TranslatableString;
  readonly details?: TranslatableString;
  readonly price?: Price;
}
export interface ItemTaxFullDetails {
  readonly taxableAmount?: Price;
  readonly taxRate?: string;
  readonly totalTax?: Price;
}
export interface ItemType {
  readonly preset?: ItemTypePreset;
  readonly custom?: string;
}
export type ItemTypePreset = "UNRECOGNISED" | "PHYSICAL" | "DIGITAL" | "GIFT_CARD" | "SERVICE";
export type JurisdictionType = "UNDEFINED" | "COUNTRY" | "STATE" | "COUNTY" | "CITY" | "SPECIAL";
export interface LineItemAmount {
  readonly _id?: string;
  readonly name?: ProductName;
  readonly amount?: Price;
}
export interface LineItemChanges {
  readonly _id?: string;
  readonly name?: ProductName;
  readonly quantity?: LineItemQuantityChange;
  readonly price?: LineItemPriceChange;
}
export interface LineItemDiscount {
  readonly _id?: string;
  readonly totalDiscount?: Price;
}
export interface LineItemPriceChange {
  readonly originalPrice?: Price;
  readonly newPrice?: Price;
}
export interface LineItemQuantityChange {
  readonly originalQuantity?: number;
  readonly newQuantity?: number;
  readonly diff?: number;
  readonly deltaType?: LineItemQuantityChangeType;
}
export type LineItemQuantityChangeType = "QUANTITY_INCREASED" | "QUANTITY_DECREASED";
export interface LineItemRefund {
  readonly lineItemId?: string;
  readonly quantity?: number;
}
export interface LineItemRefundSummary {
  readonly lineItemId?: string;
  readonly totalRefundedAmount?: Price;
}
export interface LineItemTaxBreakdown {
  readonly jurisdiction?: string | null;
  readonly rate?: string | null;
  readonly taxAmount?: Price;
  readonly taxType?: string | null;
  readonly taxName?: string | null;
  readonly jurisdictionType?: JurisdictionType;
  readonly nonTaxableAmount?: Price;
  readonly taxableAmount?: Price;
}
export interface LineItemTaxInfo {
  readonly taxAmount?: Price;
  readonly taxableAmount?: Price;
  readonly taxRate?: string | null;
  readonly taxGroupId?: string | null;
  readonly taxIncludedInPrice?: boolean;
  readonly taxBreakdown?: readonly LineItemTaxBreakdown[];
}
export interface Location {
  readonly _id?: string;
  readonly name?: string;
}
export interface LocationAndQuantity {
  readonly _id?: string;
  /** @deprecated */
  readonly appId?: string | null;
  readonly quantity?: number;
  readonly name?: string | null;
}
export interface ManagedAdditionalFee {
  readonly _id?: string;
  readonly name?: TranslatedValue;
  readonly affectedLineItems?: readonly LineItemAmount[];
  readonly totalAmount?: Price;
}
export interface ManagedDiscount {
  readonly _id?: string;
  readonly name?: TranslatedValue;
  readonly affectedLineItems?: readonly LineItemAmount[];
  readonly totalAmount?: Price;
}
export interface ManagedLineItem {
  readonly _id?: string;
  readonly name?: ProductName;
  readonly quantity?: number;
}
export type ManuallyRefundableReason = "EXPIRED" | "NOT_SUPPORTED" | "OFFLINE" | "REQUIRES_CARD_READER";
export interface MarkOrderAsPaidResponse {
  readonly order?: Order;
}
export interface MaskedOrder {
  readonly order?: Order;
}
export type MeasurementUnit = "UNSPECIFIED" | "ML" | "CL" | "L" | "CBM" | "MG" | "G" | "KG" | "MM" | "CM" | "M" | "SQM" | "OZ" | "LB" | "FLOZ" | "PT" | "QT" | "GAL" | "IN" | "FT" | "YD" | "SQFT";
export interface MembershipChargeItem {
  readonly membershipId?: string;
  readonly appId?: string;
  readonly membershipName?: MembershipName;
  readonly membershipAdditionalData?: Readonly<Record<string, unknown>> | null;
  readonly catalogReference?: CatalogReference;
  readonly serviceProperties?: ServiceProperties;
  readonly rootCatalogItemId?: string | null;
  readonly lineItemId?: string;
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
export interface MembershipPaymentRefund {
  readonly membershipId?: string | null;
}
export type MembershipPaymentStatus = "CHARGED" | "CHARGE_FAILED" | "CHARGE_PENDING" | "VOIDED";
export interface MerchantComment {
  readonly message?: string;
}
export interface MerchantDiscount {
  readonly discountReason?: DiscountReason;
  readonly description?: string | null;
  readonly amount?: Price;
}
export interface ModifierGroup {
  readonly _id?: string;
  readonly name?: TranslatableString;
  readonly modifiers?: readonly ItemModifier[];
}
export type NonRefundableReason = "NONE" | "ALREADY_REFUNDED" | "PROVIDER_IS_DOWN" | "INTERNAL_ERROR" | "NOT_PAID" | "ACCESS_DENIED" | "ZERO_PRICE" | "DISABLED_BY_PROVIDER" | "PENDING_REFUND" | "FORBIDDEN" | "TRANSACTION_NOT_FOUND" | "ORDER_IS_PENDING" | "ORDER_IS_REJECTED";
export interface Order {
  readonly _id?: string | null;
  readonly number?: string;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly lineItems?: readonly OrderLineItem[];
  readonly buyerInfo?: BuyerInfo;
  readonly paymentStatus?: PaymentStatusEnumPaymentStatus;
  readonly fulfillmentStatus?: FulfillmentStatus;
  readonly buyerLanguage?: string | null;
  readonly weightUnit?: WeightUnit;
  readonly currency?: string | null;
  readonly currencyConversionDetails?: CurrencyConversionDetails;
  readonly taxIncludedInPrices?: boolean;
  readonly siteLanguage?: string | null;
  readonly priceSummary?: PriceSummary;
  readonly billingInfo?: AddressWithContact;
  readonly shippingInfo?: V1ShippingInformation;
  readonly buyerNote?: string | null;
  readonly status?: OrderStatus;
  readonly archived?: boolean | null;
  /** @deprecated */
  readonly taxSummary?: TaxSummary;
  readonly taxInfo?: OrderTaxInfo;
  readonly appliedDiscounts?: readonly AppliedDiscount[];
  readonly activities?: readonly Activity[];
  readonly attributionSource?: AttributionSource;
  readonly createdBy?: CreatedBy;
  readonly channelInfo?: ChannelInfo;
  readonly seenByAHuman?: boolean | null;
  readonly checkoutId?: string | null;
  readonly customFields?: readonly CustomField[];
  readonly balanceSummary?: BalanceSummary;
  readonly additionalFees?: readonly AdditionalFee[];
  readonly extendedFields?: ExtendedFields;
  readonly purchaseFlowId?: string | null;
  readonly recipientInfo?: AddressWithContact;
  readonly tags?: Tags;
  readonly purchasedDate?: Date | null;
  readonly businessLocation?: Location;
  readonly payAfterFreeTrial?: PriceSummary;
  readonly platformFeeSummary?: PlatformFeeSummary;
  readonly imported?: boolean;
}
export type OrderActivityTypeEnumActivityType = "ORDER_PLACED" | "ORDER_PAID" | "ORDER_FULFILLED" | "ORDER_NOT_FULFILLED" | "ORDER_CANCELED" | "DOWNLOAD_LINK_SENT" | "TRACKING_NUMBER_ADDED" | "TRACKING_NUMBER_EDITED" | "TRACKING_LINK_ADDED" | "SHIPPING_CONFIRMATION_EMAIL_SENT" | "INVOICE_ADDED" | "INVOICE_REMOVED" | "INVOICE_SENT" | "FULFILLER_EMAIL_SENT" | "SHIPPING_ADDRESS_EDITED" | "EMAIL_EDITED" | "PICKUP_READY_EMAIL_SENT" | "MERCHANT_COMMENT" | "ORDER_PARTIALLY_PAID" | "DRAFT_ORDER_CHANGES_APPLIED" | "SAVED_PAYMENT_METHOD" | "AUTHORIZED_PAYMENT_CREATED" | "AUTHORIZED_PAYMENT_CAPTURED" | "AUTHORIZED_PAYMENT_VOIDED" | "REFUND_INITIATED" | "PAYMENT_REFUNDED" | "PAYMENT_REFUND_FAILED" | "REFUNDED_AS_STORE_CREDIT" | "PAYMENT_PENDING" | "PAYMENT_CANCELED" | "PAYMENT_DECLINED" | "ORDER_PENDING" | "ORDER_REJECTED" | "RECEIPT_CREATED" | "RECEIPT_SENT" | "CHARGEBACK_CREATED" | "CHARGEBACK_REVERSED" | "ORDER_REFUNDED";
export type OrderApprovalStrategy = "DEFAULT" | "PAYMENT_RECEIVED" | "PAYMENT_METHOD_SAVED";
export interface OrderChange {
  readonly lineItemChanged?: LineItemChanges;
  readonly lineItemAdded?: ManagedLineItem;
  readonly lineItemRemoved?: ManagedLineItem;
  readonly discountAdded?: ManagedDiscount;
  readonly discountRemoved?: ManagedDiscount;
  readonly additionalFeeAdded?: ManagedAdditionalFee;
  readonly additionalFeeRemoved?: ManagedAdditionalFee;
  readonly totalPriceChanged?: TotalPriceChange;
  readonly shippingInformationChanged?: ShippingInformationChange;
}
export interface OrderCreateNotifications {
  readonly sendNotificationToBuyer?: boolean | null;
  readonly sendNotificationsToBusiness?: boolean | null;
}
export interface OrderCreationSettings {
  readonly editableByEveryone?: boolean;
  readonly editableByOwnerApps?: OwnerApps;
  readonly orderApprovalStrategy?: OrderApprovalStrategy;
  readonly notifications?: OrderCreateNotifications;
}
export interface OrderLineItem {
  readonly _id?: string;
  readonly productName?: ProductName;
  readonly catalogReference?: CatalogReference;
  readonly quantity?: number;
  readonly totalDiscount?: Price;
  readonly descriptionLines?: readonly DescriptionLine[];
  readonly image?: Image;
  readonly physicalProperties?: PhysicalProperties;
  readonly itemType?: ItemType;
  readonly fulfillerId?: string | null;
  readonly refundQuantity?: number | null;
  readonly restockQuantity?: number | null;
  readonly price?: Price;
  readonly priceBeforeDiscounts?: Price;
  readonly totalPriceBeforeTax?: Price;
  readonly totalPriceAfterTax?: Price;
  readonly paymentOption?: PaymentOptionType;
  /** @deprecated */
  readonly taxDetails?: ItemTaxFullDetails;
  readonly taxInfo?: LineItemTaxInfo;
  readonly digitalFile?: DigitalFile;
  readonly subscriptionInfo?: SubscriptionInfo;
  readonly priceDescription?: PriceDescription;
  readonly depositAmount?: Price;
  readonly locations?: readonly LocationAndQuantity[];
  readonly lineItemPrice?: Price;
  readonly taxableAddress?: TaxableAddress;
  readonly priceUndetermined?: boolean;
  readonly fixedQuantity?: boolean;
  readonly decimalQuantity?: DecimalQuantity;
  readonly extendedFields?: ExtendedFields;
  readonly modifierGroups?: readonly ModifierGroup[];
}
export interface OrderRefunded {
  readonly manual?: boolean;
  readonly amount?: Price;
  readonly reason?: string;
}
export type OrderStatus = "INITIALIZED" | "APPROVED" | "CANCELED" | "PENDING" | "REJECTED";
export interface OrderTaxBreakdown {
  readonly taxName?: string;
  readonly taxType?: string;
  readonly jurisdiction?: string;
  readonly jurisdictionType?: JurisdictionType;
  readonly rate?: string;
  readonly aggregatedTaxAmount?: Price;
}
export interface OrderTaxInfo {
  readonly totalTax?: Price;
  readonly taxBreakdown?: readonly OrderTaxBreakdown[];
  readonly taxExempt?: boolean | null;
}
export interface OrderTransactions {
  readonly orderId?: string;
  readonly payments?: readonly Payment[];
  readonly refunds?: readonly Refund[];
}
export interface OwnerApps {
  readonly appIds?: readonly string[];
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
export interface PaymentCanceled {
  readonly regular?: RegularPayment;
  readonly paymentId?: string;
}
export interface PaymentCapture {
  readonly paymentId?: string | null;
  readonly amount?: Price;
}
export type PaymentCollectabilityStatus = "UNKNOWN" | "COLLECTABLE" | "NONCOLLECTABLE_ORDER_IS_CANCELLED" | "NONCOLLECTABLE_ORDER_IS_PAID" | "NONCOLLECTABLE_MISSING_PAYMENT_METHOD" | "NONCOLLECTABLE_ORDER_IS_PENDING" | "NONCOLLECTABLE_ORDER_IS_REJECTED" | "NONCOLLECTABLE_ORDER_HAS_SUBSCRIPTIONS" | "NONCOLLECTABLE_ORDER_HAS_CHARGEBACKS" | "NONCOLLECTABLE_SUBSCRIPTION_CYCLE_ALREADY_PASSED" | "NONCOLLECTABLE_ORDER_HAS_UNSUPPORTED_SUBSCRIPTION" | "NONCOLLECTABLE_CUSTOM_AMOUNT_NOT_SUPPORTED";
export interface PaymentDeclined {
  readonly regular?: RegularPayment;
  readonly paymentId?: string;
}
export interface PaymentMethodName {
  readonly buyerLanguageName?: string | null;
  readonly siteLanguageName?: string | null;
  readonly userDefinedName?: UserDefinedPaymentMethodName;
}
export type PaymentOptionType = "FULL_PAYMENT_ONLINE" | "FULL_PAYMENT_OFFLINE" | "MEMBERSHIP" | "DEPOSIT_ONLINE" | "MEMBERSHIP_OFFLINE" | "MEMBERSHIP_ONLINE_WITH_OFFLINE_REMAINDER";
export interface PaymentPending {
  readonly regular?: RegularPayment;
  readonly paymentId?: string;
}
export interface PaymentRefund {
  readonly paymentId?: string;
  readonly amount?: Price;
  readonly externalRefund?: boolean;
}
export interface PaymentRefundFailed {
  readonly refundId?: string;
  readonly payment?: RefundedPayment;
}
export interface PaymentRefunded {
  readonly refundId?: string;
  readonly payment?: RefundedPayment;
}
export type PaymentStatus = "APPROVED" | "PENDING" | "PENDING_MERCHANT" | "CANCELED" | "DECLINED" | "REFUNDED" | "PARTIALLY_REFUNDED" | "AUTHORIZED" | "VOIDED";
export type PaymentStatusEnumPaymentStatus = "UNSPECIFIED" | "NOT_PAID" | "PAID" | "PARTIALLY_REFUNDED" | "FULLY_REFUNDED" | "PENDING" | "PARTIALLY_PAID" | "PENDING_MERCHANT" | "CANCELED" | "DECLINED";
export interface PhysicalProperties {
  readonly weight?: number | null;
  readonly sku?: string | null;
  readonly shippable?: boolean;
}
export interface PickupAddress {
  readonly country?: string | null;
  readonly subdivision?: string | null;
  readonly city?: string | null;
  readonly postalCode?: string | null;
  readonly streetAddress?: StreetAddress;
  readonly addressLine?: string | null;
  readonly addressLine2?: string | null;
  readonly countryFullname?: string | null;
  readonly subdivisionFullname?: string | null;
}
export interface PickupDetails {
  readonly address?: PickupAddress;
  readonly pickupMethod?: PickupMethod;
}
export type PickupMethod = "STORE_PICKUP" | "PICKUP_POINT";
export interface PlainTextValue {
  readonly original?: string;
  readonly translated?: string | null;
}
export interface PlatformFee {
  readonly name?: TranslatableString;
  readonly amount?: Price;
  readonly lineItemId?: string;
  readonly chargeType?: ChargeType;
  readonly percentageRate?: string;
}
export interface PlatformFeeSummary {
  readonly total?: Price;
  readonly totalPassOn?: Price;
  readonly totalAbsorbed?: Price;
  readonly fees?: readonly PlatformFee[];
}
export type PredefinedPaymentMethod = "CASH" | "BANK_TRANSFER" | "CHECK";
export interface PreparePaymentCollectionResponse {
  readonly paymentGatewayOrderId?: string;
}
export interface Price {
  readonly amount?: string;
  readonly formattedAmount?: string;
}
export interface PriceDescription {
  readonly original?: string;
  readonly translated?: string | null;
}
export interface PriceSummary {
  readonly subtotal?: Price;
  readonly shipping?: Price;
  readonly tax?: Price;
  readonly discount?: Price;
  readonly total?: Price;
  readonly totalAdditionalFees?: Price;
}
export interface ProductName {
  readonly original?: string;
  readonly translated?: string | null;
}
export interface PublicActivity {
  readonly customActivity?: CustomActivity;
  readonly merchantComment?: MerchantComment;
}
export type Reason = "MANUAL" | "SCHEDULED";
export interface ReceiptCreated {
  readonly wixReceipt?: WixReceipt;
  readonly externalReceipt?: ExternalReceipt;
  readonly paymentId?: string;
}
export interface ReceiptSent {
  readonly wixReceipt?: WixReceipt;
  readonly externalReceipt?: ExternalReceipt;
  readonly paymentId?: string;
}
export type RecordManuallyCollectedPaymentResponse = Readonly<Record<string, unknown>>;
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
export interface RefundInitiated {
  readonly refundId?: string;
  readonly amount?: Price;
  readonly payments?: readonly RefundedPayment[];
  readonly reason?: string | null;
}
export interface RefundItem {
  readonly lineItemId?: string;
  readonly quantity?: number;
}
export interface RefundItemsBreakdown {
  readonly lineItems?: readonly LineItemRefundSummary[];
}
export interface RefundSideEffects {
  readonly restockInfo?: RestockInfo;
  readonly sendOrderRefundedEmail?: boolean;
  readonly customMessage?: string | null;
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
export interface Refundability {
  readonly nonRefundableReason?: NonRefundableReason;
  readonly manuallyRefundableReason?: ManuallyRefundableReason;
  readonly paymentId?: string;
  readonly refundabilityStatus?: RefundableStatus;
  readonly providerLink?: string | null;
}
export type RefundableStatus = "NOT_REFUNDABLE" | "MANUAL" | "REFUNDABLE";
export interface RefundedAsStoreCredit {
  readonly amount?: Price;
  readonly reason?: string | null;
}
export interface RefundedPayment {
  readonly regular?: RegularPaymentRefund;
  readonly giftCard?: GiftCardPaymentRefund;
  readonly membership?: MembershipPaymentRefund;
  readonly paymentId?: string;
  readonly externalRefund?: boolean;
}
export interface RegularPayment {
  readonly creditCardDetails?: CreditCardDetails;
  readonly amount?: Price;
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
export interface RegularPaymentRefund {
  readonly amount?: Price;
  readonly lastFourDigits?: string | null;
  readonly brand?: string | null;
}
export interface RestockInfo {
  readonly type?: RestockType;
  readonly items?: readonly RestockItem[];
}
export interface RestockItem {
  readonly lineItemId?: string;
  readonly quantity?: number;
}
export type RestockType = "NO_ITEMS" | "ALL_ITEMS" | "SOME_ITEMS";
export interface SavedPaymentMethod {
  readonly name?: string;
  readonly description?: string | null;
}
export type ScheduledAction = "VOID" | "CAPTURE";
export interface SearchOrdersResponse {
  readonly orders?: readonly Order[];
  readonly metadata?: CursorPagingMetadata;
}
export interface ServiceProperties {
  readonly scheduledDate?: Date | null;
  readonly numberOfParticipants?: number | null;
}
export interface SetOrderNumberCounterResponse {
  readonly oldCounter?: string;
  readonly newCounter?: string;
}
export interface ShippingInformation {
  readonly total?: Price;
  readonly shippingTitle?: string;
}
export interface ShippingInformationChange {
  readonly originalShippingInfo?: ShippingInformation;
  readonly newShippingInfo?: ShippingInformation;
}
export interface ShippingPrice {
  readonly price?: Price;
  readonly totalPriceBeforeTax?: Price;
  readonly totalPriceAfterTax?: Price;
  /** @deprecated */
  readonly taxDetails?: ItemTaxFullDetails;
  readonly taxInfo?: LineItemTaxInfo;
  readonly discount?: Price;
}
export interface ShippingRefund {
  readonly amount?: Price;
}
export interface ShippingRegion {
  readonly name?: string | null;
}
export type SortOrder = "ASC" | "DESC";
export interface Sorting {
  readonly fieldName?: string;
  readonly order?: SortOrder;
  readonly origin?: AddressLocation;
}
export interface StreetAddress {
  readonly number?: string;
  readonly name?: string;
}
export type SubscriptionFrequency = "UNDEFINED" | "DAY" | "WEEK" | "MONTH" | "YEAR";
export interface SubscriptionInfo {
  readonly _id?: string | null;
  readonly cycleNumber?: number;
  /** @deprecated */
  readonly subscriptionOptionTitle?: string;
  /** @deprecated */
  readonly subscriptionOptionDescription?: string | null;
  readonly subscriptionSettings?: SubscriptionSettings;
  readonly chargesDescription?: string | null;
}
export interface SubscriptionSettings {
  readonly frequency?: SubscriptionFrequency;
  readonly interval?: number | null;
  readonly autoRenewal?: boolean;
  readonly billingCycles?: number | null;
  readonly enableCustomerCancellation?: boolean;
  readonly freeTrialPeriod?: FreeTrialPeriod;
}
export interface TagList {
  readonly tagIds?: readonly string[];
}
export interface Tags {
  readonly privateTags?: TagList;
  readonly tags?: TagList;
}
export interface TagsTagList {
  readonly tagIds?: readonly string[];
}
export interface TagsTags {
  readonly privateTags?: TagsTagList;
  readonly tags?: TagsTagList;
}
export interface TaxSummary {
  readonly totalTax?: Price;
}
export interface TaxableAddress {
  readonly addressType?: TaxableAddressType;
}
export type TaxableAddressType = "BUSINESS" | "BILLING" | "SHIPPING";
export interface TotalPriceChange {
  readonly originalTotal?: Price;
  readonly newTotal?: Price;
}
export type TransactionStatus = "UNDEFINED" | "APPROVED" | "PENDING" | "PENDING_MERCHANT" | "CANCELED" | "DECLINED" | "REFUNDED" | "PARTIALLY_REFUNDED" | "AUTHORIZED" | "VOIDED";
export interface TranslatableString {
  readonly original?: string;
  readonly translated?: string | null;
}
export interface TranslatedValue {
  readonly original?: string;
  readonly translated?: string | null;
}
export interface TriggerRefundResponse {
  readonly orderTransactions?: OrderTransactions;
  readonly refundId?: string | null;
  readonly failedPaymentIds?: readonly ItemMetadata[];
}
export interface UpdateActivityResponse {
  readonly order?: Order;
}
export interface UpdateOrderLineItemResponse {
  readonly order?: Order;
}
export interface UpdateOrderStatusResponse {
  readonly order?: Order;
}
export interface UserDefinedPaymentMethodName {
  readonly predefined?: PredefinedPaymentMethod;
  readonly custom?: string | null;
}
export interface V1ScheduledAction {
  readonly actionType?: ActionType;
  readonly executionDate?: Date | null;
}
export interface V1ShippingInformation {
  readonly carrierId?: string | null;
  readonly code?: string | null;
  readonly title?: string;
  readonly logistics?: DeliveryLogistics;
  readonly cost?: ShippingPrice;
  readonly region?: ShippingRegion;
}
export interface VatId {
  readonly _id?: string;
  readonly type?: VatType;
}
export type VatType = "UNSPECIFIED" | "CPF" | "CNPJ";
export interface VoidAuthorizedPaymentsResponse {
  readonly orderTransactions?: OrderTransactions;
}
export type WeightUnit = "UNSPECIFIED_WEIGHT_UNIT" | "KG" | "LB";
export interface WixReceipt {
  readonly receiptId?: string;
  readonly displayNumber?: string | null;
}
export interface AddActivitiesOptions {
  readonly orderActivities?: readonly Activity[];
}
export interface AggregateOrdersOptions {
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly aggregation?: Readonly<Record<string, unknown>> | null;
  readonly hierarchySeparatorOverride?: string | null;
}
export interface BulkUpdateOrderTagsOptions {
  readonly assignTags?: TagsTags;
  readonly unassignTags?: TagsTags;
}
export interface BulkUpdateOrdersOptions {
  readonly returnEntity?: boolean;
}
export interface CancelOrderOptions {
  readonly sendOrderCanceledEmail?: boolean;
  readonly customMessage?: string | null;
  readonly restockAllItems?: boolean;
}
export interface ChargeMembershipsOptions {
  readonly membershipCharges?: readonly MembershipChargeItem[];
}
export interface CreateOrderOptions {
  readonly settings?: OrderCreationSettings;
}
export interface PaymentCollectionCreatePaymentGatewayOrderOptions {
  readonly chargedBy?: ChargedBy;
}
export type PaymentCollectionMarkOrderAsPaidOptions = Readonly<Record<string, never>>;
export interface PreparePaymentCollectionOptions {
  readonly paymentGatewayOrderId?: string | null;
  /** @deprecated */
  readonly delayedCapture?: boolean;
  readonly delayedCaptureSettings?: DelayedCaptureSettings;
}
export type RecordManuallyCollectedPaymentOptions = Readonly<Record<string, never>>;
export interface SetOrderNumberCounterOptions {
  readonly allowLowerCounter?: boolean;
}
export interface TriggerRefundOptions {
  readonly details?: RefundDetails;
  readonly sideEffects?: RefundSideEffects;
}
/** POST /ecom/v1/orders/:orderId/activities/add. Permissions: ECOM.MODIFY_ORDERS. */
export const addActivities = /* @__PURE__ */ $.defineMethod<(orderId: string, options?: $.Requires<AddActivitiesOptions, "orderActivities.activityType">, call?: $.CallOptions) => Promise<AddActivitiesResponse>>({ id: "com.wix.ecom.orders.v1.Orders.AddActivities", name: "addActivities", route: "POST /ecom/v1/orders/:orderId/activities/add", args: ["orderId",""], request: "AddActivitiesRequest", response: "AddActivitiesResponse", shapes });
/** POST /ecom/v1/orders/:id/activities. Permissions: ECOM.MODIFY_ORDERS. @deprecated */
export const addActivity = /* @__PURE__ */ $.defineMethod<(_id: string, activity: PublicActivity, call?: $.CallOptions) => Promise<AddActivityResponse>>({ id: "com.wix.ecom.orders.v1.Orders.AddActivity", name: "addActivity", route: "POST /ecom/v1/orders/:id/activities", args: ["id","activity"], request: "AddActivityRequest", response: "AddActivityResponse", shapes });
/** POST /ecom/v1/orders/aggregate. Permissions: ECOM.READ_ORDERS. */
export const aggregateOrders = /* @__PURE__ */ $.defineMethod<(options: $.Requires<AggregateOrdersOptions, "aggregation">, call?: $.CallOptions) => Promise<AggregateOrdersResponse>>({ id: "com.wix.ecom.orders.v1.Orders.AggregateOrders", name: "aggregateOrders", route: "POST /ecom/v1/orders/aggregate", args: [""], request: "AggregateOrdersRequest", response: "AggregateOrdersResponse", shapes });
/** POST /ecom/v1/orders/import/bulk-delete-imported-orders. Permissions: ecom:v1:order:imports:bulk_delete_imported_orders. */
export const bulkDeleteImportedOrders = /* @__PURE__ */ $.defineMethod<(orderIds: readonly string[], call?: $.CallOptions) => Promise<BulkDeleteImportedOrdersResponse>>({ id: "com.wix.ecom.orders.importer.v1.OrderImports.BulkDeleteImportedOrders", name: "bulkDeleteImportedOrders", route: "POST /ecom/v1/orders/import/bulk-delete-imported-orders", args: ["orderIds"], shapes });
/** POST /ecom/v1/bulk/orders/update-tags. Permissions: ECOM.MODIFY_ORDERS, ECOM.ORDER_MODIFY_PRIVATE_TAGS. */
export const bulkUpdateOrderTags = /* @__PURE__ */ $.defineMethod<(orderIds: readonly string[], options?: BulkUpdateOrderTagsOptions, call?: $.CallOptions) => Promise<BulkUpdateOrderTagsResponse>>({ id: "com.wix.ecom.orders.v1.Orders.BulkUpdateOrderTags", name: "bulkUpdateOrderTags", route: "POST /ecom/v1/bulk/orders/update-tags", args: ["orderIds",""], response: "BulkUpdateOrderTagsResponse", shapes });
/** POST /ecom/v1/bulk/orders/update. Permissions: ECOM.MODIFY_ORDERS. */
export const bulkUpdateOrders = /* @__PURE__ */ $.defineMethod<(orders: $.Requires<readonly MaskedOrder[], "order" | "order._id">, options?: BulkUpdateOrdersOptions, call?: $.CallOptions) => Promise<BulkUpdateOrdersResponse>>({ id: "com.wix.ecom.orders.v1.Orders.BulkUpdateOrders", name: "bulkUpdateOrders", route: "POST /ecom/v1/bulk/orders/update", args: ["orders",""], request: "BulkUpdateOrdersRequest", response: "BulkUpdateOrdersResponse", shapes });
/** POST /ecom/v1/orders/:id/cancel. Permissions: ECOM.MODIFY_ORDERS. */
export const cancelOrder = /* @__PURE__ */ $.defineMethod<(_id: string, options?: CancelOrderOptions, call?: $.CallOptions) => Promise<CancelOrderResponse>>({ id: "com.wix.ecom.orders.v1.Orders.CancelOrder", name: "cancelOrder", route: "POST /ecom/v1/orders/:id/cancel", args: ["id",""], response: "CancelOrderResponse", shapes });
/** POST /ecom/v1/payments-collector/orders/:ecomOrderId/capture-authorized-payments. Permissions: ECOM.ORDER_CAPTURE_AUTHORIZED_PAYMENT. */
export const captureAuthorizedPayments = /* @__PURE__ */ $.defineMethod<(ecomOrderId: string, payments: $.Requires<readonly PaymentCapture[], "paymentId">, call?: $.CallOptions) => Promise<CaptureAuthorizedPaymentsResponse>>({ id: "com.wix.ecom.orders.payments_collector.v1.PaymentsCollector.CaptureAuthorizedPayments", name: "captureAuthorizedPayments", route: "POST /ecom/v1/payments-collector/orders/:ecomOrderId/capture-authorized-payments", args: ["ecomOrderId","payments"], response: "CaptureAuthorizedPaymentsResponse", shapes });
/** POST /ecom/v1/payments-collector/orders/:ecomOrderId/charge-membership. Permissions: ECOM.MODIFY_TRANSACTIONS. */
export const chargeMemberships = /* @__PURE__ */ $.defineMethod<(ecomOrderId: string, memberId: string, options?: $.Requires<ChargeMembershipsOptions, "membershipCharges.appId" | "membershipCharges.catalogReference" | "membershipCharges.catalogReference.appId" | "membershipCharges.catalogReference.catalogItemId" | "membershipCharges.membershipId" | "membershipCharges.membershipName" | "membershipCharges.membershipName.original" | "membershipCharges.rootCatalogItemId">, call?: $.CallOptions) => Promise<void>>({ id: "com.wix.ecom.orders.payments_collector.v1.PaymentsCollector.ChargeMemberships", name: "chargeMemberships", route: "POST /ecom/v1/payments-collector/orders/:ecomOrderId/charge-membership", args: ["ecomOrderId","memberId",""], request: "ChargeMembershipsRequest", returns: "", shapes });
/** POST /ecom/v1/orders. Permissions: ECOM.CREATE_ORDERS, ECOM.ORDER_WRITE_ALL_EXTENDED_FIELDS. */
export const createOrder = /* @__PURE__ */ $.defineMethod<(order: $.Requires<Order, "channelInfo" | "currencyConversionDetails.conversionRate" | "currencyConversionDetails.originalCurrency" | "lineItems" | "lineItems.catalogReference.appId" | "lineItems.catalogReference.catalogItemId" | "lineItems.itemType" | "lineItems.price" | "lineItems.productName" | "lineItems.productName.original" | "lineItems.quantity" | "priceSummary">, options?: CreateOrderOptions, call?: $.CallOptions) => Promise<Order>>({ id: "com.wix.ecom.orders.v1.Orders.CreateOrder", name: "createOrder", route: "POST /ecom/v1/orders", args: ["order",""], request: "CreateOrderRequest", response: "CreateOrderResponse", returns: "order", shapes });
/** DELETE /ecom/v1/orders/:id/activities/:activityId. Permissions: ECOM.MODIFY_ORDERS. */
export const deleteActivity = /* @__PURE__ */ $.defineMethod<(identifiers: { readonly _id: string; readonly activityId: string }, call?: $.CallOptions) => Promise<DeleteActivityResponse>>({ id: "com.wix.ecom.orders.v1.Orders.DeleteActivity", name: "deleteActivity", route: "DELETE /ecom/v1/orders/:id/activities/:activityId", payloadIn: "query", args: [{"_id":"id","activityId":"activityId"}], response: "DeleteActivityResponse", shapes });
/** GET /ecom/v1/orders/:id. Permissions: ECOM.READ_ORDERS, ECOM.ORDER_READ_ALL_EXTENDED_FIELDS. */
export const getOrder = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<Order>>({ id: "com.wix.ecom.orders.v1.Orders.GetOrder", name: "getOrder", route: "GET /ecom/v1/orders/:id", payloadIn: "query", args: ["id"], response: "GetOrderResponse", returns: "order", shapes });
/** GET /ecom/v1/payments-collector/orders/:ecomOrderId/payment-collectability-status. Permissions: ECOM.COLLECT_PAYMENTS. */
export const getPaymentCollectabilityStatus = /* @__PURE__ */ $.defineMethod<(ecomOrderId: string, call?: $.CallOptions) => Promise<GetPaymentCollectabilityStatusResponse>>({ id: "com.wix.ecom.orders.payments_collector.v1.PaymentsCollector.GetPaymentCollectabilityStatus", name: "getPaymentCollectabilityStatus", route: "GET /ecom/v1/payments-collector/orders/:ecomOrderId/payment-collectability-status", payloadIn: "query", args: ["ecomOrderId"], shapes });
/** GET /ecom/v1/payments-collector/orders/:ecomOrderId/refundability. Permissions: ECOM.READ_TRANSACTIONS. */
export const getRefundabilityStatus = /* @__PURE__ */ $.defineMethod<(ecomOrderId: string, call?: $.CallOptions) => Promise<GetRefundabilityStatusResponse>>({ id: "com.wix.ecom.orders.payments_collector.v1.PaymentsCollector.GetRefundabilityStatus", name: "getRefundabilityStatus", route: "GET /ecom/v1/payments-collector/orders/:ecomOrderId/refundability", payloadIn: "query", args: ["ecomOrderId"], shapes });
/** POST /ecom/v1/orders/import. Permissions: ecom:v1:order:imports:import_order. */
export const importOrder = /* @__PURE__ */ $.defineMethod<(order: $.Requires<Order, "billingInfo.contactDetails" | "channelInfo" | "currencyConversionDetails.conversionRate" | "currencyConversionDetails.originalCurrency" | "lineItems" | "lineItems.catalogReference.appId" | "lineItems.catalogReference.catalogItemId" | "lineItems.itemType" | "lineItems.price" | "lineItems.productName" | "lineItems.productName.original" | "lineItems.quantity" | "paymentStatus" | "priceSummary" | "status">, call?: $.CallOptions) => Promise<ImportOrderResponse>>({ id: "com.wix.ecom.orders.importer.v1.OrderImports.ImportOrder", name: "importOrder", route: "POST /ecom/v1/orders/import", args: ["order"], request: "ImportOrderRequest", response: "ImportOrderResponse", shapes });
/** POST /v1/bulk/payments-collector/mark-as-paid. Permissions: ECOM.MODIFY_ORDERS. */
export const paymentCollectionBulkMarkOrdersAsPaid = /* @__PURE__ */ $.defineMethod<(ecomOrderIds: readonly string[], call?: $.CallOptions) => Promise<BulkMarkOrdersAsPaidResponse>>({ id: "com.wix.ecom.orders.payments_collector.v1.PaymentsCollector.BulkMarkOrdersAsPaid", name: "paymentCollectionBulkMarkOrdersAsPaid", route: "POST /v1/bulk/payments-collector/mark-as-paid", args: ["ecomOrderIds"], response: "BulkMarkOrdersAsPaidResponse", shapes });
/** POST /ecom/v1/payments-collector/orders/:ecomOrderId/create-payment-gateway-order. Permissions: ECOM.MODIFY_ORDERS. */
export const paymentCollectionCreatePaymentGatewayOrder = /* @__PURE__ */ $.defineMethod<(ecomOrderId: string, options?: PaymentCollectionCreatePaymentGatewayOrderOptions, call?: $.CallOptions) => Promise<CreatePaymentGatewayOrderResponse>>({ id: "com.wix.ecom.orders.payments_collector.v1.PaymentsCollector.CreatePaymentGatewayOrder", name: "paymentCollectionCreatePaymentGatewayOrder", route: "POST /ecom/v1/payments-collector/orders/:ecomOrderId/create-payment-gateway-order", args: ["ecomOrderId",""], shapes });
/** POST /ecom/v1/payments-collector/orders/:ecomOrderId/mark-as-paid. Permissions: ECOM.MODIFY_ORDERS. */
export const paymentCollectionMarkOrderAsPaid = /* @__PURE__ */ $.defineMethod<(ecomOrderId: string, options?: PaymentCollectionMarkOrderAsPaidOptions, call?: $.CallOptions) => Promise<MarkOrderAsPaidResponse>>({ id: "com.wix.ecom.orders.payments_collector.v1.PaymentsCollector.MarkOrderAsPaid", name: "paymentCollectionMarkOrderAsPaid", route: "POST /ecom/v1/payments-collector/orders/:ecomOrderId/mark-as-paid", args: ["ecomOrderId",""], response: "MarkOrderAsPaidResponse", shapes });
/** POST /ecom/v1/payments-collector/orders/:ecomOrderId/prepare-payment-collection. Permissions: ECOM.COLLECT_PAYMENTS. */
export const preparePaymentCollection = /* @__PURE__ */ $.defineMethod<(ecomOrderId: string, amount: Price, options?: PreparePaymentCollectionOptions, call?: $.CallOptions) => Promise<PreparePaymentCollectionResponse>>({ id: "com.wix.ecom.orders.payments_collector.v1.PaymentsCollector.PreparePaymentCollection", name: "preparePaymentCollection", route: "POST /ecom/v1/payments-collector/orders/:ecomOrderId/prepare-payment-collection", args: ["ecomOrderId","amount",""], shapes });
/** POST /ecom/v1/payments-collector/orders/:orderId/manual-payment. Permissions: ECOM.COLLECT_PAYMENTS. */
export const recordManuallyCollectedPayment = /* @__PURE__ */ $.defineMethod<(orderId: string, amount: Price, options?: RecordManuallyCollectedPaymentOptions, call?: $.CallOptions) => Promise<RecordManuallyCollectedPaymentResponse>>({ id: "com.wix.ecom.orders.payments_collector.v1.PaymentsCollector.RecordManuallyCollectedPayment", name: "recordManuallyCollectedPayment", route: "POST /ecom/v1/payments-collector/orders/:orderId/manual-payment", args: ["orderId","amount",""], shapes });
/** POST /ecom/v1/orders/search. Permissions: ECOM.READ_ORDERS. */
export const searchOrders = /* @__PURE__ */ $.defineMethod<(search: CursorSearch, call?: $.CallOptions) => Promise<SearchOrdersResponse>>({ id: "com.wix.ecom.orders.v1.Orders.SearchOrders", name: "searchOrders", route: "POST /ecom/v1/orders/search", args: ["search"], response: "SearchOrdersResponse", shapes });
/** POST /ecom/v1/orders/import/set-order-number-counter. Permissions: ecom:v1:order:imports:set_order_number_counter. */
export const setOrderNumberCounter = /* @__PURE__ */ $.defineMethod<(counter: string, options?: SetOrderNumberCounterOptions, call?: $.CallOptions) => Promise<SetOrderNumberCounterResponse>>({ id: "com.wix.ecom.orders.importer.v1.OrderImports.SetOrderNumberCounter", name: "setOrderNumberCounter", route: "POST /ecom/v1/orders/import/set-order-number-counter", args: ["counter",""], shapes });
/** POST /ecom/v1/payments-collector/orders/:ecomOrderId/trigger-refund. Permissions: ECOM.MODIFY_TRANSACTIONS. */
export const triggerRefund = /* @__PURE__ */ $.defineMethod<(ecomOrderId: string, payments: $.Requires<readonly PaymentRefund[], "paymentId">, options?: TriggerRefundOptions, call?: $.CallOptions) => Promise<TriggerRefundResponse>>({ id: "com.wix.ecom.orders.payments_collector.v1.PaymentsCollector.TriggerRefund", name: "triggerRefund", route: "POST /ecom/v1/payments-collector/orders/:ecomOrderId/trigger-refund", args: ["ecomOrderId","payments",""], response: "TriggerRefundResponse", shapes });
/** PATCH /ecom/v1/orders/:id/activities/:activityId. Permissions: ECOM.MODIFY_ORDERS. */
export const updateActivity = /* @__PURE__ */ $.defineMethod<(identifiers: { readonly _id: string; readonly activityId: string }, activity: PublicActivity, call?: $.CallOptions) => Promise<UpdateActivityResponse>>({ id: "com.wix.ecom.orders.v1.Orders.UpdateActivity", name: "updateActivity", route: "PATCH /ecom/v1/orders/:id/activities/:activityId", args: [{"_id":"id","activityId":"activityId"},"activity"], request: "UpdateActivityRequest", response: "UpdateActivityResponse", shapes });
/** PATCH /ecom/v1/orders/:orderId. Permissions: ECOM.MODIFY_ORDERS, ECOM.ORDER_WRITE_ALL_EXTENDED_FIELDS. */
export const updateOrder = /* @__PURE__ */ $.defineMethod<(_id: string, order: Order, call?: $.CallOptions) => Promise<Order>>({ id: "com.wix.ecom.orders.v1.Orders.UpdateOrder", name: "updateOrder", route: "PATCH /ecom/v1/orders/:orderId", path: {"orderId":"order.id"}, args: ["order.id","order"], request: "UpdateOrderRequest", response: "UpdateOrderResponse", returns: "order", shapes });
/** PATCH /ecom/v1/orders/:id/line-item/:lineItemId. Permissions: ECOM.MODIFY_ORDERS. @deprecated */
export const updateOrderLineItem = /* @__PURE__ */ $.defineMethod<(identifiers: { readonly _id: string; readonly lineItemId: string }, lineItem: OrderLineItem, call?: $.CallOptions) => Promise<UpdateOrderLineItemResponse>>({ id: "com.wix.ecom.orders.v1.Orders.UpdateOrderLineItem", name: "updateOrderLineItem", route: "PATCH /ecom/v1/orders/:id/line-item/:lineItemId", path: {"lineItemId":"lineItem.id"}, args: [{"_id":"id","lineItemId":"lineItem.id"},"lineItem"], request: "UpdateOrderLineItemRequest", response: "UpdateOrderLineItemResponse", shapes });
/** POST /ecom/v1/orders/:orderId/update-status. Permissions: ECOM.ORDER_UPDATE_STATUS. */
export const updateOrderStatus = /* @__PURE__ */ $.defineMethod<(orderId: string, status: OrderStatus, call?: $.CallOptions) => Promise<UpdateOrderStatusResponse>>({ id: "com.wix.ecom.orders.v1.Orders.UpdateOrderStatus", name: "updateOrderStatus", route: "POST /ecom/v1/orders/:orderId/update-status", args: ["orderId","status"], response: "UpdateOrderStatusResponse", shapes });
/** POST /ecom/v1/payments-collector/orders/:ecomOrderId/void-authorized-payments. Permissions: ECOM.ORDER_VOID_AUTHORIZED_PAYMENT. */
export const voidAuthorizedPayments = /* @__PURE__ */ $.defineMethod<(ecomOrderId: string, paymentIds: readonly string[], call?: $.CallOptions) => Promise<VoidAuthorizedPaymentsResponse>>({ id: "com.wix.ecom.orders.payments_collector.v1.PaymentsCollector.VoidAuthorizedPayments", name: "voidAuthorizedPayments", route: "POST /ecom/v1/payments-collector/orders/:ecomOrderId/void-authorized-payments", args: ["ecomOrderId","paymentIds"], response: "VoidAuthorizedPaymentsResponse", shapes });
