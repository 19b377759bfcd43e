import type {UnitResult} from "../../analysis/indicateurs/result.js";
import {fragilites} from "../../core/vocabulary.js";
import type {Kind} from "../../words/estimates.js";
import {underModestes} from "../../words/inForce.js";
import {formatNumber} from "../../words/numbers.js";
import {upperFirst} from "../../words/upperFirst.js";
import {barsCaption} from "../../words/worlds.js";
import {dataTable} from "../dataTable.js";
import {estimate} from "../estimate.js";
import {ficheLink} from "../ficheLink.js";
import type {CarteDocument, CommuneDisc} from "./carteDocument.js";

/** Every commune in rows: what it is, and what the chosen scenario expects of its last year. */
export function carteTable(
  {communes, scenarios, results: byScenario}: CarteDocument,
  scenario: string
): HTMLElement {
  const results = byScenario[scenario] ?? {};
  const under = underModestes(...scenarios.filter(({id}) => id === scenario).map(({brackets}) => brackets));
  const worlds = Object.values(results)[0]?.attributions.worlds;
  const rows = [...communes].sort((a, b) => a.nom.localeCompare(b.nom, "fr"));
  const simulated =
    (pick: (result: UnitResult) => UnitResult["under60"], kind: Kind) => (commune: CommuneDisc) => {
      const result = results[commune.insee];
      return result === undefined ? "" : estimate(pick(result), kind);
    };
  return dataTable(rows, {
    caption: `Communes : territoire de départ, et dernière année du scénario choisi ; ${barsCaption(worlds)}`,
    columns: [
      {title: "Commune", cell: ({insee, nom}) => ficheLink(insee, {scenario, text: nom})},
      {title: "Habitants", number: true, cell: ({population}) => formatNumber(population)},
      {title: "Logements sociaux", number: true, cell: ({logements}) => formatNumber(logements)},
      {title: "Quartiers", number: true, cell: ({quartiers}) => formatNumber(quartiers.length)},
      ...fragilites.map((g, i) => ({
        title: {fragile: "dont fragiles", moyenne: "moyenne", sans: "sans"}[g],
        number: true,
        cell: ({quartiers}: CommuneDisc) =>
          formatNumber(quartiers.filter(({fragilite}) => fragilite === i).length)
      })),
      {title: "Attributions", number: true, cell: simulated(({attributions}) => attributions, "count")},
      {title: upperFirst(under), number: true, cell: simulated(({under60}) => under60, "share")},
      {title: "ACI des premiers accès", number: true, cell: simulated(({aciShare}) => aciShare, "share")}
    ]
  });
}
