import {JSDOM} from "jsdom";
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import {signsNote} from "../../../src/components/avenant/signsNote.js";
import {avenantFixture} from "../../site/writeAnswers.js";

const {sensitivity} = avenantFixture();
const told = (note: HTMLElement) => (note.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");

beforeAll(() => {
  const {document, Node} = new JSDOM().window;
  vi.stubGlobal("document", document);
  vi.stubGlobal("Node", Node);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

test("a hypothesis that turns a sign is told by its French name, not by its id", () => {
  const text = told(signsNote({sensitivity}));
  expect(text).toContain("si « Départs du parc, par rapport à l’année de base » vaut 0,80");
  expect(text).not.toContain("rotation.multiplier");
});

test("a document that predates the names keeps the id", () => {
  const older = {...sensitivity!, hypotheses: [{id: "rotation.multiplier", low: 0.8, high: 1.1}]};
  expect(told(signsNote({sensitivity: older}))).toContain("si rotation.multiplier vaut 0,80");
});
