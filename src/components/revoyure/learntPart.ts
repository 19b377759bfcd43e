import type {LearntEffort, LearntQuantity} from "../../analysis/revoyure/learning/learntEffort.js";
import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {lowerFirst} from "../../words/lowerFirst.js";
import {formatBounds, formatNumber, formatShare} from "../../words/numbers.js";
import {badge} from "../badge.js";
import {colours} from "../colours.js";
import {dataTable} from "../dataTable.js";
import {type Child, element} from "../element.js";
import {figure} from "../figure.js";
import {smallMultiples} from "../smallMultiples.js";
import {followingPart} from "./followingPart.js";
import {posteriorChart} from "./posteriorChart.js";
import {revoyureOrigins} from "./revoyureOrigins.js";
import {sheetsNote} from "./sheetsNote.js";

/** The effort of the commissions as the bilan shows it, under both understandings of the word, and what stays unknown. */
export function learntPart(document: RevoyureDocument): readonly Child[] {
  const {learning} = document.revoyure;
  return [
    list(learning.learnt),
    element("div", {class: "une-rangee"}, posteriorFigure(document)),
    quantitiesNote(document),
    ...(learning.notLearnt.length === 0
      ? []
      : [element("h3", {}, "Ce que ce bilan n’apprend pas"), list(learning.notLearnt)]),
    element(
      "p",
      {class: "panel-note"},
      `Repose sur ${learning.halfYears.join(", ")} et ${formatNumber(learning.replicates)} tirages${
        learning.worlds === undefined
          ? ", hasard seul"
          : `, et mêle ce qui s’apprend dans ${formatNumber(learning.worlds)} des mondes que ce bilan laisse`
      }. ${learning.prior} ` +
        "Le calage de l’année de base reste gelé : seul bouge ce que les données informent. ",
      badge("hypothese")
    ),
    ...followingPart(document)
  ];
}

/** Panels that paper keeps of those that may be more (revoyure-papier.css). */
const onPaper = 4;

function quantitiesNote({revoyure: {learning}}: RevoyureDocument): HTMLElement | undefined {
  const [first] = learning.readings;
  if (first === undefined || first.quantities.length <= onPaper) return undefined;
  return sheetsNote("Les autres grandeurs", ["Appris (hypothèse)"]);
}

function posteriorFigure(document: RevoyureDocument): HTMLElement | undefined {
  const {learning} = document.revoyure;
  const truth = document.exercise?.trueEffort;
  const [first] = learning.readings;
  if (first === undefined) return undefined;
  const carried = learning.readings.find(({reading}) => reading === learning.carried);
  const styles = [
    {colour: colours.convention, dash: undefined},
    {colour: colours.fragile, dash: "5,3"}
  ];
  const rows = learning.readings.flatMap(({label, probability, quantities}) =>
    quantities.map((quantity) => ({reading: label, probability, ...quantity}))
  );
  return figure(
    smallMultiples(
      first.quantities.map(({id, label}) => {
        const own = learning.readings.flatMap((reading, i) => {
          const quantity = reading.quantities.find((each) => each.id === id);
          return quantity === undefined
            ? []
            : [{label: reading.label, quantity, ...styles[i % styles.length]}];
        });
        const effort = id.startsWith("effort");
        return {
          title: label,
          drawing: posteriorChart(own, {truth: effort ? truth : undefined}),
          note: noteOf(learning, id)
        };
      })
    ),
    {
      title: "Ce que l’on croyait, ce que l’on croit",
      caption: element(
        "span",
        {},
        "Aire grise : avant le bilan. Courbes : après, selon que ",
        learning.readings.map(
          ({label, probability}, i) =>
            `${i > 0 ? ", ou que " : ""}${label.charAt(0).toLowerCase()}${label.slice(1)} (${i === 0 ? "trait plein" : "tirets"}, probabilité ${formatShare(probability)})`
        ),
        `. Barre : neuf chances sur dix${
          carried === undefined ? "" : `. Chiffres : la lecture retenue, ${lowerFirst(carried.label)}`
        }. ${truth === undefined ? "" : "Pointillé : l’effort vrai de cet exercice. "}`,
        badge("hypothese")
      ),
      description: rows.map((row) => `${row.label} : ${rangeOf(row)}`).join(" ; "),
      origins: [revoyureOrigins(document).learning],
      table: dataTable(rows, {
        caption: "Effort et autres grandeurs, après le bilan",
        columns: [
          {title: "Grandeur", cell: ({label}) => label},
          {title: "Lecture", cell: ({reading}) => reading},
          {title: "Milieu", number: true, cell: ({median, id}) => amount(median, id)},
          {
            title: "5 à 95 %",
            number: true,
            cell: ({interval90, id}) => `${amount(interval90.low, id)} à ${amount(interval90.high, id)}`
          },
          {title: "Resserrement", number: true, cell: ({contraction}) => formatShare(contraction)},
          {title: "Appris", cell: ({learnt}) => (learnt ? "oui" : "non")}
        ]
      })
    }
  );
}

/** Range under the reading that the projection carries. */
function noteOf({readings, carried}: LearntEffort, id: string): string {
  const reading = readings.find((each) => each.reading === carried);
  const quantity = reading?.quantities.find((each) => each.id === id);
  if (reading === undefined || quantity === undefined) return "–";
  return quantity.learnt ? rangeOf(quantity) : "rien d’appris : la courbe d’avant n’a guère bougé";
}

function rangeOf({median, interval90, id}: LearntQuantity): string {
  return `${amount(median, id)} ${formatBounds(amount(interval90.low, id), amount(interval90.high, id))}`;
}

function amount(value: number, id: string): string {
  return id === "rotation" ? `× ${formatNumber(value, 2)}` : formatShare(value);
}

function list(sentences: readonly string[]): HTMLElement {
  return element(
    "ul",
    {},
    sentences.map((sentence) => element("li", {}, sentence))
  );
}
