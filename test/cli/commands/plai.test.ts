import {afterEach, describe, expect, test, vi} from "vitest";
import {plaiCommand} from "../../../src/cli/commands/plai.js";

async function run(...args: string[]): Promise<string> {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await plaiCommand().parseAsync(args, {from: "user"});
  return write.mock.calls.map(([text]) => String(text)).join("");
}

afterEach(() => vi.restoreAllMocks());

describe("equilibre plai", () => {
  test("writes the document of version 1 and nothing else", async () => {
    const document = JSON.parse(await run("--cadence", "0,200,700,1000,700,400", "--json"));
    expect(document.schema).toBe("equilibre/plai@1");
    expect(document.stationary.rate).toBeCloseTo(0.28, 12);
    expect(document.stationary.bound).toBe("none");
    expect(document.years).toHaveLength(6);
    expect(Object.keys(document.years[0])).toEqual(["due", "required", "rate", "bound", "plai", "backlog"]);
    expect(document.years[5].backlog).toBe(0);
    expect(document.closed).toBe(true);
    expect(document.rLower).toBeCloseTo(285.714285714, 8);
    expect(document.rUpper).toBeCloseTo(666.666666667, 8);
    expect(document.otherRule.closed).toBe(false);
  });
  test("follows the annual rule when asked", async () => {
    const document = JSON.parse(
      await run(
        "--cadence",
        "0,200,700,1000,700,400",
        "--regle",
        "annuelle",
        "--production",
        "2000",
        "--json"
      )
    );
    expect(document.years[5].backlog).toBeCloseTo(30, 9);
    expect(document.closed).toBe(false);
  });
  test.each([
    ["2350", "6", 0.266],
    ["3600", "6", 0.292],
    ["2350", "7", 0.257],
    ["3600", "7", 0.282]
  ])("gives the band: %s demolitions over %s years", async (demolitions, years, rate) => {
    const document = JSON.parse(await run("--demolitions", demolitions, "--annees", years, "--json"));
    expect(Math.round(document.stationary.rate * 1000) / 1000).toBe(rate);
  });
  test("shares whole PLAI between operations", async () => {
    // 28 % of 30 is 8.4: 8 PLAI, shared 2.4, 2.4, 2.4, 0.8.
    const document = JSON.parse(
      await run("--cadence", "0,200,700,1000,700,400", "--operations", "9,9,9,3", "--json")
    );
    expect(document.operations).toEqual([3, 2, 2, 1]);
  });
  test("says in French what the rate is, what binds and where the text contradicts itself", async () => {
    const text = await run("--cadence", "0,200,700,1000,700,400", "--operations", "40,25");
    expect(text).toContain(
      "Taux de PLAI à fixer pour la première année : 28,0\u00a0% (règle prospective, aucune borne ne joue)."
    );
    expect(text).toContain("Règle annuelle : 30 PLAI encore dus à la fin, l’horizon ne se ferme pas");
    expect(text).toContain("285,7 démolitions appellent 25,0\u00a0%");
    expect(text).toMatch(
      /25,0\u00a0% : le taux appelé va de 30,7\u00a0% à 33,1\u00a0%, hors de la fourchette/
    );
    expect(text).toContain("le plus petit taux qui ramène à 10,0\u00a0% le risque de finir en retard");
  });
  test("says when no rate of the band is enough", async () => {
    const text = await run("--cadence", "1000,1000");
    expect(text).toContain(
      "L’horizon n’est pas tenable : même à 30,0\u00a0% chaque année, il manquerait 200 PLAI."
    );
    expect(text).toContain("tenu pour connu");
  });
});
