import pixelmatch from "pixelmatch";
import {indexedPng, type Picture, readPicture} from "./indexedPng.js";

/** Share of the pixels of a picture that may differ: a thin line that moved by one. */
export const tolerance = 0.0005;

export interface PictureGap {
  /** What differs, in words. */
  readonly message: string;
  /** Both pictures laid over each other, what differs in red; undefined where their widths differ. */
  readonly difference?: Uint8Array;
}

/** What sets a picture apart from its reference, both with the same few colours; undefined within the tolerance. */
export function pictureGap(reference: Uint8Array, drawn: Uint8Array): PictureGap | undefined {
  const [before, after] = [readPicture(reference), readPicture(drawn)];
  if (before.width !== after.width) return {message: `${after.width} px wide, reference ${before.width}`};
  const height = Math.min(before.height, after.height);
  const data = new Uint8Array(4 * after.width * height);
  const cut = ({data: whole}: Picture) => whole.subarray(0, data.length);
  const count = pixelmatch(cut(before), cut(after), data, after.width, height, {threshold: 0.1});
  const share = count / (after.width * height);
  const grown = after.height - before.height;
  if (share <= tolerance && grown === 0) return undefined;
  const first = firstRed({width: after.width, height, data});
  return {
    message: [
      `${(100 * share).toFixed(2)} % of the pixels differ`,
      first === undefined ? "" : `from ${2 * first} px down`,
      grown === 0 ? "" : `${2 * Math.abs(grown)} px ${grown > 0 ? "taller" : "shorter"}`
    ]
      .filter(Boolean)
      .join(", "),
    difference: indexedPng({width: after.width, height, data})
  };
}

/** First row with a pixel that differs. */
function firstRed({width, height, data}: Picture): number | undefined {
  for (let i = 0; i < width * height; i++) {
    if (data[4 * i] === 255 && data[4 * i + 1] === 0) return Math.floor(i / width);
  }
  return undefined;
}
