// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { ActivityType, AddressLocation, AddressWithContact, AttributionSource, AuthorizedPaymentCaptured, AuthorizedPaymentCreated, AuthorizedPaymentVoided, Balance, BulkActionMetadata, BuyerInfo, CashRounding, CatalogReference, ChannelInfo, ChargebackCreated, ChargebackReversed, Coupon, CreatedBy, CurrencyConversionDetails, CursorPaging, CursorPagingMetadata, DecimalQuantity, DelayedCaptureSettings, DeliveryTimeSlot, DescriptionLine, DigitalFile, DiscountReason, DiscountRule, DiscountType, ExtendedFields, FulfillmentStatus, Image, ItemMetadata, ItemType, LineItemChanges, LineItemDiscount, LineItemTaxInfo, LocationAndQuantity, ManagedAdditionalFee, ManagedDiscount, ManagedLineItem, MembershipName, MerchantComment, OrderActivityTypeEnumActivityType, OrderCreateNotifications, OrderRefunded, OrderStatus, OrderTaxInfo, OwnerApps, Payment, PaymentCanceled, PaymentDeclined, PaymentOptionType, PaymentPending, PaymentRefund, PaymentRefundFailed, PaymentRefunded, PhysicalProperties, PickupAddress, PickupMethod, Price, PriceDescription, ProductName, ReceiptCreated, ReceiptSent, Refund, RefundDetails, RefundInitiated, RefundedAsStoreCredit, RestockItem, SavedPaymentMethod, ServiceProperties, SortOrder, SubscriptionInfo, Tags, TaxableAddress, TotalPriceChange, TranslatableString, WeightUnit } from "../shared/types.ts";
export type { ActionType, ActivityType, AdditionalFeeRefund, Address, AddressLocation, AddressWithContact, AggregatedRefundSummary, ApplicationError, AttributionSource, AuthorizationActionFailureDetails, AuthorizationCapture, AuthorizationCaptureStatus, AuthorizationDetails, AuthorizationVoid, AuthorizationVoidStatus, AuthorizedPaymentCaptured, AuthorizedPaymentCreated, AuthorizedPaymentVoided, Balance, BulkActionMetadata, BuyerInfo, CashRounding, CashRoundingDetails, CatalogReference, ChannelInfo, ChannelType, Chargeback, ChargebackCreated, ChargebackReversed, ChargebackStatus, Color, Coupon, CreatedBy, CreditCardDetails, CreditCardPaymentMethodDetails, CurrencyConversionDetails, CursorPaging, CursorPagingMetadata, Cursors, DecimalQuantity, DelayedCaptureSettings, DeliveryTimeSlot, DescriptionLine, DescriptionLineName, DigitalFile, DiscountReason, DiscountRule, DiscountRuleName, DiscountType, Duration, DurationUnit, ExtendedFields, ExternalReceipt, FreeTrialPeriod, FulfillmentStatus, FullAddressContactDetails, FutureMembershipDetails, GiftCardPaymentDetails, GiftCardPaymentRefund, Image, ItemMetadata, ItemType, ItemTypePreset, JurisdictionType, LineItemAmount, LineItemChanges, LineItemDiscount, LineItemPriceChange, LineItemQuantityChange, LineItemQuantityChangeType, LineItemRefund, LineItemRefundSummary, LineItemTaxBreakdown, LineItemTaxInfo, LocationAndQuantity, ManagedAdditionalFee, ManagedDiscount, ManagedLineItem, MeasurementUnit, MembershipName, MembershipPaymentDetails, MembershipPaymentRefund, MembershipPaymentStatus, MerchantComment, OrderActivityTypeEnumActivityType, OrderCreateNotifications, OrderRefunded, OrderStatus, OrderTaxBreakdown, OrderTaxInfo, OwnerApps, Payment, PaymentCanceled, PaymentDeclined, PaymentMethodName, PaymentOptionType, PaymentPending, PaymentRefund, PaymentRefundFailed, PaymentRefunded, PaymentStatus, PhysicalProperties, PickupAddress, PickupMethod, PlainTextValue, PredefinedPaymentMethod, Price, PriceDescription, ProductName, Reason, ReceiptCreated, ReceiptSent, Refund, RefundDetails, RefundInitiated, RefundItem, RefundItemsBreakdown, RefundStatus, RefundStatusInfo, RefundTransaction, RefundedAsStoreCredit, RefundedPayment, RegularPayment, RegularPaymentDetails, RegularPaymentRefund, RestockItem, SavedPaymentMethod, ScheduledAction, ServiceProperties, ShippingRefund, SortOrder, StreetAddress, SubscriptionFrequency, SubscriptionInfo, SubscriptionSettings, TagList, Tags, TaxableAddress, TaxableAddressType, TotalPriceChange, TransactionStatus, TranslatableString, TranslatedValue, UserDefinedPaymentMethodName, V1ScheduledAction, VatId, VatType, WeightUnit, WixReceipt } from "../shared/types.ts";

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
export type AdditionalFeeSource = "SERVICE_PLUGIN" | "ITEM" | "MANUAL" | "SHIPPING" | "PLATFORM";
export interface AggregateOrdersResponse {
  readonly aggregates?: Readonly<Record<string, unknown>> | null;
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
export interface CancelOrderResponse {
  readonly order?: Order;
}
export interface CaptureAuthorizedPaymentsResponse {
  readonly orderTransactions?: OrderTransactions;
}
export type ChargeType = "PASS_ON" | "ABSORBED";
export interface ChargedBy {
  readonly _id?: string;
  readonly fullName?: string | null;
}
export interface CreatePaymentGatewayOrderResponse {
  readonly paymentGatewayOrderId?: string;
}
export interface CursorSearch {
  readonly cursorPaging?: CursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
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
export interface DraftOrderChangesApplied {
  readonly draftOrderId?: string;
  readonly reason?: string | null;
  readonly changes?: readonly OrderChange[];
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
export interface ImportOrderResponse {
  readonly order?: Order;
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
export interface Location {
  readonly _id?: string;
  readonly name?: string;
}
export type ManuallyRefundableReason = "EXPIRED" | "NOT_SUPPORTED" | "OFFLINE" | "REQUIRES_CARD_READER";
export interface MarkOrderAsPaidResponse {
  readonly order?: Order;
}
export interface MaskedOrder {
  readonly order?: Order;
}
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
export interface OrderTransactions {
  readonly orderId?: string;
  readonly payments?: readonly Payment[];
  readonly refunds?: readonly Refund[];
}
export interface PaymentCapture {
  readonly paymentId?: string | null;
  readonly amount?: Price;
}
export type PaymentCollectabilityStatus = "UNKNOWN" | "COLLECTABLE" | "NONCOLLECTABLE_ORDER_IS_CANCELLED" | "NONCOLLECTABLE_ORDER_IS_PAID" | "NONCOLLECTABLE_MISSING_PAYMENT_METHOD" | "NONCOLLECTABLE_ORDER_IS_PENDING" | "NONCOLLECTABLE_ORDER_IS_REJECTED" | "NONCOLLECTABLE_ORDER_HAS_SUBSCRIPTIONS" | "NONCOLLECTABLE_ORDER_HAS_CHARGEBACKS" | "NONCOLLECTABLE_SUBSCRIPTION_CYCLE_ALREADY_PASSED" | "NONCOLLECTABLE_ORDER_HAS_UNSUPPORTED_SUBSCRIPTION" | "NONCOLLECTABLE_CUSTOM_AMOUNT_NOT_SUPPORTED";
export type PaymentStatusEnumPaymentStatus = "UNSPECIFIED" | "NOT_PAID" | "PAID" | "PARTIALLY_REFUNDED" | "FULLY_REFUNDED" | "PENDING" | "PARTIALLY_PAID" | "PENDING_MERCHANT" | "CANCELED" | "DECLINED";
export interface PickupDetails {
  readonly address?: PickupAddress;
  readonly pickupMethod?: PickupMethod;
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
export interface PreparePaymentCollectionResponse {
  readonly paymentGatewayOrderId?: string;
}
export interface PriceSummary {
  readonly subtotal?: Price;
  readonly shipping?: Price;
  readonly tax?: Price;
  readonly discount?: Price;
  readonly total?: Price;
  readonly totalAdditionalFees?: Price;
}
export interface PublicActivity {
  readonly customActivity?: CustomActivity;
  readonly merchantComment?: MerchantComment;
}
export type RecordManuallyCollectedPaymentResponse = Readonly<Record<string, unknown>>;
export interface RefundSideEffects {
  readonly restockInfo?: RestockInfo;
  readonly sendOrderRefundedEmail?: boolean;
  readonly customMessage?: string | null;
}
export interface Refundability {
  readonly nonRefundableReason?: NonRefundableReason;
  readonly manuallyRefundableReason?: ManuallyRefundableReason;
  readonly paymentId?: string;
  readonly refundabilityStatus?: RefundableStatus;
  readonly providerLink?: string | null;
}
export type RefundableStatus = "NOT_REFUNDABLE" | "MANUAL" | "REFUNDABLE";
export interface RestockInfo {
  readonly type?: RestockType;
  readonly items?: readonly RestockItem[];
}
export type RestockType = "NO_ITEMS" | "ALL_ITEMS" | "SOME_ITEMS";
export interface SearchOrdersResponse {
  readonly orders?: readonly Order[];
  readonly metadata?: CursorPagingMetadata;
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
export interface ShippingRegion {
  readonly name?: string | null;
}
export interface Sorting {
  readonly fieldName?: string;
  readonly order?: SortOrder;
  readonly origin?: AddressLocation;
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
export interface V1ShippingInformation {
  readonly carrierId?: string | null;
  readonly code?: string | null;
  readonly title?: string;
  readonly logistics?: DeliveryLogistics;
  readonly cost?: ShippingPrice;
  readonly region?: ShippingRegion;
}
export interface VoidAuthorizedPaymentsResponse {
  readonly orderTransactions?: OrderTransactions;
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
