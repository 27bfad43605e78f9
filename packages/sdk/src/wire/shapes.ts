/**
 * What stands at a field, as far as conversion cares: a `date`, a `free` object whose keys are data, or a named shape.
 * Everything else is left out of the table.
 */
export type ShapeRef = string;

/** Fields of one type that convert. The key `*` stands for every value of a map. */
export type Shape = Readonly<Record<string, ShapeRef>>;

/** The shapes of one module, by type name; generated from its schemas. */
export type ShapeTable = Readonly<Record<string, Shape>>;

export const DATE: ShapeRef = "date";
export const FREE: ShapeRef = "free";
