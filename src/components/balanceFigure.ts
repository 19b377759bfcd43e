import type {Estimate, PeriodResult} from "../analysis/indicateurs/result.js";
import {fragilites} from "../core/vocabulary.js";
import {formatMean} from "../words/estimates.js";
import {ofPlusScale, underModestes, underObjectives} from "../words/inForce.js";
import {fragiliteLabels} from "../words/labels.js";
import {formatShare} from "../words/numbers.js";
import {upperFirst} from "../words/upperFirst.js";
import {barsCaption} from "../words/worlds.js";
import {bandsCaption} from "./bandsLegend.js";
import {dataTable} from "./dataTable.js";
import {cutsOf, type Drawn} from "./drawn.js";
import {element} from "./element.js";
import {estimate} from "./estimate.js";
import {figure} from "./figure.js";
import {boundOf, type RepereClasse, type Reperes} from "./reperes.js";
import {lastPeriod, periods} from "./scenarioDocument.js";
import {type Series, seriesChart} from "./seriesChart.js";
import {smallMultiples} from "./smallMultiples.js";

/** Size of the drawing that leads a page, in pixels. */
const leading = {width: 720, height: 330};

/**
 * Share of low resources by class of quartiers, observed then simulated, against the bounds of article 5.2. Where it `leads` its page,
 * the quartiers that the article names first are drawn large.
 */
export function balanceFigure(
  drawn: readonly Drawn[],
  reperes: Reperes,
  {leads = false}: {leads?: boolean} = {}
): HTMLElement {
  const year = lastPeriod(drawn[0].document).year;
  const panels = fragilites.map((g, i) => {
    const repere = reperes.classes[g];
    const bound = boundOf(repere, drawn[drawn.length - 1].document);
    const chart = (size?: {width: number; height: number}) =>
      seriesChart(
        seriesOf(drawn, (p) => p.flux[g].under60),
        {
          kind: "share",
          domain: [0.3, 0.75],
          ...(bound === undefined ? {} : {bound}),
          observed: {year: reperes.observedYear, at: repere.observedUnder60},
          ...size
        }
      );
    return {
      title: fragiliteLabels[g],
      drawing: chart(),
      ...(leads && i === 0 && {large: chart(leading)}),
      note: gapNote(drawn, {repere, year, pick: (p) => p.flux[g].under60})
    };
  });
  return figure(smallMultiples(panels), {
    title: `Part des ménages ${ofPlusScale(underObjectives(...cutsOf(drawn)))} dans les attributions, ${reperes.observedYear} à ${year}`,
    caption: bandsCaption(
      "Chaque ligne est une moyenne. Le losange est la part observée ; " +
        "la ligne pointillée, la borne de l’article 5.2. Un panneau sans borne : le texte n’en fixe pas, ou son sens est débattu.",
      drawn.map(({document}) => document)
    ),
    description: panels.map(({title, note}) => `${title} : ${note.textContent}`).join(" "),
    table: balanceTable(drawn, reperes),
    origins: drawn.map(({document}) => document)
  });
}

/** The same pick of several documents, as lines over the years. */
export function seriesOf<P extends {readonly year: number} = PeriodResult>(
  drawn: readonly Drawn<{readonly base: P; readonly years: readonly P[]}>[],
  pick: (period: P) => Estimate
): Series[] {
  return drawn.map(({label, colour, dash, document}) => ({
    label,
    colour,
    dash,
    points: periods(document).map((period) => ({year: period.year, estimate: pick(period)}))
  }));
}

interface GapOptions {
  readonly repere: RepereClasse;
  readonly year: number;
  readonly pick: (period: PeriodResult) => Estimate;
}

function gapNote(drawn: readonly Drawn[], {repere, year, pick}: GapOptions): HTMLElement {
  if (repere.bound === undefined) return element("span", {}, "Aucune borne dans la lecture retenue.");
  const parts = drawn.map(({label, document}) => {
    const share = pick(lastPeriod(document));
    const bound = boundOf(repere, document);
    if (bound === undefined) return `${label}, sans borne`;
    const above = repere.bound === "ceiling";
    const points = Math.round(100 * (above ? share.mean - bound.at : bound.at - share.mean));
    const {worlds} = share;
    if (worlds !== undefined && worlds.q05 < bound.at && bound.at < worlds.q95)
      return `${label}, tenue ou non selon le monde`;
    return points > 0
      ? `${label}, ${points} pt ${above ? "au\u2011dessus" : "en dessous"}`
      : `${label}, tenue`;
  });
  return element("span", {}, `Borne en ${year}\u00a0: ${parts.join("\u00a0; ")}.`);
}

function balanceTable(drawn: readonly Drawn[], reperes: Reperes): HTMLElement {
  const rows = drawn.flatMap(({label, document}) => periods(document).map((period) => ({label, period})));
  return dataTable(rows, {
    caption: `Part ${ofPlusScale(underObjectives(...cutsOf(drawn)))}, par classe. Observé en ${reperes.observedYear} : ${fragilites
      .map((g) => `${fragiliteLabels[g].toLowerCase()} ${formatShare(reperes.classes[g].observedUnder60)}`)
      .join(", ")}. ${upperFirst(barsCaption(drawn[0].document.worlds))}.`,
    columns: [
      {title: "Scénario et année", cell: ({label, period}) => `${label}, ${period.year}`},
      ...fragilites.map((g) => ({
        title: fragiliteLabels[g],
        number: true,
        cell: ({period}: (typeof rows)[number]) => estimate(period.flux[g].under60, "share")
      })),
      {
        title: `Ménages ${underModestes(...cutsOf(drawn))} logés`,
        number: true,
        cell: ({period}) => estimate(period.menagesModestesLoges, "count")
      },
      {title: "Attributions", number: true, cell: ({period}) => formatMean(period.attributions, "count")}
    ]
  });
}
