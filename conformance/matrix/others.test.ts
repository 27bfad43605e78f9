import { describeMatrix } from "./permission-matrix.ts";

describeMatrix("others");
