import type { DomainModule } from "../../handler.ts";
import { getAppInstance } from "./get-app-instance.ts";

/** The module of app instances. */
export const appInstancesModule: DomainModule = { module: "app-management/app-instances", handlers: [getAppInstance] };
