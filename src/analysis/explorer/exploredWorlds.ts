import type {Coordinate} from "../mondes/coordinates.js";
import type {WorldProjection} from "../mondes/projection.js";

/** A coordinate of worlds as sentences name it. */
export interface ToldCoordinate extends Coordinate {
  /** French name, such as « Demandes en instance ». */
  readonly label: string;
  /** Of the hypothesis: "/1" is a share. */
  readonly unit: string;
  /** What each rank means, for a hypothesis that is a choice of words. */
  readonly choices?: readonly string[];
}

/** A file of a partner, and the hypotheses that it would settle. */
export interface PartnerFile {
  readonly id: string;
  readonly title: string;
  /** Where the text promises it. */
  readonly article: string;
  /** Who holds it. */
  readonly holder: string;
  /** Factors of worlds. */
  readonly settles: readonly string[];
  /** What `equilibre importer` takes it as, where it can. */
  readonly importType?: string;
}

/** A scenario in the plausible worlds. */
export interface ExploredScenario {
  readonly id: string;
  readonly title: string;
  readonly projection: WorldProjection;
}

/** What is explored: scenarios over the same worlds, the first being the reference, and where each world stands. */
export interface ExploredWorlds {
  readonly scenarios: readonly ExploredScenario[];
  readonly coordinates: readonly ToldCoordinate[];
  /** [world][coordinate], of the worlds of the projections and in their order. */
  readonly places: readonly (readonly number[])[];
  /** Year that outcomes are read in. */
  readonly year: number;
}
