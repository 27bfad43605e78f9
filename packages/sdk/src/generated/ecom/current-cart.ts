// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { AdditionalFee, Address, AddressWithContact, AppliedDiscount, CalculatedLineItem, CalculationErrors, CatalogReference, ChannelType, CommonImage, CreateCheckoutResponse, DescriptionLine, ExtendedFields, GiftCard, ItemAvailabilityInfo, ItemType, LineItemQuantityUpdate, MembershipOptions, MerchantDiscount, ModifierGroup, MultiCurrencyPrice, PageUrlV2, PaymentOption, PaymentOptionType, PhysicalProperties, Policy, PriceDescription, PriceSummary, ProductName, SelectedMembership, SelectedMemberships, SelectedShippingOption, ServiceProperties, ShippingInformation, SubscriptionOptionInfo, TaxSummary, TaxableAddress, V1ModifierGroup, Violation, WeightUnit } from "../shared/types.ts";
export type { AdditionalFee, AdditionalFeeSource, Address, AddressLocation, AddressWithContact, ApplicableLineItems, ApplicationError, AppliedDiscount, AppliedDiscountDiscountType, AutoTaxFallbackCalculationDetails, CalculatedLineItem, CalculationErrors, Carrier, CarrierError, CarrierErrors, CarrierServiceOption, CatalogReference, ChannelType, ChargeType, Color, CommonImage, CreateCheckoutResponse, DeliveryAllocation, DeliveryLogistics, Description, DescriptionLine, DescriptionLineName, Details, ExtendedFields, FallbackReason, FieldViolation, FreeTrialPeriod, FullAddressContactDetails, GiftCard, HostSelectedMembership, InvalidMembership, ItemAvailabilityInfo, ItemAvailabilityStatus, ItemModifier, ItemTaxFullDetails, ItemType, ItemTypePreset, JurisdictionType, LineItemPricesData, LineItemQuantityUpdate, ManualCalculationReason, Membership, MembershipName, MembershipOptions, MembershipPaymentCredits, MerchantDiscount, ModifierGroup, MultiCurrencyPrice, NameInLineItem, NameInOther, Other, OtherCharge, PageUrlV2, PaymentOption, PaymentOptionType, PhysicalProperties, PickupDetails, PickupMethod, PlainTextValue, Policy, PriceDescription, PriceSummary, ProductName, RateType, Region, RuleType, SelectedCarrierServiceOption, SelectedCarrierServiceOptionOtherCharge, SelectedCarrierServiceOptionPrices, SelectedMembership, SelectedMemberships, SelectedShippingOption, ServiceProperties, Severity, ShippingInformation, ShippingOption, ShippingPrice, ShippingRegion, StreetAddress, SubscriptionFrequency, SubscriptionOptionInfo, SubscriptionSettings, SystemError, Target, TargetLineItem, TaxBreakdown, TaxCalculationDetails, TaxRateBreakdown, TaxSummary, TaxableAddress, TaxableAddressType, Title, TranslatableString, V1Coupon, V1DiscountRule, V1DiscountRuleName, V1ItemModifier, V1MerchantDiscount, V1ModifierGroup, ValidationError, VatId, VatType, Violation, WeightUnit } from "../shared/types.ts";

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
export interface BuyerInfo {
  readonly visitorId?: string;
  readonly memberId?: string;
  readonly userId?: string;
  readonly contactId?: string | null;
  readonly email?: string | null;
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
export interface Coupon {
  readonly _id?: string;
  readonly code?: string;
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
export interface Image {
  readonly _id?: string;
  readonly height?: number;
  readonly width?: number;
  readonly altText?: string | null;
  readonly filename?: string | null;
}
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
export interface RemoveCouponResponse {
  readonly cart?: Cart;
}
export interface RemoveLineItemsResponse {
  readonly cart?: Cart;
}
export interface UpdateLineItemsQuantityResponse {
  readonly cart?: Cart;
}
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
