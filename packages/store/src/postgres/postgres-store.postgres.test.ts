import { describeStore } from "../suite/index.ts";
import * as adapter from "./suite-adapter.ts";

describeStore("PostgreSQL store", adapter);
