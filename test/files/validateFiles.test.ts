import {describe, expect, it} from "vitest";
import {validateFiles} from "../../src/files/validateFiles.js";

describe("validateFiles", () => {
  it("finds nothing wrong in the project, and looks at all of it", () => {
    const {counts, problems} = validateFiles([]);
    expect(problems).toEqual([]);
    expect(counts.get("scenario")).toBeGreaterThanOrEqual(11);
    expect(counts.get("avenant")).toBeGreaterThanOrEqual(1);
    expect(counts.get("territoire")).toBe(1);
  });

  it("takes files and ids of scenarios, and knows what each is", () => {
    const {counts, problems} = validateFiles([
      "ciet",
      "data/convention/ciet-2016.yaml",
      "data/territoire/hypotheses.yaml"
    ]);
    expect(problems).toEqual([]);
    expect([...counts.keys()].sort()).toEqual(["convention", "hypotheses", "scenario"]);
  });

  it("says what it does not know", () => {
    const {problems} = validateFiles(["tendancie", "data/territoire/communes.csv", "simulations/ciet"]);
    expect(problems.map(({message}) => message)).toEqual([
      expect.stringContaining("Vouliez-vous dire « tendanciel » ?"),
      expect.stringContaining("n'est pas un fichier YAML"),
      expect.stringContaining("simulations/ciet/scenario.yaml")
    ]);
  });
});
