import {element} from "../element.js";
import type {Control} from "./control.js";

/** An input that can be off, its reason written under it: it keeps what it holds, and says so to whoever tries to move it. */
export interface IdleControl<T> extends Control<T> {
  /** Off for this reason, or on again. */
  idle(reason: string | undefined): void;
}

/** Makes an input that can be off. Off, it stays in the order of the keyboard, so that its reason is read. */
export function idleControl<T>({node, get, set}: Control<T>): IdleControl<T> {
  count += 1;
  const note = element("small", {id: `sans-effet-${count}`, class: "reglage-sans-effet", hidden: true});
  node.append(note);
  const inputs = [...node.querySelectorAll<HTMLElement>("input, select")];
  let off = false;
  let held = get();
  // Before the input's own listeners: what is off does not move.
  const refuse = (event: Event) => {
    if (!off) return;
    event.stopImmediatePropagation();
    set(held);
  };
  for (const type of ["input", "change"]) node.addEventListener(type, refuse, {capture: true});
  return {
    node,
    get,
    set(given) {
      set(given);
      held = get();
    },
    idle(reason) {
      off = reason !== undefined;
      held = get();
      node.classList.toggle("sans-effet", off);
      note.hidden = !off;
      note.textContent = reason === undefined ? "" : `Sans effet ici : ${reason}.`;
      for (const input of inputs) {
        input.toggleAttribute("aria-disabled", off);
        if (off) input.setAttribute("aria-disabled", "true");
        if (off) input.setAttribute("aria-describedby", note.id);
        else input.removeAttribute("aria-describedby");
      }
    }
  };
}

let count = 0;
