import {wordField} from "../link/linkField.js";
import type {LinkFields} from "../link/readLink.js";
import type {CarteDocument} from "./carteDocument.js";
import type {Measure} from "./carteMeasures.js";

/** What the map shows; each name is also that of the address bar. */
export interface CarteState {
  readonly mesure: string;
  readonly scenario: string;
  /** INSEE code of the commune that is chosen. */
  readonly commune: string | undefined;
}

/** Fields of a link: only measures, scenarios and communes that the map has. */
export function carteFields(
  {scenarios, communes}: CarteDocument,
  measures: readonly Measure[]
): LinkFields<CarteState> {
  return {
    mesure: wordField(measures.map(({id}) => id)),
    scenario: {
      ...wordField(scenarios.map(({id}) => id)),
      expected: "le nom d’un scénario de cette page"
    },
    commune: {
      read: (text) => communes.find(({insee}) => insee === text)?.insee,
      write: (insee) => insee ?? "",
      expected: "le code INSEE d’une commune de cette carte"
    }
  };
}

/** The first of each list, and no commune. */
export function carteDefaults({scenarios}: CarteDocument, measures: readonly Measure[]): CarteState {
  return {mesure: measures[0].id, scenario: scenarios[0].id, commune: undefined};
}
