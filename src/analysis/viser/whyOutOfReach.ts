import {objectiveLowSet} from "../../core/brackets.js";
import {rules} from "../../core/indicateurs/layout.js";
import {deterministicPower} from "../../core/numbers/deterministicPower.js";
import {fragilites} from "../../core/vocabulary.js";
import {aboveObjective, type Cuts, cutsAt, underObjective} from "../../words/inForce.js";
import {formatDecimal, formatNumber, formatTerm} from "../../words/numbers.js";
import type {Compared} from "../comparer/comparePaired.js";
import {type FluxClass, fluxOf} from "../indicateurs/fluxOf.js";
import {type PeriodView, periodView} from "../indicateurs/periodView.js";
import {halfLife} from "../statistics/halfLife.js";
import {mean} from "../statistics/mean.js";
import {minimalCandidates} from "../statistics/minimalCandidates.js";
import {stockGap} from "../statistics/stockGap.js";
import type {GoalSeek} from "./goalSeek.js";
import type {Objective} from "./objective.js";

const ruleLabels: {readonly [rule in (typeof rules)[number]]: string} = {
  plafond: "le plafond de ressources et le taux d’effort",
  contingent: "les contingents",
  presentation: "la présentation des candidats",
  article5: "l’équilibre de l’article 5",
  aci: "l’objectif ACI de l’article 6",
  npru: "les relogements NPRU de l’article 8",
  plaiIntegration: "les PLAI intégration, fermés aux mutations",
  accessible: "le fléchage des logements accessibles",
  preconisation: "les préconisations",
  loi: "les minimums de la loi"
};

/** Under this spread of the mean outcome, relative to its size, a lever does not move it. */
const insensitive = 1e-9;

/** Why an objective is out of reach where a lever comes nearest, in French: what it does not touch, and what binds. */
export function whyOutOfReach(
  {objective, search}: {objective: Objective; search: GoalSeek},
  nearest: Compared,
  {year}: {year: number}
): string[] {
  const means = search.trials.map((trial) => trial.mean).filter((value) => !Number.isNaN(value));
  if (means.length === 0) return ["Le résultat n’est défini dans aucune réplication de cette année-là."];
  if (Math.max(...means) - Math.min(...means) <= insensitive * Math.max(1, Math.abs(means[0])))
    return [
      "Ce levier ne change pas ce résultat dans ce scénario : un autre levier le tient, ou la politique ne l’emploie pas."
    ];
  return [
    ...candidates(objective, nearest, year),
    ...rotation(objective, nearest, year),
    ...yielding(nearest, year)
  ];
}

function viewOf({replicates, objectives}: Compared, year: number) {
  const first = 2 * (year - objectives.firstYear);
  return periodView(replicates, [first, first + 1]);
}

/** Article 10.3's candidates: no choice goes beyond the share of logements where one of the brackets was presented. */
function candidates({outcome, relation, bound}: Objective, run: Compared, year: number): string[] {
  const view = viewOf(run, year);
  const asked = askedBrackets(outcome.id, {
    ...{relation, bound, view},
    cuts: cutsAt(run.replicates.layout.brackets, view.lastStep)
  });
  if (asked === undefined) return [];
  const within = asked.fluxClass === "metropole" ? fragilites : [asked.fluxClass];
  const total = (names: readonly string[]) => mean(Array.from(view.sum(names)));
  const presented = total(within.flatMap((g) => view.brackets.map((k) => `presented.${g}.${k}`)));
  const wanted = total(within.flatMap((g) => asked.wanted.map((k) => `presented.${g}.${k}`)));
  const attributions = mean(Array.from(fluxOf(view, asked.fluxClass).attributions));
  const waiting = total(asked.wanted.flatMap((k) => [`end.pending.${k}.aci`, `end.pending.${k}.autres`]));
  const perLogement = presented / attributions;
  const pool = wanted / presented;
  const ceiling = 1 - deterministicPower(1 - pool, perLogement);
  const drawn = `ils sont ${formatTerm(pool)} des candidats présentés, ${formatDecimal(perLogement)} par logement attribué`;
  const reasons =
    asked.share > ceiling
      ? [
          `Trop peu de candidats présentés : il faudrait ${formatTerm(asked.share)} de ménages ${asked.label} ; ${drawn}, soit ${formatTerm(ceiling)} au plus quel que soit le choix de la commission (inégalité d’Artstein). ${enough(asked.share, pool)}`
        ]
      : [
          `Le nombre de candidats n’interdit pas l’objectif à lui seul (${formatTerm(ceiling)} au plus pour ${formatTerm(asked.share)} demandés) : ${drawn}.`
        ];
  if (waiting < asked.share * attributions)
    reasons.push(
      `Demande trop mince : ${formatDecimal(waiting)} demandes de ménages ${asked.label} en attente, pour ${formatDecimal(asked.share * attributions)} attributions par an à leur faire.`
    );
  return reasons;
}

/** How many candidates a logement would make the share possible, if they came from the same demandes. */
function enough(share: number, pool: number): string {
  const most = 100;
  const fewest = minimalCandidates([share, 1 - share], {pool: [pool, 1 - pool], max: most});
  return fewest === undefined
    ? `Même ${most} candidats par logement n’y suffiraient pas.`
    : `Il en faudrait au moins ${fewest} par logement.`;
}

interface Asked {
  readonly fluxClass: FluxClass;
  readonly wanted: readonly string[];
  readonly label: string;
  readonly share: number;
}

/** The brackets that an objective on a class asks more of, and the share it asks. */
function askedBrackets(
  id: string,
  {relation, bound, view, cuts}: {relation: "<=" | ">="; bound: number; view: PeriodView; cuts: Cuts}
): Asked | undefined {
  const under60 = /^flux\.(\w+)\.under60$/.exec(id);
  const one = /^flux\.(\w+)\.shares\.(\w+)$/.exec(id);
  const found = under60 ?? one;
  if (found === null) return undefined;
  const fluxClass = found[1] as FluxClass;
  const low = view.lowest(fluxClass === "metropole" ? "modestes" : objectiveLowSet(fluxClass));
  const named = one === null ? low : [one[2]];
  const wanted = relation === ">=" ? named : view.brackets.filter((k) => !named.includes(k));
  const label =
    under60 === null
      ? `de la tranche ${relation === ">=" ? "visée" : "autre que celle visée"}`
      : relation === ">="
        ? underObjective(fluxClass, cuts)
        : aboveObjective(fluxClass, cuts);
  return {fluxClass, wanted, label, share: relation === ">=" ? bound : 1 - bound};
}

/** The stock only turns over as logements are attributed again. */
function rotation({outcome: {id}}: Objective, run: Compared, year: number): string[] {
  if (!id.startsWith("stock.")) return [];
  const view = viewOf(run, year);
  const logements = mean(Array.from(view.sum(fragilites.map((g) => `end.logements.${g}`))));
  const rate = mean(Array.from(fluxOf(view, "metropole").attributions)) / logements;
  const years = year - run.objectives.firstYear;
  const left = stockGap(rate, new Array(years).fill(1))[years - 1];
  return [
    `Rotation : ${formatTerm(rate)} du parc est attribué chaque année ; en ${years} ans, un flux parfait ne comblerait que ${formatTerm(1 - left)} de l’écart du parc, dont la moitié demande ${formatNumber(halfLife(rate), 1)} ans.`
  ];
}

/** The rule that gave way most often is the one in conflict. */
function yielding(run: Compared, year: number): string[] {
  const view = viewOf(run, year);
  const counts = rules
    .map((rule) => ({rule, yielded: mean(Array.from(view.column(`rule.${rule}.yielded`)))}))
    .filter(({yielded}) => yielded >= 1)
    .sort((a, b) => b.yielded - a.yielded);
  if (counts.length === 0) return [];
  const told = counts
    .slice(0, 2)
    .map(({rule, yielded}) => `${ruleLabels[rule]} (${formatDecimal(yielded)} fois)`);
  return [
    `Règles en conflit : faute de candidat qui convienne, ont cédé en ${year} ${told.join(", puis ")}.`
  ];
}
