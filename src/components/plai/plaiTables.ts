import type {PlaiReading} from "../../analysis/plai/plaiReadings.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {typography} from "../../words/typography.js";
import {badge} from "../badge.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import type {AskedPlaiPage} from "./askPlai.js";
import type {PlaiPageDocument} from "./plaiDocument.js";

/** Chance of ending with PLAI owed for each rate across the band, and how long it would take to catch up. */
export function plaiRiskTable({answer: {uncertain}}: AskedPlaiPage): HTMLElement {
  if (uncertain === undefined)
    return element("p", {}, "Nombre de démolitions hors de l’intervalle du texte : il est tenu pour connu.");
  return dataTable(uncertain.rates, {
    caption: "Un taux tenu tout l’horizon, sans connaître le nombre de démolitions",
    columns: [
      {title: "Taux tenu", cell: ({rate}) => formatShare(rate, 1)},
      {
        title: "Probabilité de finir en retard",
        number: true,
        cell: ({risk}) => formatShare(risk, risk > 0 && risk < 0.01 ? 1 : 0)
      },
      {
        title: "Années pour rattraper (dépassées une fois sur dix)",
        number: true,
        cell: ({catchUpYears}) => (Number.isFinite(catchUpYears) ? formatNumber(catchUpYears, 1) : "jamais")
      }
    ]
  });
}

/** What deciding before the number is known costs, against waiting for it. */
export function plaiDecisionTable({answer: {uncertain}}: AskedPlaiPage): HTMLElement | undefined {
  if (uncertain === undefined) return undefined;
  const {decisions, risk} = uncertain;
  const when = (years: number) => {
    if (years === 0) return "avant de décider";
    return years === decisions.length - 1
      ? "jamais pendant l’horizon"
      : `après ${years} an${years > 1 ? "s" : ""}`;
  };
  return dataTable(decisions, {
    caption: `Si le nombre n’est connu que plus tard et que le taux est alors revu (un PLAI manquant compte comme ${formatNumber((1 - risk) / risk, 1)} en avance, selon le risque admis)`,
    columns: [
      {title: "Le nombre est connu", cell: ({knownAfter}) => when(knownAfter)},
      {title: "Meilleur taux d’ici là", number: true, cell: ({rate}) => formatShare(rate, 1)},
      {
        title: "PLAI manquants attendus",
        number: true,
        cell: ({expectedMissing}) => formatNumber(expectedMissing, 0)
      },
      {
        title: "PLAI en avance attendus",
        number: true,
        cell: ({expectedSurplus}) => formatNumber(expectedSurplus, 0)
      },
      {
        title: "Valeur de l’information, en PLAI en avance épargnés",
        number: true,
        cell: ({valueOfInformation}) => formatNumber(valueOfInformation, 0)
      }
    ]
  });
}

/** What a late reconstitution does to the rate of the first year. */
export function plaiDelayTable({answer: {delays}}: AskedPlaiPage): HTMLElement {
  return dataTable(delays, {
    caption: "Si la reconstitution prend encore du retard (l’horizon s’allonge d’autant, règle prospective)",
    columns: [
      {title: "Années de retard", cell: ({years}) => String(years)},
      {title: "Taux appelé", number: true, cell: ({required}) => formatShare(required, 1)},
      {title: "Taux fixé", number: true, cell: ({rate}) => formatShare(rate, 1)},
      {
        title: "Reconstitués plus tard",
        number: true,
        cell: ({beyond}) => formatNumber(Math.round(beyond))
      },
      {
        title: "PLAI dus alors",
        number: true,
        cell: ({owedBeyond}) => formatNumber(Math.round(owedBeyond))
      },
      {title: "Plus rien de dû à la fin", cell: ({closed}) => (closed ? "oui" : "non")}
    ]
  });
}

/** The contradiction of the text, with where each reading leads. */
export function plaiReadingsTable(
  readings: readonly PlaiReading[],
  {minimumPerYear, production}: PlaiPageDocument
): HTMLElement {
  return dataTable(readings, {
    caption: "Taux constant appelé aux deux bouts de l’intervalle des démolitions, selon la lecture",
    columns: [
      {
        title: "Taux moyen actuel",
        cell: ({currentRate}) =>
          `${formatShare(currentRate)}, soit ${formatNumber(currentRate * production)} PLAI par an sur ${formatNumber(production)}${currentRate * production >= minimumPerYear ? "" : ` (moins que les ${formatNumber(minimumPerYear)} de l’article 11.2)`}`
      },
      {title: "Au moins", number: true, cell: ({low}) => formatShare(low, 1)},
      {title: "Au plus", number: true, cell: ({high}) => formatShare(high, 1)},
      {title: "Dans la fourchette du texte", cell: ({withinBand}) => (withinBand ? "oui" : "non")}
    ]
  });
}

/** What the answer rests on, each figure with its status and its article. */
export function plaiAssumptionsTable({assumptions}: PlaiPageDocument): HTMLElement {
  return dataTable(assumptions, {
    caption: "Ce que dit le texte, et ce que la page suppose",
    columns: [
      {title: "Donnée", cell: ({label}) => typography(label)},
      {title: "Valeur", number: true, cell: ({shown}) => shown},
      {title: "Statut", cell: ({status}) => badge(status)},
      {title: "Article", cell: ({article}) => article},
      {title: "Remarque", cell: ({reason}) => typography(reason ?? "")}
    ]
  });
}
