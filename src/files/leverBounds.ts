import {z} from "zod";
import {leversFormat} from "../core/formats/leversFormat.js";

/** What a lever that is one number admits; `dated` when it may change over time. */
export interface LeverBounds {
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
  readonly dated: boolean;
}

/** Least and greatest value of a lever, by dotted id; undefined when it is not one number between two bounds. */
export function leverBounds(id: string): LeverBounds | undefined {
  let schema: z.ZodType | undefined = leversFormat;
  for (const key of id.split(".")) {
    const here: z.ZodType | undefined = schema && unwrap(schema);
    if (here instanceof z.ZodObject) schema = here.shape[key] as z.ZodType | undefined;
    else if (here instanceof z.ZodRecord) schema = here.valueType as z.ZodType;
    else return undefined;
  }
  const found = schema && unwrap(schema);
  const dated = found instanceof z.ZodUnion;
  const number = dated ? found.options[0] : found;
  if (!(number instanceof z.ZodNumber)) return undefined;
  const {minValue, maxValue, isInt} = number;
  if (minValue === null || maxValue === null || maxValue >= Number.MAX_SAFE_INTEGER) return undefined;
  return {low: minValue, high: maxValue, whole: isInt, dated};
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}
