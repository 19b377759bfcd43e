import {z} from "zod";
import {inseeListFormat as codes, inseeFormat as insee} from "./commonFormats.js";

/** A cell that holds a whole number, a decimal, a code…: each error says what is accepted, in French. */
const whole = z.string().regex(/^\d+$/, "un entier positif ou nul").transform(Number);
const decimal = z
  .string()
  .regex(/^-?\d+([.]\d+)?$/, "un nombre, le point pour décimale")
  .transform(Number);
const share = decimal.refine((n) => n >= 0 && n <= 1, "une part entre 0 et 1");
const optional = z
  .string()
  .regex(/^(-?\d+([.]\d+)?)?$/, "un nombre, ou rien")
  .transform((cell) => (cell === "" ? undefined : Number(cell)));
const text = z.string().min(1, "un texte");
const slug = z.string().regex(/^[a-z0-9-]+$/, "un identifiant en minuscules, chiffres et tirets");
const identifier = z.string().regex(/^[A-Za-z0-9]+(\.[a-z0-9-]+)?$/, "un identifiant sans espace ni accent");

/** data/territoire/communes.csv; in the file, each count of `datedColumns` bears the year that it was made in. */
export const communesTable = z.object({
  insee,
  nom: text,
  population: whole,
  superficie_km2: decimal,
  lon: decimal,
  lat: decimal,
  logements_qpv: whole,
  logements_hors_qpv: whole,
  qpv_t1: whole,
  qpv_t2: whole,
  qpv_t3: whole,
  qpv_t4: whole,
  qpv_t5: whole,
  hors_qpv_t1: whole,
  hors_qpv_t2: whole,
  hors_qpv_t3: whole,
  hors_qpv_t4: whole,
  hors_qpv_t5: whole,
  individuel: whole,
  collectif: whole,
  avant_1945: whole,
  de_1945_a_1974: whole,
  de_1975_a_1989: whole,
  de_1990_a_2009: whole,
  depuis_2010: whole,
  voisines: codes
});

/** Columns of communes.csv written `<name>_<year>`, as population_2025: whatever year a territoire was counted in. */
export const datedColumns: ReadonlySet<string> = new Set(
  Object.keys(communesTable.shape).filter(
    (name) => !["insee", "nom", "superficie_km2", "lon", "lat", "voisines"].includes(name)
  )
);

export const bailleursTable = z.object({
  id: slug,
  nom: text,
  statut: z.enum(["OPH", "SA d’HLM"], "« OPH » ou « SA d’HLM »"),
  part_parc: share,
  present_qpv: z.enum(["oui", "non"], "« oui » ou « non »"),
  ancrage: codes
});

export const npruSitesTable = z.object({
  id: slug,
  insee,
  nom: text,
  interet: z.enum(["national", "régional"], "« national » ou « régional »"),
  source: text
});

export const typologiesTable = z.object({
  typologie: z.enum(["T1", "T2", "T3", "T4", "T5"], "T1, T2, T3, T4 ou T5"),
  surface_collectif_m2: whole,
  surface_individuel_m2: whole,
  propension_individuel: decimal,
  source: text
});

/** Periods of construction in the order of `Logements.period`. */
export const periodIds = [
  "avant_1945",
  "de_1945_a_1974",
  "de_1975_a_1989",
  "de_1990_a_2009",
  "depuis_2010"
] as const;

export const rentClassesTable = z.object({
  periode: z.enum(periodIds, periodIds.join(", ")),
  zone: z.enum(["qpv", "hors_qpv"], "« qpv » ou « hors_qpv »"),
  plai: share,
  plus_ancien: share,
  plus_recent: share,
  pls: share,
  source: text
});

export const cadrageTable = z.object({
  id: identifier,
  libelle: text,
  valeur: decimal,
  min: optional,
  max: optional,
  /** Of the draws in plausible worlds, within min and max; nothing where there is no range. */
  loi: z.enum(
    ["", "triangulaire", "uniforme", "entier", "fixe", "suit"],
    "triangulaire, uniforme, entier, fixe, suit (la part de contingents.shares), ou rien"
  ),
  /** Day by which the evidence of the range was published. */
  connu_le: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/, "une date AAAA-MM-JJ, ou rien"),
  unite: text,
  statut: z.enum(
    ["texte", "fait", "derive", "hypothese", "conflit"],
    "texte, fait, derive, hypothese ou conflit"
  ),
  source: text,
  /** Parameter of the convention that holds the same figure. */
  convention: z.string()
});

export type CadrageRow = z.output<typeof cadrageTable>;
