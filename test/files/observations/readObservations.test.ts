import {describe, expect, test} from "vitest";
import {readObservations} from "../../../src/files/observations/readObservations.js";
import {evolutionLine, observedProject, pendingLine, titles} from "./observedProject.js";

const known = new Set(["demande.pending"]);

function read(ours: readonly string[], own?: readonly string[]) {
  const root = observedProject({
    "observations/observations.csv": [titles, ...ours, ""].join("\n"),
    ...(own && {"imports/observations.csv": [titles, ...own, ""].join("\n")})
  });
  return readObservations(known, root);
}

function problemsOf(...lines: Parameters<typeof read>): string[] {
  try {
    read(...lines);
  } catch (error) {
    return (error as Error).message.split("\n");
  }
  throw new Error("nothing was refused");
}

describe("readObservations", () => {
  test("reads a point, a range with an open end, and the user's own lines after ours", () => {
    const [evolution, pending, own] = read(
      [evolutionLine, pendingLine],
      ["mobilite-2025,Taux de mobilité,niveau,2025,la ville,9.1,,,%,2026-12-31,SDES,A,,montrer,,deux sources"]
    );
    expect(evolution).toEqual({
      ...{id: "attributions-2024-2026", notion: "Attributions, évolution", measure: "evolution"},
      ...{firstYear: 2024, lastYear: 2026, perimeter: "la ville", observed: {low: -30, high: -30}, unit: "%"},
      ...{connuLe: "2027-02-01", source: "bilan", trust: "A", output: "attributions", use: "score"}
    });
    expect(pending.observed).toEqual({low: 1000, high: Number.POSITIVE_INFINITY});
    expect(own).toMatchObject({id: "mobilite-2025", use: "montrer", remark: "deux sources"});
  });

  test("has none where no file is", () => {
    expect(readObservations(known, observedProject())).toEqual([]);
  });

  test("tells every fault at once, where it is, what was found and what is accepted", () => {
    const problems = problemsOf([
      "a,N,niveau,2025,v,abc,,,demandes,2026-06-31,s,E,,montrer,,",
      "b,N,niveau,2025-2026,v,1,2,,demandes,2026-06-30,s,A,demandes,score,,",
      "c,N,evolution,2025,v,,5,4,demandes,2026-06-30,s,D,attributions,score,demande.rien,",
      "d,N,niveau,2025,v,53899,,,demandes,2026-06-30,s,A,demande.enAttente,score,demande.pending,"
    ]);
    const file = "data/observations/observations.csv";
    const told = (line: number, ...parts: string[]) =>
      expect(
        problems.some(
          (text) => text.startsWith(`${file}:${line}`) && parts.every((part) => text.includes(part))
        )
      ).toBe(true);
    told(2, "« valeur » : « abc »", "le point pour décimale");
    told(2, "« connu_le » : « 2026-06-31 »", "AAAA-MM-JJ");
    told(2, "« confiance » : « E »", "A, B, C, D");
    told(3, "« valeur » : « 1 »", "rien quand « bas » ou « haut »");
    told(3, "« periode » : « 2025-2026 »", "une seule année pour un niveau");
    told(3, "« sortie » : « demandes »", "demande.enAttente");
    told(4, "« haut » : « 4 »", "pas sous « bas » (5)");
    told(4, "« periode » : « 2025 »", "deux années, comme 2025-2028");
    told(4, "« unite » : « demandes »", "% pour une évolution");
    told(4, "« usage » : « score »", "confiance D");
    told(4, "« deja_dans » : « demande.rien »", "une hypothèse");
    told(5, "« usage » : « score »", "déjà dans « demande.pending »");
  });

  test("a vintage is a further line: twice the same day is refused, and another measure under the same id", () => {
    const revised = pendingLine.replace("1000", "1100").replace("2026-06-30", "2026-09-30");
    expect(read([pendingLine, revised]).map(({connuLe}) => connuLe)).toEqual(["2026-06-30", "2026-09-30"]);
    expect(problemsOf([pendingLine], [pendingLine])).toEqual([
      expect.stringMatching(
        /^data\/imports\/observations\.csv:2 « demandes-2025 » connu le 2026-06-30 est déjà donné en data\/observations\/observations\.csv:2/
      )
    ]);
    expect(problemsOf([pendingLine, revised.replace("niveau,2025", "niveau,2026")])).toEqual([
      expect.stringContaining("« periode » : « 2026 » trouvé, « 2025 » pour « demandes-2025 »")
    ]);
  });
});
