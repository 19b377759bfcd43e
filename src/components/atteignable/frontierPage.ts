import type {FrontierDocument} from "../../analysis/atteignable/frontierDocument.js";
import {frontierSentences} from "../../analysis/atteignable/frontierSentences.js";
import {answerParagraphs} from "../answerParagraphs.js";
import {element} from "../element.js";
import {replacedNote} from "../replacedNote.js";
import {turnsList} from "../retournements/turnsList.js";
import {staleNote} from "../staleNote.js";
import {bindingsTables} from "./bindingsTable.js";
import {classesTable} from "./classesTable.js";
import {effortFigure} from "./effortFigure.js";
import {frontierAssumptions} from "./frontierAssumptions.js";
import {frontierDownloads} from "./frontierDownloads.js";
import type {FrontierPageDocument} from "./frontierPageDocument.js";
import {frontierStockTable} from "./frontierStockTable.js";
import {reachedFigure} from "./reachedFigure.js";
import {tradeOffFigure} from "./tradeOffFigure.js";

type Part =
  | "notice"
  | "answer"
  | "turns"
  | "reached"
  | "classes"
  | "effort"
  | "tradeOff"
  | "bindings"
  | "stock"
  | "assumptions"
  | "downloads";

/** The pieces of the page; where nothing was computed, the notice says what to run and the others say so. */
export function frontierPage({
  document,
  command = "npm start",
  stale = [],
  named = {},
  reference = "",
  turns = []
}: Partial<FrontierPageDocument>): {
  readonly [part in Part]: Node;
} {
  if (document === undefined) return absent();
  const notice = element("div", {}, replacedNote(document.replaced), staleNote({stale, command}));
  return {
    notice,
    assumptions: frontierAssumptions(document, command),
    turns:
      turns.length === 0
        ? element("p", {}, "Sans effort exploré, on ne sait pas ce qui la changerait : « --effort » le dit.")
        : turnsList(turns),
    ...drawn(document, {named, reference})
  };
}

function drawn(
  document: FrontierDocument,
  {named, reference}: Pick<FrontierPageDocument, "named" | "reference">
): {
  readonly [part in Exclude<Part, "notice" | "turns" | "assumptions">]: Node;
} {
  return {
    answer: answerParagraphs(frontierSentences(document), "derive"),
    reached: reachedFigure(document, reference),
    classes: classesTable(document),
    effort:
      effortFigure(document) ?? element("p", {}, "L’effort n’a pas été exploré : « --effort » le fait."),
    tradeOff: tradeOffFigure(document, {named, reference}),
    bindings: bindingsTables(document),
    stock: frontierStockTable(document),
    downloads: frontierDownloads(document)
  };
}

function absent(): {readonly [part in Part]: Node} {
  const none = () => element("p", {}, "Rien à montrer tant que ce calcul n’a pas été fait.");
  const notice = element("p", {class: "avertissement"}, "Ce calcul n’a pas encore été fait : ");
  notice.append(element("code", {}, "npm start"), " le fait.");
  return {
    ...{notice, answer: element("span", {}), turns: none(), reached: none(), classes: none(), effort: none()},
    ...{tradeOff: none(), bindings: none(), stock: none(), assumptions: none(), downloads: none()}
  };
}
