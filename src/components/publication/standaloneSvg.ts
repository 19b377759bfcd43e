import {colours} from "../colours.js";
import {svg} from "../svg.js";

const width = 780;
const margin = 20;
const gap = 18;
const fonts = 'system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif';
/** Width of a letter, for its size: enough to cut lines before they leave the drawing. */
const letter = {plain: 0.54, bold: 0.62} as const;

/** A figure of a page as one drawing that stands alone: its title, its panels, what its marks are, and its source line. */
export function standaloneSvg(figure: Element, source: string): SVGElement {
  const inner = width - 2 * margin;
  const parts: SVGElement[] = [];
  let y = margin;
  const write = (text: string, {size, bold = false, x = margin, room = inner}: Writing) => {
    for (const line of wrapped(text, room / ((bold ? letter.bold : letter.plain) * size))) {
      y += size * 1.3;
      parts.push(
        svg("text", {x, y, "font-size": size, fill: colours.ink, "font-weight": bold ? 700 : 400}, line)
      );
    }
  };
  write(textOf(figure.querySelector(".figure-title")), {size: 17, bold: true});
  y += 10;
  const panels = [...figure.querySelectorAll(".panel")];
  const cells = panels.length > 0 ? panels : [...figure.querySelectorAll(".drawing")];
  const columns = Math.min(cells.length, cells.length === 4 ? 2 : 3);
  const room = (inner - gap * (columns - 1)) / columns;
  for (let i = 0; i < cells.length; i += columns) {
    const top = y;
    let bottom = y;
    for (const [j, cell] of cells.slice(i, i + columns).entries()) {
      const x = margin + j * (room + gap);
      y = top;
      const title = textOf(cell.querySelector(".panel-title"));
      if (title !== "") write(title, {size: 13, bold: true, x, room});
      for (const drawing of cell.querySelectorAll("svg")) {
        const [drawnWidth, drawnHeight] = sizeOf(drawing);
        const height = drawnHeight * Math.min(1, room / drawnWidth);
        parts.push(placed(drawing, {x, y: y + 6, width: Math.min(room, drawnWidth), height}));
        y += height + 6;
      }
      const note = textOf(cell.querySelector(".panel-note"));
      if (note !== "") write(note, {size: 11.5, x, room});
      bottom = Math.max(bottom, y);
    }
    y = bottom + 8;
  }
  for (const item of figure.querySelectorAll<HTMLElement>(".legend li")) {
    const swatch = item.style.getPropertyValue("--swatch").trim();
    parts.push(
      svg("rect", {x: margin, y: y + 5, width: 10, height: 10, fill: swatch === "" ? "none" : swatch})
    );
    write(textOf(item), {size: 12, x: margin + 16, room: inner - 16});
  }
  y += 6;
  write(source, {size: 11});
  const height = Math.ceil(y + margin);
  return svg(
    "svg",
    {
      ...{xmlns: "http://www.w3.org/2000/svg", lang: "fr", role: "img", "font-family": fonts},
      ...{
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        "aria-label": textOf(figure.querySelector(".figure-title"))
      }
    },
    svg("rect", {width, height, fill: colours.paper}),
    ...parts
  );
}

interface Writing {
  readonly size: number;
  readonly bold?: boolean;
  readonly x?: number;
  readonly room?: number;
}

function textOf(node: Element | null): string {
  return node?.textContent?.trim() ?? "";
}

function sizeOf(drawing: Element): readonly [number, number] {
  const [, , width, height] = (drawing.getAttribute("viewBox") ?? "0 0 300 200").split(/[ ,]+/).map(Number);
  return [width, height];
}

function placed(drawing: Element, place: {readonly [name: string]: number}): SVGElement {
  const copy = drawing.cloneNode(true) as SVGElement;
  for (const [name, given] of Object.entries(place)) copy.setAttribute(name, String(given));
  copy.removeAttribute("aria-hidden");
  return copy;
}

function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
