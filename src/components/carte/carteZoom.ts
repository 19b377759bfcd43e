import {element} from "../element.js";
import {centredOn, moved, type View, zoomed} from "./carteView.js";

/** A drawing that one may look at more closely, and what moves it. */
export interface CarteZoom {
  readonly node: HTMLElement;
  /** Brings a point to the middle, at least `factor` times closer than the whole map. */
  lookAt(point: readonly [number, number], factor: number): void;
}

const step = 1.6;

/**
 * Frames a map with what looks closer: buttons, « + », « − » and « 0 » on the keyboard, the wheel with Ctrl or ⌘, so that the
 * page still scrolls, and dragging once it is closer. `--zoom` tells its style how close it is.
 */
export function carteZoom(map: SVGSVGElement, whole: View): CarteZoom {
  let view = whole;
  const button = (label: string, sign: string, act: () => void) => {
    const made = element("button", {type: "button", "aria-label": label, title: label}, sign);
    made.addEventListener("click", act);
    return made;
  };
  const middle = (): [number, number] => [view.x + view.width / 2, view.y + view.height / 2];
  const closer = button("Agrandir la carte", "+", () =>
    show(zoomed(view, whole, {factor: step, at: middle()}))
  );
  const farther = button("Réduire la carte", "−", () =>
    show(zoomed(view, whole, {factor: 1 / step, at: middle()}))
  );
  const all = button("Tout voir : la carte entière", "Tout voir", () => show(whole));

  function show(next: View): void {
    view = next;
    const zoom = whole.width / view.width;
    map.setAttribute("viewBox", [view.x, view.y, view.width, view.height].map(tenth).join(" "));
    map.style.setProperty("--zoom", String(zoom));
    map.classList.toggle("proche", zoom > 1.01);
    for (const name of map.querySelectorAll<SVGElement>(".carte-nom"))
      name.classList.toggle("montre", Number(name.dataset.rang) < namedAt(zoom));
    for (const one of [farther, all]) one.disabled = zoom <= 1.01;
    closer.disabled = zoom >= 7.99;
  }
  function pointOf({clientX, clientY}: MouseEvent): [number, number] {
    const {left, top, width, height} = map.getBoundingClientRect();
    return [
      view.x + ((clientX - left) / width) * view.width,
      view.y + ((clientY - top) / height) * view.height
    ];
  }

  map.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      show(zoomed(view, whole, {factor: event.deltaY < 0 ? 1.25 : 0.8, at: pointOf(event)}));
    },
    {passive: false}
  );
  map.addEventListener("keydown", ({key, ctrlKey, metaKey, altKey}) => {
    if (ctrlKey || metaKey || altKey) return;
    const pressed = {"+": closer, "=": closer, "-": farther, "0": all}[key];
    pressed?.click();
  });
  drag(map, ([dx, dy]) => {
    const {width, height} = map.getBoundingClientRect();
    show(moved(view, whole, [(-dx / width) * view.width, (-dy / height) * view.height]));
  });
  show(whole);
  return {
    node: element(
      "div",
      {class: "carte-cadre"},
      element(
        "div",
        {class: "carte-zoom", role: "group", "aria-label": "Agrandissement"},
        closer,
        farther,
        all
      ),
      map
    ),
    lookAt: (point, factor) => {
      const now = whole.width / view.width;
      const near = now < factor ? zoomed(view, whole, {factor: factor / now, at: point}) : view;
      show(centredOn(near, whole, point));
    }
  };
}

/** How many of the largest communes are named on a map so many times closer. */
function namedAt(zoom: number): number {
  return 12 * zoom ** 2;
}

/** Tells how far a pressed pointer moves, once it is no longer a click. */
function drag(map: SVGSVGElement, tell: (by: [number, number]) => void): void {
  let held: {x: number; y: number; moving: boolean} | undefined;
  map.addEventListener("pointerdown", ({clientX, clientY, isPrimary}) => {
    if (isPrimary && map.classList.contains("proche")) held = {x: clientX, y: clientY, moving: false};
  });
  map.addEventListener("pointermove", ({clientX, clientY, pointerId}) => {
    if (held === undefined) return;
    if (!held.moving && Math.hypot(clientX - held.x, clientY - held.y) < 6) return;
    if (!held.moving) map.setPointerCapture(pointerId);
    tell([clientX - held.x, clientY - held.y]);
    held = {x: clientX, y: clientY, moving: true};
  });
  for (const end of ["pointerup", "pointercancel"] as const)
    map.addEventListener(end, () => {
      held = undefined;
    });
}

const tenth = (amount: number) => Math.round(10 * amount) / 10;
