import {type MethodYears, methodLines} from "../words/methodLines.js";
import {element} from "./element.js";

/** The method in ten lines, numbered. */
export function methodList(years: MethodYears): HTMLElement {
  return element(
    "ol",
    {},
    methodLines(years).map((line) => element("li", {}, line))
  );
}
