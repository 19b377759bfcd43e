import {basename, isAbsolute} from "node:path";

/**
 * Inputs under names that tell nothing of the machine that read them: those of the project by their path in it, the user's own files
 * by their name alone; a second file of one name takes a number.
 */
export function publishedInputs(inputs: {readonly [path: string]: string}): {
  readonly [name: string]: string;
} {
  const named: {[name: string]: string} = {};
  for (const [path, hash] of Object.entries(inputs)) {
    const own = isAbsolute(path) || /^[A-Za-z]:\//.test(path) ? basename(path) : path;
    let name = own;
    for (let rank = 2; name in named; rank++) name = `${own} (${rank})`;
    named[name] = hash;
  }
  return named;
}
