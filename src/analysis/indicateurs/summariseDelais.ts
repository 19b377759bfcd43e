import {brackets} from "../../core/vocabulary.js";
import {estimate} from "./estimate.js";
import {type PeriodView, ratio} from "./periodView.js";
import type {DelaisResult} from "./result.js";

/** Waits of one period, by bracket and ACI: of those housed, and of those still there on its last day. */
export function summariseDelais(view: PeriodView): DelaisResult {
  const mean = (months: string, menages: string) => (cells: readonly string[]) =>
    estimate(
      ratio(view.sum(cells.map((c) => `${months}.${c}`)), view.sum(cells.map((c) => `${menages}.${c}`)))
    );
  const loges = mean("waitedMonths", "housed");
  const enAttente = mean("end.pendingMonths", "end.pending");
  return {
    loges: loges(cellsOf("aci", "autres")),
    enAttente: enAttente(cellsOf("aci", "autres")),
    logesByBracket: byBracket(loges),
    enAttenteByBracket: byBracket(enAttente),
    logesAci: loges(cellsOf("aci")),
    logesHorsAci: loges(cellsOf("autres")),
    enAttenteAci: enAttente(cellsOf("aci")),
    enAttenteHorsAci: enAttente(cellsOf("autres"))
  };
}

function cellsOf(...suffixes: readonly string[]): string[] {
  return brackets.flatMap((k) => suffixes.map((a) => `${k}.${a}`));
}

function byBracket<T>(mean: (cells: readonly string[]) => T) {
  const [tresModestes, modestes, intermediaires, plusElevees] = brackets.map((k) =>
    mean([`${k}.aci`, `${k}.autres`])
  );
  return {tresModestes, modestes, intermediaires, plusElevees};
}
