import type {UnitResult} from "../analysis/indicateurs/result.js";
import type {CarteDocument, CommuneDisc} from "./carteDocument.js";
import {classColours, type Measure} from "./carteMeasures.js";
import {colours} from "./colours.js";
import {svg} from "./svg.js";

interface CarteOptions {
  readonly measure: Measure;
  readonly results: {readonly [insee: string]: UnitResult};
  readonly onChoose: (commune: CommuneDisc) => void;
}

/** Communes named on the map itself; the others are named when chosen. */
const named = 12;

/**
 * The map: one disc a commune, its quartiers inside, or contours where the user gave them. One stop of the keyboard;
 * arrows then go from commune to commune, in the order of their names.
 */
export function carteSvg(document: CarteDocument, {measure, results, onChoose}: CarteOptions): SVGElement {
  const communes = [...document.communes].sort((a, b) => a.nom.localeCompare(b.nom, "fr"));
  const groups = communes.map((commune, i) => {
    const result = results[commune.insee];
    const label = `${commune.nom} : ${measure.describe(commune, result)}`;
    const group = svg(
      "g",
      {class: "commune", tabindex: i === 0 ? 0 : -1, role: "img", "aria-label": label},
      svg("title", {}, label),
      ...shapes(commune, measure.colour(commune, result))
    );
    group.addEventListener("mouseenter", () => onChoose(commune));
    group.addEventListener("focus", () => onChoose(commune));
    group.addEventListener("click", () => group.focus());
    return group;
  });
  for (const [i, group] of groups.entries())
    group.addEventListener("keydown", (event) => walk(event, {groups, i}));
  return svg(
    "svg",
    {viewBox: viewBox(communes), class: "carte-svg", role: "group", "aria-label": "Carte des communes"},
    ...groups,
    ...labels(communes)
  );
}

function shapes({x, y, r, quartiers, contour}: CommuneDisc, colour: string | undefined): SVGElement[] {
  const fill = colour ?? colours.ground;
  const outline =
    contour === undefined
      ? svg("circle", {class: "contour", cx: x, cy: y, r, fill})
      : svg("path", {class: "contour", d: contour.map((ring) => `M${ring.join("L")}Z`).join(""), fill});
  if (colour !== undefined) return [outline];
  return [
    outline,
    ...quartiers.map((quartier) =>
      svg("circle", {cx: quartier.x, cy: quartier.y, r: quartier.r, fill: classColours[quartier.fragilite]})
    )
  ];
}

function labels(communes: readonly CommuneDisc[]): SVGElement[] {
  return [...communes]
    .sort((a, b) => b.logements - a.logements)
    .slice(0, named)
    .map(({nom, x, y, r}) => svg("text", {class: "carte-nom", x, y: y - r - 3, "aria-hidden": "true"}, nom));
}

function viewBox(communes: readonly CommuneDisc[]): string {
  const left = Math.min(...communes.map(({x, r}) => x - r)) - 6;
  const top = Math.min(...communes.map(({y, r}) => y - r)) - 18;
  const right = Math.max(...communes.map(({x, r}) => x + r)) + 6;
  const bottom = Math.max(...communes.map(({y, r}) => y + r)) + 6;
  return [left, top, right - left, bottom - top].map(Math.round).join(" ");
}

function walk(event: KeyboardEvent, {groups, i}: {groups: readonly SVGElement[]; i: number}): void {
  const steps: {readonly [key: string]: number} = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1};
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const next = groups[(i + step + groups.length) % groups.length];
  groups[i].setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  next.focus();
}
