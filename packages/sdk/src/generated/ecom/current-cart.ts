// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";

const shapes: $.ShapeTable = {
  "AddToCartResponse": {"cart":"Cart"},
  "AddToCurrentCartRequest": {"lineItems":"LineItem","customLineItems":"CustomLineItem"},
  "ApplicationError": {"data":"free"},
  "AutoTaxFallbackCalculationDetails": {"error":"ApplicationError"},
  "CalculationErrors": {"generalShippingCalculationError":"Details","carrierErrors":"CarrierErrors","selectedShippingOptionError":"Details","taxCalculationError":"Details","couponCalculationError":"Details","giftCardCalculationError":"Details","orderValidationErrors":"ApplicationError","membershipError":"Details","discountsCalculationError":"Details"},
  "CarrierError": {"error":"Details"},
  "CarrierErrors": {"errors":"CarrierError"},
  "Cart": {"lineItems":"LineItem","createdDate":"date","updatedDate":"date","extendedFields":"ExtendedFields"},
  "CatalogReference": {"options":"free"},
  "CustomLineItem": {"serviceProperties":"ServiceProperties","catalogReference":"CatalogReference"},
  "Details": {"applicationError":"ApplicationError","validationError":"ValidationError","tracing":"free"},
  "EstimateTotalsResponse": {"cart":"Cart","taxSummary":"TaxSummary","calculationErrors":"CalculationErrors","membershipOptions":"MembershipOptions"},
  "ExtendedFields": {"namespaces":"free"},
  "FieldViolation": {"data":"free"},
  "GetCurrentCartResponse": {"cart":"Cart"},
  "InvalidMembership": {"membership":"Membership"},
  "LineItem": {"catalogReference":"CatalogReference","serviceProperties":"ServiceProperties","extendedFields":"ExtendedFields"},
  "Membership": {"expirationDate":"date","additionalData":"free"},
  "MembershipOptions": {"eligibleMemberships":"Membership","invalidMemberships":"InvalidMembership"},
  "RemoveCouponResponse": {"cart":"Cart"},
  "RemoveLineItemsResponse": {"cart":"Cart"},
  "ServiceProperties": {"scheduledDate":"date"},
  "TaxCalculationDetails": {"autoTaxFallbackDetails":"AutoTaxFallbackCalculationDetails"},
  "TaxSummary": {"calculationDetails":"TaxCalculationDetails"},
  "UpdateCartRequest": {"cartInfo":"Cart","lineItems":"LineItem","customLineItems":"CustomLineItem"},
  "UpdateCartResponse": {"cart":"Cart"},
  "UpdateLineItemsQuantityResponse": {"cart":"Cart"},
  "ValidationError": {"fieldViolations":"FieldViolation"},
};

export interface AddToCartResponse {
  readonly cart?: Cart;
}
export interface AdditionalFee {
  readonly code?: string | null;
  readonly name?: string;
  readonly price?: MultiCurrencyPrice;
  readonly taxDetails?: ItemTaxFullDetails;
  readonly providerAppId?: string | null;
  readonly priceBeforeTax?: MultiCurrencyPrice;
  readonly priceAfterTax?: MultiCurrencyPrice;
  readonly lineItemIds?: readonly string[];
  readonly source?: AdditionalFeeSource;
  readonly translatedName?: string | null;
  readonly taxableAddress?: TaxableAddress;
}
export type AdditionalFeeSource = "UNKNOWN_ADDITIONAL_FEE_SOURCE" | "SERVICE_PLUGIN" | "ITEM" | "MANUAL" | "SHIPPING" | "PLATFORM";
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
export interface ApplicableLineItems {
  readonly lineItemIds?: readonly string[];
}
export interface ApplicationError {
  readonly code?: string;
  readonly description?: string;
  readonly data?: Readonly<Record<string, unknown>> | null;
}
export interface AppliedDiscount {
  readonly coupon?: V1Coupon;
  readonly merchantDiscount?: V1MerchantDiscount;
  readonly discountRule?: V1DiscountRule;
  readonly discountType?: AppliedDiscountDiscountType;
  readonly lineItemIds?: readonly string[];
}
export type AppliedDiscountDiscountType = "GLOBAL" | "SPECIFIC_ITEMS" | "SHIPPING";
export interface AutoTaxFallbackCalculationDetails {
  readonly fallbackReason?: FallbackReason;
  readonly error?: ApplicationError;
}
export interface BuyerInfo {
  readonly visitorId?: string;
  readonly memberId?: string;
  readonly userId?: string;
  readonly contactId?: string | null;
  readonly email?: string | null;
}
export interface CalculatedLineItem {
  readonly lineItemId?: string;
  readonly pricesBreakdown?: LineItemPricesData;
  readonly paymentOption?: PaymentOptionType;
  readonly taxableAddress?: TaxableAddress;
}
export interface CalculationErrors {
  readonly generalShippingCalculationError?: Details;
  readonly carrierErrors?: CarrierErrors;
  readonly selectedShippingOptionError?: Details;
  readonly taxCalculationError?: Details;
  readonly couponCalculationError?: Details;
  /** @deprecated */
  readonly giftCardCalculationError?: Details;
  readonly orderValidationErrors?: readonly ApplicationError[];
  readonly membershipError?: Details;
  readonly discountsCalculationError?: Details;
}
export interface Carrier {
  readonly appId?: string | null;
  readonly code?: string;
}
export interface CarrierError {
  readonly carrierId?: string;
  readonly error?: Details;
}
export interface CarrierErrors {
  readonly errors?: readonly CarrierError[];
}
export interface CarrierServiceOption {
  readonly carrierId?: string;
  readonly shippingOptions?: readonly ShippingOption[];
}
export interface Cart {
  readonly _id?: string | null;
  readonly lineItems?: readonly LineItem[];
  readonly buyerNote?: string | null;
  readonly buyerInfo?: BuyerInfo;
  readonly currency?: string;
  readonly conversionCurrency?: string;
  readonly buyerLanguage?: string | null;
  readonly siteLanguage?: string | null;
  readonly taxIncludedInPrices?: boolean | null;
  readonly weightUnit?: WeightUnit;
  readonly checkoutId?: string | null;
  readonly appliedDiscounts?: readonly CartDiscount[];
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly contactInfo?: AddressWithContact;
  readonly overrideCheckoutUrl?: string | null;
  readonly purchaseFlowId?: string | null;
  readonly selectedShippingOption?: SelectedShippingOption;
  readonly extendedFields?: ExtendedFields;
  readonly businessLocationId?: string | null;
  readonly paymentCurrency?: string;
  readonly revision?: string | null;
}
export interface CartDiscount {
  readonly coupon?: Coupon;
  readonly merchantDiscount?: MerchantDiscount;
}
export interface CatalogOverrideFields {
  readonly productName?: ProductName;
  readonly price?: string | null;
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
export type ChargeType = "HANDLING_FEE" | "INSURANCE";
export interface Color {
  readonly original?: string;
  readonly translated?: string | null;
  readonly code?: string | null;
}
export interface CommonImage {
  readonly _id?: string;
  readonly url?: string;
  readonly height?: number;
  readonly width?: number;
  readonly altText?: string | null;
  readonly filename?: string | null;
}
export interface Coupon {
  readonly _id?: string;
  readonly code?: string;
}
export interface CreateCheckoutResponse {
  readonly checkoutId?: string;
}
export interface CustomLineItem {
  readonly quantity?: number;
  readonly price?: string;
  readonly priceDescription?: PriceDescription;
  readonly descriptionLines?: readonly DescriptionLine[];
  readonly media?: Image;
  /** @deprecated */
  readonly _id?: string | null;
  readonly taxGroupId?: string | null;
  readonly productName?: ProductName;
  readonly url?: PageUrlV2;
  readonly itemType?: ItemType;
  readonly fullPrice?: string | null;
  readonly quantityAvailable?: number | null;
  readonly physicalProperties?: PhysicalProperties;
  readonly paymentOption?: PaymentOptionType;
  readonly serviceProperties?: ServiceProperties;
  readonly rootCatalogItemId?: string | null;
  readonly depositAmount?: string | null;
  readonly deliveryProfileId?: string | null;
  readonly catalogReference?: CatalogReference;
  readonly priceUndetermined?: boolean;
  readonly fixedQuantity?: boolean;
  readonly consentRequiredPaymentPolicy?: string | null;
  readonly savePaymentMethod?: boolean;
  readonly policies?: readonly Policy[];
  readonly membersOnly?: boolean;
  readonly taxableAddress?: TaxableAddress;
  readonly modifierGroups?: readonly V1ModifierGroup[];
}
export interface DeliveryAllocation {
  readonly deliveryCarrier?: Carrier;
  readonly deliveryRegion?: Region;
  readonly applicableLineItems?: ApplicableLineItems;
}
export interface DeliveryLogistics {
  readonly deliveryTime?: string | null;
  readonly instructions?: string | null;
  readonly pickupDetails?: PickupDetails;
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
export interface EstimateTotalsResponse {
  readonly cart?: Cart;
  readonly calculatedLineItems?: readonly CalculatedLineItem[];
  readonly priceSummary?: PriceSummary;
  readonly giftCard?: GiftCard;
  readonly taxSummary?: TaxSummary;
  readonly shippingInfo?: ShippingInformation;
  readonly appliedDiscounts?: readonly AppliedDiscount[];
  readonly calculationErrors?: CalculationErrors;
  readonly weightUnit?: WeightUnit;
  readonly currency?: string;
  readonly payNow?: PriceSummary;
  readonly payLater?: PriceSummary;
  readonly membershipOptions?: MembershipOptions;
  readonly additionalFees?: readonly AdditionalFee[];
  readonly violations?: readonly Violation[];
}
export interface ExtendedFields {
  readonly namespaces?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
export type FallbackReason = "AUTO_TAX_FAILED" | "AUTO_TAX_DEACTIVATED";
export interface FieldViolation {
  readonly field?: string;
  readonly description?: string;
  readonly violatedRule?: RuleType;
  readonly ruleName?: string | null;
  readonly data?: Readonly<Record<string, unknown>> | null;
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
export interface GiftCard {
  /** @deprecated */
  readonly _id?: string;
  readonly obfuscatedCode?: string;
  readonly amount?: MultiCurrencyPrice;
  readonly appId?: string;
  readonly externalId?: string | null;
  readonly requestedAmount?: MultiCurrencyPrice;
}
export interface HostSelectedMembership {
  readonly _id?: string;
  readonly appId?: string;
  readonly lineItemIds?: readonly string[];
}
export interface Image {
  readonly _id?: string;
  readonly height?: number;
  readonly width?: number;
  readonly altText?: string | null;
  readonly filename?: string | null;
}
export interface InvalidMembership {
  readonly membership?: Membership;
  readonly reason?: string;
}
export interface ItemAvailabilityInfo {
  readonly status?: ItemAvailabilityStatus;
  readonly quantityAvailable?: number | null;
}
export type ItemAvailabilityStatus = "AVAILABLE" | "NOT_FOUND" | "NOT_AVAILABLE" | "PARTIALLY_AVAILABLE";
export interface ItemModifier {
  readonly _id?: string;
  readonly quantity?: number | null;
  readonly label?: TranslatableString;
  readonly details?: TranslatableString;
  readonly price?: MultiCurrencyPrice;
}
export interface ItemTaxFullDetails {
  readonly taxableAmount?: MultiCurrencyPrice;
  readonly taxRate?: string;
  readonly totalTax?: MultiCurrencyPrice;
  /** @deprecated */
  readonly rateBreakdown?: readonly TaxRateBreakdown[];
  readonly taxBreakdown?: readonly TaxBreakdown[];
}
export interface ItemType {
  readonly preset?: ItemTypePreset;
  readonly custom?: string;
}
export type ItemTypePreset = "UNRECOGNISED" | "PHYSICAL" | "DIGITAL" | "GIFT_CARD" | "SERVICE";
export type JurisdictionType = "UNDEFINED" | "COUNTRY" | "STATE" | "COUNTY" | "CITY" | "SPECIAL";
export interface LineItem {
  readonly _id?: string | null;
  readonly quantity?: number;
  readonly catalogReference?: CatalogReference;
  readonly productName?: ProductName;
  readonly url?: PageUrlV2;
  readonly price?: MultiCurrencyPrice;
  readonly fullPrice?: MultiCurrencyPrice;
  readonly priceBeforeDiscounts?: MultiCurrencyPrice;
  readonly lineItemPrice?: MultiCurrencyPrice;
  readonly descriptionLines?: readonly DescriptionLine[];
  readonly image?: CommonImage;
  readonly availability?: ItemAvailabilityInfo;
  readonly physicalProperties?: PhysicalProperties;
  readonly itemType?: ItemType;
  readonly subscriptionOptionInfo?: SubscriptionOptionInfo;
  readonly paymentOption?: PaymentOptionType;
  readonly serviceProperties?: ServiceProperties;
  readonly rootCatalogItemId?: string | null;
  readonly priceDescription?: PriceDescription;
  readonly depositAmount?: MultiCurrencyPrice;
  readonly selectedMembership?: SelectedMembership;
  readonly deliveryProfileId?: string | null;
  readonly taxGroupId?: string | null;
  readonly customLineItem?: boolean;
  readonly consentRequiredPaymentPolicy?: string | null;
  readonly priceUndetermined?: boolean;
  readonly fixedQuantity?: boolean;
  readonly catalogOverrideFields?: CatalogOverrideFields;
  readonly savePaymentMethod?: boolean;
  readonly taxableAddress?: TaxableAddress;
  readonly extendedFields?: ExtendedFields;
  readonly policies?: readonly Policy[];
  readonly membersOnly?: boolean;
  readonly modifierGroups?: readonly ModifierGroup[];
  readonly modifiersTotalPrice?: MultiCurrencyPrice;
}
export interface LineItemPricesData {
  readonly totalPriceAfterTax?: MultiCurrencyPrice;
  readonly totalPriceBeforeTax?: MultiCurrencyPrice;
  readonly taxDetails?: ItemTaxFullDetails;
  readonly totalDiscount?: MultiCurrencyPrice;
  readonly price?: MultiCurrencyPrice;
  readonly priceBeforeDiscounts?: MultiCurrencyPrice;
  readonly lineItemPrice?: MultiCurrencyPrice;
  readonly fullPrice?: MultiCurrencyPrice;
  readonly modifiers?: MultiCurrencyPrice;
  readonly depositAmount?: MultiCurrencyPrice;
}
export interface LineItemQuantityUpdate {
  readonly _id?: string;
  readonly quantity?: number;
}
export type ManualCalculationReason = "GLOBAL_SETTING_TO_MANUAL" | "REGION_SETTING_TO_MANUAL";
export interface Membership {
  readonly _id?: string;
  readonly appId?: string;
  readonly name?: MembershipName;
  readonly lineItemIds?: readonly string[];
  readonly credits?: MembershipPaymentCredits;
  readonly expirationDate?: Date | null;
  /** @deprecated */
  readonly additionalData?: Readonly<Record<string, unknown>> | null;
}
export interface MembershipName {
  readonly original?: string;
  readonly translated?: string | null;
}
export interface MembershipOptions {
  /** @deprecated */
  readonly eligibleMemberships?: readonly Membership[];
  /** @deprecated */
  readonly invalidMemberships?: readonly InvalidMembership[];
  /** @deprecated */
  readonly selectedMemberships?: readonly HostSelectedMembership[];
}
export interface MembershipPaymentCredits {
  readonly total?: number;
  readonly remaining?: number;
}
export interface MerchantDiscount {
  readonly amount?: MultiCurrencyPrice;
}
export interface ModifierGroup {
  readonly _id?: string;
  readonly name?: TranslatableString;
  readonly modifiers?: readonly ItemModifier[];
}
export interface MultiCurrencyPrice {
  readonly amount?: string;
  readonly convertedAmount?: string;
  readonly formattedAmount?: string;
  readonly formattedConvertedAmount?: string;
}
export type NameInLineItem = "LINE_ITEM_DEFAULT";
export type NameInOther = "OTHER_DEFAULT";
export interface Other {
  readonly name?: NameInOther;
}
export interface OtherCharge {
  readonly type?: ChargeType;
  readonly price?: MultiCurrencyPrice;
  readonly details?: string | null;
}
export interface PageUrlV2 {
  readonly relativePath?: string;
  readonly url?: string | null;
}
export interface PaymentOption {
  readonly value?: PaymentOptionType;
}
export type PaymentOptionType = "FULL_PAYMENT_ONLINE" | "FULL_PAYMENT_OFFLINE" | "MEMBERSHIP" | "DEPOSIT_ONLINE" | "MEMBERSHIP_OFFLINE" | "MEMBERSHIP_ONLINE_WITH_OFFLINE_REMAINDER";
export interface PhysicalProperties {
  readonly weight?: number | null;
  readonly sku?: string | null;
  readonly shippable?: boolean;
}
export interface PickupDetails {
  readonly address?: Address;
  /** @deprecated */
  readonly businessLocation?: boolean;
  readonly pickupMethod?: PickupMethod;
}
export type PickupMethod = "STORE_PICKUP" | "PICKUP_POINT";
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
export interface PriceSummary {
  readonly subtotal?: MultiCurrencyPrice;
  readonly shipping?: MultiCurrencyPrice;
  readonly tax?: MultiCurrencyPrice;
  readonly discount?: MultiCurrencyPrice;
  readonly total?: MultiCurrencyPrice;
  readonly additionalFees?: MultiCurrencyPrice;
}
export interface ProductName {
  readonly original?: string;
  readonly translated?: string | null;
}
export type RateType = "NO_TAX_COLLECTED" | "MANUAL_RATE" | "AUTO_RATE" | "FALLBACK_RATE";
export interface Region {
  readonly _id?: string | null;
  readonly name?: string | null;
}
export interface RemoveCouponResponse {
  readonly cart?: Cart;
}
export interface RemoveLineItemsResponse {
  readonly cart?: Cart;
}
export type RuleType = "VALIDATION" | "OTHER" | "MAX" | "MIN" | "MAX_LENGTH" | "MIN_LENGTH" | "MAX_SIZE" | "MIN_SIZE" | "FORMAT" | "DECIMAL_LTE" | "DECIMAL_GTE" | "DECIMAL_LT" | "DECIMAL_GT" | "DECIMAL_MAX_SCALE" | "INVALID_ENUM_VALUE" | "REQUIRED_FIELD" | "FIELD_NOT_ALLOWED" | "ONE_OF_ALIGNMENT" | "EXACT_LENGTH" | "EXACT_SIZE" | "REQUIRED_ONE_OF_FIELD";
export interface SelectedCarrierServiceOption {
  readonly code?: string;
  readonly title?: string;
  readonly logistics?: DeliveryLogistics;
  readonly cost?: SelectedCarrierServiceOptionPrices;
  readonly requestedShippingOption?: boolean;
  /** @deprecated */
  readonly otherCharges?: readonly SelectedCarrierServiceOptionOtherCharge[];
  readonly carrierId?: string | null;
  readonly deliveryAllocations?: readonly DeliveryAllocation[];
  readonly partial?: boolean | null;
}
export interface SelectedCarrierServiceOptionOtherCharge {
  readonly type?: ChargeType;
  readonly details?: string | null;
  readonly cost?: SelectedCarrierServiceOptionPrices;
}
export interface SelectedCarrierServiceOptionPrices {
  readonly totalPriceAfterTax?: MultiCurrencyPrice;
  readonly totalPriceBeforeTax?: MultiCurrencyPrice;
  readonly taxDetails?: ItemTaxFullDetails;
  readonly totalDiscount?: MultiCurrencyPrice;
  readonly price?: MultiCurrencyPrice;
}
export interface SelectedMembership {
  readonly _id?: string;
  readonly appId?: string;
}
export interface SelectedMemberships {
  readonly memberships?: readonly HostSelectedMembership[];
}
export interface SelectedShippingOption {
  readonly carrierId?: string | null;
  readonly code?: string;
}
export interface ServiceProperties {
  readonly scheduledDate?: Date | null;
  readonly numberOfParticipants?: number | null;
}
export type Severity = "WARNING" | "ERROR";
export interface ShippingInformation {
  readonly region?: ShippingRegion;
  readonly selectedCarrierServiceOption?: SelectedCarrierServiceOption;
  readonly carrierServiceOptions?: readonly CarrierServiceOption[];
}
export interface ShippingOption {
  readonly code?: string;
  readonly title?: string;
  readonly logistics?: DeliveryLogistics;
  readonly cost?: ShippingPrice;
  readonly deliveryAllocations?: readonly DeliveryAllocation[];
  readonly partial?: boolean | null;
}
export interface ShippingPrice {
  readonly price?: MultiCurrencyPrice;
  readonly otherCharges?: readonly OtherCharge[];
}
export interface ShippingRegion {
  readonly _id?: string;
  readonly name?: string;
}
export interface StreetAddress {
  readonly number?: string;
  readonly name?: string;
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
export interface SystemError {
  readonly errorCode?: string | null;
}
export interface Target {
  readonly other?: Other;
  readonly lineItem?: TargetLineItem;
}
export interface TargetLineItem {
  readonly name?: NameInLineItem;
  readonly _id?: string | null;
}
export interface TaxBreakdown {
  readonly jurisdiction?: string | null;
  readonly nonTaxableAmount?: MultiCurrencyPrice;
  readonly rate?: string | null;
  readonly taxAmount?: MultiCurrencyPrice;
  readonly taxableAmount?: MultiCurrencyPrice;
  readonly taxType?: string | null;
  readonly taxName?: string | null;
  readonly jurisdictionType?: JurisdictionType;
}
export interface TaxCalculationDetails {
  readonly manualRateReason?: ManualCalculationReason;
  readonly autoTaxFallbackDetails?: AutoTaxFallbackCalculationDetails;
  readonly rateType?: RateType;
}
export interface TaxRateBreakdown {
  readonly name?: string;
  readonly rate?: string;
  readonly tax?: MultiCurrencyPrice;
}
export interface TaxSummary {
  readonly taxableAmount?: MultiCurrencyPrice;
  readonly totalTax?: MultiCurrencyPrice;
  /** @deprecated */
  readonly calculationDetails?: TaxCalculationDetails;
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
export interface UpdateLineItemsQuantityResponse {
  readonly cart?: Cart;
}
export interface V1Coupon {
  readonly _id?: string;
  readonly code?: string;
  readonly amount?: MultiCurrencyPrice;
  readonly name?: string;
}
export interface V1DiscountRule {
  readonly _id?: string;
  readonly name?: V1DiscountRuleName;
  readonly amount?: MultiCurrencyPrice;
}
export interface V1DiscountRuleName {
  readonly original?: string;
  readonly translated?: string | null;
}
export interface V1ItemModifier {
  readonly _id?: string;
  readonly quantity?: number | null;
  readonly label?: TranslatableString;
  readonly details?: TranslatableString;
  readonly price?: string | null;
}
export interface V1MerchantDiscount {
  readonly amount?: MultiCurrencyPrice;
  readonly percentage?: number | null;
}
export interface V1ModifierGroup {
  readonly _id?: string;
  readonly name?: TranslatableString;
  readonly modifiers?: readonly V1ItemModifier[];
}
export interface ValidationError {
  readonly fieldViolations?: readonly FieldViolation[];
}
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
export type WeightUnit = "UNSPECIFIED_WEIGHT_UNIT" | "KG" | "LB";
export interface AddToCurrentCartOptions {
  readonly lineItems?: readonly LineItem[];
  readonly customLineItems?: readonly CustomLineItem[];
  readonly businessLocationId?: string | null;
}
export interface CreateCheckoutFromCurrentCartOptions {
  readonly channelType?: ChannelType;
  readonly shippingAddress?: Address;
  readonly billingAddress?: Address;
  readonly selectedShippingOption?: SelectedShippingOption;
  readonly email?: string | null;
}
export interface EstimateCurrentCartTotalsOptions {
  readonly selectedShippingOption?: SelectedShippingOption;
  readonly shippingAddress?: Address;
  readonly billingAddress?: Address;
  readonly selectedMemberships?: SelectedMemberships;
  readonly calculateTax?: boolean | null;
  readonly calculateShipping?: boolean | null;
  readonly calculateAdditionalFees?: boolean | null;
}
export interface UpdateCurrentCartOptions {
  readonly cartInfo?: Cart;
  readonly couponCode?: string | null;
  readonly lineItems?: readonly LineItem[];
  readonly customLineItems?: readonly CustomLineItem[];
}
/** POST /ecom/v1/carts/current/add-to-cart. Permissions: ECOM.MODIFY_CARTS. @deprecated */
export const addToCurrentCart = /* @__PURE__ */ $.defineMethod<(options?: $.Requires<AddToCurrentCartOptions, "customLineItems.itemType" | "customLineItems.price" | "lineItems.catalogReference" | "lineItems.quantity" | "lineItems.selectedMembership._id" | "lineItems.selectedMembership.appId">, call?: $.CallOptions) => Promise<AddToCartResponse>>({ id: "com.wix.ecom.cart.api.v1.CurrentCartService.AddToCurrentCart", name: "addToCurrentCart", route: "POST /ecom/v1/carts/current/add-to-cart", args: [""], request: "AddToCurrentCartRequest", response: "AddToCartResponse", shapes });
/** POST /ecom/v1/carts/current/create-checkout. Permissions: ECOM.CREATE_CHECKOUT_FROM_CART. @deprecated */
export const createCheckoutFromCurrentCart = /* @__PURE__ */ $.defineMethod<(options?: CreateCheckoutFromCurrentCartOptions, call?: $.CallOptions) => Promise<CreateCheckoutResponse>>({ id: "com.wix.ecom.cart.api.v1.CurrentCartService.CreateCheckoutFromCurrentCart", name: "createCheckoutFromCurrentCart", route: "POST /ecom/v1/carts/current/create-checkout", args: [""], shapes });
/** DELETE /ecom/v1/carts/current. Permissions: ECOM.MODIFY_CARTS. @deprecated */
export const deleteCurrentCart = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<void>>({ id: "com.wix.ecom.cart.api.v1.CurrentCartService.DeleteCurrentCart", name: "deleteCurrentCart", route: "DELETE /ecom/v1/carts/current", payloadIn: "query", args: [], returns: "", shapes });
/** POST /ecom/v1/carts/current/estimate-totals. Permissions: ECOM.READ_CARTS. @deprecated */
export const estimateCurrentCartTotals = /* @__PURE__ */ $.defineMethod<(options?: EstimateCurrentCartTotalsOptions, call?: $.CallOptions) => Promise<EstimateTotalsResponse>>({ id: "com.wix.ecom.cart.api.v1.CurrentCartService.EstimateCurrentCartTotals", name: "estimateCurrentCartTotals", route: "POST /ecom/v1/carts/current/estimate-totals", args: [""], response: "EstimateTotalsResponse", shapes });
/** GET /ecom/v1/carts/current. Permissions: ECOM.READ_CARTS. @deprecated */
export const getCurrentCart = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<Cart>>({ id: "com.wix.ecom.cart.api.v1.CurrentCartService.GetCurrentCart", name: "getCurrentCart", route: "GET /ecom/v1/carts/current", payloadIn: "query", args: [], response: "GetCurrentCartResponse", returns: "cart", shapes });
/** POST /ecom/v1/carts/current/remove-coupon. Permissions: ECOM.MODIFY_CARTS. @deprecated */
export const removeCouponFromCurrentCart = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<RemoveCouponResponse>>({ id: "com.wix.ecom.cart.api.v1.CurrentCartService.RemoveCouponFromCurrentCart", name: "removeCouponFromCurrentCart", route: "POST /ecom/v1/carts/current/remove-coupon", args: [], response: "RemoveCouponResponse", shapes });
/** POST /ecom/v1/carts/current/remove-line-items. Permissions: ECOM.MODIFY_CARTS. @deprecated */
export const removeLineItemsFromCurrentCart = /* @__PURE__ */ $.defineMethod<(lineItemIds: readonly string[], call?: $.CallOptions) => Promise<RemoveLineItemsResponse>>({ id: "com.wix.ecom.cart.api.v1.CurrentCartService.RemoveLineItemsFromCurrentCart", name: "removeLineItemsFromCurrentCart", route: "POST /ecom/v1/carts/current/remove-line-items", args: ["lineItemIds"], response: "RemoveLineItemsResponse", shapes });
/** PATCH /ecom/v1/carts/current. Permissions: ECOM.MODIFY_CARTS. @deprecated */
export const updateCurrentCart = /* @__PURE__ */ $.defineMethod<(options?: $.Requires<UpdateCurrentCartOptions, "lineItems.catalogReference">, call?: $.CallOptions) => Promise<Cart>>({ id: "com.wix.ecom.cart.api.v1.CurrentCartService.UpdateCurrentCart", name: "updateCurrentCart", route: "PATCH /ecom/v1/carts/current", args: [""], request: "UpdateCartRequest", response: "UpdateCartResponse", returns: "cart", shapes });
/** POST /ecom/v1/carts/current/update-line-items-quantity. Permissions: ECOM.MODIFY_CARTS. @deprecated */
export const updateCurrentCartLineItemQuantity = /* @__PURE__ */ $.defineMethod<(lineItems: readonly LineItemQuantityUpdate[], call?: $.CallOptions) => Promise<UpdateLineItemsQuantityResponse>>({ id: "com.wix.ecom.cart.api.v1.CurrentCartService.UpdateCurrentCartLineItemQuantity", name: "updateCurrentCartLineItemQuantity", route: "POST /ecom/v1/carts/current/update-line-items-quantity", args: ["lineItems"], response: "UpdateLineItemsQuantityResponse", shapes });
