import type {Brackets} from "../../core/brackets.js";
import type {OffreSchedule} from "../../core/offre/schedule.js";
import type {Model} from "../../core/state.js";
import type {RunHeader} from "../indicateurs/runHeader.js";
import type {AgreedOperation} from "../plai/agreedYear.js";
import type {PlaiWorld} from "../plai/plaiInWorlds.js";
import {type NpruYear, npruFlows, npruWhole} from "./npruFlows.js";
import {type NpruNeeds, npruNeeds} from "./npruNeeds.js";
import {type NpruObjectives, npruObjectives} from "./npruObjectives.js";
import {type NpruOffre, npruOffre} from "./npruOffre.js";
import {type NpruRate, npruRate} from "./npruRate.js";
import {type NpruSite, npruSites} from "./npruSites.js";
import {type NpruSlip, npruSlip} from "./npruSlip.js";
import {type NpruTally, readTally} from "./npruTally.js";

/** The NPRU as one plan (articles 8 and 11.4): who is to be rehoused, where they go, what is rebuilt, its PLAI. */
export interface NpruDocument extends RunHeader {
  readonly schema: "equilibre/npru@1";
  readonly scenario: {readonly id: string; readonly title: string};
  readonly brackets: Brackets;
  readonly years: readonly number[];
  readonly sites: readonly NpruSite[];
  /** Ménages of the first day whose logement comes down by the horizon, by size then bracket. */
  readonly firstDay: ReturnType<typeof npruSites>["firstDay"];
  readonly needs: NpruNeeds;
  readonly flows: readonly NpruYear[];
  readonly whole: NpruYear;
  readonly slip: NpruSlip;
  readonly objectives: NpruObjectives;
  readonly offre: NpruOffre;
  readonly rate: NpruRate;
}

/** One way of running the programme: its model, its deterministic schedule, its replicates. */
export interface NpruVersion {
  readonly model: Model;
  readonly schedule: OffreSchedule;
  readonly tallies: readonly NpruTally[];
}

/** Puts together what the replicates and the schedule say. */
export function npruDocument(
  header: RunHeader & Pick<NpruDocument, "scenario">,
  {
    planned,
    late,
    later,
    rateYear,
    risk,
    demolitions,
    worlds,
    agreed = []
  }: {
    readonly planned: NpruVersion;
    readonly late: NpruVersion;
    readonly later: number;
    readonly rateYear: number;
    readonly risk: number;
    readonly demolitions: {readonly min: number; readonly max: number};
    readonly worlds?: {readonly knownOn: string; readonly worlds: readonly PlaiWorld[]} | undefined;
    readonly agreed?: readonly AgreedOperation[];
  }
): NpruDocument {
  const {model, schedule} = planned;
  const {plan} = model;
  const runs = planned.tallies.map(readTally);
  const {sites, firstDay} = npruSites(model, schedule);
  const offre = npruOffre(plan, schedule);
  return {
    schema: "equilibre/npru@1",
    ...header,
    brackets: plan.brackets,
    years: offre.years.map(({year}) => year),
    ...{sites, firstDay},
    needs: npruNeeds(
      runs,
      model,
      sites.map(({insee}) => insee)
    ),
    flows: npruFlows(runs, model),
    whole: npruWhole(runs, model),
    slip: npruSlip(
      {planned: runs, late: late.tallies.map(readTally)},
      {plan, later, offre: [offre, npruOffre(late.model.plan, late.schedule)]}
    ),
    objectives: npruObjectives(runs, model, schedule),
    offre,
    rate: npruRate({...model, schedule}, {year: rateYear, risk, demolitions, worlds, agreed})
  };
}
