import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {DataError} from "../../src/files/dataError.js";
import {readContours} from "../../src/loaders/readContours.js";

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "equilibre-contours-"));
  mkdirSync(join(root, "data", "territoire"), {recursive: true});
});

afterAll(() => rmSync(root, {recursive: true, force: true}));

function contoursOf(document: unknown) {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  writeFileSync(join(root, "data", "territoire", "communes.geojson"), text);
  return readContours(root);
}

const square = [
  [
    [3, 50.6],
    [3.1, 50.6],
    [3.1, 50.7],
    [3, 50.6]
  ]
];
const collection = (...features: unknown[]) => ({type: "FeatureCollection", features});

test("without a file the map stays a scheme", () => {
  expect(readContours(root)).toBeUndefined();
});

test("polygons and several polygons give the rings of their commune, under any usual name of its code", () => {
  const contours = contoursOf(
    collection(
      {properties: {insee: "59350"}, geometry: {type: "Polygon", coordinates: square}},
      {properties: {INSEE_COM: 59009}, geometry: {type: "MultiPolygon", coordinates: [square, square]}},
      {properties: {codgeo: "59512"}, geometry: null},
      {properties: null, geometry: {type: "Polygon", coordinates: square}}
    )
  );
  expect([...(contours ?? [])].map(([insee, rings]) => [insee, rings.length])).toEqual([
    ["59350", 1],
    ["59009", 2]
  ]);
  expect(contours?.get("59350")).toEqual(square);
});

test.each([
  ["another JSON", "{}", /n'est pas un GeoJSON/],
  ["no JSON at all", "insee;nom", /n'est pas un GeoJSON/],
  [
    "contours without codes",
    collection({properties: {nom: "Lille"}, geometry: {type: "Polygon", coordinates: square}}),
    /aucun contour n'a de code INSEE/
  ]
])("%s is refused in French", (_, document, message) => {
  expect(() => contoursOf(document)).toThrow(DataError);
  expect(() => contoursOf(document)).toThrow(message);
});
