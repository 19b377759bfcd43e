/** The part of the map that is seen, in its own units. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Point = readonly [x: number, y: number];

/** How many times closer than the whole map one may look. */
const closest = 8;

/** The view brought `factor` times closer around a point, which keeps its place in the frame; never out of the whole map. */
export function zoomed(view: View, whole: View, {factor, at}: {factor: number; at: Point}): View {
  const wanted = Math.min(whole.width, Math.max(whole.width / closest, view.width / factor));
  const scale = wanted / view.width;
  const [x, y] = at;
  return within(
    {
      x: x - scale * (x - view.x),
      y: y - scale * (y - view.y),
      width: wanted,
      height: scale * view.height
    },
    whole
  );
}

/** The view moved so that a point is in its middle, as far as the whole map allows. */
export function centredOn(view: View, whole: View, [x, y]: Point): View {
  return within({...view, x: x - view.width / 2, y: y - view.height / 2}, whole);
}

/** The view moved by so many units. */
export function moved(view: View, whole: View, [x, y]: Point): View {
  return within({...view, x: view.x + x, y: view.y + y}, whole);
}

function within({x, y, width, height}: View, whole: View): View {
  const between = (low: number, amount: number, high: number) => Math.min(Math.max(low, amount), high);
  return {
    x: between(whole.x, x, whole.x + whole.width - width),
    y: between(whole.y, y, whole.y + whole.height - height),
    width,
    height
  };
}
