import {expect, test} from "vitest";
import {publishedInputs} from "../../src/files/publishedInputs.js";

test("a user's own file is told by its name alone, a second of that name by a number, those of the project by their path", () => {
  expect(
    publishedInputs({
      "data/convention/ciet-2016.yaml": "sha256:a",
      "/home/maire/bureau/mon-scenario.yaml": "sha256:b",
      "/home/maire/essais/mon-scenario.yaml": "sha256:c",
      "C:/Users/maire/avenant.yaml": "sha256:d",
      calage: "sha256:e"
    })
  ).toEqual({
    "data/convention/ciet-2016.yaml": "sha256:a",
    "mon-scenario.yaml": "sha256:b",
    "mon-scenario.yaml (2)": "sha256:c",
    "avenant.yaml": "sha256:d",
    calage: "sha256:e"
  });
});
