import type {UnknownsDocument} from "../../analysis/explorer/unknowns.js";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import type {KeptAvenant} from "../avenant/avenantPageDocument.js";
import type {ComparaisonDocument} from "../comparaisonDocument.js";
import type {Sheet} from "../downloads/sheet.js";
import type {InconnuesDocument} from "../inconnues/inconnuesDocument.js";
import type {LeversPageDocument} from "../leversPart.js";
import type {ProjectPage} from "../projectPage.js";
import type {Reperes} from "../reperes.js";
import type {ScenarioDocument} from "../scenarioDocument.js";
import type {ScenarioText} from "../scenarioText.js";

/** What every publication says of itself, whatever was published. */
export interface PublicationHeader {
  /** Name of its folder: « <date>-<id> ». */
  readonly name: string;
  /** Of what is published: a scenario bears its own, the others the address of their page. */
  readonly id: string;
  readonly title: string;
  /** The day it bears, as typed. */
  readonly date: string;
  /** Where it may be read again. */
  readonly address: string;
  readonly engine: {readonly version: string; readonly sources: string};
  readonly seed: string;
  readonly replications: number;
  readonly worlds?: {readonly n: number; readonly knownOn: string; readonly digest: string} | undefined;
  /** "sha256:…" of the counters of what is published, or of the document that holds its figures. */
  readonly digest: string;
  /** "sha256:…" of each file read, by path. */
  readonly inputs: {readonly [path: string]: string};
  readonly project: ProjectPage;
  readonly convention: {readonly title: string; readonly signed: string; readonly sources: string};
  /** Hypotheses that the engine reads, each with its range and its reason. */
  readonly hypotheses: number;
}

/** A scenario as it is published: what its page reads, on a day, under an address. */
export interface ScenarioPublication extends PublicationHeader {
  readonly schema: "equilibre/publication@1";
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

/** An avenant as it is published: the answer that its page reads. */
export interface AvenantPublication extends PublicationHeader {
  readonly schema: "equilibre/publication-avenant@1";
  readonly answer: KeptAvenant;
  /** What is not known of the scenario that adds it, where the project has one. */
  readonly unknowns?: UnknownsDocument;
}

/** The revoyure of a year as it is published: small counts masked, and nobody named in an exercise. */
export interface RevoyurePublication extends PublicationHeader {
  readonly schema: "equilibre/publication-revoyure@1";
  readonly rapport: RevoyureDocument;
  /** Its tables, as its workbook has them. */
  readonly sheets: readonly Sheet[];
}

export type PublicationDocument = ScenarioPublication | AvenantPublication | RevoyurePublication;
