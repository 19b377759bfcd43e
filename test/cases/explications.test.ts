import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import type {CandidateView, DecisionView} from "../../src/analysis/expliquer/collectDecisions.js";
import {explainDecision} from "../../src/cli/explainDecision.js";
import type {PolicyId} from "../../src/core/vocabulary.js";
import {brackets, cietBrackets} from "../helpers/cietBrackets.js";
import {indexOfWord} from "./words.js";

interface ExplanationCase {
  readonly titre: string;
  readonly article: string;
  readonly decision: {
    readonly suit: string;
    readonly tranches?: readonly string[];
    readonly sous60?: number;
    readonly attributions?: number;
    readonly aci?: number;
    readonly rang?: number;
    readonly regle?: PolicyId;
    readonly intensive?: string;
    readonly reserve?: string;
    readonly integration?: string;
    readonly candidats: readonly {
      readonly menage: string;
      readonly tranche: string;
      readonly poids: number;
      readonly points?: number;
    }[];
    readonly issue: keyof typeof outcomes;
    readonly choisi?: string;
  };
  readonly phrases: readonly string[];
}

const outcomes = {
  accepte: "accepted",
  refuse: "refused",
  reportée: "deferred",
  vacant: "unfilled",
  relogement: "relogement"
} as const;

const {explications} = parse(
  readFileSync(fileURLToPath(new URL("explications.yaml", import.meta.url)), "utf8")
) as {readonly explications: readonly ExplanationCase[]};

describe("explications", () => {
  test.each(explications)("$titre (article $article)", ({decision, phrases}) => {
    const told = explainDecision(viewOf(decision), cietBrackets()).replaceAll("\u00a0", " ");
    let from = 0;
    for (const phrase of phrases) {
      const at = told.indexOf(phrase, from);
      expect(at, `« ${phrase} » dans :\n${told}`).toBeGreaterThanOrEqual(0);
      from = at + phrase.length;
    }
  });
});

const bracketOf = (tranche: string) => brackets[indexOfWord("tranche", tranche)];

function viewOf(decision: ExplanationCase["decision"]): DecisionView {
  return {
    halfYear: "2019-S1",
    step: 6,
    logement: "59901-003/12",
    typology: "T3",
    rentClass: "plusAncien",
    fragilite: "fragile",
    contingent: "bailleur",
    bailleur: "bailleur-un",
    commune: "Aulne",
    depth: decision.rang ?? 0,
    policy: decision.regle ?? "objectifs",
    complies: decision.suit === "oui",
    moves: decision.intensive === "oui",
    earmarked: decision.reserve === "oui",
    integration: decision.integration === "oui",
    allowed: decision.tranches?.map(bracketOf) ?? brackets,
    aciNeed: decision.aci ?? 0,
    under60InWindow: decision.sous60 ?? 0,
    attributionsInWindow: decision.attributions ?? 0,
    session: 1,
    candidates: decision.candidats.map(candidateOf),
    outcome: outcomes[decision.issue],
    ...(decision.choisi === undefined ? {} : {chosen: decision.choisi})
  };
}

function candidateOf({
  menage,
  tranche,
  poids,
  points
}: ExplanationCase["decision"]["candidats"][number]): CandidateView {
  return {
    menage,
    bracket: bracketOf(tranche),
    status: "premierAcces",
    aci: false,
    blocked: false,
    profile: {
      category: 1,
      place: 0.5,
      resourcesCents: 90_000,
      consumptionUnits: 1,
      firstQuartile: false,
      underTwoRsa: false,
      age: "adultes",
      actif: true,
      situations: [],
      criteria: []
    },
    months: 14,
    weight: poids,
    ...(points === undefined ? {} : {points})
  };
}
