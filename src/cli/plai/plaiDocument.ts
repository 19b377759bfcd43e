import type {AgreedYear} from "../../analysis/plai/agreedYear.js";
import {type PlaiAnswer, plaiByOperation} from "../../analysis/plai/plaiAnswer.js";
import type {PlaiInWorlds} from "../../analysis/plai/plaiInWorlds.js";
import type {PlaiProgramme} from "../../analysis/plai/plaiProgramme.js";
import type {PlaiReading} from "../../analysis/plai/plaiReadings.js";
import type {AskedPlai} from "./plaiQuestion.js";

/** The `--json` document: the contract of version 1, then what it may be joined with. Numbers are not rounded. */
export function plaiDocument(
  {rule, question, operations}: AskedPlai,
  answer: PlaiAnswer,
  {
    readings,
    programme,
    inWorlds,
    agreed
  }: {
    readings: readonly PlaiReading[];
    programme: PlaiProgramme;
    inWorlds?: PlaiInWorlds | undefined;
    agreed?: AgreedYear | undefined;
  }
) {
  const chosen = answer[rule];
  const other = rule === "annual" ? "prospective" : "annual";
  return {
    schema: "equilibre/plai@1",
    stationary: answer.stationary,
    years: chosen.years,
    closed: chosen.closed,
    rLower: answer.rLower,
    rUpper: answer.rUpper,
    rule,
    inputs: {
      ...question.terms,
      production: question.production,
      reconstitution: question.reconstitution,
      backlog: question.backlog
    },
    feasible: chosen.shortfall === 0,
    shortfall: chosen.shortfall,
    forcedAdvance: chosen.forcedAdvance,
    otherRule: {rule: other, years: answer[other].years, closed: answer[other].closed},
    operations: operations && plaiByOperation(operations, chosen.years[0].rate),
    delays: answer.delays,
    uncertain: answer.uncertain,
    readings,
    programme,
    ...(inWorlds && {inWorlds}),
    ...(agreed && {agreed})
  };
}
