import {type Brackets, bracketsOn} from "../core/brackets.js";
import {conventionPaths, readConvention} from "./conventionFiles.js";
import {DataError} from "./dataError.js";
import {projectFolder} from "./projectFolders.js";

/** The brackets of the convention as signed: what the outcomes that a command may name are built on. */
export function conventionBrackets(root: string = projectFolder()): Brackets {
  const {content, problems} = readConvention(conventionPaths(root).convention);
  if (content === undefined || problems.length > 0) throw new DataError(problems);
  return bracketsOn(content, [content.inForce]);
}
