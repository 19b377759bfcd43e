import {PDFiumLibrary} from "@hyzyla/pdfium";
import type {Capture} from "./captures.js";
import {indexedPng, type Picture} from "./indexedPng.js";

/** Pixels for a point: an A4 page is 446 px wide. */
const scale = 0.75;
/** Bottom of a page, with its date, version and digest: painted over. */
const foot = 0.06;

/** Each page of a PDF as it would be printed, drawn by PDFium, which is also Chromium's. */
export async function capturePdf(name: string, pdf: Uint8Array): Promise<Capture[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const captures: Capture[] = [];
  for (const page of document.pages()) {
    const {data, width, height} = await page.render({scale, render: async (drawn) => drawn.data});
    captures.push({
      name: `${name}@page-${page.number + 1}`,
      png: indexedPng(masked({data, width, height})),
      layout: {height: Math.round(height / scale), boxes: ""}
    });
  }
  document.destroy();
  library.destroy();
  return captures;
}

function masked({data, width, height}: Picture): Picture {
  const from = 4 * width * Math.floor(height * (1 - foot));
  return {data: data.map((byte, i) => (i < from ? byte : 255)), width, height};
}
