import type {Problem} from "../dataError.js";
import type {Layout} from "./layout.js";
import {columnProblems} from "./matchColumns.js";
import {columnName} from "./xlsx/cellPlace.js";

/** What keeps a layout from being read: columns missing or twice, a title over several columns, two tables side by side. */
export function layoutProblems(layout: Layout, file: string): Problem[] {
  const {match, line, correspondance, spec} = layout;
  return [
    ...columnProblems(match, {type: spec.type, file, line, correspondance}),
    ...wideTitles(layout, file),
    ...sideBySide(layout, file)
  ];
}

/** A title merged over several columns names none of them. */
function wideTitles({groups, match, titles, line}: Layout, file: string): Problem[] {
  const used = new Set(match.indices.values());
  return groups
    .filter(({first}) => used.has(first))
    .map(({first, ref}) => ({
      file,
      line,
      message: `Le titre « ${titles[first]} » est fusionné sur plusieurs colonnes (${ref}) : donnez son titre à chacune, sur une seule ligne.`
    }));
}

/** Titles parted by an empty column, the columns in use all on one side: the other side is another table. */
function sideBySide({titles, match, line, filled, most}: Layout, file: string): Problem[] {
  if (most === Infinity || match.indices.size === 0) return [];
  const present = filled();
  const blocks: {first: number; last: number}[] = [];
  for (let k = 0; k < titles.length; k++) {
    const blank = (titles[k] ?? "") === "" && !present.has(k);
    if (blank) continue;
    const open = blocks[blocks.length - 1];
    if (open !== undefined && open.last === k - 1) blocks[blocks.length - 1] = {...open, last: k};
    else blocks.push({first: k, last: k});
  }
  const used = [...match.indices.values()];
  const holding = blocks.filter(({first, last}) => used.some((index) => index >= first && index <= last));
  const others = blocks.filter((block) => !holding.includes(block) && block.last > block.first);
  if (holding.length !== 1 || others.length === 0) return [];
  const name = ({first, last}: {first: number; last: number}) =>
    `${columnName(first + 1)} à ${columnName(last + 1)}`;
  return [
    {
      file,
      line,
      message: `Plusieurs tableaux côte à côte : colonnes ${[...holding, ...others].map(name).join(", puis ")}. Gardez un tableau par onglet ou par fichier, ou supprimez la colonne vide s’il n’y en a qu’un.`
    }
  ];
}
