import Table from "cli-table3";
import type {AciUnits} from "../../analysis/calibrer/aciUnits.js";
import type {FileFigure} from "../../analysis/calibrer/fileFigure.js";
import type {FitOnFile} from "../../analysis/calibrer/fitOnFile.js";
import type {NarrowedAnswer, NarrowedBar, NarrowedLaw} from "../../analysis/calibrer/narrowedAnswer.js";
import {formatBounds, formatDecimal, formatNumber, formatPoints, formatShare} from "../../words/numbers.js";
import {withoutRules} from "../tableChars.js";

/** A fit on files of partners, for a terminal. */
export function fitText(fit: FitOnFile, keptIn: string): string {
  const {verdicts} = fit;
  return [
    `Calage sur ${fit.fichiers.map(({fichier}) => fichier).join(", ")} : ${formatNumber(fit.attributions)} attributions de ${fit.annee}`,
    ...(fit.exercice === undefined
      ? []
      : [`Exercice : personne n’est nommé, communes et bailleurs vont par numéro. ${fit.exercice}`]),
    "Effectifs exacts : réservé aux partenaires. Chaque intervalle tient neuf chances sur dix, à n lignes.",
    "Tranchée : il reste moins d’un quart de ce qui était admis, ou le texte est retrouvé. Contredite : hors de ce qui était admis.",
    "",
    ...verdictTable(fit.figures),
    `Tranchées : ${verdicts.tranchée}. Déplacées : ${verdicts.déplacée}. Contredites : ${verdicts.contredite}. Rien appris : ${verdicts["rien appris"]}.`,
    ...contradictions(fit.figures),
    "",
    ...measures(fit.figures),
    ...unitsTable("Part ACI des premiers accès par bailleur (article 6.2)", fit.aciParBailleur),
    ...communesLine(fit.aciParCommune),
    ...refusals(fit),
    ...nextYears(fit),
    ...(fit.mondes === undefined ? [] : worldsText(fit.mondes)),
    ...unseen(fit),
    ...fit.reserves.map((reserve) => `Réserve : ${reserve}`),
    `Gardé dans ${keptIn}, que git ignore.`,
    ""
  ].join("\n");
}

function verdictTable(figures: readonly FileFigure[]): string[] {
  const rows = figures.flatMap((figure) => {
    const {supposed, label, n, verdict} = figure;
    if (supposed === undefined) return [];
    return [
      [
        label,
        amount(supposed.value, figure),
        formatBounds(amount(supposed.range.low, figure), amount(supposed.range.high, figure)),
        amount(figure.value, figure),
        n === 0 ? "–" : formatBounds(amount(figure.low, figure), amount(figure.high, figure)),
        formatNumber(n),
        verdict
      ]
    ];
  });
  return [tableText(["", "supposé", "admis", "fichier", "neuf chances sur dix", "n", ""], rows), ""];
}

function contradictions(figures: readonly FileFigure[]): string[] {
  return figures.flatMap((figure) => {
    const {verdict, label, beyond = 0, standardErrors = 0, ifAlike, kind} = figure;
    if (verdict !== "contredite" && !ifAlike) return [];
    const what = kind === "texte" ? "le texte, tolérance déduite," : "l’hypothèse";
    const gap = figure.unit === "share" ? formatPoints(beyond * 100) : formatDecimal(beyond);
    const errors = `${formatDecimal(standardErrors)} erreur${standardErrors >= 2 ? "s" : ""} d’échantillonnage`;
    return [
      `${label} : ${ifAlike ? "contredirait" : "contredit"} ${what} de ${gap} (${errors})${ifAlike ? " si les lignes muettes sont comme les autres" : ""}.`
    ];
  });
}

function measures(figures: readonly FileFigure[]): string[] {
  return figures
    .filter(({supposed, n}) => supposed === undefined && n > 0)
    .map(
      (figure) =>
        `${figure.label} : ${amount(figure.value, figure)} ${formatBounds(amount(figure.low, figure), amount(figure.high, figure))} (n = ${formatNumber(figure.n)}).`
    );
}

function unitsTable(title: string, {units}: AciUnits): string[] {
  const rows = units.map(({nom, successes, n, share, exact, shrunk}) => [
    nom,
    formatNumber(n),
    formatNumber(successes),
    share === undefined ? "–" : formatShare(share, 1),
    exact === undefined ? "–" : ends(exact),
    shrunk === undefined ? "–" : `${formatShare(shrunk.mean, 1)} ${ends(shrunk)}`
  ]);
  return [
    "",
    title,
    tableText(["", "premiers accès", "ACI", "part", "exact", "tiré vers les autres"], rows),
    ""
  ];
}

/** Ninety communes do not hold on a screen: those that stand apart from the others do. */
function communesLine({units, centre}: AciUnits): string[] {
  if (centre === undefined) return ["Part ACI par commune : trop peu de communes le disent.", ""];
  const apart = units.filter(({shrunk}) => shrunk && (shrunk.low > centre || shrunk.high < centre));
  const told = apart
    .sort((a, b) => b.n - a.n)
    .slice(0, 8)
    .map(({nom, shrunk}) => `${nom} ${formatShare(shrunk?.mean ?? Number.NaN)}`);
  return [
    `Part ACI par commune : ${formatShare(centre, 1)} au centre ; ${apart.length} communes s’en distinguent${told.length > 0 ? `, dont ${told.join(", ")}` : ""}. Toutes : --json.`,
    ""
  ];
}

function refusals({refus}: FitOnFile): string[] {
  if (refus.length === 0)
    return ["Refus par rang : le fichier ne les dit pas (colonne rang_acceptation).", ""];
  return [
    `Refus par rang : ${refus.map(({rang, successes, n, interval}) => `rang ${rang}, ${formatShare(successes / n)} ${ends(interval)} de ${formatNumber(n)}`).join(" ; ")}.`,
    ""
  ];
}

function nextYears({suite, annee}: FitOnFile): string[] {
  return suite.flatMap(({annee: next, figures, tenus, bouge}) => [
    `${next}, jugée sur le calage de ${annee} : ${tenus} des ${figures.length} intervalles prédits tiennent (neuf sur dix attendus).` +
      (bouge ? " C’est moins que le hasard n’en donne : la pratique a bougé." : ""),
    ...figures
      .filter(({held}) => !held)
      .slice(0, 12)
      .map(
        (figure) =>
          `  ${figure.label} : ${amount(figure.value, figure)}, prédit ${formatBounds(amount(figure.low, figure), amount(figure.high, figure))}`
      ),
    ""
  ]);
}

function unseen({horsDeVue}: FitOnFile): string[] {
  const files = [...new Set(horsDeVue.flatMap(({fichier}) => fichier ?? []))];
  return [
    `Rien appris non plus de ${horsDeVue.length} hypothèses dont ces fichiers ne disent rien${files.length > 0 ? ` ; d’autres le diraient : ${files.join(" ; ")}` : ""}. Leur liste : --json.`,
    ""
  ];
}

/** How far the outer bars of the main answer narrow. */
function worldsText({
  scenarios,
  year,
  worlds,
  effectiveSize,
  used,
  beyond,
  bars,
  hypotheses
}: NarrowedAnswer): string[] {
  const [reference, convention] = scenarios;
  const text = (value: number, unit: NarrowedBar["unit"]) => {
    // A year of the calendar has neither thousands nor decimals.
    if (unit === "year") return String(Math.round(value));
    return unit === "count" ? formatNumber(value) : formatDecimal(value, unit === "points" ? 1 : 3);
  };
  const row = ({label, unit, before, after, narrowing}: NarrowedBar) => [
    label,
    ...[before, after].flatMap(({mean, low, high}) => [
      text(mean, unit),
      `de ${text(low, unit)} à ${text(high, unit)}`
    ]),
    formatShare(narrowing)
  ];
  const head = ["", "avant", "neuf avenirs sur dix", "après", "neuf avenirs sur dix", "resserré de"];
  return [
    `Ce que le fichier fait de la réponse : ${convention} moins ${reference}, ${year}, sur ${formatNumber(worlds)} mondes plausibles`,
    tableText(head, bars.map(row)),
    `Pesés par leur seule vraisemblance, les mondes se réduiraient à ${formatDecimal(effectiveSize)} en effectif (Kish) ; les barres sont celles de la régression sur tous les avenirs.`,
    `Chiffres comparés : ${used.join(", ")}.`,
    ...(beyond.length === 0
      ? []
      : [
          `Au-delà de tous les avenirs : ${beyond.join(", ")}. Ce que les barres en disent est prolongé, et non appris : les mondes ne contiennent pas cette année-là.`
        ]),
    ...lawsText(hypotheses, {head, row, text}),
    ""
  ];
}

/** Share of its length by which a law must narrow to be shown; all of them are kept. */
const shownNarrowing = 0.1;

/** What the file leaves of the laws that worlds draw from, those that it narrows most. */
function lawsText(
  laws: readonly NarrowedLaw[],
  {
    head,
    row,
    text
  }: {
    head: readonly string[];
    row: (bar: NarrowedBar) => string[];
    text: (value: number, unit: NarrowedBar["unit"]) => string;
  }
): string[] {
  const shown = laws.filter(({narrowing}) => narrowing >= shownNarrowing);
  if (shown.length === 0) return ["Aucune hypothèse tirée par les mondes n’en est resserrée d’un dixième."];
  const [label, ...figures] = head;
  return [
    `Lois des hypothèses que les mondes tirent, resserrées d’un dixième au moins : ${shown.length} sur ${laws.length}, en unités de l’hypothèse (toutes : --json)`,
    tableText(
      [label, "tirée", ...figures],
      shown.slice(0, mostLaws).map((law) => {
        const [name, ...bars] = row(law);
        return [name, `de ${text(law.drawn.low, law.unit)} à ${text(law.drawn.high, law.unit)}`, ...bars];
      })
    )
  ];
}

/** Laws that hold on a screen. */
const mostLaws = 12;

/** Names to the left, figures to the right, no rule between rows. */
function tableText(head: string[], rows: readonly string[][]): string {
  const drawn = new Table({
    head,
    chars: withoutRules,
    style: {head: [], border: [], compact: true},
    colAligns: head.map((_, i) => (i === 0 ? "left" : "right"))
  });
  drawn.push(...rows);
  return drawn.toString();
}

function ends({low, high}: {low: number; high: number}): string {
  return formatBounds(formatShare(low, 1), formatShare(high, 1));
}

function amount(value: number, {unit}: Pick<FileFigure, "unit">): string {
  if (!Number.isFinite(value)) return "–";
  if (unit === "share") return formatShare(value, 1);
  return unit === "months" ? `${formatDecimal(value)} mois` : formatNumber(value);
}
