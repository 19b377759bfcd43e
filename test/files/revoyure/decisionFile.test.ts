import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {readConvention} from "../../../src/files/conventionFiles.js";
import {formatProblem} from "../../../src/files/dataError.js";
import {decisionFiles, decisionsKnown, readDecision} from "../../../src/files/revoyure/decisionFile.js";
import {validateFiles} from "../../../src/files/validateFiles.js";

const folder = mkdtempSync(join(tmpdir(), "equilibre-decisions-"));
const convention = readConvention().content!;
const hash = `sha256:${"a".repeat(64)}`;

afterAll(() => rmSync(folder, {recursive: true, force: true}));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const decision = `title: Revoyure de 2020
date: 2020-03-12
period: 2019
decidedBy: [CIL]
motives: Rien ne change.
known:
  on: 2020-03-01
  projection: ${hash}
  bilan: [${hash}]
`;

describe("readDecision", () => {
  it("reads a decision that changes nothing", () => {
    const {content, problems} = readDecision(write("2020-03-12.yaml", decision), {convention});
    expect(problems).toEqual([]);
    expect(content).toMatchObject({date: "2020-03-12", period: "2019", exercise: false, avenants: []});
  });

  it("says in French, with line and column, all that does not hold together", () => {
    const wrong = decision
      .replace(`projection: ${hash}`, "projection: abc")
      .replace("decidedBy", "decidePar");
    const {content, problems} = readDecision(write("2020-03-12.yaml", wrong), {convention});
    expect(content).toBeUndefined();
    const said = problems.map(formatProblem).join("\n");
    expect(said).toMatch(/:4:1 decidePar : clé « decidePar » inconnue\..*Vouliez-vous dire « decidedBy » \?/);
    expect(said).toMatch(/:8:15 known\.projection : « abc » : une empreinte/);
  });

  it("refuses what was known after the decision, and a period that had not ended", () => {
    const wrong = decision
      .replace("period: 2019", "period: 2020-S1")
      .replace("  on: 2020-03-01", "  on: 2020-03-13");
    const {problems} = readDecision(write("2020-03-12.yaml", wrong), {convention});
    const said = problems.map(formatProblem).join("\n");
    expect(said).toMatch(/:3:9 period : le 2020-03-13, la période 2020-S1 n'était pas finie/);
    expect(said).toMatch(/:7:7 known\.on : 2020-03-13 suit la décision/);
  });

  it("refuses a name that is another day, an avenant that is not there and one signed before", () => {
    const adopted = `${decision}adopted:
  - avenant: aci-40-en-2019
    motive: Marche intermédiaire.
  - avenant: aci-40-en-2091
    motive: Marche intermédiaire.
`;
    const {problems} = readDecision(write("2020-03-13.yaml", adopted), {convention});
    const said = problems.map(formatProblem).join("\n");
    expect(said).toMatch(/:2:7 date : 2020-03-12 dans un fichier nommé 2020-03-13\.yaml/);
    expect(said).toMatch(/« aci-40-en-2019 » est signé le 2018-12-14, avant la décision \(2020-03-12\)/);
    expect(said).toMatch(/avenant « aci-40-en-2091 » inconnu.*Vouliez-vous dire « aci-40-en-2019 » \?/);
  });
});

describe("decisionsKnown", () => {
  it("gives what had been decided by a day, and keeps the fictitious apart", () => {
    const root = join(folder, "projet");
    mkdirSync(join(root, "data", "revoyures"), {recursive: true});
    const place = (date: string, text: string) =>
      writeFileSync(join(root, "data", "revoyures", `${date}.yaml`), text);
    place("2020-03-12", decision);
    place("2021-03-12", decision.replace("2020-03-12", "2021-03-12"));
    place(
      "2020-06-01",
      decision.replace("2020-03-12", "2020-06-01").replace("decidedBy", "exercise: true\ndecidedBy")
    );
    const dates = (on: string | undefined, exercise: boolean) =>
      decisionsKnown(on, {convention, exercise, root}).map(({date}) => date);
    expect(dates("2020-12-31", false)).toEqual(["2020-03-12"]);
    expect(dates(undefined, false)).toEqual(["2020-03-12", "2021-03-12"]);
    expect(dates("2020-12-31", true)).toEqual(["2020-06-01"]);
  });
});

describe("the decisions that ship", () => {
  it("are labelled exercises, and checked with the rest of the project", () => {
    expect(decisionFiles().length).toBeGreaterThan(0);
    for (const file of decisionFiles()) {
      expect(readFileSync(file, "utf8")).toMatch(/^title: EXERCICE/m);
      expect(readDecision(file, {convention}).content?.exercise).toBe(true);
    }
    expect(validateFiles(decisionFiles()).counts.get("decision")).toBe(decisionFiles().length);
  });
});
