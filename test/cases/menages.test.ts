import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import {describeMenage, type MenageView} from "../../src/analysis/expliquer/describeMenage.js";
import {demandeFlags} from "../../src/core/demande/population.js";
import {readMenage} from "../../src/core/menage/readMenage.js";
import {typologies} from "../../src/core/vocabulary.js";
import {addDemande, findLogement} from "../helpers/commissions.js";
import {smallModel} from "../helpers/smallModel.js";
import {smallState} from "../helpers/smallState.js";
import {indexOfWord} from "./words.js";

interface MenageCase {
  readonly titre: string;
  readonly article: string;
  readonly menage: {
    readonly personnes: number;
    readonly tranche: string;
    readonly aci?: boolean;
    readonly salarie?: boolean;
    readonly statut?: "mutation";
    readonly bloquee?: boolean;
    readonly typologie?: (typeof typologies)[number];
    readonly attenteEnMois?: number;
  };
  readonly possibles?: readonly string[];
  readonly jamais?: readonly string[];
}

const cases = parse(readFileSync(new URL("menages.yaml", import.meta.url), "utf8")) as {
  readonly [group in "situations" | "criteres"]: readonly MenageCase[];
};
const step = 4;
/** Ménages drawn in each case: enough that what has a chance in thirty is seen. */
const draws = 400;

describe("situations ACI", () => {
  test.each(cases.situations)("$titre (article $article)", (given) => {
    check(given, ({situations}) => situations);
  });
});

describe("critères des mutations bloquées ou complexes", () => {
  test.each(cases.criteres)("$titre (article $article)", (given) => {
    check(given, ({criteria}) => criteria);
  });
});

function check(
  {menage, possibles = [], jamais = []}: MenageCase,
  read: (view: MenageView) => readonly string[]
) {
  const found = new Set(drawn(menage).flatMap((view) => read(view)));
  for (const id of possibles) expect(found, `possible : ${id}`).toContain(id);
  for (const id of jamais) expect(found, `jamais : ${id}`).not.toContain(id);
}

/** The same ménage many times, apart from its key. */
function drawn({personnes, tranche, ...given}: MenageCase["menage"]): MenageView[] {
  const state = smallState(smallModel(), {step});
  const {logements} = state;
  const home =
    given.typologie === undefined
      ? -1
      : findLogement(state, (l) => logements.typology[l] === typologies.indexOf(given.typologie ?? "T1"));
  const flags = (given.salarie ? demandeFlags.salarie : 0) | (given.bloquee ? demandeFlags.blocked : 0);
  return Array.from({length: draws}, (_, key) =>
    describeMenage(
      readMenage(
        state,
        addDemande(state, {
          key,
          size: personnes - 1,
          bracket: indexOfWord("tranche", tranche),
          aci: given.aci ? 1 : 0,
          status: given.statut === "mutation" ? 1 : 0,
          month: step * 6 + 5 - (given.attenteEnMois ?? 12),
          flags,
          home
        })
      )
    )
  );
}
