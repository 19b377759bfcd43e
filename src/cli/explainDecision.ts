import type {CandidateView, DecisionView} from "../analysis/expliquer/collectDecisions.js";
import type {Brackets} from "../core/brackets.js";
import {bracketTrait} from "../words/bracketWords.js";
import {cutsAt, underObjective, underSet} from "../words/inForce.js";
import {
  ageTraits,
  contingentNames,
  criterionLabels,
  quartierOfClass,
  rentLabels,
  situationLabels,
  statusLabels
} from "../words/labels.js";
import {formatNumber} from "../words/numbers.js";

/** A decision told in plain French: where, what bound, who was presented, what came of it. */
export function explainDecision(decision: DecisionView, brackets: Brackets): string {
  const {halfYear, logement, typology, rentClass, bailleur, commune, depth} = decision;
  const head =
    `${halfYear}, séance ${decision.session} — logement ${logement} (${typology}, ${rentLabels[rentClass]}, ${bailleur}, ` +
    `${commune}, ${contingentNames[decision.contingent]}, ${quartierOfClass[decision.fragilite]})` +
    (depth > 0 ? `, libéré par une mutation (rang ${depth} de sa chaîne)` : "");
  return [
    head,
    ...rules(decision, brackets),
    ...decision.candidates.map((candidate) => candidateLine(candidate, brackets)),
    `  → ${outcome(decision)}`
  ].join("\n");
}

/** How a CAL that no objective holds chooses. */
const choices = {
  "pratique-2014": "La commission choisit selon la pratique observée.",
  objectifs: "La commission choisit selon la pratique observée.",
  quotas: "La commission choisit selon la pratique observée.",
  cotation: "La commission retient le candidat qui a le plus de points de cotation.",
  file: "La commission retient la demande la plus ancienne.",
  aleatoire: "La commission tire au sort parmi les candidats.",
  loi: "La commission suit les minimums de la loi : elle retient d’abord, parmi les candidats, ceux qui manquent au bailleur."
};

const moved =
  "Lecture intensive : la pratique observée se déplace vers l’objectif, commission par commission.";

function rules({outcome: what, ...decision}: DecisionView, brackets: Brackets): string[] {
  const {complies, aciNeed, earmarked, integration, step} = decision;
  const reserved = [
    ...(integration ? ["  Article 11.2 : PLAI intégration, en 1er accès seulement."] : []),
    ...(earmarked
      ? [
          `  Article 12 : logement accessible réservé aux ménages ${underSet("accessible", cutsAt(brackets, step))}.`
        ]
      : [])
  ];
  // Article 5 holds for relogements (article 8); article 6 does not, and nobody chooses.
  if (what === "relogement")
    return complies ? [...reserved, ...objectives({...decision, aciNeed: 0}, brackets)] : reserved;
  if (complies || aciNeed !== 0) return [...reserved, ...objectives(decision, brackets)];
  return [...reserved, `  ${decision.moves ? moved : choices[decision.policy]}`];
}

function objectives(
  {
    complies,
    allowed,
    aciNeed,
    under60InWindow,
    attributionsInWindow,
    fragilite,
    step
  }: Omit<DecisionView, "outcome">,
  brackets: Brackets
): string[] {
  const lines = [];
  if (complies && allowed.length < brackets.ids.length)
    lines.push(
      `  Article 5 : sur 24 mois, ${under60InWindow} des ${attributionsInWindow} attributions du quartier par ces commissions vont à des ` +
        `ménages ${underObjective(fragilite, cutsAt(brackets, step))} ; ici, seulement : ${allowed.map((k) => nameOf(k, brackets)).join(", ")}.`
    );
  else if (complies) lines.push("  Article 5 : l’objectif du quartier n’écarte personne ici.");
  if (aciNeed === 1)
    lines.push(
      "  Article 6 : la commune ou le bailleur n’a pas sa part de ménages ACI ; un ménage ACI est attendu."
    );
  if (aciNeed === -1)
    lines.push("  Article 6 : la part de ménages ACI est dépassée ; un autre ménage est attendu.");
  return lines;
}

function candidateLine(candidate: CandidateView, brackets: Brackets): string {
  const {menage, bracket, status, profile, months, weight, points} = candidate;
  const {resourcesCents, age, actif, situations, criteria} = profile;
  const traits = [
    `${nameOf(bracket, brackets)} (${formatNumber(Math.floor(resourcesCents / 100))} € par mois)`,
    ageTraits[age],
    actif ? "actif" : "inactif",
    statusLabels[status],
    ...(situations.length > 0 ? [`ACI (${situations.map((s) => situationLabels[s]).join(", ")})`] : []),
    ...(criteria.length > 0 ? [`bloquée (${criteria.map((c) => criterionLabels[c]).join(", ")})`] : [])
  ];
  const told =
    points === undefined
      ? `poids ${formatNumber(weight, 2)}`
      : `${formatNumber(points)} ${points > 1 ? "points" : "point"}`;
  const weighed = weight === 0 ? "écarté ou ayant déjà refusé" : told;
  return `    ${menage} : ${traits.join(", ")}, ${months} mois d’attente ; ${weighed}`;
}

function outcome({outcome: what, chosen}: DecisionView): string {
  switch (what) {
    case "accepted":
      return `${chosen} est choisi et accepte.`;
    case "refused":
      return `${chosen} est choisi et refuse ; le candidat suivant est appelé.`;
    case "deferred":
      return "aucun candidat ne convient à l’objectif : d’autres candidats sont demandés.";
    case "unfilled":
      return "personne n’a pris le logement : il reste vacant jusqu’au semestre suivant.";
    case "relogement":
      return `${chosen}, ménage à reloger du NPRU, y est relogé avant toute autre proposition (article 8).`;
  }
}

function nameOf(id: string, brackets: Brackets): string {
  return bracketTrait(brackets, brackets.ids.indexOf(id));
}
