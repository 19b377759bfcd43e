import {type Brackets, bracketsOn} from "../core/brackets.js";
import {readConvention} from "./conventionFiles.js";
import {DataError} from "./dataError.js";

/** The brackets of the convention as signed: what the outcomes that a command may name are built on. */
export function conventionBrackets(): Brackets {
  const {content, problems} = readConvention();
  if (content === undefined || problems.length > 0) throw new DataError(problems);
  return bracketsOn(content, [content.inForce]);
}
