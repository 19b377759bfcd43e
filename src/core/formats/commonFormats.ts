import {z} from "zod";
import {parameterStatuses} from "../convention/convention.js";
import {isIsoDate} from "../convention/nextDay.js";

/** A day that exists, "AAAA-MM-JJ". */
export const isoDateFormat = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "une date s'écrit AAAA-MM-JJ, comme 2025-01-01")
  .refine((text) => !/^\d{4}-\d{2}-\d{2}$/.test(text) || isIsoDate(text), "ce jour n'existe pas")
  .describe("Date, AAAA-MM-JJ");

/** A file's own id: lower case, digits and hyphens, so that it can name a folder and an address. */
export const idFormat = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "un identifiant n'a que des minuscules sans accent, des chiffres et des tirets"
  );

/** INSEE code of a commune: "59350", "2A004" in Corsica, "97105" overseas. */
const inseePattern = "(?:\\d{2}|2[AB])\\d{3}";
export const inseeFormat = z
  .string()
  .regex(new RegExp(`^${inseePattern}$`), "un code INSEE de cinq caractères, comme 59350 ou 2A004");

/** INSEE codes parted by a space, or nothing. */
export const inseeListFormat = z
  .string()
  .regex(
    new RegExp(`^(${inseePattern}( ${inseePattern})*)?$`),
    "des codes INSEE (comme 59350 ou 2A004) séparés par une espace"
  )
  .transform((cell) => (cell === "" ? [] : cell.split(" ")));

/** Id of a quartier: its commune, then its rank, quartiers prioritaires apart. */
export const quartierFormat = z
  .string()
  .regex(
    new RegExp(`^${inseePattern}-(Q\\d{2,}|\\d{3,})$`),
    "un identifiant de quartier, comme 59350-017 ou 59350-Q03"
  );

/** A text that says something. */
export const textFormat = z.string().trim().min(1, "ce texte ne peut pas être vide");

/** An article: 6.2 needs no quotes. */
export const articleFormat = z
  .union([textFormat, z.number()])
  .transform(String)
  .describe("Article de la convention (ou de la loi)");

export const statusFormat = z
  .enum(parameterStatuses)
  .describe(
    "texte (avec article), fait (avec source), derive (avec formula, ou formulaInWords), hypothese (avec reason, et range si c'est un nombre), conflit (avec reason et alternatives)"
  );

/** A figure or a switch: alone, a list, or given by key. */
export const valueFormat = z
  .union([
    z.number(),
    z.boolean(),
    z.string(),
    z.array(z.union([z.number(), z.string()])).min(1, "une liste a au moins une valeur"),
    z.record(z.string(), z.union([z.number(), z.string(), z.array(z.number()).min(1)]))
  ])
  .describe("Nombre, oui ou non, mot, liste, ou valeurs par clé");

/** Least and greatest, in that order. */
export const intervalFormat = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low <= high, "le premier nombre doit être au plus égal au second");

/** Dotted ids, as in "attribution.referenceBalance": English grammar, French terms. */
export const parameterIdFormat = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/, "un paramètre se nomme « groupe.nom », sans accent");
