import type {Bilan, ShownVerdictSet} from "../../analysis/bilan/bilan.js";
import type {UnitTally} from "../../analysis/revoyure/revoyureDocument.js";

/** Units with fewer lines a year are called small: 45 % of so few is moved by one ménage by more than eight points. */
const smallUnder = 12;
const horizons = [1, 3, 6, 12];

/** Counts units without naming them, from a bilan where nothing is masked. */
export function revoyureTallies({verdicts, period}: Bilan): UnitTally[] {
  const years = period.halfYears.length / 2;
  return verdicts.filter(({units}) => units.some(({n}) => n > 0)).map((set) => tally(set, years));
}

function tally({id, title, article, objective, needed, units}: ShownVerdictSet, years: number): UnitTally {
  const seen = units.filter(({n}) => n > 0);
  const count = (verdict: string) => seen.filter((unit) => unit.verdict === verdict).length;
  const within = (from: number, upTo: number) =>
    seen.filter((unit) => unit.years !== undefined && unit.years > from && unit.years <= upTo).length;
  return {
    id,
    title,
    article,
    objective,
    seen: seen.length,
    legal: seen.filter(({legal}) => legal === "atteint").length,
    atteint: count("atteint"),
    nonAtteint: count("non atteint"),
    indetermine: count("indéterminé"),
    tropPeu: count("trop peu"),
    alarms: seen.filter(({alarm}) => alarm).length,
    smallUnder,
    small: seen.filter(({n}) => n / years < smallUnder).length,
    needed,
    yearsToKnow: [
      ...horizons.map((upTo, i) => ({upTo, units: within(horizons[i - 1] ?? 0, upTo)})),
      {units: within(horizons[horizons.length - 1], Number.POSITIVE_INFINITY)}
    ].filter((band) => band.units > 0)
  };
}
