import type {ComparaisonDocument} from "../comparaisonDocument.js";
import type {InconnuesDocument} from "../inconnues/inconnuesDocument.js";
import type {LeversPageDocument} from "../leversPart.js";
import type {ProjectPage} from "../projectPage.js";
import type {Reperes} from "../reperes.js";
import type {ScenarioDocument} from "../scenarioDocument.js";
import type {ScenarioText} from "../scenarioText.js";

/** A scenario as it is published: what its page reads, on a day, under an address. */
export interface PublicationDocument {
  readonly schema: "equilibre/publication@1";
  /** Name of its folder: « <date>-<id> ». */
  readonly name: string;
  /** Of what is published: that of the scenario. */
  readonly id: string;
  /** The day it bears, as typed. */
  readonly date: string;
  /** Where it may be read again. */
  readonly address: string;
  readonly engine: {readonly version: string; readonly sources: string};
  readonly project: ProjectPage;
  readonly convention: {readonly title: string; readonly signed: string; readonly sources: string};
  /** Hypotheses that the engine reads, each with its range and its reason. */
  readonly hypotheses: number;
  readonly reference: ScenarioDocument;
  readonly scenario: ScenarioDocument;
  /** Of the scenario against the reference; holds no scenario where it is the reference itself. */
  readonly comparaison: ComparaisonDocument;
  readonly reperes: Reperes;
  readonly text: ScenarioText;
  /** Its commissions follow the law: its shares are then part of the answer. */
  readonly followsLaw: boolean;
  /** What each lever does apart; empty where it is not known of this scenario. */
  readonly levers: LeversPageDocument;
  readonly inconnues: InconnuesDocument;
}
