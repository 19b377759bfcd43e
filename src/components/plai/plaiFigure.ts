import {frenchDate} from "../../words/frenchDate.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {colours} from "../colours.js";
import {dataTable} from "../dataTable.js";
import {figure} from "../figure.js";
import {smallMultiples} from "../smallMultiples.js";
import type {AskedPlaiPage} from "./askPlai.js";
import type {PlaiPageDocument} from "./plaiDocument.js";
import {type RuleLine, ruleChart} from "./ruleChart.js";

/** The rate of each year under both rules within the band, and what each leaves owed. */
export function plaiFigure(
  asked: AskedPlaiPage,
  {version, inForce}: Pick<PlaiPageDocument, "version" | "inForce">
): HTMLElement {
  const {answer, question} = asked;
  const {lower, upper} = question.terms;
  const rules = [
    {label: "prospective", colour: colours.convention, schedule: answer.prospective},
    {label: "annuelle", colour: colours.practice, dash: "6,3", schedule: answer.annual}
  ];
  const lines = (pick: (year: (typeof answer.annual.years)[number]) => number): RuleLine[] =>
    rules.map(({schedule, ...line}) => ({...line, amounts: schedule.years.map(pick)}));
  const panels = [
    {
      title: "Taux de PLAI de l’année, en %",
      drawing: ruleChart(
        lines(({rate}) => 100 * rate),
        {
          band: [100 * lower, 100 * upper],
          text: (amount) => `${formatNumber(amount, 1)}\u00a0%`,
          from: 100 * lower - 1,
          to: 100 * upper + 1
        }
      ),
      note: `Bande grise : la fourchette de ${formatShare(lower)} à ${formatShare(upper)} du texte.`
    },
    {
      title: "PLAI dus en fin d’année (en avance sous zéro)",
      drawing: ruleChart(
        lines(({backlog}) => backlog),
        {
          text: (amount) => formatNumber(Math.round(amount)),
          from: 0,
          to: 10
        }
      )
    }
  ];
  return figure(smallMultiples(panels), {
    title: "Le taux de chaque année selon les deux règles, et ce qui reste dû",
    caption:
      "La règle annuelle ne regarde que l’année ; la prospective répartit l’effort sur toutes les années à venir. Aucune n’est toujours la meilleure : il faut regarder le retard le plus fort et ce qui reste à la fin.",
    description: rules
      .map(
        ({label, schedule}) =>
          `Règle ${label} : ${schedule.years.map(({rate, backlog}, i) => `année ${i + 1}, ${formatShare(rate, 1)}, ${formatNumber(Math.round(backlog))} PLAI dus`).join(" ; ")}.`
      )
      .join(" "),
    origins: [
      {
        engine: {version},
        from: `règle de l’article 11.4 · convention connue au ${frenchDate(inForce)}`
      }
    ],
    table: plaiYearsTable(asked)
  });
}

/** Every year: volumes, PLAI owed, and both rules side by side; an arrow tells which end of the band holds. */
function plaiYearsTable({answer, question}: AskedPlaiPage): HTMLElement {
  const {prospective, annual} = answer;
  const whole = (amount: number) => formatNumber(Math.round(amount));
  const rateOf = ({rate, bound}: (typeof annual.years)[number]) =>
    `${formatShare(rate, 1)}${boundMarks[bound]}`;
  return dataTable(question.production, {
    caption:
      "Année par année. Solde : dû s’il est positif, en avance s’il est négatif. ↓ ↑ : le bas ou le haut de la fourchette joue.",
    columns: [
      {title: "Année", cell: (_, t) => String(t + 1)},
      {title: "Production", number: true, cell: (production) => whole(production)},
      {title: "Reconstitution", number: true, cell: (_, t) => whole(question.reconstitution[t])},
      {title: "PLAI dus", number: true, cell: (_, t) => whole(prospective.years[t].due)},
      {title: "Taux, prospective", number: true, cell: (_, t) => rateOf(prospective.years[t])},
      {title: "PLAI", number: true, cell: (_, t) => whole(prospective.years[t].plai)},
      {title: "Solde", number: true, cell: (_, t) => whole(prospective.years[t].backlog)},
      {title: "Taux, annuelle", number: true, cell: (_, t) => rateOf(annual.years[t])},
      {title: "PLAI", number: true, cell: (_, t) => whole(annual.years[t].plai)},
      {title: "Solde", number: true, cell: (_, t) => whole(annual.years[t].backlog)}
    ]
  });
}

const boundMarks = {none: "", lower: " ↓", upper: " ↑"} as const;
