import type {UnitResult} from "../../analysis/indicateurs/result.js";
import {colours} from "../colours.js";
import {svg} from "../svg.js";
import type {CarteDocument, CommuneDisc} from "./carteDocument.js";
import {classColours, type Measure} from "./carteMeasures.js";
import type {View} from "./carteView.js";
import {nearestCommune} from "./nearestCommune.js";

interface CarteOptions {
  readonly measure: Measure;
  readonly results: {readonly [insee: string]: UnitResult};
  /** INSEE code of the commune that is chosen. */
  readonly chosen: string | undefined;
  /** A commune that is pointed at or reached by the keyboard. */
  readonly onShow: (commune: CommuneDisc) => void;
  /** A commune that is clicked, or taken with Enter or the space bar. */
  readonly onChoose: (commune: CommuneDisc) => void;
}

/** Pixels around a disc that still choose it: a target is at least 24 across (WCAG 2.5.8). */
const reach = 12;

/**
 * The map: one disc a commune, its quartiers inside, or contours where the user gave them. One stop of the keyboard;
 * arrows then go from commune to commune, in the order of their names.
 */
export function carteSvg(
  document: CarteDocument,
  {measure, results, chosen, onShow, onChoose}: CarteOptions
): SVGSVGElement {
  const communes = [...document.communes].sort((a, b) => a.nom.localeCompare(b.nom, "fr"));
  const first = Math.max(
    0,
    communes.findIndex(({insee}) => insee === chosen)
  );
  const groups = communes.map((commune, i) => {
    const result = results[commune.insee];
    const label = `${commune.nom} : ${measure.describe(commune, result)}`;
    const group = svg(
      "g",
      {
        ...{class: "commune", tabindex: i === first ? 0 : -1, role: "button"},
        ...{"aria-label": label, "aria-pressed": String(commune.insee === chosen)},
        "data-insee": commune.insee
      },
      svg("title", {}, label),
      ...shapes(commune, measure.colour(commune, result))
    );
    group.addEventListener("mouseenter", () => onShow(commune));
    group.addEventListener("focus", () => onShow(commune));
    return group;
  });
  for (const [i, group] of groups.entries())
    group.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        onChoose(communes[i]);
      } else walk(event, {groups, i});
    });
  const map = svg(
    "svg",
    {class: "carte-svg", role: "group", "aria-label": "Carte des communes"},
    ...groups,
    ...labels(communes)
  );
  map.addEventListener("click", (event) => {
    const under = groups.findIndex((group) => group.contains(event.target as Node));
    const found = under >= 0 ? communes[under] : nearestCommune(communes, pointed(map, event));
    if (found !== undefined) onChoose(found);
  });
  return map;
}

/** The whole map in its own units, with room for names. */
export function wholeView(communes: readonly CommuneDisc[]): View {
  const left = Math.min(...communes.map(({x, r}) => x - r)) - 6;
  const top = Math.min(...communes.map(({y, r}) => y - r)) - 18;
  const right = Math.max(...communes.map(({x, r}) => x + r)) + 6;
  const bottom = Math.max(...communes.map(({y, r}) => y + r)) + 6;
  const [x, y, width, height] = [left, top, right - left, bottom - top].map(Math.round);
  return {x, y, width, height};
}

/** Where a click is in the units of the map, and how many of them are within reach. */
function pointed(map: SVGSVGElement, {clientX, clientY}: MouseEvent) {
  const {left, top, width} = map.getBoundingClientRect();
  const {x, y, width: units} = map.viewBox.baseVal;
  const scale = units / width;
  const point: [number, number] = [x + scale * (clientX - left), y + scale * (clientY - top)];
  return {point, reach: scale * reach};
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

/** Names, the largest commune first: the zoom shows as many as there is room for. */
function labels(communes: readonly CommuneDisc[]): SVGElement[] {
  return [...communes]
    .sort((a, b) => b.logements - a.logements)
    .map(({nom, x, y, r}, rank) =>
      svg("text", {class: "carte-nom", "data-rang": rank, x, y: y - r - 3, "aria-hidden": "true"}, nom)
    );
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
