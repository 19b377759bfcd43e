import {closest} from "../../core/formats/closest.js";
import {plainText} from "../../words/plainText.js";

/** The name that what is written most likely means, told as a proposal and never taken; undefined where none is near. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const plain = new Map([...names].reverse().map((name) => [plainText(name), name]));
  const wanted = plainText(written);
  const near = closest(wanted, [...plain.keys()]);
  if (near !== undefined) return plain.get(near);
  // "Foyer du Nord SA" holds "foyer du nord"; a name of three letters says too little.
  const holding = [...plain.keys()].filter(
    (name) =>
      name.length > 3 &&
      wanted.length > 3 &&
      (` ${wanted} `.includes(` ${name} `) || ` ${name} `.includes(` ${wanted} `))
  );
  return holding.length === 1 ? plain.get(holding[0]) : undefined;
}
