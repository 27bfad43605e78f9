import { describeMatrix } from "./permission-matrix.ts";

describeMatrix("stores");
