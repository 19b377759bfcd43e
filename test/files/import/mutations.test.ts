import {expect, test} from "vitest";
import {reportText} from "../../../src/files/import/reportText.js";
import {csvOf, kinds} from "./kinds.js";
import {workbookOf} from "./workbookOf.js";
import {workspace} from "./workspace.js";

/** Park and Miller's generator: the same thousand files each time. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function mutated(bytes: Buffer, draw: (below: number) => number): Buffer {
  const changed = Buffer.from(bytes);
  switch (draw(4)) {
    case 0:
      return changed.subarray(0, 1 + draw(bytes.length - 1));
    case 1: {
      const at = draw(bytes.length);
      return Buffer.concat([changed.subarray(0, at), changed.subarray(at + 1 + draw(6))]);
    }
    case 2: {
      const at = draw(bytes.length);
      return Buffer.concat([changed.subarray(0, at), changed.subarray(Math.max(0, at - 1 - draw(20)))]);
    }
    default:
      for (let k = draw(4); k >= 0; k--) changed[draw(bytes.length)] ^= 1 << draw(8);
      return changed;
  }
}

const square = (lon: number, lat: number) => [
  [
    [lon, lat],
    [lon + 0.02, lat],
    [lon + 0.02, lat + 0.02],
    [lon, lat + 0.02],
    [lon, lat]
  ]
];
const contours = JSON.stringify({
  type: "FeatureCollection",
  features: [
    ["59350", 3.04, 50.62],
    ["59512", 3.16, 50.68],
    ["59009", 3.14, 50.62]
  ].map(([code, lon, lat]) => ({
    type: "Feature",
    properties: {code},
    geometry: {type: "Polygon", coordinates: square(lon as number, lat as number)}
  }))
});

const originals = [
  ...Object.entries(kinds).flatMap(([type, {titles, rows}]) => [
    {type, name: "a.csv", bytes: Buffer.from(csvOf([titles, ...rows]))},
    {type, name: "a.xlsx", bytes: Buffer.from(workbookOf({Données: [titles, ...rows], Autre: [["x"]]}))}
  ]),
  {type: "contours", name: "a.geojson", bytes: Buffer.from(contours)}
];

test("a thousand broken files: a French sentence that names the file, or lines that are told; never a crash, never a hang", async () => {
  const draw = generator(2018);
  let refused = 0;
  for (let i = 0; i < 1000; i++) {
    const {type, name, bytes} = originals[i % originals.length];
    const {run, path} = workspace(name, mutated(bytes, draw));
    const ended = await Promise.race([
      run(type).then(
        (report) => ({text: reportText(report, false), done: report.done}),
        (error) => {
          if (error?.code !== "data") throw new Error(`file ${i} (${type}, ${name}): ${error?.stack}`);
          return {text: String(error.message), done: false};
        }
      ),
      new Promise<never>((_, reject) =>
        setTimeout(() => reject(new Error(`file ${i} never ends`)), 20_000).unref()
      )
    ]);
    expect(ended.text).toContain(path);
    if (ended.done) expect(ended.text).toMatch(/importée?s? dans/);
    else refused++;
  }
  expect(refused).toBeGreaterThan(500);
}, 240_000);
