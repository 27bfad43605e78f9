// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { ActivityType, Address, AddressLocation, AddressWithContact, ApplicationError, AppliedDiscountDiscountType, AttributionSource, AuthorizedPaymentCaptured, AuthorizedPaymentCreated, AuthorizedPaymentVoided, Balance, BuyerInfo, CarrierErrors, CashRounding, CatalogReference, ChannelInfo, ChargebackCreated, ChargebackReversed, Coupon, CurrencyConversionDetails, CursorPaging, CursorPagingMetadata, DecimalQuantity, DeliveryTimeSlot, DescriptionLine, Details, DigitalFile, DiscountReason, DiscountRule, DiscountType, ExtendedFields, FulfillmentStatus, Image, ItemType, LineItemChanges, LineItemDiscount, LineItemTaxInfo, LocationAndQuantity, ManagedAdditionalFee, ManagedDiscount, ManagedLineItem, MerchantComment, OrderActivityTypeEnumActivityType, OrderCreateNotifications, OrderRefunded, OrderTaxInfo, OwnerApps, PageUrlV2, PaymentCanceled, PaymentDeclined, PaymentOptionType, PaymentPending, PaymentRefundFailed, PaymentRefunded, PhysicalProperties, PickupAddress, PickupMethod, Price, PriceDescription, ProductName, ReceiptCreated, ReceiptSent, RefundInitiated, RefundedAsStoreCredit, SavedPaymentMethod, SortOrder, SubscriptionInfo, Tags, TaxableAddress, TotalPriceChange, TranslatableString, WeightUnit } from "../shared/types.ts";
export type { ActivityType, Address, AddressLocation, AddressWithContact, ApplicationError, AppliedDiscountDiscountType, AttributionSource, AuthorizedPaymentCaptured, AuthorizedPaymentCreated, AuthorizedPaymentVoided, Balance, BuyerInfo, CarrierError, CarrierErrors, CashRounding, CatalogReference, ChannelInfo, ChannelType, ChargebackCreated, ChargebackReversed, Color, Coupon, CreditCardDetails, CurrencyConversionDetails, CursorPaging, CursorPagingMetadata, Cursors, DecimalQuantity, DeliveryTimeSlot, DescriptionLine, DescriptionLineName, Details, DigitalFile, DiscountReason, DiscountRule, DiscountRuleName, DiscountType, ExtendedFields, ExternalReceipt, FieldViolation, FreeTrialPeriod, FulfillmentStatus, FullAddressContactDetails, GiftCardPaymentRefund, Image, ItemType, ItemTypePreset, JurisdictionType, LineItemAmount, LineItemChanges, LineItemDiscount, LineItemPriceChange, LineItemQuantityChange, LineItemQuantityChangeType, LineItemTaxBreakdown, LineItemTaxInfo, LocationAndQuantity, ManagedAdditionalFee, ManagedDiscount, ManagedLineItem, MeasurementUnit, MembershipPaymentRefund, MerchantComment, OrderActivityTypeEnumActivityType, OrderCreateNotifications, OrderRefunded, OrderTaxBreakdown, OrderTaxInfo, OwnerApps, PageUrlV2, PaymentCanceled, PaymentDeclined, PaymentOptionType, PaymentPending, PaymentRefundFailed, PaymentRefunded, PhysicalProperties, PickupAddress, PickupMethod, PlainTextValue, Price, PriceDescription, ProductName, ReceiptCreated, ReceiptSent, RefundInitiated, RefundedAsStoreCredit, RefundedPayment, RegularPayment, RegularPaymentRefund, RuleType, SavedPaymentMethod, SortOrder, StreetAddress, SubscriptionFrequency, SubscriptionInfo, SubscriptionSettings, SystemError, TagList, Tags, TaxableAddress, TaxableAddressType, TotalPriceChange, TranslatableString, TranslatedValue, ValidationError, VatId, VatType, WeightUnit, WixReceipt } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "Activity": {"createdDate":"date"},
  "AddLineItemsToDraftOrderRequest": {"catalogLineItems":"CatalogReferenceLineItem","customLineItems":"CustomLineItem"},
  "AddLineItemsToDraftOrderResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "ApplicationError": {"data":"free"},
  "CalculatedDraftOrder": {"draftOrder":"DraftOrder","shippingOptions":"ShippingOption","calculationErrors":"CalculationErrors"},
  "CalculationErrors": {"generalShippingCalculationError":"Details","carrierErrors":"CarrierErrors","taxCalculationError":"Details","orderValidationErrors":"ApplicationError"},
  "CarrierError": {"error":"Details"},
  "CarrierErrors": {"errors":"CarrierError"},
  "CatalogReference": {"options":"free"},
  "CatalogReferenceLineItem": {"catalogReference":"CatalogReference"},
  "CommitDraftOrderResponse": {"committedDraftOrder":"DraftOrder","orderAfterCommit":"Order"},
  "CreateCustomAdditionalFeesResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "CreateCustomDiscountsResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "CreateDraftOrderRequest": {"draftOrder":"DraftOrderInput"},
  "CreateDraftOrderResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "CreateEmptyDraftOrderResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "CreateOrderFromDraftResponse": {"committedDraftOrder":"DraftOrder","createdOrder":"Order"},
  "CustomField": {"value":"free"},
  "CustomLineItem": {"catalogReference":"CatalogReference"},
  "DeleteCustomAdditionalFeesResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "DeleteCustomDiscountsResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "DeliveryLogistics": {"deliveryTimeSlot":"DeliveryTimeSlot"},
  "DeliveryTimeSlot": {"from":"date","to":"date"},
  "Details": {"applicationError":"ApplicationError","validationError":"ValidationError","tracing":"free"},
  "DigitalFile": {"expirationDate":"date"},
  "DraftOrder": {"lineItems":"ItemDetails","shippingInfo":"ShippingDetails","createdDate":"date","updatedDate":"date","extendedFields":"ExtendedFields"},
  "DraftOrderInput": {"catalogLineItems":"CatalogReferenceLineItem","customLineItems":"CustomLineItem","shippingInfo":"V1ShippingInformation","extendedFields":"ExtendedFields"},
  "ExtendedFields": {"namespaces":"free"},
  "FieldViolation": {"data":"free"},
  "GetDraftOrderResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "ItemDetails": {"lineItem":"OrderLineItem"},
  "Order": {"createdDate":"date","updatedDate":"date","lineItems":"OrderLineItem","shippingInfo":"V1ShippingInformation","activities":"Activity","customFields":"CustomField","extendedFields":"ExtendedFields","purchasedDate":"date"},
  "OrderLineItem": {"catalogReference":"CatalogReference","digitalFile":"DigitalFile","extendedFields":"ExtendedFields"},
  "QueryDraftOrdersResponse": {"draftOrders":"DraftOrder"},
  "SetAdditionalFeesResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "SetBillingInfoResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "SetBusinessLocationResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "SetBuyerInfoResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "SetDepositResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "SetDiscountsResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "SetRecipientInfoResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "SetShippingInfoRequest": {"shippingInfo":"V1ShippingInformation"},
  "SetShippingInfoResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "SetTaxExemptionResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "ShippingChangedDetails": {"shippingInfoBeforeChange":"V1ShippingInformation"},
  "ShippingDetails": {"changedDetails":"ShippingChangedDetails","shippingInfo":"V1ShippingInformation"},
  "ShippingOption": {"logistics":"DeliveryLogistics"},
  "UpdateExtendedFieldsRequest": {"namespaceData":"free"},
  "UpdateExtendedFieldsResponse": {"draftOrder":"DraftOrder"},
  "UpdateLineItemsResponse": {"calculatedDraftOrder":"CalculatedDraftOrder"},
  "V1DeliveryLogistics": {"deliverByDate":"date","deliveryTimeSlot":"V1DeliveryTimeSlot"},
  "V1DeliveryTimeSlot": {"from":"date","to":"date"},
  "V1ShippingInformation": {"logistics":"V1DeliveryLogistics"},
  "ValidationError": {"fieldViolations":"FieldViolation"},
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
export interface AddLineItemsToDraftOrderResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
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
export interface AdditionalFeeDetails {
  readonly additionalFee?: AdditionalFee;
  readonly taxDetails?: TaxDetails;
  readonly source?: SourceType;
  readonly applied?: boolean;
}
export interface AdditionalFeeOption {
  readonly name?: string;
  readonly price?: Price;
  readonly taxDetails?: TaxDetails;
  readonly applyToDraftOrder?: boolean | null;
  readonly code?: string | null;
  readonly lineItemIds?: readonly string[];
}
export type AdditionalFeeSource = "SERVICE_PLUGIN" | "ITEM" | "MANUAL" | "SHIPPING" | "PLATFORM";
export interface AppliedDiscount {
  readonly coupon?: Coupon;
  readonly merchantDiscount?: MerchantDiscount;
  readonly discountRule?: DiscountRule;
  readonly discountType?: AppliedDiscountDiscountType;
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
  readonly platformFees?: Price;
  readonly totalMinusPlatformFees?: Price;
  readonly cashRoundingAdjustment?: CashRounding;
}
export interface BillingChangedDetails {
  readonly billingInfoBeforeChange?: AddressWithContact;
}
export interface BillingDetails {
  readonly added?: boolean;
  readonly changedDetails?: BillingChangedDetails;
  readonly removed?: boolean;
  readonly billingInfo?: AddressWithContact;
}
export interface BusinessLocationChangedDetails {
  readonly businessLocationBeforeChange?: Location;
}
export interface BusinessLocationDetails {
  readonly added?: boolean;
  readonly changedDetails?: BusinessLocationChangedDetails;
  readonly removed?: boolean;
  readonly businessLocation?: Location;
}
export interface BuyerChangedDetails {
  readonly buyerInfoBeforeChange?: BuyerInfo;
}
export interface BuyerDetails {
  readonly added?: boolean;
  readonly changedDetails?: BuyerChangedDetails;
  readonly removed?: boolean;
  readonly buyerInfo?: BuyerInfo;
}
export interface CalculatedDraftOrder {
  readonly draftOrder?: DraftOrder;
  readonly shippingOptions?: readonly ShippingOption[];
  readonly calculationErrors?: CalculationErrors;
}
export interface CalculationErrors {
  readonly generalShippingCalculationError?: Details;
  readonly carrierErrors?: CarrierErrors;
  readonly taxCalculationError?: Details;
  readonly orderValidationErrors?: readonly ApplicationError[];
}
export interface CatalogReferenceLineItem {
  readonly catalogReference?: CatalogReference;
  readonly quantity?: number;
  readonly price?: Price;
  readonly priceUndetermined?: boolean;
  readonly locations?: readonly LocationAndQuantity[];
  readonly _id?: string | null;
}
export type ChargeType = "PASS_ON" | "ABSORBED";
export interface CommitDraftOrderResponse {
  readonly committedDraftOrder?: DraftOrder;
  readonly orderAfterCommit?: Order;
}
export interface CreateCustomAdditionalFeesResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
}
export interface CreateCustomDiscountsResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
}
export interface CreateDraftOrderResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
  readonly preexistingDraftOrder?: boolean | null;
}
export interface CreateEmptyDraftOrderResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
}
export interface CreateOrderFromDraftResponse {
  readonly committedDraftOrder?: DraftOrder;
  readonly createdOrder?: Order;
}
export interface CreatedBy {
  readonly userId?: string;
  readonly appId?: string;
}
export interface CursorQuery {
  readonly cursorPaging?: CursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
}
export interface CustomField {
  readonly value?: unknown;
  readonly title?: string;
  readonly translatedTitle?: string | null;
}
export interface CustomLineItem {
  readonly _id?: string | null;
  readonly quantity?: number;
  readonly catalogReference?: CatalogReference;
  readonly productName?: ProductName;
  readonly url?: PageUrlV2;
  readonly price?: Price;
  readonly lineItemPrice?: Price;
  readonly fullPrice?: Price;
  readonly priceBeforeDiscounts?: Price;
  readonly descriptionLines?: readonly DescriptionLine[];
  readonly media?: Image;
  readonly physicalProperties?: PhysicalProperties;
  readonly itemType?: ItemType;
  readonly priceDescription?: PriceDescription;
  readonly deliveryProfileId?: string | null;
  readonly locations?: readonly LocationAndQuantity[];
}
export interface DeleteCustomAdditionalFeesResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
}
export interface DeleteCustomDiscountsResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
}
export type DeleteDraftOrderResponse = Readonly<Record<string, unknown>>;
export interface DeliveryLogistics {
  readonly deliveryTime?: string | null;
  readonly instructions?: string | null;
  readonly pickupDetails?: PickupDetails;
  readonly deliveryTimeSlot?: DeliveryTimeSlot;
}
export interface DepositDetails {
  readonly amount?: Price;
  readonly percentage?: string | null;
  readonly priceSummary?: PriceSummary;
}
export type DescriptionLinesOverride = Readonly<Record<string, never>>;
export interface DiscountDetails {
  readonly discount?: AppliedDiscount;
  readonly source?: SourceType;
  readonly applied?: boolean;
}
export interface DiscountOption {
  readonly priceAmount?: Price;
  readonly percentage?: string | null;
  readonly discountType?: DiscountType;
  /** @deprecated */
  readonly lineItemId?: string | null;
  /** @deprecated */
  readonly amount?: Price;
  readonly description?: string | null;
  readonly applyToDraftOrder?: boolean | null;
  readonly lineItemDiscounts?: readonly LineItemDiscount[];
}
export interface DraftOrder {
  readonly _id?: string | null;
  readonly orderId?: string | null;
  readonly lineItems?: readonly ItemDetails[];
  readonly shippingInfo?: ShippingDetails;
  /** @deprecated */
  readonly buyerInfo?: BuyerInfo;
  /** @deprecated */
  readonly billingInfo?: AddressWithContact;
  readonly additionalFees?: readonly AdditionalFeeDetails[];
  readonly discounts?: readonly DiscountDetails[];
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly createdBy?: CreatedBy;
  readonly status?: EditingStatus;
  readonly weightUnit?: WeightUnit;
  readonly currency?: string | null;
  readonly priceSummary?: PriceSummary;
  /** @deprecated */
  readonly taxSummary?: TaxSummary;
  readonly balanceSummary?: BalanceSummary;
  readonly commitSettings?: DraftOrderCommitSettings;
  readonly memberId?: string | null;
  readonly purchaseFlowId?: string | null;
  readonly recipientInfo?: RecipientInfoDetails;
  readonly taxInfo?: OrderTaxInfo;
  readonly extendedFields?: ExtendedFields;
  readonly buyerDetails?: BuyerDetails;
  readonly billingDetails?: BillingDetails;
  readonly businessLocationDetails?: BusinessLocationDetails;
  readonly platformFeeSummary?: PlatformFeeSummary;
}
export interface DraftOrderChangesApplied {
  readonly draftOrderId?: string;
  readonly reason?: string | null;
  readonly changes?: readonly OrderChange[];
}
export interface DraftOrderCommitSettings {
  readonly sendNotificationsToBuyer?: boolean | null;
  readonly sendNotificationsToBusiness?: boolean | null;
  readonly addActivitiesToOrder?: boolean | null;
  readonly sendNotificationsToCustomFulfillers?: boolean | null;
  readonly updateInventory?: readonly InventoryUpdate[];
}
export interface DraftOrderInput {
  readonly catalogLineItems?: readonly CatalogReferenceLineItem[];
  readonly customLineItems?: readonly CustomLineItem[];
  readonly discounts?: readonly DiscountOption[];
  readonly buyerInfo?: BuyerInfo;
  readonly additionalFees?: readonly AdditionalFeeOption[];
  readonly recipientInfo?: AddressWithContact;
  readonly shippingInfo?: V1ShippingInformation;
  readonly billingInfo?: AddressWithContact;
  readonly taxExempt?: boolean;
  readonly businessLocation?: Location;
  readonly extendedFields?: ExtendedFields;
}
export type EditingStatus = "DRAFT" | "COMMITTED";
export interface GetDraftOrderResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
}
export interface GetOrderDraftabilityStatusResponse {
  readonly orderId?: string;
  readonly orderDraftable?: boolean;
  readonly nonDraftableReasons?: readonly NonDraftableReason[];
}
export interface IdAndApplied {
  readonly _id?: string;
  readonly applied?: boolean;
}
export interface InventoryUpdate {
  readonly lineItemId?: string;
}
export interface ItemChangedDetails {
  readonly quantityBeforeChange?: number | null;
  readonly priceBeforeChange?: Price;
  readonly priceDescriptionBeforeChange?: PriceDescription;
  readonly modifierGroupsBeforeChange?: readonly ModifierGroup[];
}
export interface ItemDetails {
  readonly added?: boolean;
  readonly changedDetails?: ItemChangedDetails;
  readonly removed?: boolean;
  readonly lineItem?: OrderLineItem;
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
export interface LineItemChangeDetails {
  readonly lineItemId?: string;
  readonly newQuantity?: number | null;
  readonly newPrice?: string | null;
  readonly newPriceDescription?: PriceDescription;
  readonly newProductName?: ProductName;
  readonly newDescriptionLines?: DescriptionLinesOverride;
  readonly newModifierGroups?: ModifiersGroupsOverride;
}
export interface Location {
  readonly _id?: string;
  readonly name?: string;
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
export interface ModifiersGroupsOverride {
  readonly modifierGroups?: readonly ModifierGroup[];
}
export type NonDraftableReason = "PARTIALLY_OR_FULLY_REFUNDED" | "UNSUPPORTED_CHANNEL_TYPE" | "ORDER_STATUS_IS_NOT_SUPPORTED" | "ORDER_AND_SITE_CURRENCIES_ARE_INCONSISTENT" | "ORDER_AND_SITE_WEIGHT_UNITS_ARE_INCONSISTENT" | "ORDER_NOT_FOUND" | "SUBSCRIPTION_LINE_ITEM_EXISTS" | "AMOUNTS_DO_NOT_ADD_UP" | "UNSUPPORTED_CATALOG_ITEM" | "TAXABLE_EXISTING_ADDITIONAL_FEE" | "ORDER_HAS_CHARGEBACKS" | "EDITING_IS_NOT_ALLOWED_FOR_APP" | "COUPON_BEHAVIOR_IS_UNDEFINED";
export interface Order {
  readonly _id?: string | null;
  readonly number?: string;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly lineItems?: readonly OrderLineItem[];
  readonly buyerInfo?: BuyerInfo;
  readonly paymentStatus?: PaymentStatus;
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
  readonly status?: V1OrderStatus;
  readonly archived?: boolean | null;
  /** @deprecated */
  readonly taxSummary?: TaxSummary;
  readonly taxInfo?: OrderTaxInfo;
  readonly appliedDiscounts?: readonly AppliedDiscount[];
  readonly activities?: readonly Activity[];
  readonly attributionSource?: AttributionSource;
  readonly createdBy?: V1CreatedBy;
  readonly channelInfo?: ChannelInfo;
  readonly seenByAHuman?: boolean | null;
  readonly checkoutId?: string | null;
  readonly customFields?: readonly CustomField[];
  readonly balanceSummary?: V1BalanceSummary;
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
export interface OrderCreateSettings {
  readonly editableByEveryone?: boolean;
  readonly editableByOwnerApps?: OwnerApps;
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
export type PaymentStatus = "UNSPECIFIED" | "NOT_PAID" | "PAID" | "PARTIALLY_REFUNDED" | "FULLY_REFUNDED" | "PENDING" | "PARTIALLY_PAID" | "PENDING_MERCHANT" | "CANCELED" | "DECLINED";
export interface PickupDetails {
  readonly address?: Address;
  readonly pickupMethod?: PickupMethod;
}
export type PickupDetailsPickupMethod = "STORE_PICKUP" | "PICKUP_POINT";
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
export interface PriceSummary {
  readonly subtotal?: Price;
  readonly shipping?: Price;
  readonly tax?: Price;
  readonly discount?: Price;
  readonly total?: Price;
  readonly totalAdditionalFees?: Price;
}
export interface QueryDraftOrdersResponse {
  readonly draftOrders?: readonly DraftOrder[];
  readonly pagingMetadata?: CursorPagingMetadata;
}
export interface RecipientInfoChangedDetails {
  readonly recipientInfoBeforeChange?: AddressWithContact;
}
export interface RecipientInfoDetails {
  readonly added?: boolean;
  readonly changedDetails?: RecipientInfoChangedDetails;
  readonly removed?: boolean;
  readonly recipientInfo?: AddressWithContact;
}
export interface SetAdditionalFeesResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
}
export interface SetBillingInfoResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
}
export interface SetBusinessLocationResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
}
export interface SetBuyerInfoResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
}
export interface SetDepositResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
}
export interface SetDiscountsResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
}
export interface SetRecipientInfoResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
}
export interface SetShippingInfoResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
}
export interface SetTaxExemptionResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
}
export interface ShippingChangedDetails {
  readonly shippingInfoBeforeChange?: V1ShippingInformation;
}
export interface ShippingDetails {
  readonly added?: boolean;
  readonly changedDetails?: ShippingChangedDetails;
  readonly removed?: boolean;
  readonly shippingInfo?: V1ShippingInformation;
}
export interface ShippingInformation {
  readonly total?: Price;
  readonly shippingTitle?: string;
}
export interface ShippingInformationChange {
  readonly originalShippingInfo?: ShippingInformation;
  readonly newShippingInfo?: ShippingInformation;
}
export interface ShippingOption {
  readonly carrierId?: string | null;
  readonly code?: string;
  readonly title?: string;
  readonly logistics?: DeliveryLogistics;
  readonly cost?: ShippingPrice;
}
export interface ShippingPrice {
  readonly price?: Price;
  readonly currency?: string;
}
export interface ShippingRegion {
  readonly name?: string | null;
}
export interface Sorting {
  readonly fieldName?: string;
  readonly order?: SortOrder;
  readonly origin?: AddressLocation;
}
export type SourceType = "ORIGINAL_ORDER" | "AUTOMATIC" | "CUSTOM";
export interface TaxDetails {
  readonly taxable?: boolean;
  readonly taxGroupId?: string | null;
}
export interface TaxSummary {
  readonly totalTax?: Price;
}
export interface UpdateExtendedFieldsResponse {
  readonly draftOrder?: DraftOrder;
}
export interface UpdateLineItemsResponse {
  readonly calculatedDraftOrder?: CalculatedDraftOrder;
}
export interface V1BalanceSummary {
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
export interface V1CreatedBy {
  readonly userId?: string;
  readonly memberId?: string;
  readonly visitorId?: string;
  readonly appId?: string;
}
export interface V1DeliveryLogistics {
  readonly shippingDestination?: AddressWithContact;
  readonly pickupDetails?: V1PickupDetails;
  readonly deliveryTime?: string | null;
  readonly instructions?: string | null;
  /** @deprecated */
  readonly deliverByDate?: Date | null;
  readonly deliveryTimeSlot?: V1DeliveryTimeSlot;
}
export interface V1DeliveryTimeSlot {
  readonly from?: Date | null;
  readonly to?: Date | null;
}
export type V1OrderStatus = "INITIALIZED" | "APPROVED" | "CANCELED" | "PENDING" | "REJECTED";
export interface V1PickupDetails {
  readonly address?: PickupAddress;
  readonly pickupMethod?: PickupDetailsPickupMethod;
}
export interface V1ShippingInformation {
  readonly carrierId?: string | null;
  readonly code?: string | null;
  readonly title?: string;
  readonly logistics?: V1DeliveryLogistics;
  readonly cost?: V1ShippingPrice;
  readonly region?: ShippingRegion;
}
export interface V1ShippingPrice {
  readonly price?: Price;
  readonly totalPriceBeforeTax?: Price;
  readonly totalPriceAfterTax?: Price;
  /** @deprecated */
  readonly taxDetails?: ItemTaxFullDetails;
  readonly taxInfo?: LineItemTaxInfo;
  readonly discount?: Price;
}
export interface AddLineItemsToDraftOrderOptions {
  readonly catalogLineItems?: readonly CatalogReferenceLineItem[];
  readonly customLineItems?: readonly CustomLineItem[];
}
export interface CommitDraftOrderOptions {
  readonly commitSettings?: DraftOrderCommitSettings;
  readonly reason?: string | null;
}
export interface CreateCustomAdditionalFeesOptions {
  readonly customAdditionalFees?: readonly AdditionalFeeOption[];
}
export interface CreateCustomDiscountsOptions {
  readonly discounts?: readonly DiscountOption[];
}
export interface CreateDraftOrderOptions {
  readonly sourceOrderId?: string;
  readonly draftOrder?: DraftOrderInput;
  /** @deprecated */
  readonly orderId?: string | null;
}
export interface CreateOrderFromDraftOptions {
  readonly createSettings?: OrderCreateSettings;
  readonly reason?: string | null;
  readonly channelInfo?: ChannelInfo;
}
export interface SetBillingInfoOptions {
  readonly billingInfo?: AddressWithContact;
}
export interface SetBusinessLocationOptions {
  readonly businessLocation?: Location;
}
export interface SetBuyerInfoOptions {
  readonly buyerInfo?: BuyerInfo;
}
export interface SetDepositOptions {
  readonly depositDetails?: DepositDetails;
}
export interface SetRecipientInfoOptions {
  readonly recipientInfo?: AddressWithContact;
}
export interface SetShippingInfoOptions {
  readonly shippingInfo?: V1ShippingInformation;
}
export interface SetTaxExemptionOptions {
  readonly taxExempt?: boolean | null;
}
export interface UpdateExtendedFieldsOptions {
  readonly namespaceData?: Readonly<Record<string, unknown>> | null;
}
/** POST /ecom/v1/draft-orders/:draftOrderId/add-line-items. Permissions: ECOM.DRAFT_ORDERS_ADD_LINE_ITEMS. */
export const addLineItemsToDraftOrder = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, options?: $.Requires<AddLineItemsToDraftOrderOptions, "catalogLineItems.catalogReference">, call?: $.CallOptions) => Promise<AddLineItemsToDraftOrderResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.AddLineItemsToDraftOrder", name: "addLineItemsToDraftOrder", route: "POST /ecom/v1/draft-orders/:draftOrderId/add-line-items", args: ["draftOrderId",""], request: "AddLineItemsToDraftOrderRequest", response: "AddLineItemsToDraftOrderResponse", shapes });
/** POST /ecom/v1/draft-orders/:draftOrderId/commit. Permissions: ECOM.DRAFT_ORDERS_COMMIT, ECOM.DRAFT_ORDER_READ_ALL_EXTENDED_FIELDS. */
export const commitDraftOrder = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, options?: CommitDraftOrderOptions, call?: $.CallOptions) => Promise<CommitDraftOrderResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.CommitDraftOrder", name: "commitDraftOrder", route: "POST /ecom/v1/draft-orders/:draftOrderId/commit", args: ["draftOrderId",""], response: "CommitDraftOrderResponse", shapes });
/** POST /ecom/v1/draft-orders/:draftOrderId/create-additional-fees. Permissions: ECOM.DRAFT_ORDERS_CREATE_ADDITIONAL_FEES. */
export const createCustomAdditionalFees = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, options?: $.Requires<CreateCustomAdditionalFeesOptions, "customAdditionalFees.name" | "customAdditionalFees.price" | "customAdditionalFees.price.amount">, call?: $.CallOptions) => Promise<CreateCustomAdditionalFeesResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.CreateCustomAdditionalFees", name: "createCustomAdditionalFees", route: "POST /ecom/v1/draft-orders/:draftOrderId/create-additional-fees", args: ["draftOrderId",""], response: "CreateCustomAdditionalFeesResponse", shapes });
/** POST /ecom/v1/draft-orders/:draftOrderId/create-custom-discounts. Permissions: ECOM.DRAFT_ORDERS_ADD_DISCOUNTS. */
export const createCustomDiscounts = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, options?: $.Requires<CreateCustomDiscountsOptions, "discounts.amount.amount" | "discounts.discountType" | "discounts.priceAmount.amount">, call?: $.CallOptions) => Promise<CreateCustomDiscountsResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.CreateCustomDiscounts", name: "createCustomDiscounts", route: "POST /ecom/v1/draft-orders/:draftOrderId/create-custom-discounts", args: ["draftOrderId",""], response: "CreateCustomDiscountsResponse", shapes });
/** POST /ecom/v1/draft-orders. Permissions: ECOM.DRAFT_ORDERS_CREATE, ECOM.DRAFT_ORDER_READ_ALL_EXTENDED_FIELDS, DRAFT_ORDER_WRITE_ALL_EXTENDED_FIELDS, ECOM.DRAFT_ORDER_EDIT_MULTI_CURRENCY_ORDER. */
export const createDraftOrder = /* @__PURE__ */ $.defineMethod<(options?: $.Requires<CreateDraftOrderOptions, "draftOrder.additionalFees.name" | "draftOrder.additionalFees.price" | "draftOrder.additionalFees.price.amount" | "draftOrder.businessLocation._id" | "draftOrder.catalogLineItems.catalogReference" | "draftOrder.discounts.amount.amount" | "draftOrder.discounts.discountType" | "draftOrder.discounts.priceAmount.amount">, call?: $.CallOptions) => Promise<CreateDraftOrderResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.CreateDraftOrder", name: "createDraftOrder", route: "POST /ecom/v1/draft-orders", args: [""], request: "CreateDraftOrderRequest", response: "CreateDraftOrderResponse", shapes });
/** POST /ecom/v1/draft-orders/create-empty-draft-order. Permissions: ECOM.DRAFT_ORDERS_CREATE, ECOM.DRAFT_ORDER_READ_ALL_EXTENDED_FIELDS, DRAFT_ORDER_WRITE_ALL_EXTENDED_FIELDS. @deprecated */
export const createEmptyDraftOrder = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<CreateEmptyDraftOrderResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.CreateEmptyDraftOrder", name: "createEmptyDraftOrder", route: "POST /ecom/v1/draft-orders/create-empty-draft-order", args: [], response: "CreateEmptyDraftOrderResponse", shapes });
/** POST /ecom/v1/draft-orders/:draftOrderId/create-order. Permissions: ECOM.DRAFT_ORDER_CREATE_ORDER_FROM_DRAFT, ECOM.DRAFT_ORDER_READ_ALL_EXTENDED_FIELDS. */
export const createOrderFromDraft = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, options?: CreateOrderFromDraftOptions, call?: $.CallOptions) => Promise<CreateOrderFromDraftResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.CreateOrderFromDraft", name: "createOrderFromDraft", route: "POST /ecom/v1/draft-orders/:draftOrderId/create-order", args: ["draftOrderId",""], response: "CreateOrderFromDraftResponse", shapes });
/** POST /ecom/v1/draft-orders/:draftOrderId/delete-custom-additional-fees. Permissions: ECOM.DRAFT_ORDERS_DELETE_ADDITIONAL_FEES. */
export const deleteCustomAdditionalFees = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, customAdditionalFees: readonly string[], call?: $.CallOptions) => Promise<DeleteCustomAdditionalFeesResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.DeleteCustomAdditionalFees", name: "deleteCustomAdditionalFees", route: "POST /ecom/v1/draft-orders/:draftOrderId/delete-custom-additional-fees", args: ["draftOrderId","customAdditionalFees"], response: "DeleteCustomAdditionalFeesResponse", shapes });
/** POST /ecom/v1/draft-orders/:draftOrderId/delete-custom-discounts. Permissions: ECOM.DRAFT_ORDERS_DELETE_DISCOUNTS. */
export const deleteCustomDiscounts = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, discountIds: readonly string[], call?: $.CallOptions) => Promise<DeleteCustomDiscountsResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.DeleteCustomDiscounts", name: "deleteCustomDiscounts", route: "POST /ecom/v1/draft-orders/:draftOrderId/delete-custom-discounts", args: ["draftOrderId","discountIds"], response: "DeleteCustomDiscountsResponse", shapes });
/** DELETE /ecom/v1/draft-orders/:draftOrderId. Permissions: ECOM.DRAFT_ORDERS_DELETE, ECOM.DRAFT_ORDERS_ADMIN_DELETE. */
export const deleteDraftOrder = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, call?: $.CallOptions) => Promise<DeleteDraftOrderResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.DeleteDraftOrder", name: "deleteDraftOrder", route: "DELETE /ecom/v1/draft-orders/:draftOrderId", payloadIn: "query", args: ["draftOrderId"], shapes });
/** GET /ecom/v1/draft-orders/:draftOrderId. Permissions: ECOM.DRAFT_ORDERS_READ, ECOM.DRAFT_ORDER_READ_ALL_EXTENDED_FIELDS. */
export const getDraftOrder = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, call?: $.CallOptions) => Promise<GetDraftOrderResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.GetDraftOrder", name: "getDraftOrder", route: "GET /ecom/v1/draft-orders/:draftOrderId", payloadIn: "query", args: ["draftOrderId"], response: "GetDraftOrderResponse", shapes });
/** GET /ecom/v1/draft-orders/:orderId/draftability. Permissions: ECOM.DRAFT_ORDERS_READ. */
export const getOrderDraftabilityStatus = /* @__PURE__ */ $.defineMethod<(orderId: string, call?: $.CallOptions) => Promise<GetOrderDraftabilityStatusResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.GetOrderDraftabilityStatus", name: "getOrderDraftabilityStatus", route: "GET /ecom/v1/draft-orders/:orderId/draftability", payloadIn: "query", args: ["orderId"], shapes });
/** POST /ecom/v1/draft-orders/query. Permissions: ECOM.DRAFT_ORDERS_READ. */
export const queryDraftOrders = /* @__PURE__ */ $.defineMethod<$.PlainQueryFunction<CursorQuery, QueryDraftOrdersResponse, $.CursorPage<DraftOrder>>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.QueryDraftOrders", name: "queryDraftOrders", route: "POST /ecom/v1/draft-orders/query", args: [], response: "QueryDraftOrdersResponse", query: {"paging":"cursor","items":"draftOrders","metadata":"pagingMetadata","options":false}, shapes });
/** POST /ecom/v1/draft-orders/:draftOrderId/set-additional-fees. Permissions: ECOM.DRAFT_ORDERS_SET_ADDITIONAL_FEES. */
export const setAdditionalFees = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, additionalFees: $.Requires<readonly IdAndApplied[], "_id" | "applied">, call?: $.CallOptions) => Promise<SetAdditionalFeesResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.SetAdditionalFees", name: "setAdditionalFees", route: "POST /ecom/v1/draft-orders/:draftOrderId/set-additional-fees", args: ["draftOrderId","additionalFees"], response: "SetAdditionalFeesResponse", shapes });
/** PUT /ecom/v1/draft-orders/set-billing-info. Permissions: ECOM.DRAFT_ORDER_SET_BILLING_INFO. */
export const setBillingInfo = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, options?: SetBillingInfoOptions, call?: $.CallOptions) => Promise<SetBillingInfoResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.SetBillingInfo", name: "setBillingInfo", route: "PUT /ecom/v1/draft-orders/set-billing-info", args: ["draftOrderId",""], response: "SetBillingInfoResponse", shapes });
/** PUT /ecom/v1/draft-orders/set-business-location. Permissions: ECOM.DRAFT_ORDER_SET_BUSINESS_LOCATION. */
export const setBusinessLocation = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, options?: $.Requires<SetBusinessLocationOptions, "businessLocation._id">, call?: $.CallOptions) => Promise<SetBusinessLocationResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.SetBusinessLocation", name: "setBusinessLocation", route: "PUT /ecom/v1/draft-orders/set-business-location", args: ["draftOrderId",""], response: "SetBusinessLocationResponse", shapes });
/** PUT /ecom/v1/draft-orders/set-buyer-info. Permissions: ECOM.DRAFT_ORDER_SET_BUYER_INFO. */
export const setBuyerInfo = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, options?: SetBuyerInfoOptions, call?: $.CallOptions) => Promise<SetBuyerInfoResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.SetBuyerInfo", name: "setBuyerInfo", route: "PUT /ecom/v1/draft-orders/set-buyer-info", args: ["draftOrderId",""], response: "SetBuyerInfoResponse", shapes });
/** POST /ecom/v1/draft-orders/:draftOrderId/set-deposit. Permissions: ECOM.DRAFT_ORDERS_SET_DEPOSIT. */
export const setDeposit = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, options?: SetDepositOptions, call?: $.CallOptions) => Promise<SetDepositResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.SetDeposit", name: "setDeposit", route: "POST /ecom/v1/draft-orders/:draftOrderId/set-deposit", args: ["draftOrderId",""], response: "SetDepositResponse", shapes });
/** POST /ecom/v1/draft-orders/:draftOrderId/set-discounts. Permissions: ECOM.DRAFT_ORDERS_SET_DISCOUNTS. */
export const setDiscounts = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, discounts: $.Requires<readonly IdAndApplied[], "_id" | "applied">, call?: $.CallOptions) => Promise<SetDiscountsResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.SetDiscounts", name: "setDiscounts", route: "POST /ecom/v1/draft-orders/:draftOrderId/set-discounts", args: ["draftOrderId","discounts"], response: "SetDiscountsResponse", shapes });
/** PUT /ecom/v1/draft-orders/set-recipient-info. Permissions: ECOM.DRAFT_ORDER_SET_RECIPIENT_INFO. */
export const setRecipientInfo = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, options?: SetRecipientInfoOptions, call?: $.CallOptions) => Promise<SetRecipientInfoResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.SetRecipientInfo", name: "setRecipientInfo", route: "PUT /ecom/v1/draft-orders/set-recipient-info", args: ["draftOrderId",""], response: "SetRecipientInfoResponse", shapes });
/** PUT /ecom/v1/draft-orders/set-shipping-info. Permissions: ECOM.DRAFT_ORDERS_SET_SHIPPING_INFO. */
export const setShippingInfo = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, options?: SetShippingInfoOptions, call?: $.CallOptions) => Promise<SetShippingInfoResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.SetShippingInfo", name: "setShippingInfo", route: "PUT /ecom/v1/draft-orders/set-shipping-info", args: ["draftOrderId",""], request: "SetShippingInfoRequest", response: "SetShippingInfoResponse", shapes });
/** PUT /ecom/v1/draft-orders/set-tax-exemption. Permissions: ECOM.DRAFT_ORDER_SET_TAX_EXEMPTION. */
export const setTaxExemption = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, options: $.Requires<SetTaxExemptionOptions, "taxExempt">, call?: $.CallOptions) => Promise<SetTaxExemptionResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.SetTaxExemption", name: "setTaxExemption", route: "PUT /ecom/v1/draft-orders/set-tax-exemption", args: ["draftOrderId",""], response: "SetTaxExemptionResponse", shapes });
/** POST /ecom/v1/draft-orders/:id/update-extended-fields. Permissions: ECOM.DRAFT_ORDER_UPDATE_EXTENDED_FIELDS, ECOM.DRAFT_ORDER_WRITE_ALL_EXTENDED_FIELDS. */
export const updateExtendedFields = /* @__PURE__ */ $.defineMethod<(_id: string, namespace: string, options: $.Requires<UpdateExtendedFieldsOptions, "namespaceData">, call?: $.CallOptions) => Promise<UpdateExtendedFieldsResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.UpdateExtendedFields", name: "updateExtendedFields", route: "POST /ecom/v1/draft-orders/:id/update-extended-fields", args: ["id","namespace",""], request: "UpdateExtendedFieldsRequest", response: "UpdateExtendedFieldsResponse", shapes });
/** POST /ecom/v1/draft-orders/:draftOrderId/line-items. Permissions: ECOM.DRAFT_ORDERS_MODIFY_ITEMS. */
export const updateLineItems = /* @__PURE__ */ $.defineMethod<(draftOrderId: string, lineItemChanges: $.Requires<readonly LineItemChangeDetails[], "lineItemId" | "newModifierGroups.modifierGroups._id" | "newModifierGroups.modifierGroups.modifiers._id">, call?: $.CallOptions) => Promise<UpdateLineItemsResponse>>({ id: "com.wix.ecom.orders.draft.v1.DraftOrders.UpdateLineItems", name: "updateLineItems", route: "POST /ecom/v1/draft-orders/:draftOrderId/line-items", args: ["draftOrderId","lineItemChanges"], response: "UpdateLineItemsResponse", shapes });
