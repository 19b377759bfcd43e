import {z} from "zod";

/** Keys that a schema accepts at a place of the document; none where any key will do. */
export function acceptedKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const here = unwrap(schema);
  if (here instanceof z.ZodUnion) {
    return [...new Set(here.options.flatMap((option) => acceptedKeys(option as z.ZodType, path)))];
  }
  if (path.length === 0) return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
  const [key, ...rest] = path;
  if (here instanceof z.ZodObject) {
    const next = here.shape[String(key)] as z.ZodType | undefined;
    return next ? acceptedKeys(next, rest) : [];
  }
  if (here instanceof z.ZodRecord) return acceptedKeys(here.valueType as z.ZodType, rest);
  if (here instanceof z.ZodArray) return acceptedKeys(here.element as z.ZodType, rest);
  return [];
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  return schema;
}
