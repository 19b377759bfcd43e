import {z} from "zod";
import {fragilites} from "../vocabulary.js";
import {inseeFormat as insee, quartierFormat} from "./commonFormats.js";

const whole = z.string().regex(/^\d+$/, "un entier positif ou nul").transform(Number);
const optionalWhole = z
  .string()
  .regex(/^\d*$/, "un entier positif ou nul, ou rien")
  .transform((cell) => (cell === "" ? undefined : Number(cell)));
const yesNo = z.enum(["oui", "non"], "oui ou non").transform((cell) => cell === "oui");
const optionalText = z.string().transform((cell) => (cell === "" ? undefined : cell));

const accepted = fragilites.join(", ");

/** Imported classes of fragility of quartiers, as `equilibre importer quartiers` writes them. */
export const importedQuartiersTable = z.object({
  quartier: quartierFormat,
  fragilite: z.enum(fragilites, accepted)
});

/** Imported classes and résidences principales of communes; either may be left empty. */
export const importedCommunesTable = z.object({
  insee,
  fragilite: z.enum([...fragilites, ""], `${accepted}, ou rien`),
  residences_principales: z
    .string()
    .regex(/^([1-9]\d*)?$/, "un entier positif, ou rien")
    .transform((cell) => (cell === "" ? undefined : Number(cell)))
});

/** Imported stock of bailleurs by commune and side of the QPV. */
export const importedParcTable = z.object({
  bailleur: z.string().min(1, "un bailleur"),
  insee,
  qpv: yesNo,
  logements: whole
});

/** Imported projects of urban renewal. */
export const importedNpruTable = z.object({
  projet: z.string(),
  insee,
  quartier: optionalText,
  demolitions: whole,
  annee_debut: whole,
  annee_fin: whole
});

/** Imported programme of deliveries. */
export const importedLivraisonsTable = z.object({
  annee: whole,
  insee,
  quartier: optionalText,
  bailleur: optionalText,
  logements: whole,
  plai: optionalWhole,
  plus: optionalWhole,
  pls: optionalWhole
});

/** Imported counts of communes (RPLS, sheet "Commune"). */
export const importedLogementsCommunesTable = z.object({
  insee,
  logements: whole,
  logements_qpv: optionalWhole,
  individuels: optionalWhole,
  collectifs: optionalWhole,
  t1: optionalWhole,
  t2: optionalWhole,
  t3: optionalWhole,
  t4: optionalWhole,
  t5: optionalWhole,
  plai: optionalWhole,
  plus_ancien: optionalWhole,
  plus_recent: optionalWhole,
  pls: optionalWhole,
  pli: optionalWhole
});
