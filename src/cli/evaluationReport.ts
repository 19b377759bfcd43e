import type {Confrontation} from "../analysis/confronter/confrontation.js";
import type {ConfrontedRow} from "../analysis/confronter/confrontFigure.js";
import {measuredSentences} from "../analysis/confronter/toldCauses.js";
import {
  basisNotes,
  causeSentences,
  figureName,
  headlines,
  heldWord,
  isSigned,
  missesOf,
  skillsText
} from "../analysis/confronter/toldConfrontation.js";
import {frenchDate} from "../words/frenchDate.js";
import {formatChanceBar, formatObserved, formatWorldsBar} from "../words/observed.js";
import {upperFirst} from "../words/upperFirst.js";

/** The part of the final evaluation (article 19) that holds projections against public figures: Markdown, to be sent as it is. */
export function evaluationReport(document: Confrontation, convention: string): string {
  const {rows, knownOn, observedOn, shown, unjudged, undated} = document;
  const scored = rows.filter(({use}) => use === "score");
  const observed =
    observedOn === undefined
      ? "à leur dernier millésime"
      : `tels qu’ils étaient connus le ${frenchDate(observedOn)}`;
  return [
    "# Évaluation finale (article 19) : ce que l’on projetait, ce qui est venu",
    `${convention}.`,
    `Projections telles que connues le ${frenchDate(knownOn)} ; chiffres publics ${observed}.`,
    headlines(document)
      .map((sentence) => `- ${sentence}`)
      .join("\n"),
    "## Ce qui a été manqué, et pourquoi",
    missed(document),
    "## Chiffre par chiffre",
    scored.length === 0 ? "Aucun chiffre public ne pouvait être noté ce jour-là." : table(scored),
    ...basisNotes(scored),
    "## Chiffres montrés sans comparaison",
    listed(
      shown.map(
        (one) =>
          `${figureName(one)}, ${one.perimeter} : ${formatObserved(one, one.unit)}${one.why === "" ? "" : ` (${one.why})`}. Source : ${one.source} ; confiance ${one.trust}.`
      )
    ),
    "## Non jugeable sans les fichiers des partenaires",
    listed(
      unjudged.map(
        ({title, article, holder, without}) =>
          `${upperFirst(title)} (${article}), détenu par ${holder} : ${without}.`
      )
    ),
    "## Ce que la projection n’a pas pu dater autrement",
    listed(
      undated.map(({what, connuLe, why}) => `${upperFirst(what)} : connu le ${frenchDate(connuLe)} ; ${why}.`)
    ),
    ""
  ].join("\n\n");
}

function missed(document: Confrontation): string {
  const byOutput = new Map(missesOf(document).map((row) => [row.output, row]));
  if (byOutput.size === 0) return "Aucun chiffre noté ne sort des barres larges.";
  return [...byOutput.values()]
    .map((row) =>
      [
        `### ${figureName(row)}`,
        [...causeSentences(row), ...measuredSentences(document, row)]
          .map((sentence) => `- ${sentence}`)
          .join("\n")
      ].join("\n\n")
    )
    .join("\n\n");
}

function table(rows: readonly ConfrontedRow[]): string {
  const head = [
    "Chiffre",
    "Scénario",
    "Observé",
    "Projeté, hasard",
    "Mondes plausibles",
    "Dans la barre",
    "Habileté",
    "Source"
  ];
  const lines = rows.map((row) => {
    const {unit, observed, projected, scenario, apart} = row;
    const sign = isSigned(row);
    return [
      `${figureName(row)}${apart === undefined ? "" : " (à part)"}`,
      scenario,
      formatObserved(observed, unit, {sign}),
      formatChanceBar(projected, unit, {sign}),
      formatWorldsBar(projected, unit, {sign}) || "inconnue",
      heldWord(row),
      skillsText(row),
      `${observed.source} ; ${observed.perimeter} ; confiance ${observed.trust}`
    ];
  });
  return [head, head.map(() => "---"), ...lines]
    .map((cells) => `| ${cells.map(cell).join(" | ")} |`)
    .join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? "Rien." : items.map((item) => `- ${item}`).join("\n");
}
