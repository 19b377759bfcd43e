import {bracketOf} from "../demande/bracketOf.js";
import {sizes} from "../vocabulary.js";

/** A pending demande of the user's own file; what it does not say is undefined. */
export interface DemandeRow {
  readonly mutation: boolean;
  /** Months since year 0, to take differences. */
  readonly month: number;
  readonly resourcesCents?: number;
  /** Category of the PLUS scale, from 1 to 6. */
  readonly category?: number;
  readonly persons?: number;
  readonly aci?: boolean;
  readonly blocked?: boolean;
}

/** Demandes that must tell a figure before it replaces the hypothesis. */
const fewest = 30;

/**
 * Values of the hypotheses on pending demandes that a file gives, by id; absent where too few demandes tell. The count
 * is taken of a file that may be whole: at least half of the demandes supposed until now.
 */
export function demandeFigures(
  rows: readonly DemandeRow[],
  {limitsCents, pending}: {limitsCents: readonly (readonly number[])[]; pending: number}
): {readonly [id: string]: number | readonly number[]} {
  const figures: {[id: string]: number | readonly number[]} = {};
  const premiers = rows.filter(({mutation}) => !mutation);
  const mutations = rows.filter(({mutation}) => mutation);
  const brackets = limitsCents[0];
  const latest = rows.reduce((last, {month}) => Math.max(last, month), 0);
  const bracket = ({resourcesCents, category, persons}: DemandeRow): number | undefined => {
    const rank = category ?? (persons === undefined ? undefined : Math.min(sizes.length, persons));
    if (resourcesCents === undefined || rank === undefined) return undefined;
    return bracketOf(resourcesCents, limitsCents[rank - 1]);
  };
  if (rows.length >= pending / 2) figures["demande.pending"] = rows.length;
  if (rows.length >= fewest) {
    figures["demande.premierAccesShare"] = premiers.length / rows.length;
    figures["demande.meanMonths"] = rows.reduce((sum, {month}) => sum + latest - month, 0) / rows.length;
  }
  set("demande.profile", shares(rows.map(bracket), brackets.length));
  set(
    "demande.sizes",
    shares(
      premiers.map(({persons}) => (persons === undefined ? undefined : Math.min(sizes.length, persons) - 1)),
      sizes.length
    )
  );
  set("demande.aciShare", shareOf(premiers.map(({aci}) => aci)));
  set("demande.aciByBracket", aciByBracket(premiers));
  set("demande.aciMutationByBracket", aciByBracket(mutations));
  set("mutations.blockedShare", shareOf(mutations.map(({blocked}) => blocked)));
  return figures;

  function set(id: string, value: number | readonly number[] | undefined): void {
    if (value !== undefined) figures[id] = value;
  }

  function aciByBracket(of: readonly DemandeRow[]): number[] | undefined {
    const byBracket = brackets.map((_, k) =>
      shareOf(of.filter((row) => bracket(row) === k).map(({aci}) => aci))
    );
    return byBracket.every((share) => share !== undefined) ? byBracket : undefined;
  }
}

function shares(classes: readonly (number | undefined)[], count: number): number[] | undefined {
  const known = classes.filter((k) => k !== undefined);
  if (known.length < fewest) return undefined;
  return Array.from({length: count}, (_, k) => known.filter((one) => one === k).length / known.length);
}

function shareOf(answers: readonly (boolean | undefined)[]): number | undefined {
  const known = answers.filter((answer) => answer !== undefined);
  return known.length < fewest ? undefined : known.filter(Boolean).length / known.length;
}
