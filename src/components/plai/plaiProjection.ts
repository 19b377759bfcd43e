import type {ReplacedData} from "../../analysis/indicateurs/replacedData.js";
import type {Estimate} from "../../analysis/indicateurs/result.js";
import {fragilites} from "../../core/vocabulary.js";
import {type Difference, inUnit} from "../../words/difference.js";
import type {Kind} from "../../words/estimates.js";
import {underModestes, underObjective} from "../../words/inForce.js";
import {bracketNames, classNames, classWords} from "../../words/labels.js";
import {typography} from "../../words/typography.js";
import {barsCaption} from "../../words/worlds.js";
import type {ComparaisonDocument} from "../comparaisonDocument.js";
import {dataTable} from "../dataTable.js";
import {differenceCell} from "../differenceCell.js";
import {differenceIn} from "../differenceIn.js";
import {element} from "../element.js";
import {estimate} from "../estimate.js";

interface Header {
  readonly scenario: {readonly id: string; readonly title: string};
}

export interface PlaiProjection {
  /** The lowest rate simulated, with its level of each outcome the last year. */
  readonly reference?: Header & {readonly levels: {readonly [id: string]: Estimate}};
  readonly comparaison?: ComparaisonDocument;
  readonly scenarios: readonly Header[];
  /** What the user's own files replaced. */
  readonly replaced?: readonly ReplacedData[];
}

interface Shown {
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
}

const shownOf = ({brackets}: ComparaisonDocument): readonly Shown[] => [
  {id: "plai", label: "PLAI livrés", kind: "count"},
  {id: "tresModestesLoges", label: `Ménages ${bracketNames.tresModestes} logés`, kind: "count"},
  {id: "menagesModestesLoges", label: `Ménages ${underModestes(...brackets)} logés`, kind: "count"},
  {id: "delai.loges", label: "Attente des ménages logés", kind: "months"},
  {id: "delai.tresModestes", label: `Attente des ${bracketNames.tresModestes} logés`, kind: "months"},
  {
    id: "tresModestes.fragile",
    label: `Part des ${bracketNames.tresModestes}, ${classNames.fragile}`,
    kind: "share"
  },
  {
    id: "tresModestes.moyenne",
    label: `Part des ${bracketNames.tresModestes}, ${classWords.moyenne}`,
    kind: "share"
  },
  {
    id: "tresModestes.sans",
    label: `Part des ${bracketNames.tresModestes}, ${classWords.sans}`,
    kind: "share"
  },
  ...fragilites.map(
    (g): Shown => ({
      id: `under60.${g}`,
      label: `Part ${underObjective(g, ...brackets)}, ${g === "fragile" ? classNames[g] : classWords[g]}`,
      kind: "share"
    })
  )
];

/** What a higher rate changes in the simulation, against the lowest simulated, on the same draws. */
export function plaiProjection({reference, comparaison, scenarios}: PlaiProjection): HTMLElement {
  if (reference === undefined || comparaison === undefined || scenarios.length === 0)
    return element(
      "p",
      {},
      "Les scénarios plai-20, plai-25 et plai-30 n’ont pas encore été calculés : « npm start » le fait."
    );
  return dataTable(shownOf(comparaison), {
    caption: `Ce que donne le premier taux en ${comparaison.year}, puis la différence qu’y fait chacun des autres ; ${barsCaption(comparaison.worlds)}${comparaison.worlds === undefined ? "" : ", puis la part des mondes qui donnent ce signe"}`,
    columns: [
      {title: "Dans l’année", cell: ({label}) => typography(label)},
      {
        title: link(reference),
        number: true,
        cell: ({id, kind}) => {
          const level = reference.levels[id];
          return level === undefined ? "non mesurée" : estimate(level, kind);
        }
      },
      ...scenarios.map((header) => ({
        title: link(header),
        number: true,
        cell: ({id, kind}: Shown) => {
          const found = differenceIn(comparaison.scenarios[header.scenario.id], id);
          return found === undefined ? "non mesurée" : difference(found, kind);
        }
      }))
    ]
  });
}

function link({scenario: {id, title}}: Header): HTMLElement {
  return element("a", {href: `./scenarios/${id}.html`}, typography(title));
}

/** A difference of shares is told in points. */
function difference(found: Difference, kind: Kind): HTMLElement {
  return kind === "share" ? differenceCell(inUnit(found, 100), "points") : differenceCell(found, kind);
}
