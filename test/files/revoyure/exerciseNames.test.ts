import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {unnamedGroups, unnamedTerritoire} from "../../../src/analysis/bilan/unnamedTerritoire.js";
import {readConvention} from "../../../src/files/conventionFiles.js";
import {decisionFiles, decisionsKnown, readDecision} from "../../../src/files/revoyure/decisionFile.js";
import {loadTerritoire} from "../../../src/files/territoire.js";

const {territoire} = loadTerritoire();
const convention = readConvention().content!;
const {communes, bailleurs} = territoire;
/** A name within another word, as « Don » in « Donner », is none. */
const named = (text: string) =>
  [...communes.noms, ...bailleurs.noms].filter((nom) =>
    new RegExp(`(^|[^\\p{L}-])${nom.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}($|[^\\p{L}-])`, "u").test(
      text.replaceAll("’", "'")
    )
  );

describe("what is committed as an exercise", () => {
  const exercises = decisionFiles()
    .map((file) => ({file, text: readFileSync(file, "utf8")}))
    .filter(({text}) => /^exercise: true$/m.test(text));

  it("names no commune and no bailleur, in the decision and in its avenants, and says that nobody decided it", () => {
    expect(exercises.length).toBeGreaterThan(0);
    for (const {file, text} of exercises) {
      const avenants = [...text.matchAll(/avenant: (\S+\.yaml)/g)].map(([, path]) =>
        readFileSync(join(dirname(file), path), "utf8")
      );
      for (const each of [text, ...avenants]) {
        expect(named(each)).toEqual([]);
        expect(each).toMatch(/title: EXERCICE\./);
        expect(each).toMatch(/fictif|fictive/);
      }
      expect(readDecision(file, {convention}).content?.exercise).toBe(true);
    }
  });

  it("is remembered by exercises alone: no real revoyure is judged by it, nor shows it as decided", () => {
    expect(decisionsKnown(undefined, {convention, exercise: true}).some(({exercise}) => exercise)).toBe(true);
    expect(decisionsKnown(undefined, {convention, exercise: false}).some(({exercise}) => exercise)).toBe(
      false
    );
  });
});

describe("unnamedTerritoire", () => {
  it("keeps no name and no code that would give one back, and moves nothing else", () => {
    const unnamed = unnamedTerritoire(territoire);
    expect(named(JSON.stringify([unnamed.communes.noms, unnamed.bailleurs]))).toEqual([]);
    expect(unnamed.communes.noms[0]).toBe("commune nº 1");
    expect(unnamed.bailleurs.noms.at(-1)).toBe(`bailleur nº ${bailleurs.ids.length}`);
    const codes = new Set([...communes.insee, ...bailleurs.ids, ...territoire.quartiers.ids]);
    for (const id of [...unnamed.communes.insee, ...unnamed.bailleurs.ids, ...unnamed.quartiers.ids])
      expect(codes.has(id)).toBe(false);
    expect(unnamed.quartiers.commune).toBe(territoire.quartiers.commune);
    expect(unnamed.logements).toBe(territoire.logements);
  });

  it("tells groups of communes by number, in the order of their names", () => {
    expect(unnamedGroups(["Secteur Lille", "Est", "Secteur Lille"])).toEqual([
      "territoire nº 2",
      "territoire nº 1",
      "territoire nº 2"
    ]);
  });
});
