import type {ReplacedData} from "../../analysis/indicateurs/replacedData.js";
import type {UnitResult} from "../../analysis/indicateurs/result.js";
import type {Brackets} from "../../core/brackets.js";
import type {SimulatedOrigin} from "../../words/originWords.js";

/** A disc of the schematic map, in its own units: x and y grow to the east and to the south. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface QuartierDisc extends Disc {
  readonly id: string;
  /** Index in `fragilites`. */
  readonly fragilite: number;
  readonly qpv: boolean;
  readonly logements: number;
}

export interface CommuneDisc extends Disc {
  readonly insee: string;
  readonly nom: string;
  /** Index in `fragilites`, on which ACI gaps are read. */
  readonly fragilite: number;
  readonly population: number;
  readonly logements: number;
  readonly npru: boolean;
  readonly quartiers: readonly QuartierDisc[];
  /** Outline given by the user, as rings of points in the map's units. */
  readonly contour?: readonly (readonly (readonly [number, number])[])[];
}

export interface CarteDocument {
  readonly width: number;
  readonly height: number;
  /** False when the user gave contours (data/territoire/communes.geojson). */
  readonly schematic: boolean;
  /** What the user's own files replaced. */
  readonly replaced: readonly ReplacedData[];
  readonly communes: readonly CommuneDisc[];
  readonly scenarios: readonly (SimulatedOrigin & {
    readonly id: string;
    readonly title: string;
    readonly brackets: Brackets;
  })[];
  /** Last year of each scenario, by INSEE code. */
  readonly results: {readonly [id: string]: {readonly [insee: string]: UnitResult}};
}
