// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { AdditionalFee, AddressWithContact, BuyerInfo, CalculationErrors, CarrierServiceOption, CatalogReference, ChannelType, CommonImage, CreatedBy, CustomContentReference, DescriptionLine, DiscountRuleName, DiscountType, ExtendedFields, ExternalReference, GetCheckoutURLResponse, GiftCard, InvalidMembership, ItemAvailabilityInfo, ItemTaxFullDetails, ItemType, LineItemQuantityUpdate, Membership, ModifierGroup, MultiCurrencyPrice, PageUrlV2, PaymentOption, PaymentOptionType, PhysicalProperties, Policy, PriceDescription, PriceSummary, ProductName, RawHttpResponse, SelectedCarrierServiceOption, ServiceProperties, ShippingRegion, SubscriptionOptionInfo, TaxSummary, TaxableAddress, V1ModifierGroup, Violation, WeightUnit } from "../shared/types.ts";
export type { AdditionalFee, AdditionalFeeSource, Address, AddressLocation, AddressWithContact, ApplicableLineItems, ApplicationError, AutoTaxFallbackCalculationDetails, BuyerInfo, CalculationErrors, Carrier, CarrierError, CarrierErrors, CarrierServiceOption, CatalogReference, ChannelType, ChargeType, Color, CommonImage, CreatedBy, CustomContentReference, DeliveryAllocation, DeliveryLogistics, Description, DescriptionLine, DescriptionLineName, Details, DiscountRuleName, DiscountType, ExtendedFields, ExternalReference, FallbackReason, FieldViolation, FreeTrialPeriod, FullAddressContactDetails, GetCheckoutURLResponse, GiftCard, HeadersEntry, InvalidMembership, ItemAvailabilityInfo, ItemAvailabilityStatus, ItemModifier, ItemTaxFullDetails, ItemType, ItemTypePreset, JurisdictionType, LineItemQuantityUpdate, ManualCalculationReason, Membership, MembershipName, MembershipPaymentCredits, ModifierGroup, MultiCurrencyPrice, NameInLineItem, NameInOther, Other, OtherCharge, PageUrlV2, PaymentOption, PaymentOptionType, PhysicalProperties, PickupDetails, PickupMethod, PlainTextValue, Policy, PriceDescription, PriceSummary, ProductName, RateType, RawHttpResponse, Region, RuleType, SelectedCarrierServiceOption, SelectedCarrierServiceOptionOtherCharge, SelectedCarrierServiceOptionPrices, ServiceProperties, Severity, ShippingOption, ShippingPrice, ShippingRegion, StreetAddress, SubscriptionFrequency, SubscriptionOptionInfo, SubscriptionSettings, SystemError, Target, TargetLineItem, TaxBreakdown, TaxCalculationDetails, TaxRateBreakdown, TaxSummary, TaxableAddress, TaxableAddressType, Title, TranslatableString, V1ItemModifier, V1ModifierGroup, ValidationError, VatId, VatType, Violation, WeightUnit } from "../shared/types.ts";

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
export interface AppliedDiscount {
  readonly coupon?: Coupon;
  readonly merchantDiscount?: MerchantDiscount;
  readonly discountRule?: DiscountRule;
  readonly discountType?: DiscountType;
  readonly lineItemIds?: readonly string[];
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
export interface DiscountRule {
  readonly _id?: string;
  readonly name?: DiscountRuleName;
  readonly amount?: MultiCurrencyPrice;
}
export interface GetCheckoutByCartIdResponse {
  readonly checkout?: Checkout;
}
export interface GetWixCheckoutURLResponse {
  readonly checkoutUrl?: string;
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
export interface MembershipOptions {
  readonly eligibleMemberships?: readonly Membership[];
  readonly invalidMemberships?: readonly InvalidMembership[];
  readonly selectedMemberships?: SelectedMemberships;
}
export interface MerchantDiscount {
  readonly amount?: MultiCurrencyPrice;
  readonly percentage?: number | null;
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
export interface SelectedMembership {
  readonly _id?: string;
  readonly appId?: string;
  readonly lineItemIds?: readonly string[];
}
export interface SelectedMemberships {
  readonly memberships?: readonly SelectedMembership[];
}
export interface ShippingInfo {
  readonly shippingDestination?: AddressWithContact;
  readonly selectedCarrierServiceOption?: SelectedCarrierServiceOption;
  readonly region?: ShippingRegion;
  readonly carrierServiceOptions?: readonly CarrierServiceOption[];
}
export interface UpdateLineItemsQuantityResponse {
  readonly checkout?: Checkout;
}
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
