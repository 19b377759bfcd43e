import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {type Child, element} from "../element.js";
import {aheadPart} from "./aheadPart.js";
import {chancePart} from "./chancePart.js";
import {decidePart} from "./decidePart.js";
import {happenedPart} from "./happenedPart.js";
import {learntPart} from "./learntPart.js";
import {promisedPart} from "./promisedPart.js";
import type {RevoyurePartId} from "./revoyureParts.js";

const parts: {readonly [id in RevoyurePartId]: (document: RevoyureDocument) => readonly Child[]} = {
  promis: promisedPart,
  arrive: happenedPart,
  hasard: chancePart,
  appris: learntPart,
  mene: aheadPart,
  decider: decidePart
};

/** One of the six parts of a report, without its heading. */
export function revoyurePart(id: RevoyurePartId, document: RevoyureDocument): HTMLElement {
  return element("div", {class: "revoyure-partie"}, parts[id](document));
}
