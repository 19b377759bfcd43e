import {glossary} from "../words/glossary.js";
import {glossaryDetails} from "./glossaryDetails.js";
import {glossaryMarkup} from "./glossaryMarkup.js";
import {pageOf} from "./pageTemplate.js";

/** The method, with every term of art that pages explain. */
export function methodePage(): string {
  return pageOf("methode", {glossary: glossaryMarkup(glossary, glossaryDetails())});
}
