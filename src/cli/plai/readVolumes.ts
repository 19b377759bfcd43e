import {plaiDelayed} from "../../analysis/plai/plaiAnswer.js";
import type {PlaiDefaults} from "../../analysis/plai/plaiReadings.js";
import type {OptionReader} from "./optionReader.js";
import type {PlaiOptions} from "./plaiOptions.js";

/** Logements by year of the programme, and the demolitions that it reconstitutes. */
export interface PlaiVolumes {
  readonly production: readonly number[];
  readonly reconstitution: readonly number[];
  readonly demolitions: number;
}

const volume = {min: 0, says: "un nombre de logements, positif ou nul"};

/** Reads the cadence and the production, year by year; undefined when something is wrong. */
export function readVolumes(
  options: PlaiOptions,
  {reader, defaults}: {reader: OptionReader; defaults: PlaiDefaults}
): PlaiVolumes | undefined {
  const cadence = readCadence(options, {reader, defaults});
  const text = options.production;
  const usual = givesVolumes(options) ? defaults.production : defaults.delivered;
  const given = text === undefined ? [usual] : reader.numbers("--production", text, volume);
  const delay = readDelay(options, {reader, defaults});
  if (cadence === undefined || given === undefined || delay === undefined) return undefined;
  if (given.length !== 1 && given.length !== cadence.length) {
    reader.refuse(
      "--production",
      `: ${given.length} années trouvées, la cadence en compte ${cadence.length} ; attendu : autant, ou un seul nombre pour toutes.`
    );
    return undefined;
  }
  const late = plaiDelayed(
    {
      production: given.length === 1 ? cadence.map(() => given[0]) : given,
      reconstitution: cadence.map((demolitions) => demolitions * defaults.reconstitutionRatio)
    },
    delay
  );
  const {production, reconstitution} = late;
  if (production.every((built, year) => built + reconstitution[year] === 0)) {
    reader.refuse(
      "--production",
      ": ni production ni reconstitution ; attendu : au moins un logement, sans quoi il n’y a pas de taux."
    );
    return undefined;
  }
  return {production, reconstitution, demolitions: cadence.reduce((a, b) => a + b, 0)};
}

function readCadence(
  {cadence, demolitions, annees}: PlaiOptions,
  {reader, defaults}: {reader: OptionReader; defaults: PlaiDefaults}
): readonly number[] | undefined {
  if (cadence !== undefined && demolitions !== undefined)
    reader.refuse("--cadence", ": donnée en même temps que --demolitions ; attendu : l’une ou l’autre.");
  const years =
    annees === undefined
      ? undefined
      : reader.number("--annees", annees, {
          min: 1,
          max: 50,
          whole: true,
          says: "un nombre entier d’années, de 1 à 50"
        });
  const total = demolitions === undefined ? undefined : reader.number("--demolitions", demolitions, volume);
  if (cadence !== undefined) {
    const list = reader.numbers("--cadence", cadence, volume);
    if (list !== undefined && years !== undefined && list.length !== years) {
      reader.refuse(
        "--annees",
        `: ${years} années demandées, la cadence en compte ${list.length} ; attendu : le même nombre.`
      );
      return undefined;
    }
    return list;
  }
  if ((annees !== undefined && years === undefined) || (demolitions !== undefined && total === undefined))
    return undefined;
  const horizon = years ?? defaults.years;
  const wanted = total ?? defaults.demolitions.mode;
  return Array.from({length: horizon}, () => wanted / horizon);
}

/** Whether the user gives volumes of its own: the rest is then the text's, else the programme of the scenario. */
export function givesVolumes({cadence, demolitions, annees, production}: PlaiOptions): boolean {
  return [cadence, demolitions, annees, production].some((given) => given !== undefined);
}

/** Years from a demolition to its reconstitution: those of the scenario for its own programme, none otherwise. */
function readDelay(
  options: PlaiOptions,
  {reader, defaults}: {reader: OptionReader; defaults: PlaiDefaults}
): number | undefined {
  const {retard} = options;
  if (retard === undefined) return givesVolumes(options) ? 0 : defaults.delay;
  return reader.number("--retard", retard, {
    min: 0,
    max: 10,
    whole: true,
    says: "un nombre entier d’années, de 0 à 10"
  });
}
