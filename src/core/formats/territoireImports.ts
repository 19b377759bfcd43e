import {z} from "zod";
import {fragilites} from "../vocabulary.js";

const accepted = fragilites.join(", ");

/** Imported classes of fragility of quartiers, as `equilibre importer quartiers` writes them. */
export const importedQuartiersTable = z.object({
  quartier: z
    .string()
    .regex(/^\d{5}-(Q\d{2}|\d{3})$/, "un identifiant de quartier, comme 59350-017 ou 59350-Q03"),
  fragilite: z.enum(fragilites, accepted)
});

/** Imported classes and résidences principales of communes; either may be left empty. */
export const importedCommunesTable = z.object({
  insee: z.string().regex(/^\d{5}$/, "un code INSEE de cinq chiffres"),
  fragilite: z.enum([...fragilites, ""], `${accepted}, ou rien`),
  residences_principales: z
    .string()
    .regex(/^([1-9]\d*)?$/, "un entier positif, ou rien")
    .transform((cell) => (cell === "" ? undefined : Number(cell)))
});
