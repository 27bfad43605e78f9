// Generated from the contracts by `npm run sdk:generate -w packages/sdk`. Do not edit.
import * as $ from "../../modules/generated.ts";
import type { SupportedLanguage } from "../shared/types.ts";
export type { Locale, ResolutionMethod, SupportedLanguage } from "../shared/types.ts";

const shapes: $.ShapeTable = {
  "AppInstance": {"billing":"BillingInfo"},
  "BillingInfo": {"freeTrialInfo":"FreeTrialInfo"},
  "FreeTrialInfo": {"endDate":"date"},
  "GetAppInstanceResponse": {"instance":"AppInstance"},
};

export interface AppInstance {
  readonly instanceId?: string;
  readonly appName?: string;
  readonly appVersion?: string | null;
  readonly isFree?: boolean;
  readonly billing?: BillingInfo;
  readonly permissions?: readonly string[];
  readonly availablePlans?: readonly AvailablePlan[];
  readonly originInstanceId?: string | null;
  /** @deprecated */
  readonly isOriginSiteTemplate?: boolean;
  readonly copiedFromTemplate?: boolean;
  readonly freeTrialAvailable?: boolean;
}
export interface AvailablePlan {
  readonly packageName?: string;
  readonly source?: string;
}
export interface BillingInfo {
  readonly packageName?: string;
  readonly billingCycle?: PaymentCycle;
  readonly timeStamp?: string;
  readonly expirationDate?: string | null;
  readonly autoRenewing?: boolean | null;
  readonly invoiceId?: string | null;
  readonly source?: string | null;
  readonly freeTrialInfo?: FreeTrialInfo;
}
export interface FreeTrialInfo {
  readonly status?: FreeTrialStatus;
  readonly endDate?: Date | null;
}
export type FreeTrialStatus = "IN_PROGRESS" | "ENDED" | "NOT_AVAILABLE";
export interface GetAppInstanceResponse {
  readonly instance?: AppInstance;
  readonly site?: SiteInfo;
}
export interface Multilingual {
  readonly isMultiLingual?: boolean;
  readonly supportedLanguages?: readonly SupportedLanguage[];
}
export interface OwnerInfo {
  readonly email?: string;
  readonly emailStatus?: string;
}
export type PaymentCycle = "NO_CYCLE" | "MONTHLY" | "YEARLY" | "ONE_TIME" | "TWO_YEARS" | "THREE_YEARS" | "FOUR_YEARS" | "FIVE_YEARS";
export interface SiteInfo {
  readonly siteDisplayName?: string | null;
  readonly locale?: string;
  readonly paymentCurrency?: string;
  readonly multilingual?: Multilingual;
  readonly url?: string | null;
  readonly description?: string | null;
  readonly installedWixApps?: readonly string[];
  /** @deprecated */
  readonly ownerEmail?: string | null;
  readonly ownerInfo?: OwnerInfo;
  readonly siteId?: string;
  readonly siteUserType?: string | null;
}
/** GET /apps/v1/instance. Permissions: WIX_DEVELOPERS.MANAGE_APP_INSTANCE. */
export const getAppInstance = /* @__PURE__ */ $.defineMethod<(call?: $.CallOptions) => Promise<GetAppInstanceResponse>>({ id: "com.wixpress.market.aim.api.AppInstanceService.GetAppInstance", name: "getAppInstance", route: "GET /apps/v1/instance", payloadIn: "query", args: [], response: "GetAppInstanceResponse", shapes });
