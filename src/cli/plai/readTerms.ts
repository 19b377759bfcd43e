import type {PlaiDefaults} from "../../analysis/plai/plaiReadings.js";
import type {PlaiTerms} from "../../core/offre/plaiRule.js";
import type {OptionReader} from "./optionReader.js";
import type {PlaiOptions} from "./plaiOptions.js";

const rate = {min: 0, max: 1, says: "un taux entre 0 et 1 (0.25 pour 25 %)"};

/** Reads the four rates; undefined when one of them is wrong. */
export function readTerms(
  options: PlaiOptions,
  {reader, defaults}: {reader: OptionReader; defaults: PlaiDefaults}
): PlaiTerms | undefined {
  const one = (option: string, text: string | undefined, otherwise: number) =>
    text === undefined ? otherwise : reader.number(option, text, rate);
  const currentRate = one("--taux-actuel", options.tauxActuel, defaults.terms.currentRate);
  const reconstitutionShare = one(
    "--part-reconstitution",
    options.partReconstitution,
    defaults.terms.reconstitutionShare
  );
  const bounds = readBounds(options.bornes, {reader, defaults});
  if (currentRate === undefined || reconstitutionShare === undefined || bounds === undefined)
    return undefined;
  return {currentRate, reconstitutionShare, lower: bounds[0], upper: bounds[1]};
}

function readBounds(
  text: string | undefined,
  {reader, defaults}: {reader: OptionReader; defaults: PlaiDefaults}
): readonly number[] | undefined {
  if (text === undefined) return [defaults.terms.lower, defaults.terms.upper];
  const bounds = reader.numbers("--bornes", text, rate);
  if (bounds === undefined) return undefined;
  if (bounds.length !== 2) {
    reader.refuse(
      "--bornes",
      `: ${bounds.length} nombre(s) trouvé(s) ; attendu : deux, le bas et le haut (0.25,0.30).`
    );
    return undefined;
  }
  if (bounds[0] <= bounds[1]) return bounds;
  reader.refuse(
    "--bornes",
    `: le bas (${bounds[0]}) dépasse le haut (${bounds[1]}) ; attendu : le bas d’abord.`
  );
  return undefined;
}
