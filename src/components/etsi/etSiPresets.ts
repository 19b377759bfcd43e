import {element} from "../element.js";
import {writeLink} from "../link/writeLink.js";
import type {EtSiControls} from "./etSiControls.js";
import type {EtSiDocument, EtSiPreset} from "./etSiDocument.js";
import {type EtSiState, etSiFields} from "./etSiState.js";

/** Named scenarios to start from: links that hold their levers, which the page takes without being loaded again. */
export function etSiPresets({presets}: Pick<EtSiDocument, "presets">, controls: EtSiControls): HTMLElement {
  const links = presets.map(({title, state}) => {
    const link = element("a", {href: hrefOf(state)}, title);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      controls.take({...state, tirages: controls.node.value.tirages});
    });
    return link;
  });
  const mark = () => {
    for (const [i, preset] of presets.entries()) {
      if (isAt(preset, controls.node.value)) links[i].setAttribute("aria-current", "true");
      else links[i].removeAttribute("aria-current");
    }
  };
  controls.node.addEventListener("input", mark);
  mark();
  return element(
    "nav",
    {class: "etsi-departs", "aria-label": "Réglages de départ"},
    element("span", {}, "Partir de :"),
    element(
      "ul",
      {},
      links.map((link) => element("li", {}, link))
    )
  );
}

function hrefOf(state: EtSiState): string {
  return writeLink({...state, moteur: undefined, empreinte: undefined}, etSiFields);
}

/** Whether the levers are those of a preset, however many replicates are asked for. */
function isAt({state}: EtSiPreset, now: EtSiState): boolean {
  return (Object.keys(state) as (keyof EtSiState)[]).every(
    (name) => name === "tirages" || state[name] === now[name]
  );
}
