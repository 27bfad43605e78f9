// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";

const shapes: $.ShapeTable = {
  "AddToCheckoutRequest": {"lineItems":"LineItem","customLineItems":"CustomLineItem"},
  "AddToCheckoutResponse": {"checkout":"Checkout"},
  "ApplicationError": {"data":"free"},
  "AutoTaxFallbackCalculationDetails": {"error":"ApplicationError"},
  "CalculationErrors": {"generalShippingCalculationError":"Details","carrierErrors":"CarrierErrors","selectedShippingOptionError":"Details","taxCalculationError":"Details","couponCalculationError":"Details","giftCardCalculationError":"Details","orderValidationErrors":"ApplicationError","membershipError":"Details","discountsCalculationError":"Details"},
  "CarrierError": {"error":"Details"},
  "CarrierErrors": {"errors":"CarrierError"},
  "CatalogReference": {"options":"free"},
  "Checkout": {"lineItems":"LineItem","calculationErrors":"CalculationErrors","customFields":"CustomField","taxSummary":"TaxSummary","createdDate":"date","updatedDate":"date","membershipOptions":"MembershipOptions","extendedFields":"ExtendedFields"},
  "CreateCheckoutRequest": {"checkoutInfo":"Checkout","lineItems":"LineItem","customLineItems":"CustomLineItem"},
  "CreateCheckoutResponse": {"checkout":"Checkout"},
  "CustomField": {"value":"free"},
  "CustomLineItem": {"serviceProperties":"ServiceProperties","catalogReference":"CatalogReference"},
  "Details": {"applicationError":"ApplicationError","validationError":"ValidationError","tracing":"free"},
  "ExtendedFields": {"namespaces":"free"},
  "FieldViolation": {"data":"free"},
  "GetCheckoutByCartIdResponse": {"checkout":"Checkout"},
  "GetCheckoutResponse": {"checkout":"Checkout"},
  "InvalidMembership": {"membership":"Membership"},
  "LineItem": {"catalogReference":"CatalogReference","serviceProperties":"ServiceProperties","extendedFields":"ExtendedFields"},
  "Membership": {"expirationDate":"date","additionalData":"free"},
  "MembershipOptions": {"eligibleMemberships":"Membership","invalidMemberships":"InvalidMembership"},
  "RemoveCouponResponse": {"checkout":"Checkout"},
  "RemoveGiftCardResponse": {"checkout":"Checkout"},
  "RemoveLineItemsResponse": {"checkout":"Checkout"},
  "RemoveOverrideCheckoutUrlResponse": {"checkout":"Checkout"},
  "ServiceProperties": {"scheduledDate":"date"},
  "TaxCalculationDetails": {"autoTaxFallbackDetails":"AutoTaxFallbackCalculationDetails"},
  "TaxSummary": {"calculationDetails":"TaxCalculationDetails"},
  "UpdateCheckoutRequest": {"checkout":"Checkout","lineItems":"LineItem","customLineItems":"CustomLineItem"},
  "UpdateCheckoutResponse": {"checkout":"Checkout"},
  "UpdateLineItemsQuantityResponse": {"checkout":"Checkout"},
  "ValidationError": {"fieldViolations":"FieldViolation"},
};

export interface AddToCheckoutResponse {
  readonly checkout?: Checkout;
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
  readonly coupon?: Coupon;
  readonly merchantDiscount?: MerchantDiscount;
  readonly discountRule?: DiscountRule;
  readonly discountType?: DiscountType;
  readonly lineItemIds?: readonly string[];
}
export interface AutoTaxFallbackCalculationDetails {
  readonly fallbackReason?: FallbackReason;
  readonly error?: ApplicationError;
}
export interface BuyerInfo {
  readonly visitorId?: string;
  readonly memberId?: string;
  readonly contactId?: string | null;
  readonly email?: string | null;
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
export interface Checkout {
  readonly _id?: string | null;
  readonly lineItems?: readonly LineItem[];
  readonly billingInfo?: AddressWithContact;
  readonly shippingInfo?: ShippingInfo;
  readonly buyerNote?: string | null;
  readonly buyerInfo?: BuyerInfo;
  readonly conversionCurrency?: string;
  readonly priceSummary?: PriceSummary;
  readonly calculationErrors?: CalculationErrors;
  readonly giftCard?: GiftCard;
  readonly appliedDiscounts?: readonly AppliedDiscount[];
  readonly customFields?: readonly CustomField[];
  readonly weightUnit?: WeightUnit;
  readonly taxSummary?: TaxSummary;
  readonly currency?: string;
  readonly channelType?: ChannelType;
  readonly siteLanguage?: string;
  readonly buyerLanguage?: string;
  readonly completed?: boolean;
  readonly taxIncludedInPrice?: boolean;
  readonly createdBy?: CreatedBy;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly payNow?: PriceSummary;
  readonly payLater?: PriceSummary;
  readonly membershipOptions?: MembershipOptions;
  readonly additionalFees?: readonly AdditionalFee[];
  readonly cartId?: string | null;
  readonly violations?: readonly Violation[];
  readonly extendedFields?: ExtendedFields;
  readonly purchaseFlowId?: string | null;
  readonly customSettings?: CustomSettings;
  readonly customContentReference?: CustomContentReference;
  readonly externalReference?: ExternalReference;
  readonly payAfterFreeTrial?: PriceSummary;
  readonly businessLocationId?: string | null;
  readonly paymentCurrency?: string;
  readonly taxExemptGroupId?: string | null;
}
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
  readonly amount?: MultiCurrencyPrice;
  readonly name?: string;
}
export interface CreateOrderAndChargeResponse {
  readonly orderId?: string;
  readonly subscriptionId?: string;
  readonly paymentResponseToken?: string | null;
  readonly paymentGatewayOrderId?: string | null;
}
export interface CreateOrderResponse {
  readonly orderId?: string;
  readonly subscriptionId?: string;
  readonly paymentGatewayOrderId?: string | null;
}
export interface CreatedBy {
  readonly userId?: string;
  readonly memberId?: string;
  readonly visitorId?: string;
  readonly appId?: string;
}
export interface CustomContentReference {
  readonly appId?: string;
  readonly componentId?: string;
}
export interface CustomField {
  readonly value?: unknown;
  readonly title?: string;
  readonly translatedTitle?: string | null;
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
export interface CustomSettings {
  readonly lockGiftCard?: boolean;
  readonly lockCouponCode?: boolean;
  readonly disabledPolicyAgreementCheckbox?: boolean;
  readonly disabledManualPayment?: boolean;
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
export interface DiscountRule {
  readonly _id?: string;
  readonly name?: DiscountRuleName;
  readonly amount?: MultiCurrencyPrice;
}
export interface DiscountRuleName {
  readonly original?: string;
  readonly translated?: string | null;
}
export type DiscountType = "GLOBAL" | "SPECIFIC_ITEMS" | "SHIPPING";
export interface ExtendedFields {
  readonly namespaces?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
export interface ExternalReference {
  readonly appId?: string;
  readonly resourceId?: string | null;
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
export interface GetCheckoutByCartIdResponse {
  readonly checkout?: Checkout;
}
export interface GetCheckoutURLResponse {
  readonly checkoutUrl?: string;
}
export interface GetWixCheckoutURLResponse {
  readonly checkoutUrl?: string;
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
export interface HeadersEntry {
  readonly key?: string;
  readonly value?: string;
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
  readonly lineItemPrice?: MultiCurrencyPrice;
  readonly fullPrice?: MultiCurrencyPrice;
  readonly priceBeforeDiscounts?: MultiCurrencyPrice;
  readonly totalPriceAfterTax?: MultiCurrencyPrice;
  readonly totalPriceBeforeTax?: MultiCurrencyPrice;
  readonly taxDetails?: ItemTaxFullDetails;
  readonly discount?: MultiCurrencyPrice;
  readonly descriptionLines?: readonly DescriptionLine[];
  readonly media?: CommonImage;
  readonly availability?: ItemAvailabilityInfo;
  readonly physicalProperties?: PhysicalProperties;
  readonly itemType?: ItemType;
  readonly subscriptionOptionInfo?: SubscriptionOptionInfo;
  readonly paymentOption?: PaymentOptionType;
  readonly serviceProperties?: ServiceProperties;
  readonly rootCatalogItemId?: string | null;
  readonly priceDescription?: PriceDescription;
  readonly depositAmount?: MultiCurrencyPrice;
  readonly deliveryProfileId?: string | null;
  readonly customLineItem?: boolean;
  readonly consentRequiredPaymentPolicy?: string | null;
  readonly catalogOverrideFields?: CatalogOverrideFields;
  readonly priceUndetermined?: boolean;
  readonly fixedQuantity?: boolean;
  readonly savePaymentMethod?: boolean;
  readonly taxableAddress?: TaxableAddress;
  readonly extendedFields?: ExtendedFields;
  readonly policies?: readonly Policy[];
  readonly membersOnly?: boolean;
  readonly modifierGroups?: readonly ModifierGroup[];
  readonly modifiersTotalPrice?: MultiCurrencyPrice;
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
  readonly eligibleMemberships?: readonly Membership[];
  readonly invalidMemberships?: readonly InvalidMembership[];
  readonly selectedMemberships?: SelectedMemberships;
}
export interface MembershipPaymentCredits {
  readonly total?: number;
  readonly remaining?: number;
}
export interface MerchantDiscount {
  readonly amount?: MultiCurrencyPrice;
  readonly percentage?: number | null;
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
export interface RawHttpResponse {
  readonly body?: string;
  readonly statusCode?: number | null;
  readonly headers?: readonly HeadersEntry[];
}
export interface Region {
  readonly _id?: string | null;
  readonly name?: string | null;
}
export interface RemoveCouponResponse {
  readonly checkout?: Checkout;
}
export interface RemoveGiftCardResponse {
  readonly checkout?: Checkout;
}
export interface RemoveLineItemsResponse {
  readonly checkout?: Checkout;
}
export interface RemoveOverrideCheckoutUrlResponse {
  readonly checkout?: Checkout;
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
  readonly lineItemIds?: readonly string[];
}
export interface SelectedMemberships {
  readonly memberships?: readonly SelectedMembership[];
}
export interface ServiceProperties {
  readonly scheduledDate?: Date | null;
  readonly numberOfParticipants?: number | null;
}
export type Severity = "WARNING" | "ERROR";
export interface ShippingInfo {
  readonly shippingDestination?: AddressWithContact;
  readonly selectedCarrierServiceOption?: SelectedCarrierServiceOption;
  readonly region?: ShippingRegion;
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
  readonly checkout?: Checkout;
}
export interface V1ItemModifier {
  readonly _id?: string;
  readonly quantity?: number | null;
  readonly label?: TranslatableString;
  readonly details?: TranslatableString;
  readonly price?: string | null;
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
export interface AddToCheckoutOptions {
  readonly lineItems?: readonly LineItem[];
  readonly customLineItems?: readonly CustomLineItem[];
}
export interface CreateCheckoutOptions {
  readonly checkoutInfo?: Checkout;
  readonly couponCode?: string | null;
  readonly lineItems?: readonly LineItem[];
  readonly customLineItems?: readonly CustomLineItem[];
  readonly channelType?: ChannelType;
  readonly giftCardCode?: string | null;
  readonly overrideCheckoutUrl?: string | null;
  readonly giftCardRedeemAmount?: string | null;
}
export interface CreateOrderOptions {
  readonly savePaymentMethod?: boolean;
  readonly delayCapture?: boolean;
}
export interface CreateOrderAndChargeOptions {
  readonly paymentToken?: string | null;
  readonly savePaymentMethod?: boolean;
  readonly delayCapture?: boolean;
}
export type MarkCheckoutAsCompletedOptions = Readonly<Record<string, never>>;
export interface UpdateCheckoutOptions {
  readonly couponCode?: string | null;
  readonly giftCardCode?: string | null;
  readonly overrideCheckoutUrl?: string | null;
  readonly lineItems?: readonly LineItem[];
  readonly customLineItems?: readonly CustomLineItem[];
  readonly giftCardRedeemAmount?: string | null;
}
/** POST /ecom/v1/checkouts/:id/add-to-checkout. Permissions: ECOM.MODIFY_CHECKOUTS, ECOM.ADMIN_MODIFY_CHECKOUTS. @deprecated */
export const addToCheckout = /* @__PURE__ */ $.defineMethod<(_id: string, options?: $.Requires<AddToCheckoutOptions, "customLineItems.itemType" | "lineItems.catalogReference" | "lineItems.quantity">, call?: $.CallOptions) => Promise<AddToCheckoutResponse>>({ id: "com.wix.ecom.checkout.api.v1.CheckoutService.AddToCheckout", name: "addToCheckout", route: "POST /ecom/v1/checkouts/:id/add-to-checkout", args: ["id",""], request: "AddToCheckoutRequest", response: "AddToCheckoutResponse", shapes });
/** POST /ecom/v1/checkouts. Permissions: ECOM.MODIFY_CHECKOUTS, ECOM.ADMIN_MODIFY_CHECKOUTS. @deprecated */
export const createCheckout = /* @__PURE__ */ $.defineMethod<(options: $.Requires<CreateCheckoutOptions, "channelType" | "checkoutInfo.customFields.value" | "checkoutInfo.membershipOptions.selectedMemberships.memberships._id" | "checkoutInfo.membershipOptions.selectedMemberships.memberships.appId" | "checkoutInfo.membershipOptions.selectedMemberships.memberships.lineItemIds" | "customLineItems.itemType" | "customLineItems.price" | "lineItems.catalogReference" | "lineItems.quantity">, call?: $.CallOptions) => Promise<Checkout>>({ id: "com.wix.ecom.checkout.api.v1.CheckoutService.CreateCheckout", name: "createCheckout", route: "POST /ecom/v1/checkouts", args: [""], request: "CreateCheckoutRequest", response: "CreateCheckoutResponse", returns: "checkout", shapes });
/** POST /ecom/v1/checkouts/:id/create-order. Permissions: ECOM.CREATE_ORDER_FROM_CHECKOUT. @deprecated */
export const createOrder = /* @__PURE__ */ $.defineMethod<(_id: string, options?: CreateOrderOptions, call?: $.CallOptions) => Promise<CreateOrderResponse>>({ id: "com.wix.ecom.checkout.api.v1.CheckoutService.CreateOrder", name: "createOrder", route: "POST /ecom/v1/checkouts/:id/create-order", args: ["id",""], shapes });
/** POST /ecom/v1/checkouts/:id/create-order-and-charge. Permissions: ECOM.CREATE_ORDER_FROM_CHECKOUT. @deprecated */
export const createOrderAndCharge = /* @__PURE__ */ $.defineMethod<(_id: string, options?: CreateOrderAndChargeOptions, call?: $.CallOptions) => Promise<CreateOrderAndChargeResponse>>({ id: "com.wix.ecom.checkout.api.v1.CheckoutService.CreateOrderAndCharge", name: "createOrderAndCharge", route: "POST /ecom/v1/checkouts/:id/create-order-and-charge", args: ["id",""], shapes });
/** GET /ecom/v1/checkouts/:id. Permissions: ECOM.READ_CHECKOUTS. @deprecated */
export const getCheckout = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<Checkout>>({ id: "com.wix.ecom.checkout.api.v1.CheckoutService.GetCheckout", name: "getCheckout", route: "GET /ecom/v1/checkouts/:id", payloadIn: "query", args: ["id"], response: "GetCheckoutResponse", returns: "checkout", shapes });
/** GET /ecom/v1/checkouts/by-cart-id/:id. Permissions: ECOM.READ_CHECKOUTS. @deprecated */
export const getCheckoutByCartId = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<GetCheckoutByCartIdResponse>>({ id: "com.wix.ecom.checkout.api.v1.CheckoutService.GetCheckoutByCartId", name: "getCheckoutByCartId", route: "GET /ecom/v1/checkouts/by-cart-id/:id", payloadIn: "query", args: ["id"], response: "GetCheckoutByCartIdResponse", shapes });
/** GET /ecom/v1/checkouts/:id/checkout-url. Permissions: ECOM.READ_CHECKOUTS. @deprecated */
export const getCheckoutUrl = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<GetCheckoutURLResponse>>({ id: "com.wix.ecom.checkout.api.v1.CheckoutService.GetCheckoutURL", name: "getCheckoutUrl", route: "GET /ecom/v1/checkouts/:id/checkout-url", payloadIn: "query", args: ["id"], shapes });
/** GET /ecom/v1/checkouts/:id/wix-checkout-url. Permissions: ECOM.READ_CHECKOUTS. @deprecated */
export const getWixCheckoutUrl = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<GetWixCheckoutURLResponse>>({ id: "com.wix.ecom.checkout.api.v1.CheckoutService.GetWixCheckoutURL", name: "getWixCheckoutUrl", route: "GET /ecom/v1/checkouts/:id/wix-checkout-url", payloadIn: "query", args: ["id"], shapes });
/** POST /ecom/v1/checkouts/:id/mark-as-completed. Permissions: ECOM.MODIFY_CHECKOUTS. @deprecated */
export const markCheckoutAsCompleted = /* @__PURE__ */ $.defineMethod<(_id: string, options?: MarkCheckoutAsCompletedOptions, call?: $.CallOptions) => Promise<void>>({ id: "com.wix.ecom.checkout.api.v1.CheckoutService.MarkCheckoutAsCompleted", name: "markCheckoutAsCompleted", route: "POST /ecom/v1/checkouts/:id/mark-as-completed", args: ["id",""], returns: "", shapes });
/** GET /ecom/v1/checkouts/mark-checkout-as-completed-and-redirect-to-url. Permissions: ECOM.MODIFY_CHECKOUTS. @deprecated */
export const markCheckoutAsCompletedAndRedirectToUrl = /* @__PURE__ */ $.defineMethod<(token: string, call?: $.CallOptions) => Promise<RawHttpResponse>>({ id: "com.wix.ecom.checkout.api.v1.CheckoutService.MarkCheckoutAsCompletedAndRedirectToUrl", name: "markCheckoutAsCompletedAndRedirectToUrl", route: "GET /ecom/v1/checkouts/mark-checkout-as-completed-and-redirect-to-url", payloadIn: "query", args: ["token"], shapes });
/** POST /ecom/v1/checkouts/:id/remove-coupon. Permissions: ECOM.MODIFY_CHECKOUTS. @deprecated */
export const removeCoupon = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<RemoveCouponResponse>>({ id: "com.wix.ecom.checkout.api.v1.CheckoutService.RemoveCoupon", name: "removeCoupon", route: "POST /ecom/v1/checkouts/:id/remove-coupon", args: ["id"], response: "RemoveCouponResponse", shapes });
/** POST /ecom/v1/checkouts/:id/remove-gift-card. Permissions: ECOM.MODIFY_CHECKOUTS. @deprecated */
export const removeGiftCard = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<RemoveGiftCardResponse>>({ id: "com.wix.ecom.checkout.api.v1.CheckoutService.RemoveGiftCard", name: "removeGiftCard", route: "POST /ecom/v1/checkouts/:id/remove-gift-card", args: ["id"], response: "RemoveGiftCardResponse", shapes });
/** POST /ecom/v1/checkouts/:id/remove-line-items. Permissions: ECOM.MODIFY_CHECKOUTS. @deprecated */
export const removeLineItems = /* @__PURE__ */ $.defineMethod<(_id: string, lineItemIds: readonly string[], call?: $.CallOptions) => Promise<RemoveLineItemsResponse>>({ id: "com.wix.ecom.checkout.api.v1.CheckoutService.RemoveLineItems", name: "removeLineItems", route: "POST /ecom/v1/checkouts/:id/remove-line-items", args: ["id","lineItemIds"], response: "RemoveLineItemsResponse", shapes });
/** POST /ecom/v1/checkouts/:id/remove-override-checkout-url. Permissions: ECOM.MODIFY_CHECKOUTS. @deprecated */
export const removeOverrideCheckoutUrl = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<RemoveOverrideCheckoutUrlResponse>>({ id: "com.wix.ecom.checkout.api.v1.CheckoutService.RemoveOverrideCheckoutUrl", name: "removeOverrideCheckoutUrl", route: "POST /ecom/v1/checkouts/:id/remove-override-checkout-url", args: ["id"], response: "RemoveOverrideCheckoutUrlResponse", shapes });
/** PATCH /ecom/v1/checkouts/:checkoutId. Permissions: ECOM.MODIFY_CHECKOUTS, ECOM.ADMIN_MODIFY_CHECKOUTS. @deprecated */
export const updateCheckout = /* @__PURE__ */ $.defineMethod<(_id: string, checkout: $.Requires<Checkout, "customFields.value" | "membershipOptions.selectedMemberships.memberships._id" | "membershipOptions.selectedMemberships.memberships.appId" | "membershipOptions.selectedMemberships.memberships.lineItemIds">, options?: $.Requires<UpdateCheckoutOptions, "customLineItems.itemType" | "lineItems.catalogReference" | "lineItems.quantity">, call?: $.CallOptions) => Promise<Checkout>>({ id: "com.wix.ecom.checkout.api.v1.CheckoutService.UpdateCheckout", name: "updateCheckout", route: "PATCH /ecom/v1/checkouts/:checkoutId", path: {"checkoutId":"checkout.id"}, args: ["checkout.id","checkout",""], request: "UpdateCheckoutRequest", response: "UpdateCheckoutResponse", returns: "checkout", shapes });
/** POST /ecom/v1/checkouts/:id/update-line-items-quantity. Permissions: ECOM.MODIFY_CHECKOUTS. @deprecated */
export const updateLineItemsQuantity = /* @__PURE__ */ $.defineMethod<(_id: string, lineItems: $.Requires<readonly LineItemQuantityUpdate[], "_id" | "quantity">, call?: $.CallOptions) => Promise<UpdateLineItemsQuantityResponse>>({ id: "com.wix.ecom.checkout.api.v1.CheckoutService.UpdateLineItemsQuantity", name: "updateLineItemsQuantity", route: "POST /ecom/v1/checkouts/:id/update-line-items-quantity", args: ["id","lineItems"], response: "UpdateLineItemsQuantityResponse", shapes });
