import type {FichesDocument, FicheUnit} from "../../analysis/fiches/fichesDocument.js";
import {type UnitObjective, unitObjectives} from "../../analysis/fiches/unitObjectives.js";
import {type UnitYear, unpackUnitYear} from "../../analysis/fiches/unitYear.js";
import {type Cuts, cutsAt} from "../../words/inForce.js";
import type {SimulatedOrigin} from "../../words/originWords.js";
import type {FichesState} from "./fichesState.js";

/** All that one sheet shows. */
export interface Fiche {
  readonly unit: FicheUnit;
  readonly year: number;
  readonly scenario: string;
  readonly origin: SimulatedOrigin;
  /** What is called low resources in the year, in the scenario and in the reference beside it. */
  readonly brackets: readonly Cuts[];
  readonly expected: UnitYear;
  /** The same unit and year without the convention; undefined when that is the scenario shown. */
  readonly reference?: UnitYear;
  readonly objectives: readonly UnitObjective[];
}

/** The sheet of a unit, in a scenario, for a year. */
export function selectFiche(document: FichesDocument, {fiche, scenario, annee}: FichesState): Fiche {
  const unit = document.units.find(({id}) => id === fiche);
  const header = document.scenarios.find(({id}) => id === scenario);
  const i = document.years.indexOf(Number(annee));
  if (unit === undefined || header === undefined || i < 0)
    throw new RangeError(`no sheet for ${fiche}, ${scenario}, ${annee}`);
  // A year is measured against its second half; the base year is before the first.
  const step = 2 * (i + 1) + 1;
  const expected = unpackUnitYear(document.results[scenario][fiche][i]);
  const packed =
    scenario === document.reference ? undefined : document.results[document.reference]?.[fiche][i];
  const reference = packed === undefined ? undefined : unpackUnitYear(packed);
  return {
    unit,
    year: document.years[i],
    scenario: header.title,
    origin: header,
    brackets: document.scenarios
      .filter(({id}) => id === scenario || id === document.reference)
      .map(({brackets}) => cutsAt(brackets, step)),
    expected,
    ...(reference === undefined ? {} : {reference}),
    objectives: unitObjectives(unit, {
      expected,
      targets: document.targets[scenario][fiche][i],
      brackets: cutsAt(header.brackets, step)
    })
  };
}
