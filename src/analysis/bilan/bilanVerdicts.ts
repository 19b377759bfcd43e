import {objectiveLowSet} from "../../core/brackets.js";
import {fragilites} from "../../core/vocabulary.js";
import {classWords} from "../../words/labels.js";
import {benjaminiHochberg} from "../statistics/benjaminiHochberg.js";
import type {Proportion} from "../statistics/interval.js";
import type {BilanCounts} from "./bilanCounts.js";
import type {BilanObjectives} from "./bilanObjectives.js";
import {type JudgedUnit, type Judgement, judgeUnits} from "./judgeUnits.js";
import type {ReviewCounts} from "./reviewCounts.js";
import type {ShareObjective} from "./shareObjective.js";
import {attributionsToKnow, yearsToKnow} from "./yearsToKnow.js";

/** Share of false alarms accepted among the alarms given over all units together. */
const falseDiscoveryRate = 0.05;

/** Probability beyond one limit at 95 %: an alarm within it would say two things of one unit. */
const outside95 = 0.025;

export interface UnitVerdict extends JudgedUnit {
  readonly nom: string;
  /** P-value once all units of the bilan are looked at together (Benjamini & Hochberg). */
  readonly adjusted?: number;
  /** Whether the unit stands out on the wrong side at the accepted rate of false alarms. */
  readonly alarm: boolean;
  /** Years of attributions like these to tell a practice ten points away from the objective. */
  readonly years?: number;
}

export interface VerdictSet extends Omit<Judgement, "units"> {
  readonly id: string;
  readonly title: string;
  readonly article: string;
  /** Attributions that it takes to tell a practice ten points away from the objective. */
  readonly needed: number;
  readonly units: readonly UnitVerdict[];
}

interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly article: string;
  readonly objective: ShareObjective;
  readonly units: readonly (Proportion & {readonly id: string; readonly nom: string})[];
}

/** Judges classes, communes, bailleurs and quartiers; alarms are given over all of them at one rate. */
export function bilanVerdicts(
  counts: BilanCounts,
  {objectives, years}: {objectives: BilanObjectives; years: number}
): VerdictSet[] {
  const sets = candidates(counts, objectives).map((candidate) => ({
    candidate,
    judgement: judgeUnits(candidate.units, candidate.objective)
  }));
  const tested = sets.flatMap(({judgement}) =>
    judgement.units.flatMap((unit) => (unit.pValue === undefined ? [] : [{unit, pValue: unit.pValue}]))
  );
  const adjusted = benjaminiHochberg(tested.map(({pValue}) => pValue));
  const adjustedOf = new Map(tested.map(({unit}, i) => [unit, adjusted[i]]));
  return sets.map(({candidate, judgement}) => {
    const needed = attributionsToKnow(candidate.objective);
    return {
      ...judgement,
      id: candidate.id,
      title: candidate.title,
      article: candidate.article,
      needed,
      units: judgement.units.map((unit, i) => ({
        ...unit,
        nom: candidate.units[i].nom,
        adjusted: adjustedOf.get(unit),
        alarm: (adjustedOf.get(unit) ?? 1) <= falseDiscoveryRate && (unit.pValue ?? 1) <= outside95,
        years: yearsToKnow(needed, unit.n / years)
      }))
    };
  });
}

function candidates(counts: BilanCounts, objectives: BilanObjectives): Candidate[] {
  const {communes, bailleurs, quartiers} = counts;
  const resources = fragilites.flatMap((g, i): Candidate[] => {
    const objective = objectives.under60[i];
    if (objective === undefined) return [];
    const [low] = counts.brackets.low[objectiveLowSet(g)];
    const label = `quartiers de classe « ${classWords[g]} »`;
    const common = {article: "5.2", objective};
    const whole = {id: g, nom: classWords[g], ...under60(counts.classes[i], low)};
    return [
      {...common, id: `ressources-classe-${g}`, title: `Ressources, ${label}`, units: [whole]},
      {
        ...common,
        id: `ressources-communes-${g}`,
        title: `Ressources, ${label}, par commune`,
        units: communes.map(({id, nom}, c) => ({id, nom, ...under60(counts.communesByClass[c][i], low)}))
      },
      {
        ...common,
        id: `ressources-bailleurs-${g}`,
        title: `Ressources, ${label}, par bailleur`,
        units: bailleurs.map(({id, nom}, b) => ({id, nom, ...under60(counts.bailleursByClass[b][i], low)}))
      },
      {
        ...common,
        id: `ressources-quartiers-${g}`,
        title: `Ressources, ${label}, par quartier`,
        units: quartiers
          .filter(({fragilite}) => fragilite === i)
          .map(({id, nom, counts: own}) => ({id, nom, ...under60(own, low)}))
      }
    ];
  });
  const common = {article: "6.2", objective: objectives.aci};
  return [
    ...resources,
    {
      ...common,
      id: "aci-classes-communes",
      title: "ACI en 1er accès, par classe de fragilité des communes",
      units: fragilites.map((g, i) => ({id: g, nom: classWords[g], ...aci(counts.communeClasses[i])}))
    },
    {
      ...common,
      id: "aci-communes",
      title: "ACI en 1er accès, par commune",
      units: communes.map(({id, nom, counts: own}) => ({id, nom, ...aci(own)}))
    },
    {
      ...common,
      id: "aci-bailleurs",
      title: "ACI en 1er accès, par bailleur",
      units: bailleurs.map(({id, nom, counts: own}) => ({id, nom, ...aci(own)}))
    }
  ];
}

/** Ménages of the lowest brackets, among the lines that give one. */
function under60({attributions, bracketUnknown, brackets}: ReviewCounts, low: number): Proportion {
  return {successes: brackets.slice(0, low).reduce((a, b) => a + b, 0), n: attributions - bracketUnknown};
}

function aci({aci: successes, droitCommun}: ReviewCounts): Proportion {
  return {successes, n: successes + droitCommun};
}
