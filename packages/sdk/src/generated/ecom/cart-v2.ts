// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { BusinessInfo, CartSettings, CatalogReference, ChannelType, ConvertedMoney, CouponInput, CustomContentReference, CustomItemDeliveryConfig, CustomItemPaymentConfig, CustomItemPricingInfo, CustomItemQuantityInfo, CustomItemSource, CustomItemTaxConfig, CustomerInfo, DeliveryInfo, DeliveryMethodInput, DeliverySummary, DescriptionLine, Discount, ExtendedFields, ExternalReference, FormSubmission, GetCheckoutURLResponse, GiftCardInput, InvalidCouponCodeErrorData, InvalidCouponStatusErrorData, InvalidGiftCardCodeErrorData, InvalidGiftCardStatusErrorData, InvalidMembershipStatusErrorData, ItemDeliveryConfig, ItemDiscount, ItemPaymentConfig, ItemPricingInfo, ItemQuantityInfo, ItemStatus, ItemTaxConfig, ItemType, ItemUpsells, LineItemSummary, LineItemUpdate, LineItemsOutOfStockErrorData, MembersOnlyItemErrorData, MembershipInput, NameInLineItem, Other, PageUrlV2, PaymentInfo, PaymentOption, PaymentSummary, PhysicalProperties, Policy, RawHttpResponse, ServiceProperties, Severity, SubscriptionOptionInfo, SubtotalBelowOrderMinimumErrorData, TaxInfo, TranslatableString, V2AdditionalFee, V2CalculationErrors, V2Coupon, V2PriceSummary, V2SelectedMembership, V2TaxSummary, ValidationsConfig, ViolationCode, ViolationScope, ViolationSeverity } from "../shared/types.ts";
export type { AdditionalFeeTax, Address, AddressLocation, ApplicationError, BenefitType, BusinessInfo, CartSettings, CatalogReference, ChannelType, Charge, Color, ConvertedMoney, CouponInput, CustomContentReference, CustomItemDeliveryConfig, CustomItemPaymentConfig, CustomItemPricingInfo, CustomItemQuantityInfo, CustomItemSource, CustomItemTaxConfig, CustomerInfo, DeliveryInfo, DeliveryMethod, DeliveryMethodInput, DeliverySummary, Description, DescriptionLine, DescriptionLineName, Details, Discount, DiscountScope, DiscountSource, DiscountSourceType, ExistingMembershipInput, ExtendedFields, ExternalReference, FieldViolation, FormSubmission, FreeTrialPeriod, FullAddressContactDetails, FutureMembership, FutureMembershipInput, GetCheckoutURLResponse, GiftCardInput, GiftCardSummary, HeadersEntry, InvalidCouponCodeErrorData, InvalidCouponReason, InvalidCouponStatusErrorData, InvalidGiftCardCodeErrorData, InvalidGiftCardReason, InvalidGiftCardStatusErrorData, InvalidMembershipReason, InvalidMembershipStatusErrorData, ItemDeliveryConfig, ItemDiscount, ItemPaymentConfig, ItemPriceBreakdown, ItemPricingInfo, ItemQuantityInfo, ItemStatus, ItemTaxConfig, ItemType, ItemTypePreset, ItemUpsells, LineItemSummary, LineItemTax, LineItemUpdate, LineItemsOutOfStockErrorData, MembersOnlyItemErrorData, MembershipInput, MembershipSummary, MinLineItemQuantityNotReachedDetails, MinSubtotalNotReachedDetails, NameInLineItem, NameInOther, Other, PageUrlV2, PaymentInfo, PaymentOption, PaymentOptionType, PaymentSummary, PhysicalProperties, PlainTextValue, Policy, PriceDescription, PriceDetails, QuantityUpdate, RawHttpResponse, RedemptionType, RuleType, SelectedMembershipUpdate, ServiceProperties, Severity, Source, StreetAddress, SubscriptionCharges, SubscriptionFrequency, SubscriptionOptionInfo, SubscriptionSettings, SubtotalBelowOrderMinimumErrorData, SystemError, Tax, TaxInfo, TaxableAddress, TaxableAddressType, Title, TranslatableString, UpsellBenefitMetadata, UpsellOption, V2AdditionalFee, V2CalculationErrors, V2CarrierError, V2CarrierErrors, V2Coupon, V2ExistingMembership, V2GiftCard, V2LineItemDiscount, V2Membership, V2PriceSummary, V2SelectedMembership, V2TaxSummary, ValidationError, ValidationsConfig, VatId, VatType, ViolationCode, ViolationScope, ViolationSeverity, WeightUnit } from "../shared/types.ts";

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
export interface CreatedBy {
  readonly visitorId?: string;
  readonly memberId?: string;
  readonly userId?: string;
  readonly appId?: string;
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
export interface CustomValidationErrorData {
  readonly target?: Target;
}
export interface EstimateCartResponse {
  readonly cart?: Cart;
  readonly summary?: CartSummary;
}
export interface GetUpsellOptionsResponse {
  readonly itemsUpsells?: readonly ItemUpsells[];
}
export interface Image {
  readonly _id?: string;
  readonly url?: string | null;
  readonly height?: number;
  readonly width?: number;
  readonly altText?: string | null;
  readonly filename?: string | null;
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
export interface ItemModifier {
  readonly _id?: string;
  readonly quantity?: number | null;
  readonly label?: TranslatableString;
  readonly details?: TranslatableString;
  readonly price?: ConvertedMoney;
}
export interface ItemSource {
  readonly catalogReference?: CatalogReference;
  readonly catalogOverrideFields?: CatalogOverrideFields;
  readonly rootCatalogItemId?: string | null;
  readonly inventoryAppId?: string | null;
}
export interface LineItem {
  readonly name?: NameInLineItem;
  readonly _id?: string | null;
}
export interface MarkCartAsCompletedResponse {
  readonly cart?: Cart;
}
export interface ModifierGroup {
  readonly _id?: string;
  readonly name?: TranslatableString;
  readonly modifiers?: readonly ItemModifier[];
}
export interface PlaceOrderResponse {
  readonly orderId?: string;
  readonly paymentGatewayOrderId?: string | null;
  readonly completed?: boolean;
}
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
export interface SetDeliveryMethodResponse {
  readonly cart?: Cart;
}
export interface Target {
  readonly other?: Other;
  readonly lineItem?: LineItem;
}
export interface UpdateFormSubmissionsResponse {
  readonly cart?: Cart;
}
export interface UpdateLineItemsResponse {
  readonly cart?: Cart;
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
export interface Violation {
  readonly severity?: Severity;
  readonly target?: Target;
  readonly description?: string | null;
}
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
