import {groupChanges, type ToldChange} from "../words/tellChange.js";
import {upperFirst} from "../words/upperFirst.js";
import {element} from "./element.js";

/** One list a degree of certainty under its words in bold, what is sure first: short enough to be read aloud. */
export function changeList(changes: readonly ToldChange[]): HTMLElement[] {
  return groupChanges(changes).flatMap(({opening, clauses}) =>
    clauses.length === 0
      ? [element("p", {}, opening)]
      : [
          element("p", {}, element("b", {}, opening), " :"),
          element(
            "ul",
            {},
            clauses.map((clause) => element("li", {}, `${upperFirst(clause)}.`))
          )
        ]
  );
}
