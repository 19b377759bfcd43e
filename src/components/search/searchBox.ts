import type {Choice} from "../controls/choiceControl.js";
import {element} from "../element.js";
import {searchChoices} from "./searchChoices.js";

/** More results than this are not shown: a letter more finds them. */
const most = 8;

/**
 * A field that finds a name in a long list (combobox of the ARIA guide): arrows go through what is found, Enter takes it,
 * Escape closes. `onChoose` is told what is taken.
 */
export function searchBox<W extends string>(
  choices: readonly Choice<W>[],
  {label, onChoose}: {readonly label: string; readonly onChoose: (word: W) => void}
): HTMLElement {
  count += 1;
  const id = `recherche-${count}`;
  const list = element("ul", {id: `${id}-liste`, role: "listbox", "aria-label": label, hidden: true});
  const status = element("p", {class: "recherche-compte", role: "status"});
  const input = element("input", {
    ...{type: "text", id, role: "combobox", autocomplete: "off", spellcheck: "false"},
    ...{"aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id}
  });
  let found: readonly Choice<W>[] = [];
  let active = -1;

  function show(): void {
    const all = searchChoices(choices, input.value);
    found = all.slice(0, most);
    list.replaceChildren(
      ...found.map((choice, i) => {
        const option = element(
          "li",
          {id: `${id}-${i}`, role: "option", "aria-selected": "false"},
          choice.label
        );
        // Before the field loses the focus, which would close the list.
        option.addEventListener("pointerdown", (event) => event.preventDefault());
        option.addEventListener("click", () => take(choice));
        return option;
      })
    );
    status.replaceChildren(input.value.trim() === "" ? "" : countWords(all.length));
    open(found.length > 0);
    // Enter takes the first: it begins like what was typed.
    point(found.length > 0 ? 0 : -1);
  }
  function open(opened: boolean): void {
    list.hidden = !opened;
    input.setAttribute("aria-expanded", String(opened));
    if (!opened) point(-1);
  }
  function point(to: number): void {
    active = to;
    for (const [i, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(i === to));
    if (to < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `${id}-${to}`);
    list.children[to]?.scrollIntoView({block: "nearest"});
  }
  function take({word, label: name}: Choice<W>): void {
    input.value = name;
    status.replaceChildren();
    open(false);
    onChoose(word);
  }

  input.addEventListener("input", (event) => {
    // What is typed here is no state of the form around it.
    event.stopPropagation();
    show();
  });
  input.addEventListener("change", (event) => event.stopPropagation());
  input.addEventListener("focus", () => input.select());
  input.addEventListener("blur", () => open(false));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) open(false);
    else if (event.key === "Enter" && found[active] !== undefined && !list.hidden) take(found[active]);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) show();
      if (found.length === 0) return;
      const step = event.key === "ArrowDown" ? 1 : -1;
      point(active < 0 && step < 0 ? found.length - 1 : (active + step + found.length) % found.length);
    } else return;
    event.preventDefault();
  });
  return element("div", {class: "recherche"}, element("label", {for: id}, label), input, list, status);
}

let count = 0;

function countWords(found: number): string {
  if (found === 0) return "Aucun nom ne correspond.";
  if (found === 1) return "Un nom trouvé.";
  return found > most
    ? `${found} noms trouvés, les ${most} premiers sont montrés.`
    : `${found} noms trouvés.`;
}
