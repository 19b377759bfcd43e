import type {CarteDocument, CommuneDisc} from "./carteDocument.js";
import {carteMeasures, type Measure} from "./carteMeasures.js";
import {carteSvg} from "./carteSvg.js";
import {carteTable} from "./carteTable.js";
import {element} from "./element.js";
import {originLine} from "./originLine.js";

/** The map with its choice of measure and scenario, what the chosen commune says, and the table behind it. */
export function carte(document: CarteDocument): HTMLElement {
  const measures = carteMeasures(document.scenarios.map(({brackets}) => brackets));
  const measure = select(
    "Colorer par",
    measures.map(({id, label}) => ({id, label}))
  );
  const scenario = select(
    "Scénario",
    document.scenarios.map(({id, title}) => ({id, label: title}))
  );
  const panel = element("div", {class: "carte-panneau", "aria-live": "polite"});
  const drawing = element("div", {class: "carte-dessin"});
  const origin = element("div", {});
  const table = element("details", {});
  const chosen = () => ({
    measure: measures.find(({id}) => id === measure.input.value) ?? measures[0],
    scenario: scenario.input.value
  });
  const update = () => {
    const {measure: by, scenario: id} = chosen();
    scenario.label.hidden = !by.simulated;
    const show = (commune: CommuneDisc) =>
      panel.replaceChildren(describe(commune, {document, measure: by, id}));
    drawing.replaceChildren(
      legend(by),
      carteSvg(document, {measure: by, results: document.results[id] ?? {}, onChoose: show})
    );
    origin.replaceChildren(originLine(document.scenarios.filter((one) => one.id === id)));
    table.replaceChildren(
      element("summary", {}, "Les chiffres de la carte, commune par commune"),
      carteTable(document, id)
    );
    panel.replaceChildren(
      element("p", {}, "Choisissez une commune, à la souris ou au clavier (flèches), pour lire ses chiffres.")
    );
  };
  measure.input.addEventListener("change", update);
  scenario.input.addEventListener("change", update);
  update();
  return element(
    "div",
    {class: "carte"},
    element("div", {class: "carte-choix"}, measure.label, scenario.label),
    panel,
    drawing,
    origin,
    table
  );
}

function select(name: string, options: readonly {readonly id: string; readonly label: string}[]) {
  const input = element(
    "select",
    {},
    options.map(({id, label}) => element("option", {value: id}, label))
  );
  return {input, label: element("label", {}, `${name} `, input)};
}

function legend(measure: Measure): HTMLElement {
  return element(
    "ol",
    {class: "legend"},
    measure.legend.map(({label, colour}) => element("li", {style: `--swatch: ${colour}`}, label))
  );
}

function describe(
  commune: CommuneDisc,
  {document, measure, id}: {document: CarteDocument; measure: Measure; id: string}
): HTMLElement {
  const result = document.results[id]?.[commune.insee];
  return element("p", {}, element("b", {}, commune.nom), "\u00a0: ", measure.describe(commune, result));
}
