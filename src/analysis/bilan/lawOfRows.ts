import type {Convention} from "../../core/convention/convention.js";
import {numberAt} from "../../core/convention/valueAt.js";
import type {Territoire} from "../../core/territoire/territoire.js";
import {contingents} from "../../core/vocabulary.js";
import type {AttributionRow} from "./attributionReader.js";
import type {BilanLoi, LawCount} from "./bilanLoi.js";

type Counting<T> = {-readonly [key in keyof T]: T[key]};

/** Consumption units of each person after the first: all of 14 or more, or all under it (INSEE). */
const most = 0.5;
const least = 0.3;

/**
 * Counts rows already checked by the import as the law does. Files say how many persons a ménage has, not who is under 14: its
 * consumption units lie between two bounds, hence a count that is sure and one that is possible.
 */
export function lawOfRows(
  rows: Iterable<AttributionRow>,
  {territoire, loi, on}: {readonly territoire: Territoire; readonly loi: Convention; readonly on: string}
): BilanLoi {
  const {quartiers} = territoire;
  const qpvOf = new Map(quartiers.ids.map((id, q) => [id, quartiers.qpv[q] === 1]));
  const [first] = loi.parameters["premierQuartile.threshold"].values;
  const thresholdOn = (date: string) =>
    numberAt(loi, "premierQuartile.threshold", date < first.from ? first.from : date);
  const outside: Counting<BilanLoi["horsQpv"]> = {...emptyCount(), reloges: 0};
  const inside: Counting<LawCount> = emptyCount();
  const reservataires = Object.fromEntries(
    contingents.map((c) => [c, {attributions: 0, judged: 0, prioritaires: 0}])
  ) as {[c in (typeof contingents)[number]]: Counting<BilanLoi["reservataires"]["prefet"]>};
  const unsaid = {place: 0, resources: 0, contingent: 0, priority: 0};

  for (const row of rows) {
    const inQpv = row.quartier === "" ? yesNo(row.qpv) : qpvOf.get(row.quartier);
    if (inQpv === undefined) unsaid.place++;
    else countPlace(row, inQpv);
    const contingent = contingents.find((c) => c === row.contingent);
    if (contingent === undefined) unsaid.contingent++;
    else {
      const counted = reservataires[contingent];
      counted.attributions++;
      const priority = yesNo(row.aci);
      if (priority === undefined) unsaid.priority++;
      else {
        counted.judged++;
        if (priority) counted.prioritaires++;
      }
    }
  }
  const last = (id: string) => Number(loi.parameters[id].values.at(-1)?.value);
  return {
    horsQpv: outside,
    enQpv: inside,
    reservataires,
    minima: {
      premierQuartile: last("horsQpv.premierQuartile"),
      autresQuartiles: last("enQpv.autresQuartiles"),
      publicsPrioritaires: last("reservataires.publicsPrioritaires")
    },
    threshold: {
      euros: thresholdOn(on),
      supposed: loi.parameters["premierQuartile.threshold"].status === "hypothese"
    },
    missing: [
      {what: "quartier, ou « en quartier prioritaire : oui ou non »", lines: unsaid.place},
      {what: "ressources mensuelles ou nombre de personnes", lines: unsaid.resources},
      {what: "contingent", lines: unsaid.contingent},
      {what: "situation ACI, qui tient lieu de public prioritaire", lines: unsaid.priority}
    ].filter(({lines}) => lines > 0)
  };

  function countPlace(row: AttributionRow, inQpv: boolean): void {
    const count = inQpv ? inside : outside;
    count.attributions++;
    if (!inQpv && row.nature === "relogementNpru") {
      outside.reloges++;
      outside.judged++;
      outside.surely++;
      outside.possibly++;
      return;
    }
    if (row.ressources_mensuelles === "" || row.personnes === "") {
      unsaid.resources++;
      return;
    }
    count.judged++;
    const yearly = 12 * Number(row.ressources_mensuelles);
    const others = Number(row.personnes) - 1;
    const threshold = thresholdOn(row.date_attribution);
    const surelyFirst = yearly <= threshold * (1 + least * others);
    const possiblyFirst = yearly <= threshold * (1 + most * others);
    if (inQpv ? !possiblyFirst : surelyFirst) count.surely++;
    if (inQpv ? !surelyFirst : possiblyFirst) count.possibly++;
  }
}

function emptyCount(): Counting<LawCount> {
  return {attributions: 0, judged: 0, surely: 0, possibly: 0};
}

function yesNo(text: string): boolean | undefined {
  return text === "" ? undefined : text === "oui";
}
