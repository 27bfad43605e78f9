// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";

const shapes: $.ShapeTable = {
  "AddCouponToCurrentCartResponse": {"cart":"Cart"},
  "AddGiftCardToCurrentCartResponse": {"cart":"Cart"},
  "AddLineItemsToCurrentCartRequest": {"catalogItems":"CatalogItemInput","customItems":"CustomItemInput"},
  "AddLineItemsToCurrentCartResponse": {"cart":"Cart"},
  "ApplicationError": {"data":"free"},
  "CalculateCurrentCartResponse": {"cart":"Cart","summary":"CartSummary"},
  "Cart": {"createdDate":"date","updatedDate":"date","lineItems":"V2LineItem","extendedFields":"ExtendedFields"},
  "CartSummary": {"paymentSummary":"PaymentSummary","calculationErrors":"V2CalculationErrors"},
  "CatalogItemInput": {"catalogReference":"CatalogReference","extendedFields":"ExtendedFields"},
  "CatalogReference": {"options":"free"},
  "Charge": {"cycleBillingDate":"date"},
  "CreateCurrentCartRequest": {"cart":"Cart","catalogItems":"CatalogItemInput","customItems":"CustomItemInput"},
  "CreateCurrentCartResponse": {"cart":"Cart"},
  "CustomItemAttributes": {"serviceProperties":"ServiceProperties"},
  "CustomItemInput": {"source":"CustomItemSource","attributes":"CustomItemAttributes"},
  "CustomItemSource": {"catalogReference":"CatalogReference"},
  "Details": {"applicationError":"ApplicationError","validationError":"ValidationError","tracing":"free"},
  "EstimateCurrentCartResponse": {"cart":"Cart","summary":"CartSummary"},
  "ExtendedFields": {"namespaces":"free"},
  "FieldViolation": {"data":"free"},
  "GetCurrentCartResponse": {"cart":"Cart"},
  "GetUpsellOptionsForCurrentCartResponse": {"itemsUpsells":"ItemUpsells"},
  "ItemAttributes": {"serviceProperties":"ServiceProperties"},
  "ItemSource": {"catalogReference":"CatalogReference"},
  "ItemUpsells": {"upsells":"UpsellOption"},
  "PaymentSummary": {"subscriptionCharges":"SubscriptionCharges"},
  "RefreshCurrentCartResponse": {"cart":"Cart"},
  "RemoveCouponFromCurrentCartResponse": {"cart":"Cart"},
  "RemoveDeliveryMethodFromCurrentCartResponse": {"cart":"Cart"},
  "RemoveGiftCardFromCurrentCartResponse": {"cart":"Cart"},
  "RemoveLineItemsFromCurrentCartResponse": {"cart":"Cart"},
  "ServiceProperties": {"scheduledDate":"date"},
  "SetDeliveryMethodForCurrentCartResponse": {"cart":"Cart"},
  "SubscriptionCharges": {"charges":"Charge"},
  "UpdateCurrentCartRequest": {"cart":"Cart"},
  "UpdateCurrentCartResponse": {"cart":"Cart"},
  "UpdateFormSubmissionsInCurrentCartResponse": {"cart":"Cart"},
  "UpdateLineItemsInCurrentCartResponse": {"cart":"Cart"},
  "UpsellOption": {"catalogReference":"CatalogReference"},
  "V2CalculationErrors": {"generalShippingCalculationError":"Details","carrierErrors":"V2CarrierErrors","selectedShippingOptionError":"Details","taxCalculationError":"Details","couponCalculationError":"Details","giftCardCalculationError":"Details","orderValidationErrors":"ApplicationError","membershipError":"Details","discountsCalculationError":"Details"},
  "V2CarrierError": {"error":"Details"},
  "V2CarrierErrors": {"errors":"V2CarrierError"},
  "V2LineItem": {"source":"ItemSource","attributes":"ItemAttributes","extendedFields":"ExtendedFields"},
  "ValidationError": {"fieldViolations":"FieldViolation"},
};

export interface AddCouponToCurrentCartResponse {
  readonly cart?: Cart;
}
export interface AddGiftCardToCurrentCartResponse {
  readonly cart?: Cart;
}
export interface AddLineItemsToCurrentCartResponse {
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
export interface CalculateCurrentCartResponse {
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
export interface CreateCurrentCartResponse {
  readonly cart?: Cart;
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
export interface EstimateCurrentCartResponse {
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
export interface GetCurrentCartResponse {
  readonly cart?: Cart;
}
export interface GetUpsellOptionsForCurrentCartResponse {
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
export type RedemptionType = "CREDITS" | "SESSIONS";
export interface RefreshCurrentCartResponse {
  readonly cart?: Cart;
}
export interface RemoveCouponFromCurrentCartResponse {
  readonly cart?: Cart;
}
export interface RemoveDeliveryMethodFromCurrentCartResponse {
  readonly cart?: Cart;
}
export interface RemoveGiftCardFromCurrentCartResponse {
  readonly cart?: Cart;
}
export interface RemoveLineItemsFromCurrentCartResponse {
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
export interface SetDeliveryMethodForCurrentCartResponse {
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
export interface UpdateCurrentCartResponse {
  readonly cart?: Cart;
}
export interface UpdateFormSubmissionsInCurrentCartResponse {
  readonly cart?: Cart;
}
export interface UpdateLineItemsInCurrentCartResponse {
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
export interface AddLineItemsToCurrentCartOptions {
  readonly catalogItems?: readonly CatalogItemInput[];
  readonly customItems?: readonly CustomItemInput[];
}
export interface CalculateCurrentCartOptions {
  readonly refreshCart?: boolean;
}
export interface CreateCurrentCartOptions {
  readonly cart?: Cart;
  readonly catalogItems?: readonly CatalogItemInput[];
  readonly customItems?: readonly CustomItemInput[];
  readonly coupons?: readonly CouponInput[];
  readonly deliveryMethod?: DeliveryMethodInput;
  readonly giftCards?: readonly GiftCardInput[];
}
export interface EstimateCurrentCartOptions {
  readonly refreshCart?: boolean;
  readonly validationConfig?: ValidationsConfig;
  readonly calculateDelivery?: boolean;
  readonly calculateAdditionalFees?: boolean;
  readonly calculateTax?: boolean;
  readonly calculateGiftCards?: boolean;
}
export interface UpdateFormSubmissionsInCurrentCartOptions {
  readonly formSubmissions?: readonly FormSubmission[];
}
export interface UpdateLineItemsInCurrentCartOptions {
  readonly lineItems?: readonly LineItemUpdate[];
}
/** POST /ecom/v2/carts/current/add-coupon. Permissions: ecom:v2:cart:add_coupon_to_current_cart. */
export const addCouponToCurrentCart = /* @__PURE__ */ $.defineMethod<(coupon: $.Requires<CouponInput, "code">, call?: $.CallOptions) => Promise<AddCouponToCurrentCartResponse>>({ id: "wix.ecom.cart.v2.CurrentCartService.AddCouponToCurrentCart", name: "addCouponToCurrentCart", route: "POST /ecom/v2/carts/current/add-coupon", args: ["coupon"], response: "AddCouponToCurrentCartResponse", shapes });
/** POST /ecom/v2/carts/current/add-gift-card. Permissions: ecom:v2:cart:add_gift_card_to_current_cart. */
export const addGiftCardToCurrentCart = /* @__PURE__ */ $.defineMethod<(giftCard: $.Requires<GiftCardInput, "code">, call?: $.CallOptions) => Promise<AddGiftCardToCurrentCartResponse>>({ id: "wix.ecom.cart.v2.CurrentCartService.AddGiftCardToCurrentCart", name: "addGiftCardToCurrentCart", route: "POST /ecom/v2/carts/current/add-gift-card", args: ["giftCard"], response: "AddGiftCardToCurrentCartResponse", shapes });
/** POST /ecom/v2/carts/current/add-line-items. Permissions: ecom:v2:cart:add_line_items_to_current_cart, ECOM.ADMIN_MODIFY_CARTS. */
export const addLineItemsToCurrentCart = /* @__PURE__ */ $.defineMethod<(options?: $.Requires<AddLineItemsToCurrentCartOptions, "catalogItems.catalogReference" | "catalogItems.quantity" | "catalogItems.selectedMembership._id" | "catalogItems.selectedMembership.appId" | "customItems.attributes" | "customItems.name" | "customItems.pricing" | "customItems.quantityInfo" | "customItems.quantityInfo.requestedQuantity">, call?: $.CallOptions) => Promise<AddLineItemsToCurrentCartResponse>>({ id: "wix.ecom.cart.v2.CurrentCartService.AddLineItemsToCurrentCart", name: "addLineItemsToCurrentCart", route: "POST /ecom/v2/carts/current/add-line-items", args: [""], request: "AddLineItemsToCurrentCartRequest", response: "AddLineItemsToCurrentCartResponse", shapes });
/** POST /ecom/v2/carts/current/calculate. Permissions: ecom:v2:cart:calculate_current_cart. */
export const calculateCurrentCart = /* @__PURE__ */ $.defineMethod<(options?: CalculateCurrentCartOptions, call?: $.CallOptions) => Promise<CalculateCurrentCartResponse>>({ id: "wix.ecom.cart.v2.CurrentCartService.CalculateCurrentCart", name: "calculateCurrentCart", route: "POST /ecom/v2/carts/current/calculate", args: [""], response: "CalculateCurrentCartResponse", shapes });
/** POST /ecom/v2/carts/current. Permissions: ecom:v2:cart:create_current_cart, ECOM.ADMIN_MODIFY_CARTS. */
export const createCurrentCart = /* @__PURE__ */ $.defineMethod<(options?: $.Requires<CreateCurrentCartOptions, "catalogItems.catalogReference" | "catalogItems.quantity" | "catalogItems.selectedMembership._id" | "catalogItems.selectedMembership.appId" | "customItems.attributes" | "customItems.name" | "customItems.pricing" | "customItems.quantityInfo" | "customItems.quantityInfo.requestedQuantity">, call?: $.CallOptions) => Promise<CreateCurrentCartResponse>>({ id: "wix.ecom.cart.v2.CurrentCartService.CreateCurrentCart", name: "createCurrentCart", route: "POST /ecom/v2/carts/current", args: [""], request: "CreateCurrentCartRequest", response: "CreateCurrentCartResponse", shapes });
/** DELETE /ecom/v2/carts/current. Permissions: ecom:v2:cart:delete_current_cart. */
export const deleteCurrentCart = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<void>>({ id: "wix.ecom.cart.v2.CurrentCartService.DeleteCurrentCart", name: "deleteCurrentCart", route: "DELETE /ecom/v2/carts/current", payloadIn: "query", args: [], returns: "", shapes });
/** POST /ecom/v2/carts/current/estimate. Permissions: ecom:v2:cart:estimate_current_cart. */
export const estimateCurrentCart = /* @__PURE__ */ $.defineMethod<(options?: EstimateCurrentCartOptions, call?: $.CallOptions) => Promise<EstimateCurrentCartResponse>>({ id: "wix.ecom.cart.v2.CurrentCartService.EstimateCurrentCart", name: "estimateCurrentCart", route: "POST /ecom/v2/carts/current/estimate", args: [""], response: "EstimateCurrentCartResponse", shapes });
/** GET /ecom/v2/carts/current. Permissions: ecom:v2:cart:get_current_cart. */
export const getCurrentCart = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<GetCurrentCartResponse>>({ id: "wix.ecom.cart.v2.CurrentCartService.GetCurrentCart", name: "getCurrentCart", route: "GET /ecom/v2/carts/current", payloadIn: "query", args: [], response: "GetCurrentCartResponse", shapes });
/** GET /ecom/v2/carts/current/upsell-options. Permissions: ecom:v2:cart:currentCart:get_upsell_options_for_current_cart. */
export const getUpsellOptionsForCurrentCart = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<GetUpsellOptionsForCurrentCartResponse>>({ id: "wix.ecom.cart.v2.CurrentCartService.GetUpsellOptionsForCurrentCart", name: "getUpsellOptionsForCurrentCart", route: "GET /ecom/v2/carts/current/upsell-options", payloadIn: "query", args: [], response: "GetUpsellOptionsForCurrentCartResponse", shapes });
/** POST /ecom/v2/carts/current/refresh. Permissions: ecom:v2:cart:refresh_current_cart. */
export const refreshCurrentCart = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<RefreshCurrentCartResponse>>({ id: "wix.ecom.cart.v2.CurrentCartService.RefreshCurrentCart", name: "refreshCurrentCart", route: "POST /ecom/v2/carts/current/refresh", args: [], response: "RefreshCurrentCartResponse", shapes });
/** POST /ecom/v2/carts/current/remove-coupon. Permissions: ecom:v2:cart:remove_coupon_from_current_cart. */
export const removeCouponFromCurrentCart = /* @__PURE__ */ $.defineMethod<(couponId: string, call?: $.CallOptions) => Promise<RemoveCouponFromCurrentCartResponse>>({ id: "wix.ecom.cart.v2.CurrentCartService.RemoveCouponFromCurrentCart", name: "removeCouponFromCurrentCart", route: "POST /ecom/v2/carts/current/remove-coupon", args: ["couponId"], response: "RemoveCouponFromCurrentCartResponse", shapes });
/** POST /ecom/v2/carts/current/remove-delivery-method. Permissions: ecom:v2:cart:remove_delivery_method_from_current_cart. */
export const removeDeliveryMethodFromCurrentCart = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<RemoveDeliveryMethodFromCurrentCartResponse>>({ id: "wix.ecom.cart.v2.CurrentCartService.RemoveDeliveryMethodFromCurrentCart", name: "removeDeliveryMethodFromCurrentCart", route: "POST /ecom/v2/carts/current/remove-delivery-method", args: [], response: "RemoveDeliveryMethodFromCurrentCartResponse", shapes });
/** POST /ecom/v2/carts/current/remove-gift-card. Permissions: ecom:v2:cart:remove_gift_card_from_current_cart. */
export const removeGiftCardFromCurrentCart = /* @__PURE__ */ $.defineMethod<(giftCardId: string, call?: $.CallOptions) => Promise<RemoveGiftCardFromCurrentCartResponse>>({ id: "wix.ecom.cart.v2.CurrentCartService.RemoveGiftCardFromCurrentCart", name: "removeGiftCardFromCurrentCart", route: "POST /ecom/v2/carts/current/remove-gift-card", args: ["giftCardId"], response: "RemoveGiftCardFromCurrentCartResponse", shapes });
/** POST /ecom/v2/carts/current/remove-line-items. Permissions: ecom:v2:cart:remove_line_items_from_current_cart. */
export const removeLineItemsFromCurrentCart = /* @__PURE__ */ $.defineMethod<(lineItemIds: readonly string[], call?: $.CallOptions) => Promise<RemoveLineItemsFromCurrentCartResponse>>({ id: "wix.ecom.cart.v2.CurrentCartService.RemoveLineItemsFromCurrentCart", name: "removeLineItemsFromCurrentCart", route: "POST /ecom/v2/carts/current/remove-line-items", args: ["lineItemIds"], response: "RemoveLineItemsFromCurrentCartResponse", shapes });
/** POST /ecom/v2/carts/current/set-delivery-method. Permissions: ecom:v2:cart:set_delivery_method_for_current_cart. */
export const setDeliveryMethodForCurrentCart = /* @__PURE__ */ $.defineMethod<(deliveryMethod: $.Requires<DeliveryMethodInput, "code">, call?: $.CallOptions) => Promise<SetDeliveryMethodForCurrentCartResponse>>({ id: "wix.ecom.cart.v2.CurrentCartService.SetDeliveryMethodForCurrentCart", name: "setDeliveryMethodForCurrentCart", route: "POST /ecom/v2/carts/current/set-delivery-method", args: ["deliveryMethod"], response: "SetDeliveryMethodForCurrentCartResponse", shapes });
/** PATCH /ecom/v2/carts/current. Permissions: ecom:v2:cart:update_current_cart, ECOM.ADMIN_MODIFY_CARTS. */
export const updateCurrentCart = /* @__PURE__ */ $.defineMethod<(cart: Cart, call?: $.CallOptions) => Promise<UpdateCurrentCartResponse>>({ id: "wix.ecom.cart.v2.CurrentCartService.UpdateCurrentCart", name: "updateCurrentCart", route: "PATCH /ecom/v2/carts/current", args: ["cart"], request: "UpdateCurrentCartRequest", response: "UpdateCurrentCartResponse", shapes });
/** POST /ecom/v2/carts/current/update-forms-submission. Permissions: ecom:v2:cart:update_form_submissions_in_current_cart. */
export const updateFormSubmissionsInCurrentCart = /* @__PURE__ */ $.defineMethod<(options?: UpdateFormSubmissionsInCurrentCartOptions, call?: $.CallOptions) => Promise<UpdateFormSubmissionsInCurrentCartResponse>>({ id: "wix.ecom.cart.v2.CurrentCartService.UpdateFormSubmissionsInCurrentCart", name: "updateFormSubmissionsInCurrentCart", route: "POST /ecom/v2/carts/current/update-forms-submission", args: [""], response: "UpdateFormSubmissionsInCurrentCartResponse", shapes });
/** POST /ecom/v2/carts/current/update-line-items. Permissions: ecom:v2:cart:update_line_items_in_current_cart. */
export const updateLineItemsInCurrentCart = /* @__PURE__ */ $.defineMethod<(options?: $.Requires<UpdateLineItemsInCurrentCartOptions, "lineItems.lineItemId" | "lineItems.quantity.newQuantity">, call?: $.CallOptions) => Promise<UpdateLineItemsInCurrentCartResponse>>({ id: "wix.ecom.cart.v2.CurrentCartService.UpdateLineItemsInCurrentCart", name: "updateLineItemsInCurrentCart", route: "POST /ecom/v2/carts/current/update-line-items", args: [""], response: "UpdateLineItemsInCurrentCartResponse", shapes });
