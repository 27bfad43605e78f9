import { describeDeclaredOnly } from "./permission-matrix.ts";

describeDeclaredOnly();
