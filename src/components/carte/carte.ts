import {choiceControl} from "../controls/choiceControl.js";
import {element} from "../element.js";
import {ficheLink} from "../ficheLink.js";
import {originLine} from "../originLine.js";
import {searchBox} from "../search/searchBox.js";
import type {CarteDocument, CommuneDisc} from "./carteDocument.js";
import {carteMeasures, type Measure} from "./carteMeasures.js";
import type {CarteState} from "./carteState.js";
import {carteSvg, wholeView} from "./carteSvg.js";
import {carteTable} from "./carteTable.js";
import {carteZoom} from "./carteZoom.js";

/** How close a commune that was searched for is looked at. */
const found = 2.5;

/**
 * The map with its choice of measure and scenario, the search of a commune, what the chosen one says, and the table behind it.
 * `onState` is told of every choice.
 */
export function carte(
  document: CarteDocument,
  {initial, onState}: {readonly initial: CarteState; readonly onState: (state: CarteState) => void}
): HTMLElement {
  const measures = carteMeasures(document.scenarios.map(({brackets}) => brackets));
  const mesure = choiceControl(
    measures.map(({id, label}) => ({word: id, label})),
    {label: "Colorer par", initial: initial.mesure}
  );
  const scenario = choiceControl(
    document.scenarios.map(({id, title}) => ({word: id, label: title})),
    {label: "Scénario", initial: initial.scenario}
  );
  const search = searchBox(
    document.communes.map(({insee, nom}) => ({word: insee, label: nom})),
    {label: "Trouver une commune", onChoose: (insee) => choose(insee, {from: "search"})}
  );
  const panel = element("div", {class: "carte-panneau", "aria-live": "polite"});
  const legendPlace = element("div", {});
  const drawing = element("div", {class: "carte-dessin"});
  const origin = element("div", {});
  const table = element("details", {});
  let commune = initial.commune;
  let zoom: ReturnType<typeof carteZoom>;

  const measure = () => measures.find(({id}) => id === mesure.get()) ?? measures[0];
  const discOf = (insee: string | undefined) => document.communes.find((disc) => disc.insee === insee);
  const show = (disc: CommuneDisc | undefined) =>
    panel.replaceChildren(
      disc === undefined
        ? element("p", {}, invitation)
        : describe(disc, {document, measure: measure(), scenario: scenario.get()})
    );

  function choose(insee: string, {from}: {from: "map" | "search"}): void {
    commune = insee;
    const disc = discOf(insee);
    for (const group of drawing.querySelectorAll<SVGElement>(".commune"))
      group.setAttribute("aria-pressed", String(group.dataset.insee === insee));
    show(disc);
    if (disc !== undefined && from === "search") zoom.lookAt([disc.x, disc.y], found);
    panel.querySelector("a")?.focus({preventScroll: from === "map"});
    onState({mesure: mesure.get(), scenario: scenario.get(), commune});
  }

  function draw(): void {
    const by = measure();
    scenario.node.hidden = !by.simulated;
    const map = carteSvg(document, {
      measure: by,
      results: document.results[scenario.get()] ?? {},
      chosen: commune,
      onShow: show,
      onChoose: ({insee}) => choose(insee, {from: "map"})
    });
    map.addEventListener("mouseleave", () => show(discOf(commune)));
    zoom = carteZoom(map, wholeView(document.communes));
    legendPlace.replaceChildren(legend(by));
    drawing.replaceChildren(zoom.node);
    origin.replaceChildren(originLine(document.scenarios.filter(({id}) => id === scenario.get())));
    table.replaceChildren(
      element("summary", {}, "Les chiffres de la carte, commune par commune"),
      carteTable(document, scenario.get())
    );
    show(discOf(commune));
  }

  for (const {node} of [mesure, scenario])
    node.addEventListener("change", () => {
      draw();
      onState({mesure: mesure.get(), scenario: scenario.get(), commune});
    });
  draw();
  return element(
    "div",
    {class: "carte"},
    element("div", {class: "reglages"}, search, mesure.node, scenario.node),
    panel,
    legendPlace,
    drawing,
    origin,
    table
  );
}

const invitation =
  "Cherchez une commune par son nom, ou choisissez-la sur la carte, à la souris ou au clavier (flèches, puis Entrée).";

function legend(measure: Measure): HTMLElement {
  return element(
    "ol",
    {class: "legend"},
    measure.legend.map(({label, colour}) => element("li", {style: `--swatch: ${colour}`}, label))
  );
}

function describe(
  commune: CommuneDisc,
  {document, measure, scenario}: {document: CarteDocument; measure: Measure; scenario: string}
): HTMLElement {
  const {insee, nom} = commune;
  return element(
    "p",
    {},
    element("b", {}, nom),
    "\u00a0: ",
    measure.describe(commune, document.results[scenario]?.[insee]),
    " ",
    ficheLink(insee, {scenario, text: `Ouvrir la fiche : ${nom}`})
  );
}
