import {expect, test} from "vitest";
import {wrapCell} from "../../src/cli/wrapCell.js";

test("a cell breaks at plain spaces, never inside « 60 % » nor what guillemets hold", () => {
  expect(wrapCell("faibles ressources (moins de 60\u00a0%)", 16)).toBe(
    "faibles\nressources\n(moins de 60\u00a0%)"
  );
  expect(wrapCell("quartiers de classe « fragile », par commune", 20)).toBe(
    "quartiers de classe\n«\u00a0fragile\u00a0», par\ncommune"
  );
  expect(wrapCell("indéterminé", 5)).toBe("indéterminé");
});
