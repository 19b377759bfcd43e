import {expect, test} from "vitest";
import {avenantSheets} from "../../../src/components/avenant/avenantSheets.js";
import {avenantFixture} from "../../site/writeAnswers.js";

const document = avenantFixture();
const sheet = (name: string) => avenantSheets(document).find((one) => one.name === name);
const distance = document.distance!;

test("the distance to the bounds is a sheet: a row a year and a side, at the bounds in force on it", () => {
  const [head, ...rows] = sheet("Écart aux bornes")?.rows ?? [];
  expect(head.slice(0, 5)).toEqual(["Année", "Avenant", "Bornes de l’article 5.2", "Unité", "Écart"]);
  expect(rows.map(([year, side]) => [year, side])).toEqual(
    distance.years.flatMap(({year}) => ["sans", "avec"].map((side) => [year, side]))
  );
  expect(rows.map((row) => row[4])).toEqual(
    distance.years.flatMap(({sides}) => sides.map(({gap}) => gap.mean))
  );
  for (const row of rows) expect(["tenu", "perdu", "selon le tirage", "non mesuré"]).toContain(row.at(-1));
});

test("what JSON could not write is left empty", () => {
  const [year] = distance.years;
  const none = {mean: null, se: null, q05: null, q95: null} as unknown as (typeof year.sides)[0]["gap"];
  const [side] = year.sides;
  const unmeasured = {
    ...distance,
    years: [
      {
        ...year,
        sides: [
          {...side, gap: none},
          {...side, gap: none}
        ] as const
      }
    ]
  };
  const [, row] = avenantSheets({...document, distance: unmeasured}).find(
    ({name}) => name === "Écart aux bornes"
  )!.rows;
  expect(row.slice(4)).toEqual(["", "", "", "", "non mesuré"]);
});

test("shares half-year by half-year are another, and a document that predates both has neither", () => {
  expect(sheet("Parts par semestre")?.rows).toHaveLength(1 + 2 * distance.halfYears.length);
  const {distance: _, ...older} = document;
  expect(avenantSheets(older).map(({name}) => name)).not.toContain("Écart aux bornes");
});
