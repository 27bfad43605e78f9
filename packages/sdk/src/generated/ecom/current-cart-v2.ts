// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { BusinessInfo, CartSettings, CatalogReference, ChannelType, ConvertedMoney, CouponInput, CustomContentReference, CustomItemDeliveryConfig, CustomItemPaymentConfig, CustomItemPricingInfo, CustomItemQuantityInfo, CustomItemSource, CustomItemTaxConfig, CustomerInfo, DeliveryInfo, DeliveryMethodInput, DeliverySummary, DescriptionLine, Discount, ExtendedFields, ExternalReference, FormSubmission, GiftCardInput, InvalidCouponCodeErrorData, InvalidCouponStatusErrorData, InvalidGiftCardCodeErrorData, InvalidGiftCardStatusErrorData, InvalidMembershipStatusErrorData, ItemDeliveryConfig, ItemDiscount, ItemPaymentConfig, ItemPricingInfo, ItemQuantityInfo, ItemStatus, ItemTaxConfig, ItemType, ItemUpsells, LineItemSummary, LineItemUpdate, LineItemsOutOfStockErrorData, MembersOnlyItemErrorData, MembershipInput, NameInLineItem, Other, PageUrlV2, PaymentInfo, PaymentOption, PaymentSummary, PhysicalProperties, Policy, ServiceProperties, Severity, SubscriptionOptionInfo, SubtotalBelowOrderMinimumErrorData, TaxInfo, TranslatableString, V2AdditionalFee, V2CalculationErrors, V2Coupon, V2PriceSummary, V2SelectedMembership, V2TaxSummary, ValidationsConfig, ViolationCode, ViolationScope, ViolationSeverity } from "../shared/types.ts";
export type { AdditionalFeeTax, Address, AddressLocation, ApplicationError, BenefitType, BusinessInfo, CartSettings, CatalogReference, ChannelType, Charge, Color, ConvertedMoney, CouponInput, CustomContentReference, CustomItemDeliveryConfig, CustomItemPaymentConfig, CustomItemPricingInfo, CustomItemQuantityInfo, CustomItemSource, CustomItemTaxConfig, CustomerInfo, DeliveryInfo, DeliveryMethod, DeliveryMethodInput, DeliverySummary, Description, DescriptionLine, DescriptionLineName, Details, Discount, DiscountScope, DiscountSource, DiscountSourceType, ExistingMembershipInput, ExtendedFields, ExternalReference, FieldViolation, FormSubmission, FreeTrialPeriod, FullAddressContactDetails, FutureMembership, FutureMembershipInput, GiftCardInput, GiftCardSummary, InvalidCouponCodeErrorData, InvalidCouponReason, InvalidCouponStatusErrorData, InvalidGiftCardCodeErrorData, InvalidGiftCardReason, InvalidGiftCardStatusErrorData, InvalidMembershipReason, InvalidMembershipStatusErrorData, ItemDeliveryConfig, ItemDiscount, ItemPaymentConfig, ItemPriceBreakdown, ItemPricingInfo, ItemQuantityInfo, ItemStatus, ItemTaxConfig, ItemType, ItemTypePreset, ItemUpsells, LineItemSummary, LineItemTax, LineItemUpdate, LineItemsOutOfStockErrorData, MembersOnlyItemErrorData, MembershipInput, MembershipSummary, MinLineItemQuantityNotReachedDetails, MinSubtotalNotReachedDetails, NameInLineItem, NameInOther, Other, PageUrlV2, PaymentInfo, PaymentOption, PaymentOptionType, PaymentSummary, PhysicalProperties, PlainTextValue, Policy, PriceDescription, PriceDetails, QuantityUpdate, RedemptionType, RuleType, SelectedMembershipUpdate, ServiceProperties, Severity, Source, StreetAddress, SubscriptionCharges, SubscriptionFrequency, SubscriptionOptionInfo, SubscriptionSettings, SubtotalBelowOrderMinimumErrorData, SystemError, Tax, TaxInfo, TaxableAddress, TaxableAddressType, Title, TranslatableString, UpsellBenefitMetadata, UpsellOption, V2AdditionalFee, V2CalculationErrors, V2CarrierError, V2CarrierErrors, V2Coupon, V2ExistingMembership, V2GiftCard, V2LineItemDiscount, V2Membership, V2PriceSummary, V2SelectedMembership, V2TaxSummary, ValidationError, ValidationsConfig, VatId, VatType, ViolationCode, ViolationScope, ViolationSeverity, WeightUnit } from "../shared/types.ts";

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
export interface CreateCurrentCartResponse {
  readonly cart?: Cart;
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
export interface EstimateCurrentCartResponse {
  readonly cart?: Cart;
  readonly summary?: CartSummary;
}
export interface GetCurrentCartResponse {
  readonly cart?: Cart;
}
export interface GetUpsellOptionsForCurrentCartResponse {
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
export interface ModifierGroup {
  readonly _id?: string;
  readonly name?: TranslatableString;
  readonly modifiers?: readonly ItemModifier[];
}
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
export interface SetDeliveryMethodForCurrentCartResponse {
  readonly cart?: Cart;
}
export interface Target {
  readonly other?: Other;
  readonly lineItem?: LineItem;
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
