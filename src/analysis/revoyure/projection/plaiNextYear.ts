import {type PlaiBound, type PlaiRule, plaiRateForYear, plaiRules} from "../../../core/offre/plaiRule.js";
import {offreSchedule} from "../../../core/offre/schedule.js";
import type {Plan, Range} from "../../../core/plan.js";
import type {Territoire} from "../../../core/territoire/territoire.js";
import {formatNumber, formatShare} from "../../../words/numbers.js";

/** The PLAI rate of the year that follows the period (article 11.4), by the rule in force and by the other. */
export interface PlaiNextYear {
  readonly year: number;
  readonly article: "11.4";
  /** Rule of the scenario; "fixe" when it fixes the rate itself. */
  readonly rule: "fixe" | "annuelle" | "prospective";
  readonly rate: number;
  readonly rules: readonly {
    readonly rule: PlaiRule;
    readonly rate: number;
    /** Before the band of 25–30 %. */
    readonly required: number;
    readonly bound: PlaiBound;
    readonly plai: number;
    readonly backlogBefore: number;
    readonly backlogAfter: number;
  }[];
  /** Logements of the year in the programme that it rests on. */
  readonly production: number;
  readonly reconstitution: number;
  readonly note: string;
}

/**
 * The rate to fix for a year, from the programme of the scenario and what the years before leave owed. `demolitions` gives
 * their range: the note says the rates to which its ends lead. Undefined outside the years of the plan.
 */
export function plaiNextYear(
  {territoire, plan}: {territoire: Territoire; plan: Plan},
  {year, demolitions}: {year: number; demolitions: Range | undefined}
): PlaiNextYear | undefined {
  const index = year - plan.firstYear;
  const schedule = offreSchedule(territoire, plan, plan.evolution);
  if (index < 1 || index >= schedule.plai.length) return undefined;
  const {production, reconstitution, plaiEnd: end} = schedule;
  const backlog = schedule.plai[index - 1].backlog;
  return {
    year,
    article: "11.4",
    rule: plan.offre.plai.rule,
    rate: schedule.plai[index].rate,
    rules: plaiRules.map((rule) => {
      const terms = plan.offre.plai.terms[index];
      const next = plaiRateForYear({rule, year: index, production, reconstitution, backlog, end, ...terms});
      const {rate, required, bound, plai} = next;
      return {rule, rate, required, bound, plai, backlogBefore: backlog, backlogAfter: next.backlog};
    }),
    production: production[index],
    reconstitution: reconstitution[index],
    note: noteOf({territoire, plan, index, demolitions})
  };
}

function noteOf({
  territoire,
  plan,
  index,
  demolitions
}: {
  territoire: Territoire;
  plan: Plan;
  index: number;
  demolitions: Range | undefined;
}): string {
  const programme = "Programme du scénario, sans les livraisons réelles, que le bilan ne donne pas.";
  if (demolitions === undefined || demolitions.low === demolitions.high) return programme;
  const [low, high] = [demolitions.low, demolitions.high].map(
    (total) => offreSchedule(territoire, plan, {...plan.evolution, demolitions: total}).plai[index].rate
  );
  const ends = `De ${formatNumber(demolitions.low, 0)} à ${formatNumber(demolitions.high, 0)} démolitions`;
  const rates =
    low === high
      ? `le taux reste ${formatShare(low, 1)}`
      : `le taux va de ${formatShare(low, 1)} à ${formatShare(high, 1)}`;
  return `${programme} ${ends} (hypothèse npru.demolitions), ${rates}.`;
}
