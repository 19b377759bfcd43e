import type {PlaiQuestion} from "../../analysis/plai/plaiAnswer.js";
import type {PlaiDefaults} from "../../analysis/plai/plaiReadings.js";
import type {Triangular} from "../../analysis/statistics/triangular.js";
import type {PlaiRule} from "../../core/offre/plaiRule.js";
import {DataError} from "../../files/dataError.js";
import {type OptionReader, optionReader} from "./optionReader.js";
import type {PlaiOptions} from "./plaiOptions.js";
import {readTerms} from "./readTerms.js";
import {readVolumes} from "./readVolumes.js";

/** The question asked, and the rule to answer it by. */
export interface AskedPlai {
  readonly rule: PlaiRule;
  readonly question: PlaiQuestion;
  /** Logements of each operation of the first year, when they are given. */
  readonly operations: readonly number[] | undefined;
}

/** Reads the options over the convention's figures; throws every problem at once. */
export function plaiQuestion(options: PlaiOptions, defaults: PlaiDefaults): AskedPlai {
  const reader = optionReader();
  const terms = readTerms(options, {reader, defaults});
  const volumes = readVolumes(options, {reader, defaults});
  const backlog = options.report === undefined ? 0 : reader.number("--report", options.report);
  const risk =
    options.risque === undefined
      ? 0.1
      : reader.number("--risque", options.risque, {
          min: 0.001,
          max: 0.999,
          says: "une probabilité entre 0,001 et 0,999"
        });
  const rule = readRule(options.regle, reader);
  const operations =
    options.operations === undefined ? undefined : readOperations(options.operations, reader);
  const given = options.incertain === undefined ? undefined : readLaw(options.incertain, reader);
  if (
    reader.problems.length > 0 ||
    !terms ||
    !volumes ||
    backlog === undefined ||
    risk === undefined ||
    !rule
  )
    throw new DataError(reader.problems);
  const demolitions = given ?? lawAround(volumes.demolitions, defaults.demolitions);
  const {production, reconstitution} = volumes;
  return {rule, operations, question: {terms, production, reconstitution, backlog, risk, demolitions}};
}

function readOperations(text: string, reader: OptionReader): readonly number[] | undefined {
  const says = "des nombres entiers de logements, un par opération";
  const operations = reader.numbers("--operations", text, {min: 0, whole: true, says});
  if (operations === undefined || operations.some((logements) => logements > 0)) return operations;
  reader.refuse("--operations", `: aucun logement ; attendu : ${says}, dont un au moins n’est pas nul.`);
  return undefined;
}

function readRule(text: string | undefined, reader: OptionReader): PlaiRule | undefined {
  if (text === undefined || text === "prospective") return "prospective";
  if (text === "annuelle") return "annual";
  const near = ["prospective", "annuelle"].find((rule) =>
    rule.startsWith(text.trim().toLowerCase().slice(0, 3))
  );
  const hint = near === undefined ? "" : ` Vouliez-vous dire « ${near} » ?`;
  reader.refuse("--regle", `: règle « ${text} » inconnue ; attendu : prospective ou annuelle.${hint}`);
  return undefined;
}

function readLaw(text: string, reader: OptionReader): Triangular | undefined {
  const says = "deux nombres, le moins et le plus de démolitions, ou trois avec le plus probable au milieu";
  const ends = reader.numbers("--incertain", text, {min: 0, says});
  if (ends === undefined) return undefined;
  const [min, mode, max] = ends.length === 2 ? [ends[0], (ends[0] + ends[1]) / 2, ends[1]] : ends;
  if (ends.length === 2 || ends.length === 3) {
    if (min <= mode && mode <= max) return {min, mode, max};
    reader.refuse("--incertain", `: ${text} n’est pas dans l’ordre ; attendu : ${says}.`);
  } else reader.refuse("--incertain", `: ${ends.length} nombre(s) trouvé(s) ; attendu : ${says}.`);
  return undefined;
}

/** The text's interval around the total asked; a total outside it is taken as known. */
function lawAround(total: number, {min, max}: {min: number; max: number}): Triangular | undefined {
  return min <= total && total <= max ? {min, mode: total, max} : undefined;
}
