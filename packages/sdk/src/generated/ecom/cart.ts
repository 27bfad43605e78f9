// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { AdditionalFee, Address, AddressWithContact, AppliedDiscount, CalculatedLineItem, CalculationErrors, CatalogReference, ChannelType, CommonImage, CreateCheckoutResponse, DescriptionLine, ExtendedFields, GiftCard, ItemAvailabilityInfo, ItemType, LineItemQuantityUpdate, MembershipOptions, MerchantDiscount, ModifierGroup, MultiCurrencyPrice, PageUrlV2, PaymentOption, PaymentOptionType, PhysicalProperties, Policy, PriceDescription, PriceSummary, ProductName, SelectedMembership, SelectedMemberships, SelectedShippingOption, ServiceProperties, ShippingInformation, SubscriptionOptionInfo, TaxSummary, TaxableAddress, V1ModifierGroup, Violation, WeightUnit } from "../shared/types.ts";
export type { AdditionalFee, AdditionalFeeSource, Address, AddressLocation, AddressWithContact, ApplicableLineItems, ApplicationError, AppliedDiscount, AppliedDiscountDiscountType, AutoTaxFallbackCalculationDetails, CalculatedLineItem, CalculationErrors, Carrier, CarrierError, CarrierErrors, CarrierServiceOption, CatalogReference, ChannelType, ChargeType, Color, CommonImage, CreateCheckoutResponse, DeliveryAllocation, DeliveryLogistics, Description, DescriptionLine, DescriptionLineName, Details, ExtendedFields, FallbackReason, FieldViolation, FreeTrialPeriod, FullAddressContactDetails, GiftCard, HostSelectedMembership, InvalidMembership, ItemAvailabilityInfo, ItemAvailabilityStatus, ItemModifier, ItemTaxFullDetails, ItemType, ItemTypePreset, JurisdictionType, LineItemPricesData, LineItemQuantityUpdate, ManualCalculationReason, Membership, MembershipName, MembershipOptions, MembershipPaymentCredits, MerchantDiscount, ModifierGroup, MultiCurrencyPrice, NameInLineItem, NameInOther, Other, OtherCharge, PageUrlV2, PaymentOption, PaymentOptionType, PhysicalProperties, PickupDetails, PickupMethod, PlainTextValue, Policy, PriceDescription, PriceSummary, ProductName, RateType, Region, RuleType, SelectedCarrierServiceOption, SelectedCarrierServiceOptionOtherCharge, SelectedCarrierServiceOptionPrices, SelectedMembership, SelectedMemberships, SelectedShippingOption, ServiceProperties, Severity, ShippingInformation, ShippingOption, ShippingPrice, ShippingRegion, StreetAddress, SubscriptionFrequency, SubscriptionOptionInfo, SubscriptionSettings, SystemError, Target, TargetLineItem, TaxBreakdown, TaxCalculationDetails, TaxRateBreakdown, TaxSummary, TaxableAddress, TaxableAddressType, Title, TranslatableString, V1Coupon, V1DiscountRule, V1DiscountRuleName, V1ItemModifier, V1MerchantDiscount, V1ModifierGroup, ValidationError, VatId, VatType, Violation, WeightUnit } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "AddToCartRequest": {"lineItems":"LineItem","customLineItems":"CustomLineItem"},
  "AddToCartResponse": {"cart":"Cart"},
  "ApplicationError": {"data":"free"},
  "AutoTaxFallbackCalculationDetails": {"error":"ApplicationError"},
  "CalculationErrors": {"generalShippingCalculationError":"Details","carrierErrors":"CarrierErrors","selectedShippingOptionError":"Details","taxCalculationError":"Details","couponCalculationError":"Details","giftCardCalculationError":"Details","orderValidationErrors":"ApplicationError","membershipError":"Details","discountsCalculationError":"Details"},
  "CarrierError": {"error":"Details"},
  "CarrierErrors": {"errors":"CarrierError"},
  "Cart": {"lineItems":"LineItem","createdDate":"date","updatedDate":"date","extendedFields":"ExtendedFields"},
  "CatalogReference": {"options":"free"},
  "CreateCartRequest": {"cartInfo":"Cart","lineItems":"LineItem","customLineItems":"CustomLineItem"},
  "CreateCartResponse": {"cart":"Cart"},
  "CustomLineItem": {"serviceProperties":"ServiceProperties","catalogReference":"CatalogReference"},
  "Details": {"applicationError":"ApplicationError","validationError":"ValidationError","tracing":"free"},
  "EstimateTotalsResponse": {"cart":"Cart","taxSummary":"TaxSummary","calculationErrors":"CalculationErrors","membershipOptions":"MembershipOptions"},
  "ExtendedFields": {"namespaces":"free"},
  "FieldViolation": {"data":"free"},
  "GetCartByCheckoutIdResponse": {"cart":"Cart"},
  "GetCartResponse": {"cart":"Cart"},
  "InvalidMembership": {"membership":"Membership"},
  "LineItem": {"catalogReference":"CatalogReference","serviceProperties":"ServiceProperties","extendedFields":"ExtendedFields"},
  "Membership": {"expirationDate":"date","additionalData":"free"},
  "MembershipOptions": {"eligibleMemberships":"Membership","invalidMemberships":"InvalidMembership"},
  "RemoveBusinessLocationResponse": {"cart":"Cart"},
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
export interface GetCartByCheckoutIdResponse {
  readonly cart?: Cart;
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
export interface RemoveBusinessLocationResponse {
  readonly cart?: Cart;
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
export interface AddToCartOptions {
  readonly lineItems?: readonly LineItem[];
  readonly customLineItems?: readonly CustomLineItem[];
  readonly businessLocationId?: string | null;
}
export interface CreateCartOptions {
  readonly cartInfo?: Cart;
  readonly couponCode?: string | null;
  readonly lineItems?: readonly LineItem[];
  readonly customLineItems?: readonly CustomLineItem[];
}
export interface CreateCheckoutOptions {
  readonly channelType?: ChannelType;
  readonly shippingAddress?: Address;
  readonly billingAddress?: Address;
  readonly selectedShippingOption?: SelectedShippingOption;
  readonly email?: string | null;
}
export interface EstimateTotalsOptions {
  readonly selectedShippingOption?: SelectedShippingOption;
  readonly shippingAddress?: Address;
  readonly billingAddress?: Address;
  readonly selectedMemberships?: SelectedMemberships;
  readonly calculateTax?: boolean | null;
  readonly calculateShipping?: boolean | null;
  readonly calculateAdditionalFees?: boolean | null;
}
export interface UpdateCartOptions {
  readonly cartInfo?: Cart;
  readonly couponCode?: string | null;
  readonly lineItems?: readonly LineItem[];
  readonly customLineItems?: readonly CustomLineItem[];
}
/** POST /ecom/v1/carts/:id/add-to-cart. Permissions: ECOM.MODIFY_CARTS, ECOM.ADMIN_MODIFY_CARTS. @deprecated */
export const addToCart = /* @__PURE__ */ $.defineMethod<(_id: string, options?: $.Requires<AddToCartOptions, "customLineItems.itemType" | "customLineItems.price" | "lineItems.catalogReference" | "lineItems.selectedMembership._id" | "lineItems.selectedMembership.appId">, call?: $.CallOptions) => Promise<AddToCartResponse>>({ id: "com.wix.ecom.cart.api.v1.CartService.AddToCart", name: "addToCart", route: "POST /ecom/v1/carts/:id/add-to-cart", args: ["id",""], request: "AddToCartRequest", response: "AddToCartResponse", shapes });
/** POST /ecom/v1/carts. Permissions: ECOM.MODIFY_CARTS, ECOM.ADMIN_MODIFY_CARTS. @deprecated */
export const createCart = /* @__PURE__ */ $.defineMethod<(options?: $.Requires<CreateCartOptions, "customLineItems.itemType" | "customLineItems.price" | "lineItems.catalogReference" | "lineItems.quantity" | "lineItems.selectedMembership._id" | "lineItems.selectedMembership.appId">, call?: $.CallOptions) => Promise<Cart>>({ id: "com.wix.ecom.cart.api.v1.CartService.CreateCart", name: "createCart", route: "POST /ecom/v1/carts", args: [""], request: "CreateCartRequest", response: "CreateCartResponse", returns: "cart", shapes });
/** POST /ecom/v1/carts/:id/create-checkout. Permissions: ECOM.CREATE_CHECKOUT_FROM_CART. @deprecated */
export const createCheckout = /* @__PURE__ */ $.defineMethod<(_id: string, options?: CreateCheckoutOptions, call?: $.CallOptions) => Promise<CreateCheckoutResponse>>({ id: "com.wix.ecom.cart.api.v1.CartService.CreateCheckout", name: "createCheckout", route: "POST /ecom/v1/carts/:id/create-checkout", args: ["id",""], shapes });
/** DELETE /ecom/v1/carts/:id. Permissions: ECOM.MODIFY_CARTS. @deprecated */
export const deleteCart = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<void>>({ id: "com.wix.ecom.cart.api.v1.CartService.DeleteCart", name: "deleteCart", route: "DELETE /ecom/v1/carts/:id", payloadIn: "query", args: ["id"], returns: "", shapes });
/** POST /ecom/v1/carts/:id/estimate-totals. Permissions: ECOM.READ_CARTS. @deprecated */
export const estimateTotals = /* @__PURE__ */ $.defineMethod<(_id: string, options?: EstimateTotalsOptions, call?: $.CallOptions) => Promise<EstimateTotalsResponse>>({ id: "com.wix.ecom.cart.api.v1.CartService.EstimateTotals", name: "estimateTotals", route: "POST /ecom/v1/carts/:id/estimate-totals", args: ["id",""], response: "EstimateTotalsResponse", shapes });
/** GET /ecom/v1/carts/:id. Permissions: ECOM.READ_CARTS. @deprecated */
export const getCart = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<Cart>>({ id: "com.wix.ecom.cart.api.v1.CartService.GetCart", name: "getCart", route: "GET /ecom/v1/carts/:id", payloadIn: "query", args: ["id"], response: "GetCartResponse", returns: "cart", shapes });
/** GET /ecom/v1/carts/by-checkout-id/:id. Permissions: ECOM.READ_CARTS. @deprecated */
export const getCartByCheckoutId = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<GetCartByCheckoutIdResponse>>({ id: "com.wix.ecom.cart.api.v1.CartService.GetCartByCheckoutId", name: "getCartByCheckoutId", route: "GET /ecom/v1/carts/by-checkout-id/:id", payloadIn: "query", args: ["id"], response: "GetCartByCheckoutIdResponse", shapes });
/** POST /ecom/v1/carts/:id/remove-business-location. Permissions: ECOM.MODIFY_CARTS. @deprecated */
export const removeBusinessLocation = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<RemoveBusinessLocationResponse>>({ id: "com.wix.ecom.cart.api.v1.CartService.RemoveBusinessLocation", name: "removeBusinessLocation", route: "POST /ecom/v1/carts/:id/remove-business-location", args: ["id"], response: "RemoveBusinessLocationResponse", shapes });
/** POST /ecom/v1/carts/:id/remove-coupon. Permissions: ECOM.MODIFY_CARTS. @deprecated */
export const removeCoupon = /* @__PURE__ */ $.defineMethod<(_id: string, call?: $.CallOptions) => Promise<RemoveCouponResponse>>({ id: "com.wix.ecom.cart.api.v1.CartService.RemoveCoupon", name: "removeCoupon", route: "POST /ecom/v1/carts/:id/remove-coupon", args: ["id"], response: "RemoveCouponResponse", shapes });
/** POST /ecom/v1/carts/:id/remove-line-items. Permissions: ECOM.MODIFY_CARTS. @deprecated */
export const removeLineItems = /* @__PURE__ */ $.defineMethod<(_id: string, lineItemIds: readonly string[], call?: $.CallOptions) => Promise<RemoveLineItemsResponse>>({ id: "com.wix.ecom.cart.api.v1.CartService.RemoveLineItems", name: "removeLineItems", route: "POST /ecom/v1/carts/:id/remove-line-items", args: ["id","lineItemIds"], response: "RemoveLineItemsResponse", shapes });
/** PATCH /ecom/v1/carts/:cartInfoId. Permissions: ECOM.MODIFY_CARTS, ECOM.ADMIN_MODIFY_CARTS. @deprecated */
export const updateCart = /* @__PURE__ */ $.defineMethod<(_id: string, options?: $.Requires<UpdateCartOptions, "cartInfo._id" | "customLineItems.itemType" | "lineItems.catalogReference">, call?: $.CallOptions) => Promise<Cart>>({ id: "com.wix.ecom.cart.api.v1.CartService.UpdateCart", name: "updateCart", route: "PATCH /ecom/v1/carts/:cartInfoId", path: {"cartInfoId":"cartInfo.id"}, args: ["cartInfo.id",""], request: "UpdateCartRequest", response: "UpdateCartResponse", returns: "cart", shapes });
/** POST /ecom/v1/carts/:id/update-line-items-quantity. Permissions: ECOM.MODIFY_CARTS. @deprecated */
export const updateLineItemsQuantity = /* @__PURE__ */ $.defineMethod<(_id: string, lineItems: readonly LineItemQuantityUpdate[], call?: $.CallOptions) => Promise<UpdateLineItemsQuantityResponse>>({ id: "com.wix.ecom.cart.api.v1.CartService.UpdateLineItemsQuantity", name: "updateLineItemsQuantity", route: "POST /ecom/v1/carts/:id/update-line-items-quantity", args: ["id","lineItems"], response: "UpdateLineItemsQuantityResponse", shapes });
