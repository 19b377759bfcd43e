import {bracketsOn} from "../../core/brackets.js";
import {hypothesisNumber, hypothesisNumbers} from "../../core/convention/hypotheses.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {demandeFlags, type InitialDemandes} from "../../core/demande/population.js";
import {mutation, premierAcces} from "../../core/markers.js";
import {bracketName} from "../../words/bracketWords.js";
import {equal, type Target} from "./target.js";

/** Rows of the report for the pending demandes of the first day: what was asked of them against what was drawn. */
export function demandeTargets(
  demandes: InitialDemandes,
  {hypotheses, convention}: ResolvedScenario
): Target[] {
  const brackets = bracketsOn(convention, [convention.inForce]);
  const {count} = demandes;
  const all = Array.from({length: count}, (_, i) => i);
  const premiers = all.filter((i) => demandes.status[i] === premierAcces);
  const mutations = all.filter((i) => demandes.status[i] === mutation);
  const share = (of: readonly number[], holds: (i: number) => boolean) =>
    (100 * of.filter(holds).length) / of.length;
  /** Status, article or source of a hypothesis, as a row carries them. */
  const from = (id: string) => {
    const {status, source, article} = hypotheses[id];
    return {status, source: source ?? (status === "texte" ? `article ${article}` : `hypotheses.yaml, ${id}`)};
  };
  const profile = hypothesisNumbers(hypotheses, "demande.profile");
  const months = all.reduce((sum, i) => sum - demandes.month[i], 0) / count;
  return [
    equal({
      id: "demande.enAttente",
      label: "Demandes en attente au premier jour",
      unit: "demandes",
      target: hypothesisNumber(hypotheses, "demande.pending"),
      reached: count,
      tolerance: 0,
      ...from("demande.pending")
    }),
    equal({
      id: "demande.premierAcces",
      label: "Part des premiers accès dans la demande",
      unit: "%",
      target: 100 * hypothesisNumber(hypotheses, "demande.premierAccesShare"),
      reached: share(all, (i) => demandes.status[i] === premierAcces),
      tolerance: 0.1,
      ...from("demande.premierAccesShare")
    }),
    ...brackets.ids.map((k, b) =>
      equal({
        id: `demande.profil.${k}`,
        label: `Part des ménages ${bracketName(brackets, b)} dans la demande`,
        unit: "%",
        target: 100 * profile[b],
        reached: share(all, (i) => demandes.bracket[i] === b),
        tolerance: 0.1,
        ...from("demande.profile")
      })
    ),
    equal({
      id: "demande.aci",
      label: "Part des ménages ACI dans la demande de premier accès",
      unit: "%",
      target: 100 * hypothesisNumber(hypotheses, "demande.aciShare"),
      reached: share(premiers, (i) => demandes.aci[i] === 1),
      tolerance: 0.1,
      ...from("demande.aciShare")
    }),
    equal({
      id: "demande.anciennete",
      label: "Ancienneté moyenne de la demande",
      unit: "mois",
      target: hypothesisNumber(hypotheses, "demande.meanMonths"),
      reached: months,
      tolerance: 0.5,
      ...from("demande.meanMonths")
    }),
    equal({
      id: "demande.mutationsBloquees",
      label: "Part des mutations bloquées ou complexes dans la demande de mutation",
      unit: "%",
      target: 100 * hypothesisNumber(hypotheses, "mutations.blockedShare"),
      reached: share(mutations, (i) => (demandes.flags[i] & demandeFlags.blocked) !== 0),
      tolerance: 1,
      ...from("mutations.blockedShare")
    })
  ];
}
