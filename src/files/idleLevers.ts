import {policies} from "../core/attribution/policies/policies.js";
import type {Dated} from "../core/convention/dated.js";
import type {Levers} from "../core/convention/levers.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";

/** A lever that a scenario names and that changes nothing of it, and why, in French. */
export interface IdleLever {
  readonly lever: string;
  readonly message: string;
}

/** Whether the condition that a lever needs holds in a scenario, and what is missing where it does not. */
interface Need {
  readonly lever: RegExp;
  readonly holds: (levers: Levers, named: string) => boolean;
  readonly message: string;
}

const pursues = ({attribution}: Levers) =>
  attribution.policy === "objectifs" || attribution.policy === "quotas";
const steers = ({attribution}: Levers) =>
  attribution.policy === "quotas" ||
  (attribution.policy === "objectifs" && attribution.effortReading === "extensive");
const draws = ({attribution}: Levers) => policies[attribution.policy].presents !== "first";
const some = (value: Dated<number>) =>
  typeof value === "number" ? value > 0 : Object.values(value).some((n) => n > 0);
const effort = ({attribution}: Levers) => Object.values(attribution.effort).some(some);

/** What each lever needs beside it to change anything, from the levers nearest to the rule to the farthest. */
const needs: readonly Need[] = [
  {
    lever:
      /^attribution\.(effort|objective|complianceByBailleur|regulation|windowHalfYears|preconisations|floorAppliesTo|effortReading)/,
    holds: pursues,
    message: "« attribution.policy » ne poursuit pas les objectifs ; attendu objectifs ou quotas"
  },
  {
    lever: /^attribution\.(regulation|preconisations)/,
    // Article 6 has preconisations of its own, which both look at.
    holds: (levers) => steers(levers) || some(levers.aci.effort),
    message:
      "la lecture intensive n’a pas de préconisations ; attendu « attribution.effortReading: extensive »"
  },
  {
    lever: /^attribution\.effortReading$/,
    holds: ({attribution}) => attribution.policy === "objectifs",
    message: "la règle quotas n’a qu’une lecture ; attendu « attribution.policy: objectifs »"
  },
  {
    lever:
      /^attribution\.(objective|windowHalfYears|preconisations|effortReading|complianceByBailleur|floorAppliesTo)/,
    holds: (levers) => effort(levers) || some(levers.aci.effort),
    message: "aucun effort n’est fait : « attribution.effort » et « aci.effort » sont nuls"
  },
  {
    lever: /^attribution\.floorAppliesTo$/,
    holds: ({attribution}) => attribution.objective === "bornes",
    message: "le plancher ne vaut que pour l’objectif « bornes »"
  },
  {
    lever: /^aci\.(pooling|mode)$/,
    holds: pursues,
    message: "« attribution.policy » ne poursuit pas les objectifs ; attendu objectifs ou quotas"
  },
  {
    // The agenda says whom the CAL hear, whatever they pursue then.
    lever: /^aci\.(effort|agenda)$/,
    holds: (levers) => pursues(levers) || (levers.aci.agenda !== undefined && draws(levers)),
    message: "« attribution.policy » ne poursuit pas les objectifs ; attendu objectifs ou quotas"
  },
  {
    lever: /^aci\.(agenda|pooling|mode)$/,
    holds: ({aci}) => some(aci.effort),
    message: "aucune commission ne suit l’article 6.2 : « aci.effort » est nul"
  },
  {
    lever: /^aci\.pooling$/,
    holds: ({aci}) => aci.mode !== "aucun",
    message: "aucun objectif ACI n’est poursuivi (« aci.mode »)"
  },
  {
    lever: /^aci\.effort$/,
    holds: ({aci}) => aci.mode !== "aucun" || aci.agenda !== undefined,
    message:
      "aucun objectif ACI n’est poursuivi (« aci.mode »), aucun ordre du jour n’est fixé (« aci.agenda »)"
  },
  {
    lever: /^plai\.rate$/,
    holds: ({plai}) => plai.rule === "fixe",
    message: "le taux suit une règle (« plai.rule ») ; attendu fixe"
  },
  {
    lever: /^npru\.(?!active$)/,
    holds: ({npru}) => npru.active,
    message: "le NPRU est arrêté (« npru.active: false »)"
  },
  {
    lever: /^npru\.cadence$/,
    holds: ({npru}) => Object.keys(npru.cadenceBySite).length === 0 || npru.cadence !== undefined,
    message: "le calendrier par site en tient lieu (« npru.cadenceBySite »)"
  },
  {
    lever: /^offre\.sruReview$/,
    holds: ({offre}) => offre.sruPriority > 0,
    message:
      "la production n’est pas orientée vers les communes sous le seuil (« offre.sruPriority » est nul)"
  }
];

/** Levers that a scenario names and that nothing in it can see; the first reason of each. */
export function idleLevers(
  {levers}: Pick<ResolvedScenario, "levers">,
  named: readonly string[]
): IdleLever[] {
  return named.flatMap((lever) => {
    const missing = needs.find((need) => need.lever.test(lever) && !need.holds(levers, lever));
    return missing === undefined
      ? []
      : [{lever, message: `ce levier ne change aucun résultat simulé : ${missing.message}`}];
  });
}
