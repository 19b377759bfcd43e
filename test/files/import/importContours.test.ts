import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {dataErrorOf, workspace} from "./workspace.js";

const square = (x: number, y: number) => [
  [
    [x, y],
    [x + 0.02, y],
    [x + 0.02, y + 0.0200001],
    [x, y]
  ]
];
const feature = (properties: object, coordinates: unknown, type = "Polygon") => ({
  type: "Feature",
  properties,
  geometry: {type, coordinates}
});
const collection = (...features: object[]) => JSON.stringify({type: "FeatureCollection", features});

const three = [
  feature({INSEE_COM: "59350", NOM: "LILLE", POPULATION: 1}, square(3.05, 50.63)),
  feature({INSEE_COM: "59512"}, [square(3.17, 50.69)], "MultiPolygon"),
  feature({INSEE_COM: "59009"}, square(3.15, 50.63))
];

test("the communes of the convention are kept, with code and name alone, where the map looks", async () => {
  const {run, root} = workspace(
    "communes.geojson",
    collection(...three, feature({INSEE_COM: "62041"}, square(2, 50)))
  );
  expect(await run("contours")).toMatchObject({done: true, imported: 3, outside: 1, problemCount: 0});
  const {features} = JSON.parse(readFileSync(join(root, "data/territoire/communes.geojson"), "utf8"));
  expect(features.map(({properties}: {properties: object}) => properties)).toEqual([
    {insee: "59009", nom: "Villeneuve-d'Ascq"},
    {insee: "59350", nom: "Lille"},
    {insee: "59512", nom: "Roubaix"}
  ]);
  expect(features[1].geometry.coordinates[0][2]).toEqual([3.07, 50.65]);
});

test("a commune without contour is told, and nothing is written", async () => {
  const {run, root} = workspace("c.geojson", collection(...three.slice(0, 2)));
  const report = await run("contours");
  expect(report.firstProblems).toMatchObject([{column: "Villeneuve-d'Ascq"}]);
  expect(report.done).toBe(false);
  expect(existsSync(join(root, "data/territoire/communes.geojson"))).toBe(false);
});

test("Lambert-93 metres are recognised", async () => {
  const report = await workspace(
    "c.geojson",
    collection(feature({code: "59350"}, square(704_000, 7_059_000)))
  ).run("contours");
  expect(report.firstProblems[0].proposal).toContain("EPSG:4326");
});

test.each([
  ["{", "JSON mal formé"],
  ["null", "FeatureCollection"],
  ['{"type":"Topology"}', "FeatureCollection"],
  [collection(feature({nom: "Ailleurs"}, square(1, 1))), "Propriétés trouvées : nom"],
  ['{"type":"FeatureCollection","features":[null,{"properties":null}]}', "Aucune commune"]
])("%j gets a French sentence", async (content, expected) => {
  expect(await dataErrorOf(workspace("c.geojson", content).run("contours"))).toContain(expected);
});
