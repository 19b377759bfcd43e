import type {OffreSchedule} from "../../core/offre/schedule.js";
import type {Plan} from "../../core/plan.js";
import type {Territoire} from "../../core/territoire/territoire.js";
import {type AgreedOperation, type AgreedYear, agreedYear} from "../plai/agreedYear.js";
import {type PlaiAnswer, type PlaiQuestion, plaiAnswer} from "../plai/plaiAnswer.js";
import {type PlaiInWorlds, type PlaiWorld, plaiInWorlds} from "../plai/plaiInWorlds.js";
import {plaiRisk} from "../plai/plaiLaw.js";

/** The PLAI rate to fix for one year, by the rules of article 11.4, with the risk of each rate. */
export interface NpruRate {
  readonly year: number;
  readonly question: PlaiQuestion;
  readonly answer: PlaiAnswer;
  readonly inWorlds?: PlaiInWorlds;
  /** Rates across the band: those of the worlds where there are any. */
  readonly risks: readonly NpruRateRisk[];
  readonly operations: NpruOperations;
  /** The agréments of the year, where they were imported and it has any. */
  readonly agreed?: AgreedYear<AgreedOperation & {readonly commune: string}>;
}

/** Chances that PLAI are owed at the end when a rate is held every year. */
export interface NpruRateRisk {
  readonly rate: number;
  /** Where the number of demolitions alone is not known; undefined where it is. */
  readonly unknownDemolitions?: number;
  /** Share of the plausible worlds, with Wilson's 95 % interval. */
  readonly worlds?: {readonly share: number; readonly low: number; readonly high: number};
}

/** What is built in the year: named by the user's own file, or placed by the model. */
export interface NpruOperations {
  /** Operations of the file in the year; 0 where the file has none, or there is no file. */
  readonly named: number;
  /** Logements and PLAI of the operations named, those whose PLAI the file tells, and of the rest of the year. */
  readonly namedLogements: number;
  readonly toldLogements: number;
  readonly toldPlai: number;
  readonly otherLogements: number;
  /** Rate that the logements whose PLAI nobody tells need, for the year to be at the rate of the prospective rule. */
  readonly rateOfOthers?: number;
  readonly rows: readonly NpruOperation[];
}

/** PLAI of a commune and bailleur in the year, in whole logements. */
export interface NpruOperation {
  readonly insee: string;
  readonly commune: string;
  readonly bailleur: string;
  readonly kind: "nommée" | "production" | "reconstitution";
  readonly logements: number;
  readonly plai: number;
}

/** Answers for one year of the programme, what is owed by the years before carried. */
export function npruRate(
  {territoire, plan, schedule}: {territoire: Territoire; plan: Plan; schedule: OffreSchedule},
  {
    year,
    risk,
    demolitions,
    worlds,
    agreed = []
  }: {
    readonly year: number;
    readonly risk: number;
    /** Ends that the text gives to the demolitions of the programme. */
    readonly demolitions: {readonly min: number; readonly max: number};
    readonly worlds?: {readonly knownOn: string; readonly worlds: readonly PlaiWorld[]} | undefined;
    readonly agreed?: readonly AgreedOperation[];
  }
): NpruRate {
  const y = year - plan.firstYear;
  const end = Math.max(y + 1, schedule.plaiEnd);
  const production = schedule.production.slice(y, end);
  const reconstitution = schedule.reconstitution.slice(y, end);
  const total = plan.evolution.demolitions;
  const left = total === 0 ? 0 : sum(reconstitution) / Math.max(1, sum(schedule.reconstitution));
  const known = demolitions.min <= total && total <= demolitions.max && left > 0;
  const question: PlaiQuestion = {
    ...{terms: plan.offre.plai.terms[y], production, reconstitution, risk},
    backlog: schedule.plai[y - 1].backlog,
    demolitions: known
      ? {min: demolitions.min * left, mode: sum(reconstitution), max: demolitions.max * left}
      : undefined
  };
  const answer = plaiAnswer(question);
  const programmed = new Set(plan.offre.production.slice(y, end));
  const inWorlds =
    worlds &&
    plaiInWorlds(
      question,
      worlds.worlds.map((world) => fromYear(world, {elapsed: y - 1, left})),
      {
        programmed:
          programmed.size === 1 && plan.offre.programme === undefined ? [...programmed][0] : undefined,
        knownOn: worlds.knownOn
      }
    );
  const [{rate}] = answer.prospective.years;
  const operations = operationsOf({territoire, plan, schedule}, {y, rate});
  const {insee, noms} = territoire.communes;
  const named = agreed.map((one) => ({...one, commune: noms[insee.indexOf(one.insee)] ?? one.insee}));
  const ofYear = agreedYear(named, {year, rate, volume: production[0] + reconstitution[0]});
  return {
    year,
    question,
    answer,
    ...(inWorlds && {inWorlds}),
    risks: risksOf(question, answer, inWorlds),
    operations,
    ...(ofYear && {agreed: ofYear})
  };
}

function risksOf(
  {terms, production, reconstitution, backlog, demolitions}: PlaiQuestion,
  {uncertain}: PlaiAnswer,
  inWorlds: PlaiInWorlds | undefined
): NpruRateRisk[] {
  const told = inWorlds?.rates.map((one) => ({
    rate: one.rate,
    worlds: {share: 1 - one.share, low: 1 - one.high, high: 1 - one.low}
  }));
  const rates: readonly NpruRateRisk[] = told ?? uncertain?.rates.map(({rate}) => ({rate})) ?? [];
  if (demolitions === undefined) return [...rates];
  const rebuilt = sum(reconstitution);
  const law = {production, shape: reconstitution.map((n) => n / rebuilt), demolitions, backlog};
  return rates.map((one) => ({...one, unknownDemolitions: plaiRisk(one.rate, law, terms)}));
}

/** A world seen from a later year: what was to be demolished and is rebuilt already is as it was programmed. */
function fromYear(
  {deliveryRate, demolitions, late}: PlaiWorld,
  {elapsed, left}: {readonly elapsed: number; readonly left: number}
): PlaiWorld {
  return {
    deliveryRate: deliveryRate.slice(Math.min(elapsed, deliveryRate.length - 1)),
    demolitions: demolitions * left,
    late: Math.max(0, late - elapsed)
  };
}

function operationsOf(
  {territoire, plan, schedule}: {territoire: Territoire; plan: Plan; schedule: OffreSchedule},
  {y, rate}: {readonly y: number; readonly rate: number}
): NpruOperations {
  const {communes, quartiers, bailleurs} = territoire;
  const told = {named: 0, namedLogements: 0, toldLogements: 0, toldPlai: 0};
  const rows = new Map<string, NpruOperation>();
  let all = 0;
  for (const step of [2 * y, 2 * y + 1]) {
    const programme = plan.offre.programme?.[step] ?? [];
    for (const {size, plai} of programme) {
      told.named++;
      told.namedLogements += size;
      if (plai === undefined) continue;
      told.toldLogements += size;
      told.toldPlai += plai;
    }
    schedule.steps[step].operations.forEach(({quartier, bailleur, reconstitution, size, plai}, i) => {
      all += size;
      const c = quartiers.commune[quartier];
      const kind = i < programme.length ? "nommée" : reconstitution ? "reconstitution" : "production";
      const key = i < programme.length ? `${step}/${i}` : `${kind}/${c}/${bailleur}`;
      const row = rows.get(key);
      rows.set(key, {
        ...{insee: communes.insee[c], commune: communes.noms[c], bailleur: bailleurs.noms[bailleur], kind},
        logements: (row?.logements ?? 0) + size,
        plai: (row?.plai ?? 0) + plai
      });
    });
  }
  const open = all - told.toldLogements;
  return {
    ...told,
    otherLogements: all - told.namedLogements,
    ...(told.toldLogements > 0 && open > 0 && {rateOfOthers: (rate * all - told.toldPlai) / open}),
    rows: [...rows.values()]
  };
}

function sum(volumes: readonly number[]): number {
  return volumes.reduce((a, b) => a + b, 0);
}
