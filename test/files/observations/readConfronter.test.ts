import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {parse} from "yaml";
import {readConvention} from "../../../src/files/conventionFiles.js";
import {templateFolder} from "../../../src/files/newProject.js";
import {readConfronter} from "../../../src/files/observations/readConfronter.js";
import {confronterYaml, observedProject} from "./observedProject.js";

const partners = parse(readFileSync(join(templateFolder, "data/convention/fichiers.yaml"), "utf8")) as {
  readonly [id: string]: {readonly settles: readonly string[]};
};
const settled = Object.values(partners).flatMap(({settles}) => settles);

function read(text: string) {
  const root = observedProject({"observations/confronter.yaml": text});
  const convention = readConvention(join(root, "data/convention/convention.yaml")).content!;
  const ids = ["rotation.multiplier", ...Object.keys(convention.parameters), ...settled];
  const known = new Map(ids.map((id) => [id, `nom de ${id}`]));
  return readConfronter({known, convention}, root);
}

test("causes, years apart and the files of partners are data", () => {
  const {apart, mappings, unjudged} = read(confronterYaml);
  expect(apart).toEqual({2025: "année de crue"});
  expect(mappings.attributions).toEqual({
    ...{objective: "attribution.volume", assumed: "une hausse", happened: "une baisse"},
    carriedBy: ["rotation.multiplier"],
    carriers: ["nom de rotation.multiplier"]
  });
  expect(unjudged).toEqual([expect.objectContaining({id: "bilans", without: "les attributions par classe"})]);
});

test("an output, an objective, a hypothesis or a file that is not one is refused where it is written", () => {
  const wrong = confronterYaml
    .replace("  attributions:", "  attribution:")
    .replace("attribution.volume", "brackets.names")
    .replace("rotation.multiplier", "rotation.rien")
    .replace("bilans", "bilan");
  const refused = () => read(wrong);
  expect(refused).toThrow(/confronter\.yaml:3:3 .*« attribution » n’est pas une sortie/);
  expect(refused).toThrow(
    /:4:16 .*« brackets\.names » n’est pas un paramètre de la convention qui soit un nombre/
  );
  expect(refused).toThrow(/:7:17 .*« rotation\.rien » n’est ni une hypothèse/);
  expect(refused).toThrow(/:8:12 .*« bilan » n’est pas un fichier des partenaires/);
});
