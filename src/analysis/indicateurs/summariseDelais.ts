import {type PeriodView, ratio} from "./periodView.js";
import type {DelaisResult} from "./result.js";

/** Waits of one period, by bracket and ACI: of those housed, and of those still there on its last day. */
export function summariseDelais(view: PeriodView): DelaisResult {
  const mean = (months: string, menages: string) => (cells: readonly string[]) =>
    view.estimate(
      ratio(view.sum(cells.map((c) => `${months}.${c}`)), view.sum(cells.map((c) => `${menages}.${c}`)))
    );
  const loges = mean("waitedMonths", "housed");
  const enAttente = mean("end.pendingMonths", "end.pending");
  return {
    loges: loges(cellsOf(view, "aci", "autres")),
    enAttente: enAttente(cellsOf(view, "aci", "autres")),
    logesByBracket: byBracket(view, loges),
    enAttenteByBracket: byBracket(view, enAttente),
    logesAci: loges(cellsOf(view, "aci")),
    logesHorsAci: loges(cellsOf(view, "autres")),
    enAttenteAci: enAttente(cellsOf(view, "aci")),
    enAttenteHorsAci: enAttente(cellsOf(view, "autres"))
  };
}

function cellsOf({brackets}: PeriodView, ...suffixes: readonly string[]): string[] {
  return brackets.flatMap((k) => suffixes.map((a) => `${k}.${a}`));
}

function byBracket<T>({brackets}: PeriodView, mean: (cells: readonly string[]) => T) {
  return Object.fromEntries(brackets.map((k) => [k, mean([`${k}.aci`, `${k}.autres`])]));
}
