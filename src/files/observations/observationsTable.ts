import {z} from "zod";
import {measures, trusts, uses} from "../../analysis/confronter/observedFigure.js";
import {isIsoDate} from "../../core/convention/nextDay.js";

const text = z.string().min(1, "un texte");
const number = z.string().regex(/^(-?\d+([.]\d+)?)?$/, "un nombre, le point pour décimale, ou rien");
const oneOf = <const T extends readonly string[]>(values: T) => z.enum(values, values.join(", "));

/** Columns of data/observations/observations.csv, and of what `equilibre importer observations` writes: cells as written. */
export const observationsTable = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "un identifiant en minuscules, chiffres et tirets"),
  notion: text,
  mesure: oneOf(measures),
  periode: text,
  perimetre: text,
  valeur: number,
  bas: number,
  haut: number,
  unite: text,
  connu_le: z.string().refine(isIsoDate, "une date, AAAA-MM-JJ"),
  source: text,
  confiance: oneOf(trusts),
  sortie: z.string(),
  usage: oneOf(uses),
  deja_dans: z.string(),
  remarque: z.string()
});
