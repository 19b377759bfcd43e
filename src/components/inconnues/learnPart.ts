import type {UnknownsDocument} from "../../analysis/explorer/unknowns.js";
import type {Lesson} from "../../analysis/explorer/whatToLearn.js";
import {formatShare} from "../../words/numbers.js";
import {upperFirst} from "../../words/upperFirst.js";
import {colours} from "../colours.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import {figure} from "../figure.js";
import {chartRow, lengthBar} from "./barRow.js";
import type {InconnuesDocument} from "./inconnuesDocument.js";
import {askFirst, firstFile, nameOf, settledByNone} from "./spokenUnknowns.js";

/** Under this share a file would hardly narrow anything: it is listed, not drawn. */
const drawnFrom = 0.02;

/**
 * Which file to ask for first; then each, with what it would take off the outer bars, where it is promised, who holds it.
 * Where no file is worth asking for, or worlds are too few to tell, that alone is said.
 */
export function learnPart(
  document: UnknownsDocument,
  told: Pick<InconnuesDocument, "names" | "origins">
): HTMLElement {
  const {learn} = document;
  const {files} = learn.lessons;
  const said = settledByNone(document).map((sentence) => element("p", {}, sentence));
  if (firstFile(document) === undefined)
    return element("div", {}, element("p", {class: "question"}, askFirst(document)), said);
  const useful = files.filter(({fall}) => fall >= drawnFrom);
  const useless = files.filter(({fall}) => fall < drawnFrom);
  return element(
    "div",
    {},
    element("p", {class: "question"}, askFirst(document)),
    element(
      "p",
      {},
      "Si l’on avait chaque fichier, tout seul, et qu’il disait la valeur juste des hypothèses qu’il éclaire, la barre large se resserrerait d’autant :"
    ),
    element(
      "ol",
      {},
      useful.map((lesson) =>
        element(
          "li",
          {},
          element("strong", {}, upperFirst(lesson.title)),
          ` : ${fallText(lesson)}. ${whereText(lesson)}`
        )
      )
    ),
    useless.length === 0
      ? undefined
      : element(
          "p",
          {},
          `N’enlèveraient presque rien (moins d’un cinquantième) : ${useless.map(({title, file}) => `${title} (${file?.article})`).join(" ; ")}.`
        ),
    said,
    learnFigure(document, told)
  );
}

function learnFigure(
  {learn, worlds}: UnknownsDocument,
  {names, origins}: Pick<InconnuesDocument, "names" | "origins">
): HTMLElement {
  const {files} = learn.lessons;
  const drawn = files.filter(({fall}, rank) => rank === 0 || fall >= drawnFrom);
  const greatest = Math.max(...drawn.map(({fall}) => fall), drawnFrom);
  return figure(
    element(
      "div",
      {class: "inconnues-barres"},
      drawn.map((lesson) =>
        chartRow(
          upperFirst(lesson.title),
          lengthBar(lesson.fall / greatest, {text: formatShare(lesson.fall, 1), colour: colours.sans})
        )
      )
    ),
    {
      title: "Ce que chaque fichier enlèverait à la largeur des barres",
      caption:
        "En moyenne sur les différences du premier chapitre. Un fichier qui n’enlèverait presque rien n’est pas dessiné. " +
        `Ces parts reposent sur ${worlds.n} mondes : de petits écarts ne veulent rien dire.`,
      description: drawn.map((lesson) => `${upperFirst(lesson.title)} : ${fallText(lesson)}.`).join(" "),
      origins,
      table: dataTable(files, {
        caption: "Part de la largeur de chaque barre qui tomberait, fichier par fichier",
        columns: [
          {title: "Fichier", cell: ({title}) => upperFirst(title)},
          {title: "Promis par", cell: ({file}) => upperFirst(file?.article ?? "–")},
          {title: "Détenu par", cell: ({file}) => upperFirst(file?.holder ?? "–")},
          {
            title: "Se lit par",
            cell: ({file}) => (file?.importType === undefined ? "–" : `equilibre importer ${file.importType}`)
          },
          {title: "En moyenne", number: true, cell: ({fall}) => formatShare(fall, 1)},
          ...learn.bars.map((bar, i) => ({
            title: nameOf(bar, names),
            number: true,
            cell: ({falls}: Lesson) => formatShare(falls[i].share, 1)
          }))
        ]
      })
    }
  );
}

function fallText({fall}: Lesson): string {
  return fall >= drawnFrom ? `${formatShare(fall, 1)} de moins` : "presque rien";
}

function whereText({file}: Lesson): string {
  return file === undefined ? "" : `Détenu par ${file.holder} ; ${file.article}.`;
}
