import type {Estimate, PeriodResult} from "../../analysis/indicateurs/result.js";
import {contingents, fragilites} from "../../core/vocabulary.js";
import {underObjective} from "../../words/inForce.js";
import {contingentNames, fragiliteLabels} from "../../words/labels.js";
import {formatShare} from "../../words/numbers.js";
import {upperFirst} from "../../words/upperFirst.js";
import {barsCaption} from "../../words/worlds.js";
import {articleLinks} from "../articleLinks.js";
import {dataTable} from "../dataTable.js";
import {estimate} from "../estimate.js";
import {boundOf, type Reperes} from "../reperes.js";
import {lastPeriod, type ScenarioDocument} from "../scenarioDocument.js";

interface LensRow {
  readonly lens: string;
  readonly label: string;
  readonly article: string;
  /** What is asked, and the leases or first accesses that it is a share of. */
  readonly asked: {readonly text: string; readonly least?: number; readonly most?: number};
  readonly pick: (period: PeriodResult) => Estimate;
  readonly of: (period: PeriodResult) => Estimate;
}

/** The objectives of the convention, then the minima of the law, on the same leases: base year, last year, what is asked. */
export function lensTable(document: ScenarioDocument, reperes: Reperes): HTMLElement {
  const [base, last] = [document.base, lastPeriod(document)];
  return dataTable([...conventionRows(document, reperes), ...lawRows(reperes)], {
    caption: `Les deux lectures des mêmes baux, en ${base.year} (base) et en ${last.year} ; ${barsCaption(document.worlds)}`,
    columns: [
      {title: "Part", cell: ({label}) => label},
      {title: "Lecture", cell: ({lens}) => lens},
      {title: "Texte", cell: ({article, lens}) => (lens === "loi" ? article : articleLinks(article))},
      {title: `${base.year} (base)`, number: true, cell: ({pick}) => estimate(pick(base), "share")},
      {title: String(last.year), number: true, cell: ({pick}) => estimate(pick(last), "share")},
      {title: `Sur, en ${last.year}`, number: true, cell: ({of}) => estimate(of(last), "count")},
      {title: "Demandé", cell: ({asked}) => asked.text},
      {title: `En ${last.year}, en moyenne`, cell: ({asked, pick}) => verdict(asked, pick(last).mean)}
    ]
  });
}

/** The mean alone against what is asked: the bars of the row say how sure it is. */
function verdict({least, most}: LensRow["asked"], mean: number): string {
  if (!Number.isFinite(mean)) return "–";
  if (least !== undefined) return mean >= least ? "atteint" : "en dessous";
  if (most !== undefined) return mean <= most ? "tenu" : "au-dessus";
  return "sans objectif";
}

function conventionRows(document: ScenarioDocument, reperes: Reperes): LensRow[] {
  const lens = "convention";
  return [
    ...fragilites.flatMap((g): LensRow[] => {
      const repere = reperes.classes[g];
      const bound = boundOf(repere, document);
      if (bound === undefined) return [];
      return [
        {
          lens,
          label: `${upperFirst(underObjective(g, document.brackets))}, ${fragiliteLabels[g].toLowerCase()}`,
          article: "5.2",
          asked: {
            text: `${repere.bound === "ceiling" ? "au plus" : "au moins"} ${formatShare(bound.at)}`,
            ...(repere.bound === "ceiling" ? {most: bound.at} : {least: bound.at})
          },
          pick: (p) => p.flux[g].under60,
          of: (p) => p.flux[g].attributions
        }
      ];
    }),
    {
      lens,
      label: "Ménages ACI, dans les premiers accès",
      article: "6.2",
      asked: {text: `au moins ${formatShare(reperes.aciObjective)}`, least: reperes.aciObjective},
      pick: (p) => p.aci.metropole,
      of: (p) => p.premierAcces
    }
  ];
}

function lawRows({loi: {premierQuartile, autresQuartiles, publicsPrioritaires}}: Reperes): LensRow[] {
  const lens = "loi";
  const article = "CCH, L. 441-1";
  const atLeast = (least: number) => ({text: `au moins ${formatShare(least)}`, least});
  return [
    {
      ...{lens, article, asked: atLeast(premierQuartile)},
      label: "Premier quartile et relogés, hors quartiers prioritaires",
      pick: ({loi}) => loi.horsQpv.premierQuartile,
      of: ({loi}) => loi.horsQpv.attributions
    },
    {
      ...{lens, article, asked: atLeast(autresQuartiles)},
      label: "Trois autres quartiles, en quartiers prioritaires",
      pick: ({loi}) => loi.enQpv.autresQuartiles,
      of: ({loi}) => loi.enQpv.attributions
    },
    ...contingents.map(
      (c): LensRow => ({
        ...{lens, article},
        // The préfet's contingent is whole for these publics: no share of it is asked here.
        asked: c === "prefet" ? {text: "destiné à ces publics"} : atLeast(publicsPrioritaires),
        label: `Publics prioritaires, ${contingentNames[c]}`,
        pick: ({loi}) => loi.reservataires[c].prioritaires,
        of: ({loi}) => loi.reservataires[c].attributions
      })
    )
  ];
}
