import {isAbsolute, relative} from "node:path";
import {projectFolder} from "./projectFolders.js";

/** A path as the reader can open it: from the current folder when inside it, absolute otherwise. */
export function displayPath(file: string): string {
  return inside(process.cwd(), file) ?? file;
}

/** The name of an input: from the project's folder, whatever the current one; absolute outside the project. */
export function inputPath(file: string, root: string = projectFolder()): string {
  return (inside(root, file) ?? file).replaceAll("\\", "/");
}

function inside(folder: string, file: string): string | undefined {
  const path = relative(folder, file);
  return path === "" || path.startsWith("..") || isAbsolute(path) ? undefined : path;
}
