// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";

const shapes: $.ShapeTable = {
  "AddCouponResponse": {"cart":"Cart"},
  "AddGiftCardResponse": {"cart":"Cart"},
  "AddLineItemsRequest": {"catalogItems":"CatalogItemInput","customItems":"CustomItemInput"},
  "AddLineItemsResponse": {"cart":"Cart"},
  "ApplicationError": {"data":"free"},
  "CalculateCartResponse": {"cart":"Cart","summary":"CartSummary"},
  "Cart": {"createdDate":"date","updatedDate":"date","lineItems":"V2LineItem","extendedFields":"ExtendedFields"},
  "CartSummary": {"paymentSummary":"PaymentSummary","calculationErrors":"V2CalculationErrors"},
  "CatalogItemInput": {"catalogReference":"CatalogReference","extendedFields":"ExtendedFields"},
  "CatalogReference": {"options":"free"},
  "Charge": {"cycleBillingDate":"date"},
  "CreateCartRequest": {"cart":"Cart","catalogItems":"CatalogItemInput","customItems":"CustomItemInput"},
  "CreateCartResponse": {"cart":"Cart"},
  "CustomItemAttributes": {"serviceProperties":"ServiceProperties"},
  "CustomItemInput": {"source":"CustomItemSource","attributes":"CustomItemAttributes"},
  "CustomItemSource": {"catalogReference":"CatalogReference"},
  "Details": {"applicationError":"ApplicationError","validationError":"ValidationError","tracing":"free"},
  "EstimateCartResponse": {"cart":"Cart","summary":"CartSummary"},
  "ExtendedFields": {"namespaces":"free"},
  "FieldViolation": {"data":"free"},
  "GetCartResponse": {"cart":"Cart"},
  "GetUpsellOptionsResponse": {"itemsUpsells":"ItemUpsells"},
  "ItemAttributes": {"serviceProperties":"ServiceProperties"},
  "ItemSource": {"catalogReference":"CatalogReference"},
  "ItemUpsells": {"upsells":"UpsellOption"},
  "MarkCartAsCompletedResponse": {"cart":"Cart"},
  "PaymentSummary": {"subscriptionCharges":"SubscriptionCharges"},
  "RefreshCartResponse": {"cart":"Cart"},
  "RemoveCouponResponse": {"cart":"Cart"},
  "RemoveDeliveryMethodResponse": {"cart":"Cart"},
  "RemoveGiftCardResponse": {"cart":"Cart"},
  "RemoveLineItemsResponse": {"cart":"Cart"},
  "ServiceProperties": {"scheduledDate":"date"},
  "SetDeliveryMethodResponse": {"cart":"Cart"},
  "SubscriptionCharges": {"charges":"Charge"},
  "UpdateCartRequest": {"cart":"Cart"},
  "UpdateCartResponse": {"cart":"Cart"},
  "UpdateFormSubmissionsResponse": {"cart":"Cart"},
  "UpdateLineItemsResponse": {"cart":"Cart"},
  "UpsellOption": {"catalogReference":"CatalogReference"},
  "V2CalculationErrors": {"generalShippingCalculationError":"Details","carrierErrors":"V2CarrierErrors","selectedShippingOptionError":"Details","taxCalculationError":"Details","couponCalculationError":"Details","giftCardCalculationError":"Details","orderValidationErrors":"ApplicationError","membershipError":"Details","discountsCalculationError":"Details"},
  "V2CarrierError": {"error":"Details"},
  "V2CarrierErrors": {"errors":"V2CarrierError"},
  "V2LineItem": {"source":"ItemSource","attributes":"ItemAttributes","extendedFields":"ExtendedFields"},
  "ValidationError": {"fieldViolations":"FieldViolation"},
};

export interface AddCouponResponse {
  readonly cart?: Cart;
}
export interface AddGiftCardResponse {
  readonly cart?: Cart;
}
export interface AddLineItemsResponse {
  readonly cart?: Cart;
}
export interface AdditionalFeeTax {
  readonly additionalFeeCode?: string;
  readonly tax?: ConvertedMoney;
}
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
export interface ApplicationError {
  readonly code?: string;
  readonly description?: string;
  readonly data?: Readonly<Record<string, unknown>> | null;
}
export type BenefitType = "PERCENTAGE" | "FIXED_PRICE" | "FIXED_AMOUNT";
export interface BusinessInfo {
  readonly locationId?: string | null;
  readonly languageCode?: string;
  readonly currencyCode?: string;
}
export interface CalculateCartResponse {
  readonly cart?: Cart;
  readonly summary?: CartSummary;
}
export interface Cart {
  readonly _id?: string;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly revision?: string;
  readonly lineItems?: readonly V2LineItem[];
  readonly subtotal?: ConvertedMoney;
  readonly note?: string | null;
  readonly coupons?: readonly V2Coupon[];
  readonly source?: CartSource;
  readonly businessInfo?: BusinessInfo;
  readonly customerInfo?: CustomerInfo;
  readonly deliveryInfo?: DeliveryInfo;
  readonly taxInfo?: TaxInfo;
  readonly paymentInfo?: PaymentInfo;
  readonly orderPlaced?: boolean;
  readonly orderId?: string | null;
  readonly purchaseFlowId?: string | null;
  readonly settings?: CartSettings;
  readonly customCheckoutUrl?: string | null;
  readonly extendedFields?: ExtendedFields;
  readonly currentCart?: boolean;
  readonly demo?: boolean;
}
export interface CartSettings {
  readonly lockGiftCard?: boolean | null;
  readonly lockCouponCode?: boolean | null;
  readonly policyAgreementCheckboxDisabled?: boolean | null;
  readonly manualPaymentDisabled?: boolean | null;
}
export interface CartSource {
  readonly channelType?: ChannelType;
  readonly externalReferences?: readonly ExternalReference[];
  readonly createdBy?: CreatedBy;
  readonly customContentReference?: CustomContentReference;
}
export interface CartSummary {
  readonly cartId?: string;
  readonly cartRevision?: string;
  readonly calculationId?: string;
  readonly lineItems?: readonly LineItemSummary[];
  readonly discounts?: readonly Discount[];
  readonly deliverySummary?: DeliverySummary;
  readonly additionalFees?: readonly V2AdditionalFee[];
  readonly taxSummary?: V2TaxSummary;
  readonly priceSummary?: V2PriceSummary;
  readonly paymentSummary?: PaymentSummary;
  readonly priceVerificationToken?: string | null;
  /** @deprecated */
  readonly calculationErrors?: V2CalculationErrors;
  /** @deprecated */
  readonly spiViolations?: readonly Violation[];
  readonly violations?: readonly V2Violation[];
}
export interface CatalogItemInput {
  readonly catalogReference?: CatalogReference;
  readonly quantity?: number;
  /** @deprecated */
  readonly selectedMembership?: V2SelectedMembership;
  readonly catalogOverrideFields?: CatalogOverrideFields;
  readonly extendedFields?: ExtendedFields;
  readonly inventoryAppId?: string | null;
  readonly membershipPayment?: MembershipInput;
}
export interface CatalogOverrideFields {
  readonly name?: TranslatableString;
  readonly salePrice?: string | null;
  readonly fullPrice?: string | null;
  readonly descriptionLines?: readonly DescriptionLine[];
  readonly physicalProperties?: PhysicalProperties;
  readonly image?: Image;
  readonly paymentOption?: PaymentOption;
  readonly depositAmount?: string | null;
  readonly savePaymentMethod?: boolean | null;
  readonly inventoryAppId?: string | null;
}
export interface CatalogReference {
  readonly catalogItemId?: string;
  readonly appId?: string;
  readonly options?: Readonly<Record<string, unknown>> | null;
}
export type ChannelType = "UNSPECIFIED" | "WEB" | "POS" | "EBAY" | "AMAZON" | "OTHER_PLATFORM" | "WIX_APP_STORE" | "WIX_INVOICES" | "BACKOFFICE_MERCHANT" | "WISH" | "CLASS_PASS" | "GLOBAL_E" | "FACEBOOK" | "ETSY" | "TIKTOK" | "FAIRE_COM" | "PAYPAL_AGENTIC_CHECKOUT" | "STRIPE_AGENTIC_CHECKOUT" | "WIX_INVOICES_PLATFORM" | "UCP_AGENTIC_CHECKOUT";
export interface Charge {
  readonly cycleFrom?: number;
  readonly cycleCount?: number | null;
  readonly cycleBillingDate?: Date | null;
}
export interface Color {
  readonly original?: string;
  readonly translated?: string | null;
  readonly code?: string | null;
}
export interface ConvertedMoney {
  readonly amount?: string;
  readonly convertedAmount?: string;
}
export interface CouponInput {
  readonly code?: string;
}
export interface CreatedBy {
  readonly visitorId?: string;
  readonly memberId?: string;
  readonly userId?: string;
  readonly appId?: string;
}
export interface CustomContentReference {
  readonly appId?: string;
  readonly componentId?: string;
}
export interface CustomItemAttributes {
  readonly descriptionLines?: readonly DescriptionLine[];
  readonly image?: Image;
  readonly url?: PageUrlV2;
  readonly itemType?: ItemType;
  readonly physicalProperties?: PhysicalProperties;
  readonly serviceProperties?: ServiceProperties;
  readonly membersOnly?: boolean;
}
export interface CustomItemDeliveryConfig {
  readonly deliveryProfileId?: string | null;
}
export interface CustomItemInput {
  readonly name?: TranslatableString;
  readonly quantityInfo?: CustomItemQuantityInfo;
  readonly pricing?: CustomItemPricingInfo;
  readonly source?: CustomItemSource;
  readonly attributes?: CustomItemAttributes;
  readonly deliveryConfig?: CustomItemDeliveryConfig;
  readonly taxConfig?: CustomItemTaxConfig;
  readonly paymentConfig?: CustomItemPaymentConfig;
  readonly modifierGroups?: readonly ModifierGroup[];
}
export interface CustomItemPaymentConfig {
  readonly depositAmount?: ConvertedMoney;
  readonly paymentOption?: PaymentOptionType;
}
export interface CustomItemPricingInfo {
  readonly price?: ConvertedMoney;
  readonly fullPrice?: ConvertedMoney;
  readonly priceDescription?: PriceDescription;
  readonly priceUndetermined?: boolean;
}
export interface CustomItemQuantityInfo {
  readonly requestedQuantity?: number;
  readonly availableQuantity?: number | null;
  readonly fixedQuantity?: boolean;
}
export interface CustomItemSource {
  readonly catalogReference?: CatalogReference;
  readonly rootCatalogItemId?: string | null;
  readonly inventoryAppId?: string | null;
}
export interface CustomItemTaxConfig {
  readonly taxableAddress?: TaxableAddress;
  readonly taxGroupId?: string | null;
}
export interface CustomValidationErrorData {
  readonly target?: Target;
}
export interface CustomerInfo {
  readonly visitorId?: string;
  readonly memberId?: string;
  readonly userId?: string;
  readonly openAccess?: boolean;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly phone?: string | null;
  readonly company?: string | null;
  readonly vatId?: VatId;
  readonly email?: string | null;
  readonly contactId?: string | null;
  readonly languageCode?: string;
  readonly currencyCode?: string;
}
export interface DeliveryInfo {
  readonly address?: Address;
  readonly method?: DeliveryMethod;
  readonly weightUnit?: WeightUnit;
}
export interface DeliveryMethod {
  readonly code?: string;
  readonly appId?: string | null;
  readonly title?: TranslatableString;
  readonly pickup?: boolean;
}
export interface DeliveryMethodInput {
  readonly code?: string;
  readonly appId?: string | null;
}
export interface DeliverySummary {
  readonly method?: DeliveryMethod;
  readonly price?: ConvertedMoney;
}
export interface Description {
  readonly original?: string;
  readonly translated?: string | null;
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
export interface Details {
  readonly applicationError?: ApplicationError;
  readonly validationError?: ValidationError;
  readonly systemError?: SystemError;
  /** @deprecated */
  readonly tracing?: Readonly<Record<string, string>>;
}
export interface Discount {
  readonly name?: TranslatableString;
  readonly source?: DiscountSource;
  readonly scope?: DiscountScope;
  readonly subscriptionCycles?: number | null;
  readonly total?: ConvertedMoney;
  readonly lineItemDiscounts?: readonly V2LineItemDiscount[];
}
export type DiscountScope = "UNKNOWN_DISCOUNT_SCOPE" | "CART_SUBTOTAL" | "LINE_ITEM" | "DELIVERY";
export interface DiscountSource {
  readonly sourceType?: DiscountSourceType;
  readonly couponCode?: string | null;
}
export type DiscountSourceType = "AUTOMATIC_RULE" | "COUPON";
export interface EstimateCartResponse {
  readonly cart?: Cart;
  readonly summary?: CartSummary;
}
export interface ExistingMembershipInput {
  readonly appId?: string;
  readonly membershipId?: string;
}
export interface ExtendedFields {
  readonly namespaces?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
export interface ExternalReference {
  readonly appId?: string;
  readonly resourceId?: string | null;
}
export interface FieldViolation {
  readonly field?: string;
  readonly description?: string;
  readonly violatedRule?: RuleType;
  readonly ruleName?: string | null;
  readonly data?: Readonly<Record<string, unknown>> | null;
}
export interface FormSubmission {
  readonly _id?: string;
  readonly formSubmissionId?: string;
}
export interface FreeTrialPeriod {
  readonly frequency?: SubscriptionFrequency;
  readonly interval?: number;
}
export interface FullAddressContactDetails {
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly phone?: string | null;
  readonly company?: string | null;
  readonly vatId?: VatId;
}
export interface FutureMembership {
  readonly lineItemId?: string;
  readonly benefitId?: string;
}
export interface FutureMembershipInput {
  readonly lineItemId?: string;
  readonly benefitId?: string;
}
export interface GetCheckoutURLResponse {
  readonly checkoutUrl?: string;
}
export interface GetUpsellOptionsResponse {
  readonly itemsUpsells?: readonly ItemUpsells[];
}
export interface GiftCardInput {
  readonly code?: string;
  readonly redeemAmount?: ConvertedMoney;
}
export interface GiftCardSummary {
  readonly giftCardId?: string;
  readonly redeemAmount?: ConvertedMoney;
}
export interface HeadersEntry {
  readonly key?: string;
  readonly value?: string;
}
export interface Image {
  readonly _id?: string;
  readonly url?: string | null;
  readonly height?: number;
  readonly width?: number;
  readonly altText?: string | null;
  readonly filename?: string | null;
}
export interface InvalidCouponCodeErrorData {
  readonly couponCode?: string;
}
export type InvalidCouponReason = "UNKNOWN_INVALID_COUPON_REASON" | "EXPIRED" | "DISABLED" | "INACTIVE" | "MAX_USAGE_EXCEEDED" | "MAX_USAGE_PER_CUSTOMER_EXCEEDED" | "NOT_APPLICABLE_TO_SUBSCRIPTIONS" | "NOT_APPLICABLE_TO_SELECTED_LINE_ITEMS" | "MIN_LINE_ITEM_QUANTITY_NOT_REACHED" | "MIN_SUBTOTAL_NOT_REACHED";
export interface InvalidCouponStatusErrorData {
  readonly minLineItemQuantityNotReachedDetails?: MinLineItemQuantityNotReachedDetails;
  readonly minSubtotalNotReachedDetails?: MinSubtotalNotReachedDetails;
  readonly couponCode?: string;
  readonly reason?: InvalidCouponReason;
}
export interface InvalidGiftCardCodeErrorData {
  readonly giftCardCode?: string;
  readonly giftCardId?: string | null;
}
export type InvalidGiftCardReason = "UNKNOWN_INVALID_GIFT_CARD_REASON" | "EXPIRED" | "DISABLED" | "EMPTY_BALANCE";
export interface InvalidGiftCardStatusErrorData {
  readonly giftCardCode?: string;
  readonly reason?: InvalidGiftCardReason;
  readonly giftCardId?: string | null;
}
export type InvalidMembershipReason = "UNKNOWN_INVALID_MEMBERSHIP_REASON" | "INSUFFICIENT_FUNDS" | "MEMBERSHIP_NOT_FOUND" | "NOT_APPLICABLE_TO_LINE_ITEMS" | "LINE_ITEM_NOT_FOUND";
export interface InvalidMembershipStatusErrorData {
  readonly membershipId?: string | null;
  readonly reason?: InvalidMembershipReason;
}
export interface ItemAttributes {
  readonly descriptionLines?: readonly DescriptionLine[];
  readonly image?: Image;
  readonly url?: PageUrlV2;
  readonly policies?: readonly Policy[];
  readonly itemType?: ItemType;
  readonly physicalProperties?: PhysicalProperties;
  readonly subscriptionInfo?: SubscriptionOptionInfo;
  readonly serviceProperties?: ServiceProperties;
  readonly membersOnly?: boolean;
}
export interface ItemDeliveryConfig {
  readonly deliveryProfileId?: string | null;
  readonly fulfillerId?: string | null;
}
export interface ItemDiscount {
  readonly name?: TranslatableString;
  readonly amountOff?: ConvertedMoney;
  readonly source?: DiscountSource;
}
export interface ItemModifier {
  readonly _id?: string;
  readonly quantity?: number | null;
  readonly label?: TranslatableString;
  readonly details?: TranslatableString;
  readonly price?: ConvertedMoney;
}
export interface ItemPaymentConfig {
  readonly savePaymentMethod?: boolean;
  readonly consentRequiredPaymentPolicy?: string | null;
  readonly depositAmount?: ConvertedMoney;
  /** @deprecated */
  readonly selectedMembership?: V2SelectedMembership;
  readonly paymentOption?: PaymentOptionType;
  readonly membership?: V2Membership;
}
export interface ItemPriceBreakdown {
  readonly fullPrice?: ConvertedMoney;
  readonly salePrice?: ConvertedMoney;
  readonly totalModifiersPrice?: ConvertedMoney;
}
export interface ItemPricingInfo {
  readonly unitPrice?: ConvertedMoney;
  readonly totalPrice?: ConvertedMoney;
  readonly priceDescription?: PriceDescription;
  readonly priceUndetermined?: boolean;
  readonly breakdown?: ItemPriceBreakdown;
}
export interface ItemQuantityInfo {
  readonly confirmedQuantity?: number;
  readonly requestedQuantity?: number;
  readonly availableQuantity?: number | null;
  readonly fixedQuantity?: boolean;
}
export interface ItemSource {
  readonly catalogReference?: CatalogReference;
  readonly catalogOverrideFields?: CatalogOverrideFields;
  readonly rootCatalogItemId?: string | null;
  readonly inventoryAppId?: string | null;
}
export type ItemStatus = "IN_STOCK" | "PARTIALLY_IN_STOCK" | "OUT_OF_STOCK" | "REMOVED_FROM_CATALOG";
export interface ItemTaxConfig {
  readonly taxableAddress?: TaxableAddress;
  readonly taxGroupId?: string | null;
}
export interface ItemType {
  readonly preset?: ItemTypePreset;
  readonly custom?: string;
}
export type ItemTypePreset = "UNRECOGNISED" | "PHYSICAL" | "DIGITAL" | "GIFT_CARD" | "SERVICE";
export interface ItemUpsells {
  readonly lineItemId?: string;
  readonly upsells?: readonly UpsellOption[];
}
export interface LineItem {
  readonly name?: NameInLineItem;
  readonly _id?: string | null;
}
export interface LineItemSummary {
  readonly lineItemId?: string;
  readonly quantity?: number;
  readonly unitPrice?: ConvertedMoney;
  readonly totalPrice?: ConvertedMoney;
}
export interface LineItemTax {
  readonly lineItemId?: string;
  readonly tax?: ConvertedMoney;
  readonly rate?: string | null;
}
export interface LineItemUpdate {
  readonly lineItemId?: string;
  readonly quantity?: QuantityUpdate;
  /** @deprecated */
  readonly selectedMembership?: SelectedMembershipUpdate;
  readonly membershipPayment?: MembershipInput;
}
export interface LineItemsOutOfStockErrorData {
  readonly lineItemIds?: readonly string[];
  readonly allLineItemsOutOfStock?: boolean;
}
export interface MarkCartAsCompletedResponse {
  readonly cart?: Cart;
}
export interface MembersOnlyItemErrorData {
  readonly lineItemIds?: readonly string[];
}
export interface MembershipInput {
  readonly existingMembership?: ExistingMembershipInput;
  readonly futureMembership?: FutureMembershipInput;
}
export interface MembershipSummary {
  readonly _id?: string;
  readonly appId?: string;
  readonly lineItemIds?: readonly string[];
}
export interface MinLineItemQuantityNotReachedDetails {
  readonly requiredMinimumQuantity?: number;
}
export interface MinSubtotalNotReachedDetails {
  readonly requiredMinimumSubtotal?: ConvertedMoney;
  readonly originalDescription?: string | null;
}
export interface ModifierGroup {
  readonly _id?: string;
  readonly name?: TranslatableString;
  readonly modifiers?: readonly ItemModifier[];
}
export type NameInLineItem = "LINE_ITEM_DEFAULT";
export type NameInOther = "OTHER_DEFAULT";
export interface Other {
  readonly name?: NameInOther;
}
export interface PageUrlV2 {
  readonly relativePath?: string;
  readonly url?: string | null;
}
export interface PaymentInfo {
  readonly giftCards?: readonly V2GiftCard[];
  readonly currencyCode?: string;
  readonly billingAddress?: Address;
  readonly billingContact?: FullAddressContactDetails;
}
export interface PaymentOption {
  readonly value?: PaymentOptionType;
}
export type PaymentOptionType = "FULL_PAYMENT_ONLINE" | "FULL_PAYMENT_OFFLINE" | "MEMBERSHIP" | "DEPOSIT_ONLINE" | "MEMBERSHIP_OFFLINE" | "MEMBERSHIP_ONLINE_WITH_OFFLINE_REMAINDER";
export interface PaymentSummary {
  readonly giftCards?: readonly GiftCardSummary[];
  readonly memberships?: readonly MembershipSummary[];
  readonly subscriptionCharges?: readonly SubscriptionCharges[];
  readonly requiresPaymentAfterGiftCard?: boolean;
  readonly totalAfterGiftCards?: ConvertedMoney;
  readonly payNow?: ConvertedMoney;
  readonly payLater?: ConvertedMoney;
  readonly payAfterFreeTrial?: ConvertedMoney;
}
export interface PhysicalProperties {
  readonly weight?: number | null;
  readonly sku?: string | null;
  readonly shippable?: boolean;
}
export interface PlaceOrderResponse {
  readonly orderId?: string;
  readonly paymentGatewayOrderId?: string | null;
  readonly completed?: boolean;
}
export interface PlainTextValue {
  readonly original?: string;
  readonly translated?: string | null;
}
export interface Policy {
  readonly title?: string | null;
  readonly content?: string;
}
export interface PriceDescription {
  readonly original?: string;
  readonly translated?: string | null;
}
export interface PriceDetails {
  readonly price?: string;
  readonly description?: string | null;
}
export interface QuantityUpdate {
  readonly newQuantity?: number;
}
export interface RawHttpResponse {
  readonly body?: string;
  readonly statusCode?: number | null;
  readonly headers?: readonly HeadersEntry[];
}
export type RedemptionType = "CREDITS" | "SESSIONS";
export interface RefreshCartResponse {
  readonly cart?: Cart;
}
export interface RemoveCouponResponse {
  readonly cart?: Cart;
}
export interface RemoveDeliveryMethodResponse {
  readonly cart?: Cart;
}
export interface RemoveGiftCardResponse {
  readonly cart?: Cart;
}
export interface RemoveLineItemsResponse {
  readonly cart?: Cart;
}
export type RuleType = "VALIDATION" | "OTHER" | "MAX" | "MIN" | "MAX_LENGTH" | "MIN_LENGTH" | "MAX_SIZE" | "MIN_SIZE" | "FORMAT" | "DECIMAL_LTE" | "DECIMAL_GTE" | "DECIMAL_LT" | "DECIMAL_GT" | "DECIMAL_MAX_SCALE" | "INVALID_ENUM_VALUE" | "REQUIRED_FIELD" | "FIELD_NOT_ALLOWED" | "ONE_OF_ALIGNMENT" | "EXACT_LENGTH" | "EXACT_SIZE" | "REQUIRED_ONE_OF_FIELD";
export interface SelectedMembershipUpdate {
  readonly newMembership?: V2SelectedMembership;
}
export interface ServiceProperties {
  readonly scheduledDate?: Date | null;
  readonly numberOfParticipants?: number | null;
}
export interface SetDeliveryMethodResponse {
  readonly cart?: Cart;
}
export type Severity = "WARNING" | "ERROR";
export type Source = "UNKNOWN_ADDITIONAL_FEE_SOURCE" | "SERVICE_PLUGIN" | "LINE_ITEM" | "DELIVERY" | "PLATFORM";
export interface StreetAddress {
  readonly number?: string;
  readonly name?: string;
}
export interface SubscriptionCharges {
  readonly lineItemIds?: readonly string[];
  readonly description?: string | null;
  readonly charges?: readonly Charge[];
}
export type SubscriptionFrequency = "UNDEFINED" | "DAY" | "WEEK" | "MONTH" | "YEAR";
export interface SubscriptionOptionInfo {
  readonly subscriptionSettings?: SubscriptionSettings;
  readonly title?: Title;
  readonly description?: Description;
}
export interface SubscriptionSettings {
  readonly frequency?: SubscriptionFrequency;
  readonly interval?: number | null;
  readonly autoRenewal?: boolean;
  readonly billingCycles?: number | null;
  readonly enableCustomerCancellation?: boolean;
  readonly freeTrialPeriod?: FreeTrialPeriod;
}
export interface SubtotalBelowOrderMinimumErrorData {
  readonly minimumOrderSubtotal?: ConvertedMoney;
  readonly remainingAmount?: ConvertedMoney;
}
export interface SystemError {
  readonly errorCode?: string | null;
}
export interface Target {
  readonly other?: Other;
  readonly lineItem?: LineItem;
}
export interface Tax {
  readonly name?: TranslatableString;
  readonly taxableAmount?: ConvertedMoney;
  readonly exemptAmount?: ConvertedMoney;
  readonly amount?: ConvertedMoney;
}
export interface TaxInfo {
  readonly pricesIncludeTax?: boolean;
  readonly taxExemptGroupId?: string | null;
}
export interface TaxableAddress {
  readonly addressType?: TaxableAddressType;
}
export type TaxableAddressType = "BUSINESS" | "BILLING" | "SHIPPING";
export interface Title {
  readonly original?: string;
  readonly translated?: string | null;
}
export interface TranslatableString {
  readonly original?: string;
  readonly translated?: string | null;
}
export interface UpdateFormSubmissionsResponse {
  readonly cart?: Cart;
}
export interface UpdateLineItemsResponse {
  readonly cart?: Cart;
}
export interface UpsellBenefitMetadata {
  readonly benefitType?: BenefitType;
  readonly benefitValue?: string | null;
}
export interface UpsellOption {
  readonly _id?: string;
  readonly title?: string | null;
  readonly description?: string | null;
  readonly catalogReference?: CatalogReference;
  readonly metadata?: UpsellBenefitMetadata;
  readonly priceDetails?: PriceDetails;
}
export interface V2AdditionalFee {
  readonly code?: string | null;
  readonly name?: TranslatableString;
  readonly providerAppId?: string | null;
  readonly lineItemIds?: readonly string[];
  readonly price?: ConvertedMoney;
  readonly subscriptionCycles?: number | null;
  readonly source?: Source;
}
export interface V2CalculationErrors {
  readonly generalShippingCalculationError?: Details;
  readonly carrierErrors?: V2CarrierErrors;
  readonly selectedShippingOptionError?: Details;
  readonly taxCalculationError?: Details;
  readonly couponCalculationError?: Details;
  readonly giftCardCalculationError?: Details;
  readonly orderValidationErrors?: readonly ApplicationError[];
  readonly membershipError?: Details;
  readonly discountsCalculationError?: Details;
}
export interface V2CarrierError {
  readonly carrierId?: string;
  readonly error?: Details;
}
export interface V2CarrierErrors {
  readonly errors?: readonly V2CarrierError[];
}
export interface V2Coupon {
  readonly _id?: string;
  readonly code?: string;
}
export interface V2ExistingMembership {
  readonly appId?: string;
  readonly membershipId?: string;
}
export interface V2GiftCard {
  readonly _id?: string;
  readonly obfuscatedCode?: string;
  readonly appId?: string;
  readonly externalId?: string | null;
  readonly requestedRedeemAmount?: ConvertedMoney;
}
export interface V2LineItem {
  readonly _id?: string;
  readonly name?: TranslatableString;
  readonly quantityInfo?: ItemQuantityInfo;
  readonly pricing?: ItemPricingInfo;
  readonly source?: ItemSource;
  readonly attributes?: ItemAttributes;
  readonly deliveryConfig?: ItemDeliveryConfig;
  readonly taxConfig?: ItemTaxConfig;
  readonly paymentConfig?: ItemPaymentConfig;
  readonly status?: ItemStatus;
  readonly extendedFields?: ExtendedFields;
  readonly modifierGroups?: readonly ModifierGroup[];
  readonly discounts?: readonly ItemDiscount[];
  readonly customLineItem?: boolean;
}
export interface V2LineItemDiscount {
  readonly lineItemId?: string;
  readonly amountOff?: ConvertedMoney;
}
export interface V2Membership {
  readonly existingMembership?: V2ExistingMembership;
  readonly futureMembership?: FutureMembership;
  readonly name?: TranslatableString;
  readonly redemptionCost?: number | null;
  readonly redemptionType?: RedemptionType;
}
export interface V2PriceSummary {
  readonly subtotal?: ConvertedMoney;
  readonly discount?: ConvertedMoney;
  readonly delivery?: ConvertedMoney;
  readonly additionalFees?: ConvertedMoney;
  readonly tax?: ConvertedMoney;
  readonly total?: ConvertedMoney;
}
export interface V2SelectedMembership {
  readonly _id?: string;
  readonly appId?: string;
  readonly name?: TranslatableString;
}
export interface V2TaxSummary {
  readonly taxes?: readonly Tax[];
  readonly totalExempt?: ConvertedMoney;
  readonly pricesIncludeTax?: boolean;
  readonly lineItemTaxes?: readonly LineItemTax[];
  readonly deliveryTax?: ConvertedMoney;
  readonly additionalFeeTaxes?: readonly AdditionalFeeTax[];
}
export interface V2Violation {
  readonly customValidationData?: CustomValidationErrorData;
  readonly invalidCouponStatusData?: InvalidCouponStatusErrorData;
  readonly invalidCouponCodeData?: InvalidCouponCodeErrorData;
  readonly invalidGiftCardCodeData?: InvalidGiftCardCodeErrorData;
  readonly invalidGiftCardStatusData?: InvalidGiftCardStatusErrorData;
  readonly lineItemsOutOfStockData?: LineItemsOutOfStockErrorData;
  readonly membersOnlyItemData?: MembersOnlyItemErrorData;
  readonly subtotalBelowOrderMinimumData?: SubtotalBelowOrderMinimumErrorData;
  readonly invalidMembershipStatusData?: InvalidMembershipStatusErrorData;
  readonly scope?: ViolationScope;
  readonly code?: ViolationCode;
  readonly description?: string | null;
  readonly severity?: ViolationSeverity;
}
export interface ValidationError {
  readonly fieldViolations?: readonly FieldViolation[];
}
export type ValidationsConfig = "SKIP_VALIDATIONS" | "PRE_CHECKOUT_VALIDATIONS" | "CHECKOUT_VALIDATIONS";
export interface VatId {
  readonly _id?: string;
  readonly type?: VatType;
}
export type VatType = "UNSPECIFIED" | "CPF" | "CNPJ";
export interface Violation {
  readonly severity?: Severity;
  readonly target?: Target;
  readonly description?: string | null;
}
export type ViolationCode = "GENERAL_CODE" | "CUSTOM_VALIDATION" | "EMPTY_CART" | "LINE_ITEMS_OUT_OF_STOCK" | "MEMBERS_ONLY_ITEM" | "INVALID_COUPON_CODE" | "INVALID_COUPON_STATUS" | "CANNOT_APPLY_COUPON_DISCOUNT_WHEN_PURCHASING_GIFT_CARD" | "MISSING_DELIVERY_ADDRESS" | "MISSING_DELIVERY_METHOD" | "DELIVERY_METHOD_NO_LONGER_AVAILABLE" | "DELIVERY_METHOD_NOT_APPLIED_TO_ALL_LINE_ITEMS" | "INVALID_GIFT_CARD_CODE" | "INVALID_GIFT_CARD_STATUS" | "CANNOT_PAY_FOR_GIFT_CARD_WITH_GIFT_CARD" | "SUBTOTAL_BELOW_ORDER_MINIMUM" | "INVALID_MEMBERSHIP_STATUS" | "INVALID_POSTAL_CODE" | "INVALID_SUBDIVISION" | "SUBSCRIPTION_ITEM_NOT_SUPPORTED_ON_DEMO_CART" | "GIFT_CARD_ITEM_NOT_SUPPORTED_ON_DEMO_CART" | "GIFT_CARD_PAYMENT_NOT_SUPPORTED_ON_DEMO_CART" | "MEMBERSHIP_PAYMENT_NOT_SUPPORTED_ON_DEMO_CART" | "MISSING_SITE_PAYMENT_METHOD_TYPE_ID";
export type ViolationScope = "GLOBAL" | "LINE_ITEM" | "DISCOUNT" | "DELIVERY" | "TAX" | "MEMBERSHIP" | "GIFT_CARD" | "PAYMENT";
export type ViolationSeverity = "WARNING" | "ERROR";
export type WeightUnit = "UNSPECIFIED_WEIGHT_UNIT" | "KG" | "LB";
export interface AddLineItemsOptions {
  readonly catalogItems?: readonly CatalogItemInput[];
  readonly customItems?: readonly CustomItemInput[];
}
export interface CalculateCartOptions {
  readonly refreshCart?: boolean;
}
export interface CreateCartOptions {
  readonly cart?: Cart;
  readonly catalogItems?: readonly CatalogItemInput[];
  readonly customItems?: readonly CustomItemInput[];
  readonly coupons?: readonly CouponInput[];
  readonly deliveryMethod?: DeliveryMethodInput;
  readonly giftCards?: readonly GiftCardInput[];
}
export interface EstimateCartOptions {
  readonly refreshCart?: boolean;
  readonly validationConfig?: ValidationsConfig;
  readonly calculateDelivery?: boolean;
  readonly calculateAdditionalFees?: boolean;
  readonly calculateTax?: boolean;
  readonly calculateGiftCards?: boolean;
}
export interface GetCheckoutUrlOptions {
  readonly currencyCode?: string | null;
}
export interface MarkCartAsCompletedOptions {
  readonly orderId?: string | null;
}
export interface PlaceOrderOptions {
  readonly priceVerificationToken?: string | null;
  readonly savePaymentMethod?: boolean;
  readonly delayCapture?: boolean;
}
export interface UpdateFormSubmissionsOptions {
  readonly formSubmissions?: readonly FormSubmission[];
}
export interface UpdateLineItemsOptions {
  readonly lineItems?: readonly LineItemUpdate[];
}
/** POST /ecom/v2/carts/:cartId/add-coupon. Permissions: ecom:v2:cart:add_coupon. */
export const addCoupon = /* @__PURE__ */ $.defineMethod<(cartId: string, coupon: $.Requires<CouponInput, "code">, call?: $.CallOptions) => Promise<AddCouponResponse>>({ id: "wix.ecom.cart.v2.CartService.AddCoupon", name: "addCoupon", route: "POST /ecom/v2/carts/:cartId/add-coupon", args: ["cartId","coupon"], response: "AddCouponResponse", shapes });
/** POST /ecom/v2/carts/:cartId/add-gift-card. Permissions: ecom:v2:cart:add_gift_card. */
export const addGiftCard = /* @__PURE__ */ $.defineMethod<(cartId: string, giftCard: $.Requires<GiftCardInput, "code">, call?: $.CallOptions) => Promise<AddGiftCardResponse>>({ id: "wix.ecom.cart.v2.CartService.AddGiftCard", name: "addGiftCard", route: "POST /ecom/v2/carts/:cartId/add-gift-card", args: ["cartId","giftCard"], response: "AddGiftCardResponse", shapes });
/** POST /ecom/v2/carts/:cartId/add-line-items. Permissions: ecom:v2:cart:add_line_items, ECOM.ADMIN_MODIFY_CARTS, ECOM.ADMIN_MODIFY_CHECKOUTS. */
export const addLineItems = /* @__PURE__ */ $.defineMethod<(cartId: string, options?: $.Requires<AddLineItemsOptions, "catalogItems.catalogReference" | "catalogItems.quantity" | "catalogItems.selectedMembership._id" | "catalogItems.selectedMembership.appId" | "customItems.attributes" | "customItems.name" | "customItems.pricing" | "customItems.quantityInfo" | "customItems.quantityInfo.requestedQuantity">, call?: $.CallOptions) => Promise<AddLineItemsResponse>>({ id: "wix.ecom.cart.v2.CartService.AddLineItems", name: "addLineItems", route: "POST /ecom/v2/carts/:cartId/add-line-items", args: ["cartId",""], request: "AddLineItemsRequest", response: "AddLineItemsResponse", shapes });
/** POST /ecom/v2/carts/:cartId/calculate. Permissions: ecom:v2:cart:calculate_cart. */
export const calculateCart = /* @__PURE__ */ $.defineMethod<(cartId: string, options?: CalculateCartOptions, call?: $.CallOptions) => Promise<CalculateCartResponse>>({ id: "wix.ecom.cart.v2.CartService.CalculateCart", name: "calculateCart", route: "POST /ecom/v2/carts/:cartId/calculate", args: ["cartId",""], response: "CalculateCartResponse", shapes });
/** POST /ecom/v2/carts. Permissions: ecom:v2:cart:create_cart, ECOM.ADMIN_MODIFY_CARTS, ECOM.ADMIN_MODIFY_CHECKOUTS. */
export const createCart = /* @__PURE__ */ $.defineMethod<(options?: $.Requires<CreateCartOptions, "catalogItems.catalogReference" | "catalogItems.quantity" | "catalogItems.selectedMembership._id" | "catalogItems.selectedMembership.appId" | "customItems.attributes" | "customItems.name" | "customItems.pricing" | "customItems.quantityInfo" | "customItems.quantityInfo.requestedQuantity">, call?: $.CallOptions) => Promise<Cart>>({ id: "wix.ecom.cart.v2.CartService.CreateCart", name: "createCart", route: "POST /ecom/v2/carts", args: [""], request: "CreateCartRequest", response: "CreateCartResponse", returns: "cart", shapes });
/** DELETE /ecom/v2/carts/:cartId. Permissions: ecom:v2:cart:delete_cart. */
export const deleteCart = /* @__PURE__ */ $.defineMethod<(cartId: string, call?: $.CallOptions) => Promise<void>>({ id: "wix.ecom.cart.v2.CartService.DeleteCart", name: "deleteCart", route: "DELETE /ecom/v2/carts/:cartId", payloadIn: "query", args: ["cartId"], returns: "", shapes });
/** POST /ecom/v2/carts/:cartId/estimate. Permissions: ecom:v2:cart:estimate_cart. */
export const estimateCart = /* @__PURE__ */ $.defineMethod<(cartId: string, options?: EstimateCartOptions, call?: $.CallOptions) => Promise<EstimateCartResponse>>({ id: "wix.ecom.cart.v2.CartService.EstimateCart", name: "estimateCart", route: "POST /ecom/v2/carts/:cartId/estimate", args: ["cartId",""], response: "EstimateCartResponse", shapes });
/** GET /ecom/v2/carts/:cartId. Permissions: ecom:v2:cart:get_cart. */
export const getCart = /* @__PURE__ */ $.defineMethod<(cartId: string, call?: $.CallOptions) => Promise<Cart>>({ id: "wix.ecom.cart.v2.CartService.GetCart", name: "getCart", route: "GET /ecom/v2/carts/:cartId", payloadIn: "query", args: ["cartId"], response: "GetCartResponse", returns: "cart", shapes });
/** POST /ecom/v2/carts/:cartId/get-checkout-url. Permissions: ecom:v2:cart:get_checkout_url. */
export const getCheckoutUrl = /* @__PURE__ */ $.defineMethod<(cartId: string, options?: GetCheckoutUrlOptions, call?: $.CallOptions) => Promise<GetCheckoutURLResponse>>({ id: "wix.ecom.cart.v2.CartService.GetCheckoutURL", name: "getCheckoutUrl", route: "POST /ecom/v2/carts/:cartId/get-checkout-url", args: ["cartId",""], shapes });
/** GET /ecom/v2/carts/:cartId/upsell-options. Permissions: ecom:v2:cart:get_upsell_options. */
export const getUpsellOptions = /* @__PURE__ */ $.defineMethod<(cartId: string, call?: $.CallOptions) => Promise<GetUpsellOptionsResponse>>({ id: "wix.ecom.cart.v2.CartService.GetUpsellOptions", name: "getUpsellOptions", route: "GET /ecom/v2/carts/:cartId/upsell-options", payloadIn: "query", args: ["cartId"], response: "GetUpsellOptionsResponse", shapes });
/** GET /ecom/v2/carts/handle-async-checkout-completion. Permissions: ecom:v2:cart:handle_async_checkout_completion. */
export const handleAsyncCheckoutCompletion = /* @__PURE__ */ $.defineMethod<(token: string, call?: $.CallOptions) => Promise<RawHttpResponse>>({ id: "wix.ecom.cart.v2.CartService.HandleAsyncCheckoutCompletion", name: "handleAsyncCheckoutCompletion", route: "GET /ecom/v2/carts/handle-async-checkout-completion", payloadIn: "query", args: ["token"], shapes });
/** POST /ecom/v2/carts/:cartId/mark-cart-as-completed. Permissions: ecom:v2:cart:mark_cart_as_completed. */
export const markCartAsCompleted = /* @__PURE__ */ $.defineMethod<(cartId: string, options?: MarkCartAsCompletedOptions, call?: $.CallOptions) => Promise<MarkCartAsCompletedResponse>>({ id: "wix.ecom.cart.v2.CartService.MarkCartAsCompleted", name: "markCartAsCompleted", route: "POST /ecom/v2/carts/:cartId/mark-cart-as-completed", args: ["cartId",""], response: "MarkCartAsCompletedResponse", shapes });
/** POST /ecom/v2/carts/:cartId/place-order. Permissions: ecom:v2:cart:place_order. */
export const placeOrder = /* @__PURE__ */ $.defineMethod<(cartId: string, options?: PlaceOrderOptions, call?: $.CallOptions) => Promise<PlaceOrderResponse>>({ id: "wix.ecom.cart.v2.CartService.PlaceOrder", name: "placeOrder", route: "POST /ecom/v2/carts/:cartId/place-order", args: ["cartId",""], shapes });
/** POST /ecom/v2/carts/:cartId/refresh. Permissions: ecom:v2:cart:refresh_cart. */
export const refreshCart = /* @__PURE__ */ $.defineMethod<(cartId: string, call?: $.CallOptions) => Promise<RefreshCartResponse>>({ id: "wix.ecom.cart.v2.CartService.RefreshCart", name: "refreshCart", route: "POST /ecom/v2/carts/:cartId/refresh", args: ["cartId"], response: "RefreshCartResponse", shapes });
/** POST /ecom/v2/carts/:cartId/remove-coupon. Permissions: ecom:v2:cart:remove_coupon. */
export const removeCoupon = /* @__PURE__ */ $.defineMethod<(cartId: string, couponId: string, call?: $.CallOptions) => Promise<RemoveCouponResponse>>({ id: "wix.ecom.cart.v2.CartService.RemoveCoupon", name: "removeCoupon", route: "POST /ecom/v2/carts/:cartId/remove-coupon", args: ["cartId","couponId"], response: "RemoveCouponResponse", shapes });
/** POST /ecom/v2/carts/:cartId/remove-delivery-method. Permissions: ecom:v2:cart:remove_delivery_method. */
export const removeDeliveryMethod = /* @__PURE__ */ $.defineMethod<(cartId: string, call?: $.CallOptions) => Promise<RemoveDeliveryMethodResponse>>({ id: "wix.ecom.cart.v2.CartService.RemoveDeliveryMethod", name: "removeDeliveryMethod", route: "POST /ecom/v2/carts/:cartId/remove-delivery-method", args: ["cartId"], response: "RemoveDeliveryMethodResponse", shapes });
/** POST /ecom/v2/carts/:cartId/remove-gift-card. Permissions: ecom:v2:cart:remove_gift_card. */
export const removeGiftCard = /* @__PURE__ */ $.defineMethod<(cartId: string, giftCardId: string, call?: $.CallOptions) => Promise<RemoveGiftCardResponse>>({ id: "wix.ecom.cart.v2.CartService.RemoveGiftCard", name: "removeGiftCard", route: "POST /ecom/v2/carts/:cartId/remove-gift-card", args: ["cartId","giftCardId"], response: "RemoveGiftCardResponse", shapes });
/** POST /ecom/v2/carts/:cartId/remove-line-items. Permissions: ecom:v2:cart:remove_line_items. */
export const removeLineItems = /* @__PURE__ */ $.defineMethod<(cartId: string, lineItemIds: readonly string[], call?: $.CallOptions) => Promise<RemoveLineItemsResponse>>({ id: "wix.ecom.cart.v2.CartService.RemoveLineItems", name: "removeLineItems", route: "POST /ecom/v2/carts/:cartId/remove-line-items", args: ["cartId","lineItemIds"], response: "RemoveLineItemsResponse", shapes });
/** POST /ecom/v2/carts/:cartId/set-delivery-method. Permissions: ecom:v2:cart:set_delivery_method. */
export const setDeliveryMethod = /* @__PURE__ */ $.defineMethod<(cartId: string, deliveryMethod: $.Requires<DeliveryMethodInput, "code">, call?: $.CallOptions) => Promise<SetDeliveryMethodResponse>>({ id: "wix.ecom.cart.v2.CartService.SetDeliveryMethod", name: "setDeliveryMethod", route: "POST /ecom/v2/carts/:cartId/set-delivery-method", args: ["cartId","deliveryMethod"], response: "SetDeliveryMethodResponse", shapes });
/** PATCH /ecom/v2/carts/:cartId. Permissions: ecom:v2:cart:update_cart, ECOM.ADMIN_MODIFY_CARTS, ECOM.ADMIN_MODIFY_CHECKOUTS. */
export const updateCart = /* @__PURE__ */ $.defineMethod<(_id: string, cart: Cart, call?: $.CallOptions) => Promise<Cart>>({ id: "wix.ecom.cart.v2.CartService.UpdateCart", name: "updateCart", route: "PATCH /ecom/v2/carts/:cartId", path: {"cartId":"cart.id"}, args: ["cart.id","cart"], request: "UpdateCartRequest", response: "UpdateCartResponse", returns: "cart", shapes });
/** POST /ecom/v2/carts/:cartId/update-forms-submission. Permissions: ecom:v2:cart:update_form_submissions. */
export const updateFormSubmissions = /* @__PURE__ */ $.defineMethod<(cartId: string, options?: UpdateFormSubmissionsOptions, call?: $.CallOptions) => Promise<UpdateFormSubmissionsResponse>>({ id: "wix.ecom.cart.v2.CartService.UpdateFormSubmissions", name: "updateFormSubmissions", route: "POST /ecom/v2/carts/:cartId/update-forms-submission", args: ["cartId",""], response: "UpdateFormSubmissionsResponse", shapes });
/** POST /ecom/v2/carts/:cartId/update-line-items. Permissions: ecom:v2:cart:update_line_items. */
export const updateLineItems = /* @__PURE__ */ $.defineMethod<(cartId: string, options?: $.Requires<UpdateLineItemsOptions, "lineItems.lineItemId" | "lineItems.quantity.newQuantity">, call?: $.CallOptions) => Promise<UpdateLineItemsResponse>>({ id: "wix.ecom.cart.v2.CartService.UpdateLineItems", name: "updateLineItems", route: "POST /ecom/v2/carts/:cartId/update-line-items", args: ["cartId",""], response: "UpdateLineItemsResponse", shapes });
