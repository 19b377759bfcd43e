import {projectPage} from "../loaders/projectPage.js";
import {ceilingOrigin, ceilingSentence} from "../words/ceilingSentence.js";
import {escapeText} from "./markup.js";

/** What the data of a project adds to the definition of a term, by id, in markup. */
export function glossaryDetails(): {readonly [id: string]: string} {
  const {ceiling} = projectPage();
  return {plus: escapeText(`${ceilingSentence(ceiling)} ${ceilingOrigin(ceiling)}`)};
}
