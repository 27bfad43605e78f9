// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.

export type ActionType = "VOID" | "CAPTURE";
export type ActivityStatusStatus = "UNKNOWN" | "ACTIVE" | "MUTED";
export type ActivityType = "ORDER_REFUNDED" | "ORDER_PLACED" | "ORDER_PAID" | "ORDER_FULFILLED" | "ORDER_NOT_FULFILLED" | "ORDER_CANCELED" | "DOWNLOAD_LINK_SENT" | "TRACKING_NUMBER_ADDED" | "TRACKING_NUMBER_EDITED" | "TRACKING_LINK_ADDED" | "SHIPPING_CONFIRMATION_EMAIL_SENT" | "INVOICE_ADDED" | "INVOICE_REMOVED" | "INVOICE_SENT" | "FULFILLER_EMAIL_SENT" | "SHIPPING_ADDRESS_EDITED" | "EMAIL_EDITED" | "PICKUP_READY_EMAIL_SENT" | "CUSTOM_ACTIVITY" | "MERCHANT_COMMENT" | "ORDER_PARTIALLY_PAID" | "DRAFT_ORDER_CHANGES_APPLIED" | "SAVED_PAYMENT_METHOD" | "AUTHORIZED_PAYMENT_CREATED" | "AUTHORIZED_PAYMENT_CAPTURED" | "AUTHORIZED_PAYMENT_VOIDED" | "REFUND_INITIATED" | "PAYMENT_REFUNDED" | "PAYMENT_REFUND_FAILED" | "REFUNDED_AS_STORE_CREDIT" | "PAYMENT_PENDING" | "PAYMENT_CANCELED" | "PAYMENT_DECLINED" | "ORDER_PENDING" | "ORDER_REJECTED" | "RECEIPT_CREATED" | "RECEIPT_SENT" | "CHARGEBACK_CREATED" | "CHARGEBACK_REVERSED";
export interface AddOnDetails {
  readonly addOnId?: string | null;
  readonly durationInMinutes?: number | null;
}
export interface AddOnGroup {
  readonly _id?: string | null;
  readonly name?: string | null;
  readonly maxNumberOfAddOns?: number | null;
  readonly addOnIds?: readonly string[] | null;
  readonly prompt?: string | null;
}
export type AddOnPaymentOptions = "ONLINE" | "IN_PERSON";
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
export interface AdditionalFeeRefund {
  readonly additionalFeeId?: string;
  readonly amount?: Price;
}
export type AdditionalFeeSource = "UNKNOWN_ADDITIONAL_FEE_SOURCE" | "SERVICE_PLUGIN" | "ITEM" | "MANUAL" | "SHIPPING" | "PLATFORM";
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
export type AddressTag = "UNTAGGED" | "HOME" | "WORK" | "BILLING" | "SHIPPING";
export interface AddressWithContact {
  readonly address?: Address;
  readonly contactDetails?: FullAddressContactDetails;
}
export interface AggregatedRefundSummary {
  readonly requestedRefund?: Price;
  readonly pendingRefund?: Price;
  readonly refunded?: Price;
  readonly failedRefundAmount?: Price;
  readonly pending?: boolean;
  readonly breakdown?: RefundItemsBreakdown;
}
export interface Aggregation {
  readonly value?: ValueAggregation;
  readonly range?: RangeAggregation;
  readonly scalar?: ScalarAggregation;
  readonly dateHistogram?: DateHistogramAggregation;
  readonly nested?: NestedAggregation;
  readonly name?: string | null;
  readonly type?: AggregationType;
  readonly fieldPath?: string;
  /** @deprecated */
  readonly groupBy?: GroupByAggregation;
}
export interface AggregationData {
  readonly results?: readonly AggregationResults[];
}
export interface AggregationResults {
  readonly values?: ValueResults;
  readonly ranges?: RangeResults;
  readonly scalar?: AggregationResultsScalarResult;
  readonly groupedByValue?: GroupByValueResults;
  readonly dateHistogram?: DateHistogramResults;
  readonly nested?: NestedResults;
  readonly name?: string;
  readonly type?: AggregationType;
  readonly fieldPath?: string;
}
export interface AggregationResultsScalarResult {
  readonly type?: ScalarType;
  readonly value?: number;
}
export type AggregationType = "VALUE" | "RANGE" | "SCALAR" | "DATE_HISTOGRAM" | "NESTED";
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
export type AttributionSource = "UNSPECIFIED" | "FACEBOOK_ADS";
export interface AuthenticatorConnection {
  readonly authenticatorConnectionId?: string;
  readonly reEnrollmentRequired?: boolean;
}
export interface AuthorizationActionFailureDetails {
  readonly failureCode?: string;
}
export interface AuthorizationCapture {
  readonly _id?: string | null;
  readonly status?: AuthorizationCaptureStatus;
  readonly amount?: Price;
  readonly _createdDate?: Date | null;
  readonly failureDetails?: AuthorizationActionFailureDetails;
}
export type AuthorizationCaptureStatus = "PENDING" | "SUCCEEDED" | "FAILED";
export interface AuthorizationDetails {
  readonly delayedCapture?: boolean;
  readonly authorizedDate?: Date | null;
  readonly captures?: readonly AuthorizationCapture[];
  readonly void?: AuthorizationVoid;
  readonly scheduledAction?: V1ScheduledAction;
}
export interface AuthorizationVoid {
  readonly status?: AuthorizationVoidStatus;
  readonly voidedDate?: Date | null;
  readonly failureDetails?: AuthorizationActionFailureDetails;
  readonly reason?: Reason;
}
export type AuthorizationVoidStatus = "PENDING" | "SUCCEEDED" | "FAILED";
export interface AuthorizedPaymentCaptured {
  readonly paymentId?: string;
  readonly amount?: Price;
  readonly lastFourDigits?: string | null;
  readonly brand?: string | null;
}
export interface AuthorizedPaymentCreated {
  readonly paymentId?: string;
  readonly amount?: Price;
  readonly lastFourDigits?: string | null;
  readonly brand?: string | null;
}
export interface AuthorizedPaymentVoided {
  readonly paymentId?: string;
  readonly amount?: Price;
  readonly lastFourDigits?: string | null;
  readonly brand?: string | null;
}
export interface AutoTaxFallbackCalculationDetails {
  readonly fallbackReason?: FallbackReason;
  readonly error?: ApplicationError;
}
export interface AvailabilityConstraints {
  readonly durations?: readonly V2Duration[];
  readonly sessionDurations?: readonly number[];
  readonly timeBetweenSessions?: number;
  readonly durationRange?: DurationRange;
}
export type AvailabilityStatus = "OUT_OF_STOCK" | "IN_STOCK" | "PREORDER";
export interface Balance {
  readonly amount?: string;
  readonly formattedAmount?: string;
}
export type BenefitType = "PERCENTAGE" | "FIXED_PRICE" | "FIXED_AMOUNT";
export interface BookAfterStartPolicy {
  readonly enabled?: boolean;
}
export interface BookedAddOn {
  readonly _id?: string;
  readonly groupId?: string;
  readonly durationInMinutes?: number | null;
  readonly quantity?: number | null;
  readonly name?: string | null;
  readonly nameTranslated?: string | null;
}
export interface BookedEntity {
  readonly slot?: BookedSlot;
  readonly schedule?: BookedSchedule;
  readonly title?: string | null;
  readonly tags?: readonly string[] | null;
}
export interface BookedResource {
  readonly _id?: string;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly scheduleId?: string | null;
  readonly type?: string | null;
}
export interface BookedSchedule {
  readonly scheduleId?: string;
  readonly serviceId?: string | null;
  readonly location?: Location;
  readonly timezone?: string | null;
  readonly firstSessionStart?: string | null;
  readonly lastSessionEnd?: string | null;
}
export interface BookedSlot {
  /** @deprecated */
  readonly sessionId?: string | null;
  readonly serviceId?: string;
  readonly scheduleId?: string;
  readonly eventId?: string | null;
  readonly startDate?: string | null;
  readonly endDate?: string | null;
  readonly timezone?: string | null;
  readonly resource?: BookedResource;
  readonly location?: Location;
  readonly resourceSelections?: readonly ResourceSelection[];
  readonly allDay?: boolean | null;
  readonly durationUnitType?: DurationUnitType;
  readonly durationUnitCount?: number | null;
}
export type BookingStatus = "CREATED" | "CONFIRMED" | "CANCELED" | "PENDING" | "DECLINED" | "WAITING_LIST";
export interface BulkActionMetadata {
  readonly totalSuccesses?: number;
  readonly totalFailures?: number;
  readonly undetailedFailures?: number;
}
export interface BusinessInfo {
  readonly locationId?: string | null;
  readonly languageCode?: string;
  readonly currencyCode?: string;
}
export interface BusinessLocationOptions {
  readonly _id?: string;
  readonly name?: string;
  readonly default?: boolean | null;
  readonly address?: CommonAddress;
  readonly email?: string | null;
  readonly phone?: string | null;
}
export interface BusinessSchedule {
  readonly periods?: readonly TimePeriod[];
  readonly specialHourPeriod?: readonly SpecialHourPeriod[];
}
export interface BuyerInfo {
  readonly visitorId?: string;
  readonly memberId?: string;
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
export interface CancellationPolicy {
  readonly enabled?: boolean;
  readonly limitLatestCancellation?: boolean;
  readonly latestCancellationInMinutes?: number;
  readonly allowAnonymous?: boolean | null;
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
export interface CartSettings {
  readonly lockGiftCard?: boolean | null;
  readonly lockCouponCode?: boolean | null;
  readonly policyAgreementCheckboxDisabled?: boolean | null;
  readonly manualPaymentDisabled?: boolean | null;
}
export interface CashRounding {
  readonly amount?: string;
  readonly formattedAmount?: string;
}
export interface CashRoundingDetails {
  readonly unroundedAmount?: Price;
  readonly roundingAdjustment?: CashRounding;
}
export interface CatalogReference {
  readonly catalogItemId?: string;
  readonly appId?: string;
  readonly options?: Readonly<Record<string, unknown>> | null;
}
export interface ChannelInfo {
  readonly type?: ChannelType;
  readonly externalOrderId?: string | null;
  readonly externalOrderUrl?: string | null;
}
export type ChannelType = "UNSPECIFIED" | "WEB" | "POS" | "EBAY" | "AMAZON" | "OTHER_PLATFORM" | "WIX_APP_STORE" | "WIX_INVOICES" | "BACKOFFICE_MERCHANT" | "WISH" | "CLASS_PASS" | "GLOBAL_E" | "FACEBOOK" | "ETSY" | "TIKTOK" | "FAIRE_COM" | "PAYPAL_AGENTIC_CHECKOUT" | "STRIPE_AGENTIC_CHECKOUT" | "WIX_INVOICES_PLATFORM" | "UCP_AGENTIC_CHECKOUT";
export interface Charge {
  readonly cycleFrom?: number;
  readonly cycleCount?: number | null;
  readonly cycleBillingDate?: Date | null;
}
export type ChargeType = "HANDLING_FEE" | "INSURANCE";
export interface Chargeback {
  readonly _id?: string;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly amount?: Price;
  readonly reversalAmount?: Price;
  readonly status?: ChargebackStatus;
  readonly externalId?: string | null;
}
export interface ChargebackCreated {
  readonly paymentId?: string;
  readonly chargebackId?: string;
  readonly amount?: Price;
  readonly paymentDetails?: RegularPayment;
}
export interface ChargebackReversed {
  readonly paymentId?: string;
  readonly chargebackId?: string;
  readonly amount?: Price;
  readonly reversalAmount?: Price;
  readonly paymentDetails?: RegularPayment;
}
export type ChargebackStatus = "APPROVED" | "REVERSED";
export type ChoiceType = "CHOICE_TEXT" | "ONE_COLOR" | "MULTIPLE_COLORS" | "IMAGE";
export interface Color {
  readonly original?: string;
  readonly translated?: string | null;
  readonly code?: string | null;
}
export interface CommonAddress {
  readonly streetAddress?: CommonStreetAddress;
  readonly addressLine?: string | null;
  readonly country?: string | null;
  readonly subdivision?: string | null;
  readonly city?: string | null;
  readonly postalCode?: string | null;
  readonly formattedAddress?: string | null;
}
export interface CommonAddressLocation {
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}
export interface CommonCursors {
  readonly next?: string | null;
  readonly prev?: string | null;
}
export interface CommonIdentificationData {
  readonly anonymousVisitorId?: string;
  readonly memberId?: string;
  readonly wixUserId?: string;
  readonly appId?: string;
  readonly contactId?: string | null;
}
export interface CommonImage {
  readonly _id?: string;
  readonly url?: string;
  readonly height?: number;
  readonly width?: number;
  readonly altText?: string | null;
  readonly filename?: string | null;
}
export type CommonSortOrder = "ASC" | "DESC";
export interface CommonSorting {
  readonly fieldName?: string;
  readonly order?: CommonSortOrder;
  readonly origin?: AddressLocation;
}
export interface CommonStreetAddress {
  readonly number?: string;
  readonly name?: string;
  readonly apt?: string;
}
export interface Conferencing {
  readonly enabled?: boolean | null;
}
export interface Connection {
  readonly idpConnection?: IdpConnection;
  readonly authenticatorConnection?: AuthenticatorConnection;
}
export interface ConvertedMoney {
  readonly amount?: string;
  readonly convertedAmount?: string;
}
export interface Coupon {
  readonly _id?: string;
  readonly code?: string;
  readonly name?: string;
  readonly amount?: Price;
}
export interface CouponInput {
  readonly code?: string;
}
export interface CreateCheckoutResponse {
  readonly checkoutId?: string;
}
export interface CreatedBy {
  readonly userId?: string;
  readonly memberId?: string;
  readonly visitorId?: string;
  readonly appId?: string;
}
export interface CreditCardDetails {
  readonly lastFourDigits?: string | null;
  readonly brand?: string | null;
}
export interface CreditCardPaymentMethodDetails {
  readonly lastFourDigits?: string | null;
  readonly brand?: string | null;
}
export interface CurrencyConversionDetails {
  readonly originalCurrency?: string | null;
  readonly conversionRate?: string | null;
}
export interface CursorPaging {
  readonly limit?: number | null;
  readonly cursor?: string | null;
}
export interface CursorPagingMetadata {
  readonly count?: number | null;
  readonly cursors?: Cursors;
  readonly hasNext?: boolean | null;
}
export interface CursorQuery {
  readonly cursorPaging?: CursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
}
export interface CursorSearch {
  readonly cursorPaging?: CursorPaging;
  readonly filter?: Readonly<Record<string, unknown>> | null;
  readonly sort?: readonly Sorting[];
  readonly aggregations?: readonly Aggregation[];
  readonly search?: SearchDetails;
  readonly timeZone?: string | null;
}
export interface Cursors {
  readonly next?: string | null;
  readonly prev?: string | null;
}
export interface CustomContentReference {
  readonly appId?: string;
  readonly componentId?: string;
}
export interface CustomField {
  readonly name?: string;
  readonly value?: V1CustomValue;
}
export interface CustomFormField {
  readonly _id?: string;
  readonly value?: string | null;
  readonly label?: string | null;
  readonly valueType?: ValueType;
}
export interface CustomItemDeliveryConfig {
  readonly deliveryProfileId?: string | null;
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
export interface CustomLocationOptions {
  readonly _id?: string;
  readonly address?: CommonAddress;
}
export interface CustomPayment {
  readonly description?: string | null;
}
export interface CustomValue {
  readonly strValue?: string;
  readonly numValue?: number;
  readonly dateValue?: Date | null;
  readonly listValue?: ListValue;
  readonly mapValue?: MapValue;
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
export interface DailyConfig {
  readonly minDurationInDays?: number;
  readonly maxDurationInDays?: number;
}
export interface DateHistogramAggregation {
  readonly interval?: Interval;
}
export interface DateHistogramResult {
  readonly value?: string;
  readonly count?: number;
}
export interface DateHistogramResults {
  readonly results?: readonly DateHistogramResult[];
}
export interface DateTimeRule {
  readonly name?: string | null;
}
export type DayOfWeek = "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
export interface DecimalQuantity {
  readonly measurementUnit?: MeasurementUnit;
  readonly otherUnit?: string;
  readonly value?: string;
  readonly description?: TranslatableString;
}
export interface DelayedCaptureSettings {
  readonly scheduledAction?: ScheduledAction;
  readonly delayDuration?: Duration;
}
export interface DeliveryAllocation {
  readonly deliveryCarrier?: Carrier;
  readonly deliveryRegion?: Region;
  readonly applicableLineItems?: ApplicableLineItems;
}
export interface DeliveryInfo {
  readonly address?: Address;
  readonly method?: DeliveryMethod;
  readonly weightUnit?: WeightUnit;
}
export interface DeliveryLogistics {
  readonly deliveryTime?: string | null;
  readonly instructions?: string | null;
  readonly pickupDetails?: PickupDetails;
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
export interface DeliveryTimeSlot {
  readonly from?: Date | null;
  readonly to?: Date | null;
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
export interface DigitalFile {
  readonly fileId?: string;
  readonly link?: string | null;
  readonly expirationDate?: Date | null;
}
export interface Discount {
  readonly name?: TranslatableString;
  readonly source?: DiscountSource;
  readonly scope?: DiscountScope;
  readonly subscriptionCycles?: number | null;
  readonly total?: ConvertedMoney;
  readonly lineItemDiscounts?: readonly V2LineItemDiscount[];
}
export type DiscountReason = "UNSPECIFIED" | "EXCHANGED_ITEMS" | "BILLING_ADJUSTMENT";
export interface DiscountRule {
  readonly _id?: string;
  readonly name?: DiscountRuleName;
  readonly amount?: Price;
}
export interface DiscountRuleName {
  readonly original?: string;
  readonly translated?: string | null;
}
export type DiscountScope = "UNKNOWN_DISCOUNT_SCOPE" | "CART_SUBTOTAL" | "LINE_ITEM" | "DELIVERY";
export interface DiscountSource {
  readonly sourceType?: DiscountSourceType;
  readonly couponCode?: string | null;
}
export type DiscountSourceType = "AUTOMATIC_RULE" | "COUPON";
export type DiscountType = "GLOBAL" | "SPECIFIC_ITEMS" | "SHIPPING";
export interface Duration {
  readonly count?: number;
  readonly unit?: DurationUnit;
}
export interface DurationRange {
  readonly hourOptions?: HourlyConfig;
  readonly dayOptions?: DailyConfig;
  readonly unitType?: UnitType;
}
export type DurationUnit = "MINUTES" | "HOURS" | "DAYS";
export type DurationUnitType = "HOUR" | "DAY";
export interface Email {
  readonly address?: string;
  readonly isVerified?: boolean;
}
export type EmailTag = "UNTAGGED" | "MAIN" | "HOME" | "WORK";
export interface ExistingMembershipInput {
  readonly appId?: string;
  readonly membershipId?: string;
}
export interface ExtendedFields {
  readonly namespaces?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
export interface ExternalReceipt {
  readonly receiptId?: string | null;
  readonly displayNumber?: string | null;
}
export interface ExternalReference {
  readonly appId?: string;
  readonly resourceId?: string | null;
}
export interface Factor {
  readonly factorId?: string;
  readonly type?: FactorType;
  readonly status?: Status;
}
export type FactorType = "PASSWORD" | "SMS" | "CALL" | "EMAIL" | "TOTP" | "PUSH" | "WEBAUTHN" | "RECOVERY_CODE";
export type FallbackReason = "AUTO_TAX_FAILED" | "AUTO_TAX_DEACTIVATED";
export type FieldMask = string | { readonly paths?: readonly string[]; };
export interface FieldViolation {
  readonly field?: string;
  readonly description?: string;
  readonly violatedRule?: RuleType;
  readonly ruleName?: string | null;
  readonly data?: Readonly<Record<string, unknown>> | null;
}
export type FileType = "UNSPECIFIED" | "SECURE_PICTURE" | "SECURE_VIDEO" | "SECURE_DOCUMENT" | "SECURE_MUSIC" | "SECURE_ARCHIVE" | "SECURE_RAW";
export type FirstChargeDateType = "CHECKOUT" | "SCHEDULED";
export interface FixedMonetaryAmount {
  readonly amount?: string;
  readonly formattedAmount?: string | null;
}
export interface Form {
  readonly _id?: string;
}
export interface FormSubmission {
  readonly _id?: string;
  readonly formSubmissionId?: string;
}
export interface FreeTrialPeriod {
  readonly frequency?: SubscriptionFrequency;
  readonly interval?: number;
}
export type FrequencyType = "MONTHLY";
export type FulfillmentStatus = "NOT_FULFILLED" | "FULFILLED" | "PARTIALLY_FULFILLED";
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
export interface FutureMembershipDetails {
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
export interface GiftCard {
  /** @deprecated */
  readonly _id?: string;
  readonly obfuscatedCode?: string;
  readonly amount?: MultiCurrencyPrice;
  readonly appId?: string;
  readonly externalId?: string | null;
  readonly requestedAmount?: MultiCurrencyPrice;
}
export interface GiftCardInput {
  readonly code?: string;
  readonly redeemAmount?: ConvertedMoney;
}
export interface GiftCardPaymentDetails {
  readonly giftCardPaymentId?: string;
  readonly appId?: string;
  /** @deprecated */
  readonly voided?: boolean;
  readonly obfuscatedCode?: string | null;
}
export interface GiftCardPaymentRefund {
  readonly giftCardPaymentId?: string | null;
  readonly amount?: Price;
}
export interface GiftCardSummary {
  readonly giftCardId?: string;
  readonly redeemAmount?: ConvertedMoney;
}
export interface GroupByAggregation {
  readonly value?: ValueAggregation;
  readonly name?: string | null;
  readonly fieldPath?: string;
}
export interface GroupByValueResults {
  readonly results?: readonly NestedValueAggregationResult[];
}
export interface HeadersEntry {
  readonly key?: string;
  readonly value?: string;
}
export interface HostSelectedMembership {
  readonly _id?: string;
  readonly appId?: string;
  readonly lineItemIds?: readonly string[];
}
export interface HourlyConfig {
  readonly minDurationInMinutes?: number;
  readonly maxDurationInMinutes?: number;
}
export interface IdpConnection {
  readonly idpConnectionId?: string;
  readonly idpUserId?: string;
}
export interface Image {
  readonly _id?: string;
  readonly url?: string;
  readonly height?: number;
  readonly width?: number;
  readonly altText?: string | null;
  readonly filename?: string | null;
}
export interface IncludeMissingValuesOptions {
  readonly addToBucket?: string;
}
export type Interval = "YEAR" | "MONTH" | "WEEK" | "DAY" | "HOUR" | "MINUTE" | "SECOND";
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
export interface InvalidMembership {
  readonly membership?: Membership;
  readonly reason?: string;
}
export type InvalidMembershipReason = "UNKNOWN_INVALID_MEMBERSHIP_REASON" | "INSUFFICIENT_FUNDS" | "MEMBERSHIP_NOT_FOUND" | "NOT_APPLICABLE_TO_LINE_ITEMS" | "LINE_ITEM_NOT_FOUND";
export interface InvalidMembershipStatusErrorData {
  readonly membershipId?: string | null;
  readonly reason?: InvalidMembershipReason;
}
export interface InventoryItem {
  readonly inStock?: boolean;
  readonly quantity?: number;
  readonly _id?: string | null;
  readonly revision?: string | null;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly variantId?: string;
  readonly locationId?: string | null;
  readonly productId?: string;
  readonly trackQuantity?: boolean;
  readonly availabilityStatus?: AvailabilityStatus;
  readonly preorderInfo?: PreorderInfo;
  readonly product?: Product;
  readonly extendedFields?: ExtendedFields;
}
export interface InventoryStatus {
  readonly inStock?: boolean;
  readonly preorderEnabled?: boolean;
}
export interface ItemAvailabilityInfo {
  readonly status?: ItemAvailabilityStatus;
  readonly quantityAvailable?: number | null;
}
export type ItemAvailabilityStatus = "AVAILABLE" | "NOT_FOUND" | "NOT_AVAILABLE" | "PARTIALLY_AVAILABLE";
export interface ItemDeliveryConfig {
  readonly deliveryProfileId?: string | null;
  readonly fulfillerId?: string | null;
}
export interface ItemDiscount {
  readonly name?: TranslatableString;
  readonly amountOff?: ConvertedMoney;
  readonly source?: DiscountSource;
}
export interface ItemMetadata {
  readonly _id?: string | null;
  readonly originalIndex?: number;
  readonly success?: boolean;
  readonly error?: ApplicationError;
}
export interface ItemModifier {
  readonly _id?: string;
  readonly quantity?: number | null;
  readonly label?: TranslatableString;
  readonly details?: TranslatableString;
  readonly price?: MultiCurrencyPrice;
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
export type ItemStatus = "IN_STOCK" | "PARTIALLY_IN_STOCK" | "OUT_OF_STOCK" | "REMOVED_FROM_CATALOG";
export interface ItemTaxConfig {
  readonly taxableAddress?: TaxableAddress;
  readonly taxGroupId?: string | null;
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
export interface ItemUpsells {
  readonly lineItemId?: string;
  readonly upsells?: readonly UpsellOption[];
}
export type JurisdictionType = "UNDEFINED" | "COUNTRY" | "STATE" | "COUNTY" | "CITY" | "SPECIAL";
export interface Keyword {
  readonly term?: string;
  readonly isMain?: boolean;
  readonly origin?: string | null;
}
export interface LimitEarlyBookingPolicy {
  readonly enabled?: boolean;
  readonly earliestBookingInMinutes?: number;
}
export interface LimitLateBookingPolicy {
  readonly enabled?: boolean;
  readonly latestBookingInMinutes?: number;
}
export interface LineItemAmount {
  readonly _id?: string;
  readonly name?: ProductName;
  readonly amount?: Price;
}
export interface LineItemChanges {
  readonly _id?: string;
  readonly name?: ProductName;
  readonly quantity?: LineItemQuantityChange;
  readonly price?: LineItemPriceChange;
}
export interface LineItemDiscount {
  readonly _id?: string;
  readonly totalDiscount?: Price;
}
export interface LineItemPriceChange {
  readonly originalPrice?: Price;
  readonly newPrice?: Price;
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
export interface LineItemQuantityChange {
  readonly originalQuantity?: number;
  readonly newQuantity?: number;
  readonly diff?: number;
  readonly deltaType?: LineItemQuantityChangeType;
}
export type LineItemQuantityChangeType = "QUANTITY_INCREASED" | "QUANTITY_DECREASED";
export interface LineItemQuantityUpdate {
  readonly _id?: string;
  readonly quantity?: number;
}
export interface LineItemRefund {
  readonly lineItemId?: string;
  readonly quantity?: number;
}
export interface LineItemRefundSummary {
  readonly lineItemId?: string;
  readonly totalRefundedAmount?: Price;
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
export interface LineItemTaxBreakdown {
  readonly jurisdiction?: string | null;
  readonly rate?: string | null;
  readonly taxAmount?: Price;
  readonly taxType?: string | null;
  readonly taxName?: string | null;
  readonly jurisdictionType?: JurisdictionType;
  readonly nonTaxableAmount?: Price;
  readonly taxableAmount?: Price;
}
export interface LineItemTaxInfo {
  readonly taxAmount?: Price;
  readonly taxableAmount?: Price;
  readonly taxRate?: string | null;
  readonly taxGroupId?: string | null;
  readonly taxIncludedInPrice?: boolean;
  readonly taxBreakdown?: readonly LineItemTaxBreakdown[];
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
export interface ListValue {
  readonly value?: readonly CustomValue[];
}
export interface Locale {
  readonly languageCode?: string;
  readonly country?: string;
}
export interface Location {
  readonly _id?: string | null;
  readonly name?: string | null;
  readonly formattedAddress?: string | null;
  readonly formattedAddressTranslated?: string | null;
  readonly locationType?: LocationType;
}
export interface LocationAndQuantity {
  readonly _id?: string;
  /** @deprecated */
  readonly appId?: string | null;
  readonly quantity?: number;
  readonly name?: string | null;
}
export type LocationType = "UNDEFINED" | "OWNER_BUSINESS" | "OWNER_CUSTOM" | "CUSTOM";
export type LocationTypeEnumLocationType = "CUSTOM" | "BUSINESS" | "CUSTOMER";
export interface ManagedAdditionalFee {
  readonly _id?: string;
  readonly name?: TranslatedValue;
  readonly affectedLineItems?: readonly LineItemAmount[];
  readonly totalAmount?: Price;
}
export interface ManagedDiscount {
  readonly _id?: string;
  readonly name?: TranslatedValue;
  readonly affectedLineItems?: readonly LineItemAmount[];
  readonly totalAmount?: Price;
}
export interface ManagedLineItem {
  readonly _id?: string;
  readonly name?: ProductName;
  readonly quantity?: number;
}
export type ManualCalculationReason = "GLOBAL_SETTING_TO_MANUAL" | "REGION_SETTING_TO_MANUAL";
export interface MapValue {
  readonly value?: Readonly<Record<string, CustomValue>>;
}
export type MeasurementUnit = "UNSPECIFIED" | "ML" | "CL" | "L" | "CBM" | "MG" | "G" | "KG" | "MM" | "CM" | "M" | "SQM" | "OZ" | "LB" | "FLOZ" | "PT" | "QT" | "GAL" | "IN" | "FT" | "YD" | "SQFT";
export interface Media {
  readonly items?: readonly MediaItem[];
  readonly mainMedia?: MediaItem;
  readonly coverMedia?: MediaItem;
}
export interface MediaItem {
  readonly image?: Image;
}
export type MediaType = "IMAGE" | "VIDEO";
export interface MembersOnlyItemErrorData {
  readonly lineItemIds?: readonly string[];
}
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
export interface MembershipInput {
  readonly existingMembership?: ExistingMembershipInput;
  readonly futureMembership?: FutureMembershipInput;
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
export interface MembershipPaymentDetails {
  readonly membershipId?: string;
  readonly lineItemId?: string;
  /** @deprecated */
  readonly status?: MembershipPaymentStatus;
  readonly name?: MembershipName;
  readonly externalTransactionId?: string | null;
  /** @deprecated */
  readonly voided?: boolean;
  readonly providerAppId?: string;
  readonly futureMembership?: FutureMembershipDetails;
}
export interface MembershipPaymentRefund {
  readonly membershipId?: string | null;
}
export type MembershipPaymentStatus = "CHARGED" | "CHARGE_FAILED" | "CHARGE_PENDING" | "VOIDED";
export interface MembershipSummary {
  readonly _id?: string;
  readonly appId?: string;
  readonly lineItemIds?: readonly string[];
}
export interface MerchantComment {
  readonly message?: string;
}
export interface MerchantDiscount {
  readonly amount?: MultiCurrencyPrice;
}
export type Metadata = Readonly<Record<string, never>>;
export interface MinLineItemQuantityNotReachedDetails {
  readonly requiredMinimumQuantity?: number;
}
export interface MinSubtotalNotReachedDetails {
  readonly requiredMinimumSubtotal?: ConvertedMoney;
  readonly originalDescription?: string | null;
}
export type MissingValues = "EXCLUDE" | "INCLUDE";
export type Mode = "OR" | "AND";
export interface ModifierGroup {
  readonly _id?: string;
  readonly name?: TranslatableString;
  readonly modifiers?: readonly ItemModifier[];
}
export interface Money {
  readonly value?: string;
  readonly currency?: string;
  readonly formattedValue?: string | null;
}
export interface MultiCurrencyPrice {
  readonly amount?: string;
  readonly convertedAmount?: string;
  readonly formattedAmount?: string;
  readonly formattedConvertedAmount?: string;
}
export interface MultiServiceBookingInfo {
  readonly _id?: string | null;
  readonly type?: MultiServiceBookingType;
}
export type MultiServiceBookingType = "SEQUENTIAL_BOOKINGS" | "SEPARATE_BOOKINGS" | "PARALLEL_BOOKINGS";
export type NameInLineItem = "LINE_ITEM_DEFAULT";
export type NameInOther = "OTHER_DEFAULT";
export interface NestedAggregation {
  readonly nestedAggregations?: readonly NestedAggregationItem[];
}
export interface NestedAggregationItem {
  readonly value?: ValueAggregation;
  readonly range?: RangeAggregation;
  readonly scalar?: ScalarAggregation;
  readonly dateHistogram?: DateHistogramAggregation;
  readonly name?: string | null;
  readonly type?: NestedAggregationType;
  readonly fieldPath?: string;
}
export interface NestedAggregationResults {
  readonly values?: ValueResults;
  readonly ranges?: RangeResults;
  readonly scalar?: AggregationResultsScalarResult;
  readonly name?: string;
  readonly type?: AggregationType;
  readonly fieldPath?: string;
}
export type NestedAggregationType = "VALUE" | "RANGE" | "SCALAR" | "DATE_HISTOGRAM";
export interface NestedResultValue {
  readonly value?: ValueResult;
  readonly range?: RangeResult;
  readonly scalar?: ScalarResult;
  readonly dateHistogram?: ValueResult;
}
export interface NestedResults {
  readonly results?: readonly Results[];
}
export interface NestedValueAggregationResult {
  readonly value?: string;
  readonly nestedResults?: NestedAggregationResults;
}
export interface OnlineBooking {
  readonly enabled?: boolean | null;
  readonly requireManualApproval?: boolean | null;
  readonly allowMultipleRequests?: boolean | null;
}
export interface OptionChoiceIds {
  readonly optionId?: string;
  readonly choiceId?: string;
}
export type OrderActivityTypeEnumActivityType = "ORDER_PLACED" | "ORDER_PAID" | "ORDER_FULFILLED" | "ORDER_NOT_FULFILLED" | "ORDER_CANCELED" | "DOWNLOAD_LINK_SENT" | "TRACKING_NUMBER_ADDED" | "TRACKING_NUMBER_EDITED" | "TRACKING_LINK_ADDED" | "SHIPPING_CONFIRMATION_EMAIL_SENT" | "INVOICE_ADDED" | "INVOICE_REMOVED" | "INVOICE_SENT" | "FULFILLER_EMAIL_SENT" | "SHIPPING_ADDRESS_EDITED" | "EMAIL_EDITED" | "PICKUP_READY_EMAIL_SENT" | "MERCHANT_COMMENT" | "ORDER_PARTIALLY_PAID" | "DRAFT_ORDER_CHANGES_APPLIED" | "SAVED_PAYMENT_METHOD" | "AUTHORIZED_PAYMENT_CREATED" | "AUTHORIZED_PAYMENT_CAPTURED" | "AUTHORIZED_PAYMENT_VOIDED" | "REFUND_INITIATED" | "PAYMENT_REFUNDED" | "PAYMENT_REFUND_FAILED" | "REFUNDED_AS_STORE_CREDIT" | "PAYMENT_PENDING" | "PAYMENT_CANCELED" | "PAYMENT_DECLINED" | "ORDER_PENDING" | "ORDER_REJECTED" | "RECEIPT_CREATED" | "RECEIPT_SENT" | "CHARGEBACK_CREATED" | "CHARGEBACK_REVERSED" | "ORDER_REFUNDED";
export interface OrderCreateNotifications {
  readonly sendNotificationToBuyer?: boolean | null;
  readonly sendNotificationsToBusiness?: boolean | null;
}
export interface OrderRefunded {
  readonly manual?: boolean;
  readonly amount?: Price;
  readonly reason?: string;
}
export type OrderStatus = "INITIALIZED" | "APPROVED" | "CANCELED" | "PENDING" | "REJECTED";
export interface OrderTaxBreakdown {
  readonly taxName?: string;
  readonly taxType?: string;
  readonly jurisdiction?: string;
  readonly jurisdictionType?: JurisdictionType;
  readonly rate?: string;
  readonly aggregatedTaxAmount?: Price;
}
export interface OrderTaxInfo {
  readonly totalTax?: Price;
  readonly taxBreakdown?: readonly OrderTaxBreakdown[];
  readonly taxExempt?: boolean | null;
}
export interface Other {
  readonly name?: NameInOther;
}
export interface OtherCharge {
  readonly type?: ChargeType;
  readonly price?: MultiCurrencyPrice;
  readonly details?: string | null;
}
export interface OwnerApps {
  readonly appIds?: readonly string[];
}
export interface PageUrlV2 {
  readonly relativePath?: string;
  readonly url?: string | null;
}
export interface Paging {
  readonly limit?: number | null;
  readonly offset?: number | null;
}
export interface PagingMetadata {
  readonly count?: number | null;
  readonly offset?: number | null;
  readonly total?: number | null;
  readonly tooManyToCount?: boolean | null;
}
export interface PagingMetadataV2 {
  readonly count?: number | null;
  readonly offset?: number | null;
  readonly total?: number | null;
  readonly tooManyToCount?: boolean | null;
  readonly cursors?: Cursors;
}
export interface ParticipantsPolicy {
  readonly maxParticipantsPerBooking?: number;
}
export interface ParticipantsRange {
  readonly name?: string | null;
}
export interface Payment {
  readonly regularPaymentDetails?: RegularPaymentDetails;
  readonly giftcardPaymentDetails?: GiftCardPaymentDetails;
  readonly membershipPaymentDetails?: MembershipPaymentDetails;
  readonly _id?: string | null;
  readonly _createdDate?: Date | null;
  readonly _updatedDate?: Date | null;
  readonly amount?: Price;
  readonly refundDisabled?: boolean;
  readonly supportReceiptGeneration?: boolean;
  readonly cashRounding?: CashRoundingDetails;
  readonly status?: PaymentStatus;
  readonly chargeCorrelationId?: string | null;
}
export interface PaymentCanceled {
  readonly regular?: RegularPayment;
  readonly paymentId?: string;
}
export interface PaymentDeclined {
  readonly regular?: RegularPayment;
  readonly paymentId?: string;
}
export interface PaymentInfo {
  readonly giftCards?: readonly V2GiftCard[];
  readonly currencyCode?: string;
  readonly billingAddress?: Address;
  readonly billingContact?: FullAddressContactDetails;
}
export interface PaymentMethodName {
  readonly buyerLanguageName?: string | null;
  readonly siteLanguageName?: string | null;
  readonly userDefinedName?: UserDefinedPaymentMethodName;
}
export interface PaymentOption {
  readonly value?: PaymentOptionType;
}
export type PaymentOptionType = "FULL_PAYMENT_ONLINE" | "FULL_PAYMENT_OFFLINE" | "MEMBERSHIP" | "DEPOSIT_ONLINE" | "MEMBERSHIP_OFFLINE" | "MEMBERSHIP_ONLINE_WITH_OFFLINE_REMAINDER";
export interface PaymentOptions {
  readonly online?: boolean | null;
  readonly inPerson?: boolean | null;
  readonly deposit?: boolean | null;
  readonly pricingPlan?: boolean | null;
}
export interface PaymentPending {
  readonly regular?: RegularPayment;
  readonly paymentId?: string;
}
export interface PaymentRefund {
  readonly paymentId?: string;
  readonly amount?: Price;
  readonly externalRefund?: boolean;
}
export interface PaymentRefundFailed {
  readonly refundId?: string;
  readonly payment?: RefundedPayment;
}
export interface PaymentRefunded {
  readonly refundId?: string;
  readonly payment?: RefundedPayment;
}
export type PaymentStatus = "APPROVED" | "PENDING" | "PENDING_MERCHANT" | "CANCELED" | "DECLINED" | "REFUNDED" | "PARTIALLY_REFUNDED" | "AUTHORIZED" | "VOIDED";
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
export interface Phone {
  readonly countryCode?: string | null;
  readonly phone?: string;
  readonly tag?: PhoneTag;
}
export type PhoneTag = "UNTAGGED" | "MAIN" | "HOME" | "MOBILE" | "WORK" | "FAX";
export interface PhysicalProperties {
  readonly weight?: number | null;
  readonly sku?: string | null;
  readonly shippable?: boolean;
}
export interface PickupAddress {
  readonly country?: string | null;
  readonly subdivision?: string | null;
  readonly city?: string | null;
  readonly postalCode?: string | null;
  readonly streetAddress?: StreetAddress;
  readonly addressLine?: string | null;
  readonly addressLine2?: string | null;
  readonly countryFullname?: string | null;
  readonly subdivisionFullname?: string | null;
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
export interface PolicyDescription {
  readonly enabled?: boolean;
  readonly description?: string;
}
export type PredefinedPaymentMethod = "CASH" | "BANK_TRANSFER" | "CHECK";
export interface PreorderInfo {
  readonly enabled?: boolean | null;
  readonly message?: string | null;
  readonly limit?: number | null;
  readonly counter?: number | null;
  readonly quantity?: number | null;
}
export interface Price {
  readonly amount?: string;
  readonly formattedAmount?: string;
}
export interface PriceDescription {
  readonly original?: string;
  readonly translated?: string | null;
}
export interface PriceDetails {
  readonly price?: string;
  readonly description?: string | null;
}
export interface PricePerUnitSettings {
  readonly quantity?: number;
  readonly measurementUnit?: MeasurementUnit;
}
export interface PriceSummary {
  readonly subtotal?: MultiCurrencyPrice;
  readonly shipping?: MultiCurrencyPrice;
  readonly tax?: MultiCurrencyPrice;
  readonly discount?: MultiCurrencyPrice;
  readonly total?: MultiCurrencyPrice;
  readonly additionalFees?: MultiCurrencyPrice;
}
export type PrivacyStatus = "UNDEFINED" | "PUBLIC" | "PRIVATE";
export type PrivacyStatusStatus = "UNKNOWN" | "PRIVATE" | "PUBLIC";
export interface Product {
  readonly name?: string | null;
  readonly directCategoryIds?: readonly string[];
  readonly variantName?: string | null;
  readonly variantSku?: string | null;
  readonly variantVisible?: boolean | null;
}
export interface ProductMedia {
  readonly _id?: string;
  readonly url?: string;
  readonly image?: Image;
  readonly video?: VideoV2;
  readonly altText?: string | null;
  readonly displayName?: string | null;
  readonly mediaType?: MediaType;
  readonly thumbnail?: Thumbnail;
  readonly uploadId?: string;
}
export interface ProductName {
  readonly original?: string;
  readonly translated?: string | null;
}
export type ProductType = "PHYSICAL" | "DIGITAL";
export interface QuantityUpdate {
  readonly newQuantity?: number;
}
export interface RangeAggregation {
  readonly buckets?: readonly RangeBucket[];
}
export interface RangeAggregationResult {
  readonly from?: number | null;
  readonly to?: number | null;
  readonly count?: number;
}
export interface RangeBucket {
  readonly from?: number | null;
  readonly to?: number | null;
}
export interface RangeResult {
  readonly from?: number | null;
  readonly to?: number | null;
  readonly count?: number | null;
}
export interface RangeResults {
  readonly results?: readonly RangeAggregationResult[];
}
export type RateType = "NO_TAX_COLLECTED" | "MANUAL_RATE" | "AUTO_RATE" | "FALLBACK_RATE";
export interface RawHttpResponse {
  readonly body?: string;
  readonly statusCode?: number | null;
  readonly headers?: readonly HeadersEntry[];
}
export type Reason = "MANUAL" | "SCHEDULED";
export interface ReceiptCreated {
  readonly wixReceipt?: WixReceipt;
  readonly externalReceipt?: ExternalReceipt;
  readonly paymentId?: string;
}
export interface ReceiptSent {
  readonly wixReceipt?: WixReceipt;
  readonly externalReceipt?: ExternalReceipt;
  readonly paymentId?: string;
}
export type RedemptionType = "CREDITS" | "SESSIONS";
export interface Refund {
  readonly _id?: string;
  readonly transactions?: readonly RefundTransaction[];
  readonly details?: RefundDetails;
  readonly _createdDate?: Date | null;
  readonly summary?: AggregatedRefundSummary;
  readonly requestingServiceAppId?: string | null;
}
export interface RefundDetails {
  readonly items?: readonly RefundItem[];
  readonly shippingIncluded?: boolean;
  readonly reason?: string | null;
  readonly lineItems?: readonly LineItemRefund[];
  readonly additionalFees?: readonly AdditionalFeeRefund[];
  readonly shipping?: ShippingRefund;
}
export interface RefundInitiated {
  readonly refundId?: string;
  readonly amount?: Price;
  readonly payments?: readonly RefundedPayment[];
  readonly reason?: string | null;
}
export interface RefundItem {
  readonly lineItemId?: string;
  readonly quantity?: number;
}
export interface RefundItemsBreakdown {
  readonly lineItems?: readonly LineItemRefundSummary[];
}
export type RefundStatus = "PENDING" | "SUCCEEDED" | "FAILED" | "SCHEDULED" | "STARTED";
export interface RefundStatusInfo {
  readonly paymentGatewayReasonCode?: string | null;
  readonly description?: string | null;
}
export interface RefundTransaction {
  readonly paymentId?: string;
  readonly amount?: Price;
  readonly refundStatus?: RefundStatus;
  readonly refundStatusInfo?: RefundStatusInfo;
  readonly gatewayRefundId?: string | null;
  readonly providerRefundId?: string | null;
  readonly externalRefund?: boolean;
}
export interface RefundedAsStoreCredit {
  readonly amount?: Price;
  readonly reason?: string | null;
}
export interface RefundedPayment {
  readonly regular?: RegularPaymentRefund;
  readonly giftCard?: GiftCardPaymentRefund;
  readonly membership?: MembershipPaymentRefund;
  readonly paymentId?: string;
  readonly externalRefund?: boolean;
}
export interface Region {
  readonly _id?: string | null;
  readonly name?: string | null;
}
export interface RegularPayment {
  readonly creditCardDetails?: CreditCardDetails;
  readonly amount?: Price;
}
export interface RegularPaymentDetails {
  readonly creditCardDetails?: CreditCardPaymentMethodDetails;
  readonly paymentOrderId?: string | null;
  readonly gatewayTransactionId?: string | null;
  /** @deprecated */
  readonly paymentMethod?: string | null;
  readonly providerTransactionId?: string | null;
  readonly offlinePayment?: boolean;
  /** @deprecated */
  readonly status?: TransactionStatus;
  readonly savedPaymentMethod?: boolean;
  readonly authorizationDetails?: AuthorizationDetails;
  readonly chargebacks?: readonly Chargeback[];
  readonly platformFee?: Price;
  readonly paymentMethodName?: PaymentMethodName;
}
export interface RegularPaymentRefund {
  readonly amount?: Price;
  readonly lastFourDigits?: string | null;
  readonly brand?: string | null;
}
export type RequestedFields = "ASSIGNED_PRODUCTS_COUNT";
export type RequestedGender = "ANY_MALE" | "ANY_FEMALE";
export interface RequestedGenderValue {
  readonly gender?: RequestedGender;
}
export interface ReschedulePolicy {
  readonly enabled?: boolean;
  readonly limitLatestReschedule?: boolean;
  readonly latestRescheduleInMinutes?: number;
  readonly allowAnonymous?: boolean | null;
}
export type ResolutionMethod = "QUERY_PARAM" | "SUBDOMAIN" | "SUBDIRECTORY";
export interface ResourceIds {
  readonly values?: readonly string[];
}
export interface ResourceSelection {
  readonly resourceTypeId?: string | null;
  readonly selectionMethod?: SelectionMethod;
  readonly requestedGender?: RequestedGenderValue;
}
export interface ResourceType {
  readonly _id?: string | null;
  readonly name?: string | null;
}
export interface ResourcesPolicy {
  readonly enabled?: boolean;
  readonly autoAssignAllowed?: boolean;
}
export interface RestockItem {
  readonly lineItemId?: string;
  readonly quantity?: number;
}
export interface Results {
  readonly results?: Readonly<Record<string, NestedResultValue>>;
}
export interface RevenueDetails {
  readonly cost?: FixedMonetaryAmount;
  readonly profit?: FixedMonetaryAmount;
  readonly profitMargin?: number;
}
export type RichContent = Readonly<Record<string, unknown>>;
export type RootFolder = "MEDIA_ROOT" | "TRASH_ROOT" | "VISITOR_UPLOADS_ROOT";
export type RuleType = "VALIDATION" | "OTHER" | "MAX" | "MIN" | "MAX_LENGTH" | "MIN_LENGTH" | "MAX_SIZE" | "MIN_SIZE" | "FORMAT" | "DECIMAL_LTE" | "DECIMAL_GTE" | "DECIMAL_LT" | "DECIMAL_GT" | "DECIMAL_MAX_SCALE" | "INVALID_ENUM_VALUE" | "REQUIRED_FIELD" | "FIELD_NOT_ALLOWED" | "ONE_OF_ALIGNMENT" | "EXACT_LENGTH" | "EXACT_SIZE" | "REQUIRED_ONE_OF_FIELD";
export interface SaveCreditCardPolicy {
  readonly enabled?: boolean;
}
export interface SavedPaymentMethod {
  readonly name?: string;
  readonly description?: string | null;
}
export interface ScalarAggregation {
  readonly type?: ScalarType;
}
export interface ScalarResult {
  readonly value?: number;
}
export type ScalarType = "COUNT_DISTINCT" | "MIN" | "MAX" | "SUM" | "AVG";
export interface Schedule {
  readonly _id?: string | null;
  readonly firstSessionStart?: Date | null;
  readonly lastSessionEnd?: Date | null;
  readonly availabilityConstraints?: AvailabilityConstraints;
}
export type ScheduledAction = "VOID" | "CAPTURE";
export interface SearchDetails {
  readonly mode?: Mode;
  readonly expression?: string | null;
  readonly fields?: readonly string[];
  readonly fuzzy?: boolean;
}
export interface SecondaryEmail {
  readonly email?: string;
  readonly tag?: EmailTag;
}
export interface SecuredMedia {
  readonly _id?: string;
  readonly fileName?: string;
  readonly fileSize?: string | null;
  readonly fileType?: FileType;
}
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
export interface SelectedMembershipUpdate {
  readonly newMembership?: V2SelectedMembership;
}
export interface SelectedMemberships {
  readonly memberships?: readonly HostSelectedMembership[];
}
export type SelectedPaymentOption = "UNDEFINED" | "OFFLINE" | "ONLINE" | "MEMBERSHIP" | "MEMBERSHIP_OFFLINE";
export interface SelectedShippingOption {
  readonly carrierId?: string | null;
  readonly code?: string;
}
export type SelectionMethod = "SPECIFIC_RESOURCE" | "ANY_RESOURCE" | "NO_SELECTION";
export interface SeoSchema {
  readonly tags?: readonly Tag[];
  readonly settings?: Settings;
}
export interface ServiceProperties {
  readonly scheduledDate?: Date | null;
  readonly numberOfParticipants?: number | null;
}
export interface ServiceResource {
  readonly resourceIds?: ResourceIds;
  readonly resourceType?: ResourceType;
}
export type ServiceType = "APPOINTMENT" | "CLASS" | "COURSE";
export interface Settings {
  readonly preventAutoRedirect?: boolean;
  readonly keywords?: readonly Keyword[];
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
export interface ShippingRefund {
  readonly amount?: Price;
}
export interface ShippingRegion {
  readonly _id?: string;
  readonly name?: string;
}
export interface Slug {
  readonly name?: string;
  readonly custom?: boolean | null;
  readonly _createdDate?: Date | null;
}
export type SortDirection = "DESC" | "ASC";
export type SortOrder = "ASC" | "DESC";
export type SortType = "COUNT" | "VALUE";
export interface Sorting {
  readonly fieldName?: string;
  readonly order?: SortOrder;
}
export type Source = "UNKNOWN_ADDITIONAL_FEE_SOURCE" | "SERVICE_PLUGIN" | "LINE_ITEM" | "DELIVERY" | "PLATFORM";
export interface SpecialHourPeriod {
  readonly startDate?: string;
  readonly endDate?: string;
  readonly isClosed?: boolean;
  readonly comment?: string;
}
export interface StaffMediaItem {
  readonly image?: Image;
}
export interface StaffMember {
  readonly staffMemberId?: string;
  readonly name?: string | null;
  readonly mainMedia?: StaffMediaItem;
}
export interface StaffMemberDetails {
  readonly staffMembers?: readonly StaffMember[];
}
export type State = "OK" | "DELETED";
export type StateType = "UNKNOWN_STATE" | "SUCCESS" | "REQUIRE_OWNER_APPROVAL" | "REQUIRE_EMAIL_VERIFICATION" | "STATUS_CHECK" | "REQUIRE_MFA" | "MFA_CHALLENGE" | "REQUIRE_FIRST_FACTOR" | "REQUIRE_MISSING_FIELDS";
export type Status = "INACTIVE" | "ACTIVE" | "REQUIRE_REENROLL";
export type StatusName = "UNKNOWN_STATUS" | "PENDING" | "ACTIVE" | "DELETED" | "BLOCKED" | "OFFLINE";
export interface StreetAddress {
  readonly number?: string;
  readonly name?: string;
}
export interface Subdivision {
  readonly code?: string;
  readonly name?: string;
}
export interface SubscriptionCharges {
  readonly lineItemIds?: readonly string[];
  readonly description?: string | null;
  readonly charges?: readonly Charge[];
}
export type SubscriptionFrequency = "UNDEFINED" | "DAY" | "WEEK" | "MONTH" | "YEAR";
export interface SubscriptionInfo {
  readonly _id?: string | null;
  readonly cycleNumber?: number;
  /** @deprecated */
  readonly subscriptionOptionTitle?: string;
  /** @deprecated */
  readonly subscriptionOptionDescription?: string | null;
  readonly subscriptionSettings?: SubscriptionSettings;
  readonly chargesDescription?: string | null;
}
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
export interface SupportedLanguage {
  readonly languageCode?: string;
  readonly locale?: Locale;
  readonly isPrimary?: boolean;
  readonly countryCode?: string;
  readonly resolutionMethod?: ResolutionMethod;
  readonly isVisitorPrimary?: boolean | null;
}
export interface SystemError {
  readonly errorCode?: string | null;
}
export interface Tag {
  readonly type?: string;
  readonly props?: Readonly<Record<string, unknown>> | null;
  readonly meta?: Readonly<Record<string, unknown>> | null;
  readonly children?: string;
  readonly custom?: boolean;
  readonly disabled?: boolean;
}
export interface TagList {
  readonly tagIds?: readonly string[];
}
export interface Tags {
  readonly privateTags?: TagList;
  readonly tags?: TagList;
}
export interface Target {
  readonly other?: Other;
  readonly lineItem?: TargetLineItem;
}
export interface TargetLineItem {
  readonly name?: NameInLineItem;
  readonly _id?: string | null;
}
export interface Tax {
  readonly name?: TranslatableString;
  readonly taxableAmount?: ConvertedMoney;
  readonly exemptAmount?: ConvertedMoney;
  readonly amount?: ConvertedMoney;
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
export interface TaxInfo {
  readonly pricesIncludeTax?: boolean;
  readonly taxExemptGroupId?: string | null;
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
export interface Thumbnail {
  readonly url?: string;
  readonly height?: number;
  readonly width?: number;
  readonly altText?: string | null;
}
export interface TimePeriod {
  readonly openDay?: DayOfWeek;
  readonly openTime?: string;
  readonly closeDay?: DayOfWeek;
  readonly closeTime?: string;
}
export interface Title {
  readonly original?: string;
  readonly translated?: string | null;
}
export interface TotalPriceChange {
  readonly originalTotal?: Price;
  readonly newTotal?: Price;
}
export type TransactionStatus = "UNDEFINED" | "APPROVED" | "PENDING" | "PENDING_MERCHANT" | "CANCELED" | "DECLINED" | "REFUNDED" | "PARTIALLY_REFUNDED" | "AUTHORIZED" | "VOIDED";
export interface TranslatableString {
  readonly original?: string;
  readonly translated?: string | null;
}
export interface TranslatedValue {
  readonly original?: string;
  readonly translated?: string | null;
}
export interface TreeReference {
  readonly appNamespace?: string;
  readonly treeKey?: string | null;
}
export interface URLs {
  readonly servicePage?: PageUrlV2;
  readonly bookingPage?: PageUrlV2;
  readonly calendarPage?: PageUrlV2;
}
export type UnitType = "HOUR" | "DAY";
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
export interface UserDefinedPaymentMethodName {
  readonly predefined?: PredefinedPaymentMethod;
  readonly custom?: string | null;
}
export interface V1Coupon {
  readonly _id?: string;
  readonly code?: string;
  readonly amount?: MultiCurrencyPrice;
  readonly name?: string;
}
export interface V1CustomValue {
  readonly strValue?: string;
  readonly numValue?: number;
  readonly dateValue?: Date | null;
  readonly listValue?: V1ListValue;
  readonly mapValue?: V1MapValue;
  readonly boolValue?: boolean;
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
export interface V1ListValue {
  readonly value?: readonly V1CustomValue[];
}
export interface V1MapValue {
  readonly value?: Readonly<Record<string, V1CustomValue>>;
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
export interface V1ScheduledAction {
  readonly actionType?: ActionType;
  readonly executionDate?: Date | null;
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
export interface V2Duration {
  readonly minutes?: number;
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
export interface V2LineItemDiscount {
  readonly lineItemId?: string;
  readonly amountOff?: ConvertedMoney;
}
export interface V2Location {
  readonly business?: BusinessLocationOptions;
  readonly custom?: CustomLocationOptions;
  readonly _id?: string;
  readonly type?: LocationTypeEnumLocationType;
  readonly calculatedAddress?: CommonAddress;
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
export interface ValidationError {
  readonly fieldViolations?: readonly FieldViolation[];
}
export type ValidationsConfig = "SKIP_VALIDATIONS" | "PRE_CHECKOUT_VALIDATIONS" | "CHECKOUT_VALIDATIONS";
export interface ValueAggregation {
  readonly includeOptions?: IncludeMissingValuesOptions;
  readonly sortType?: SortType;
  readonly sortDirection?: SortDirection;
  readonly limit?: number | null;
  readonly missingValues?: MissingValues;
}
export interface ValueAggregationResult {
  readonly value?: string;
  readonly count?: number;
}
export interface ValueResult {
  readonly value?: string;
  readonly count?: number | null;
}
export interface ValueResults {
  readonly results?: readonly ValueAggregationResult[];
}
export type ValueType = "SHORT_TEXT" | "LONG_TEXT" | "CHECK_BOX";
export interface VariantDigitalProperties {
  readonly digitalFile?: SecuredMedia;
}
export interface VatId {
  readonly _id?: string;
  readonly type?: VatType;
}
export type VatType = "UNSPECIFIED" | "CPF" | "CNPJ";
export interface VideoResolution {
  readonly url?: string;
  readonly height?: number;
  readonly width?: number;
  readonly format?: string;
}
export interface VideoV2 {
  readonly _id?: string;
  readonly resolutions?: readonly VideoResolution[];
  readonly filename?: string | null;
}
export interface Violation {
  readonly severity?: Severity;
  readonly target?: Target;
  readonly description?: string | null;
}
export type ViolationCode = "GENERAL_CODE" | "CUSTOM_VALIDATION" | "EMPTY_CART" | "LINE_ITEMS_OUT_OF_STOCK" | "MEMBERS_ONLY_ITEM" | "INVALID_COUPON_CODE" | "INVALID_COUPON_STATUS" | "CANNOT_APPLY_COUPON_DISCOUNT_WHEN_PURCHASING_GIFT_CARD" | "MISSING_DELIVERY_ADDRESS" | "MISSING_DELIVERY_METHOD" | "DELIVERY_METHOD_NO_LONGER_AVAILABLE" | "DELIVERY_METHOD_NOT_APPLIED_TO_ALL_LINE_ITEMS" | "INVALID_GIFT_CARD_CODE" | "INVALID_GIFT_CARD_STATUS" | "CANNOT_PAY_FOR_GIFT_CARD_WITH_GIFT_CARD" | "SUBTOTAL_BELOW_ORDER_MINIMUM" | "INVALID_MEMBERSHIP_STATUS" | "INVALID_POSTAL_CODE" | "INVALID_SUBDIVISION" | "SUBSCRIPTION_ITEM_NOT_SUPPORTED_ON_DEMO_CART" | "GIFT_CARD_ITEM_NOT_SUPPORTED_ON_DEMO_CART" | "GIFT_CARD_PAYMENT_NOT_SUPPORTED_ON_DEMO_CART" | "MEMBERSHIP_PAYMENT_NOT_SUPPORTED_ON_DEMO_CART" | "MISSING_SITE_PAYMENT_METHOD_TYPE_ID";
export type ViolationScope = "GLOBAL" | "LINE_ITEM" | "DISCOUNT" | "DELIVERY" | "TAX" | "MEMBERSHIP" | "GIFT_CARD" | "PAYMENT";
export type ViolationSeverity = "WARNING" | "ERROR";
export interface WaitlistPolicy {
  readonly enabled?: boolean;
  readonly capacity?: number;
  readonly reservationTimeInMinutes?: number;
}
export interface WeightMeasurementUnitInfo {
  readonly weightMeasurementUnit?: WeightUnit;
}
export type WeightUnit = "UNSPECIFIED_WEIGHT_UNIT" | "KG" | "LB";
export interface WixReceipt {
  readonly receiptId?: string;
  readonly displayNumber?: string | null;
}
