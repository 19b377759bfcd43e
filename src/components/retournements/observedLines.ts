import type {Confrontation} from "../../analysis/confronter/confrontation.js";
import {change, labelOf} from "../../analysis/confronter/toldCauses.js";
import {figureName} from "../../analysis/confronter/toldConfrontation.js";
import {lowerFirst} from "../../words/lowerFirst.js";
import type {TurnLine} from "../../words/turnLine.js";

/** What was observed is a fact; of what was projected, what weighed most in each gap whose causes were measured. */
export function observedLines({causes}: Pick<Confrontation, "causes">): TurnLine[] {
  const fact: TurnLine = {
    lead: "Un chiffre observé est un fait",
    text: "rien de ce que l’on simule ne le change. Un verdict ne change que si le chiffre publié est corrigé, ou si la projection est refaite avec ce qui se savait à une autre date."
  };
  const [first] = causes?.figures ?? [];
  if (causes === undefined || first === undefined || first.shares.length === 0) return [fact];
  const most = first.shares.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a));
  return [
    fact,
    {
      lead: `Ce qui pèse le plus dans l’écart (${lowerFirst(figureName(first))})`,
      text: `${lowerFirst(labelOf(causes, most.cause))}, ${change(first, most.value)} entre la projection centrale et ce qui est arrivé (hasard seul).`
    }
  ];
}
