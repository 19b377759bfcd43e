import {type PlaiQuestion, plaiDelayed, plaiSchedule} from "../../analysis/plai/plaiAnswer.js";
import type {PlaiRule} from "../../core/offre/plaiRule.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import type {TurnLine} from "../../words/turnLine.js";
import {type AskedFile, fileLine} from "./fileLine.js";

/** What a rate of PLAI rests on, and the file that would tell it, where the project names one. */
export interface PlaiFiles {
  readonly demolitions?: AskedFile;
  readonly production?: AskedFile;
}

interface Move {
  readonly what: string;
  readonly rates: readonly number[];
  readonly file?: AskedFile | undefined;
}

/** Rates are fixed no more finely than half a point. */
const finest = 0.005;

const mostLate = 3;

/**
 * What would change the rate of the first year: each thing that is not known moved alone over what the text or the project allows,
 * that which moves the rate the most first; then the smallest change of the demolitions that moves it by half a point.
 */
export function plaiLines(
  {rule, question, currentRates}: {rule: PlaiRule; question: PlaiQuestion; currentRates: readonly number[]},
  files: PlaiFiles
): TurnLine[] {
  const rateOf = ({terms, ...volumes}: PlaiQuestion) =>
    plaiSchedule({rule, ...volumes, ...terms}).years[0].rate;
  const rate = rateOf(question);
  const moves = movesOf(question, {rateOf, currentRates, files}).sort((a, b) => width(b) - width(a));
  const [most, next] = moves.filter((move) => width(move) >= finest / 10);
  if (most === undefined)
    return [
      {
        lead: "Rien de ce qui est essayé ne change ce taux",
        text: `${moves.map(({what}) => what).join(" ; ")}.`
      }
    ];
  return [
    {
      lead: "Ce qui pèse le plus",
      text: `${moved(most)}${next === undefined ? "" : `. Ensuite, ${moved(next)}`}.`
    },
    ...smallestMove(question, {rateOf, rate}),
    ...askedLine([most, ...(next === undefined ? [] : [next])])
  ];
}

/** The file that tells what weighs most, or else what weighs next: a reading of the text is settled by none. */
function askedLine(moves: readonly Move[]): TurnLine[] {
  const told = moves.find(({file}) => file !== undefined);
  if (told?.file === undefined) return [];
  return [fileLine(told.file, `dirait ce qui pèse ${told === moves[0] ? "le plus" : "ensuite"} sur ce taux`)];
}

function movesOf(
  question: PlaiQuestion,
  {
    rateOf,
    currentRates,
    files
  }: {rateOf: (question: PlaiQuestion) => number; currentRates: readonly number[]; files: PlaiFiles}
): Move[] {
  const {terms, demolitions} = question;
  const total = sum(question.reconstitution);
  const late = Array.from({length: mostLate + 1}, (_, years) =>
    rateOf({...question, ...plaiDelayed(question, years)})
  );
  return [
    ...(demolitions === undefined
      ? []
      : [
          {
            what: `le nombre de logements à reconstituer, de ${formatNumber(demolitions.min)} à ${formatNumber(demolitions.max)}`,
            rates: [demolitions.min, demolitions.max].map((n) => rateOf(withTotal(question, n, total))),
            file: files.demolitions
          }
        ]),
    {
      what: `un retard de la reconstitution, jusqu’à ${mostLate} ans de plus`,
      rates: late,
      file: files.demolitions
    },
    {
      what: "une production d’un dixième en moins ou en plus",
      rates: [0.9, 1.1].map((factor) =>
        rateOf({...question, production: question.production.map((volume) => volume * factor)})
      ),
      file: files.production
    },
    ...(currentRates.length < 2
      ? []
      : [
          {
            what: "la lecture du taux actuel",
            rates: currentRates.map((currentRate) => rateOf({...question, terms: {...terms, currentRate}}))
          }
        ])
  ];
}

/** The nearest number of logements to rebuild, by 25, that moves the rate by half a point, on either side. */
function smallestMove(
  question: PlaiQuestion,
  {rateOf, rate}: {rateOf: (question: PlaiQuestion) => number; rate: number}
): TurnLine[] {
  const {demolitions, reconstitution} = question;
  const total = sum(reconstitution);
  if (demolitions === undefined || total === 0) return [];
  const widest = Math.max(demolitions.max - total, total - demolitions.min);
  for (let step = 25; step <= widest; step += 25)
    for (const change of [-step, step]) {
      const count = total + change;
      if (count < demolitions.min || count > demolitions.max) continue;
      const there = rateOf(withTotal(question, count, total));
      if (Math.abs(there - rate) < finest) continue;
      return [
        {
          lead: "Le plus petit geste connu",
          text: `${formatNumber(Math.abs(change))} logements à reconstituer de ${change > 0 ? "plus" : "moins"} déplacent le taux d’un demi-point, à ${formatShare(there, 1)}.`
        }
      ];
    }
  return [
    {
      lead: "Le plus petit geste connu",
      text: "aucun nombre de logements à reconstituer, dans l’intervalle du texte, ne déplace le taux d’un demi-point."
    }
  ];
}

function withTotal(question: PlaiQuestion, count: number, total: number): PlaiQuestion {
  return {...question, reconstitution: question.reconstitution.map((volume) => (volume * count) / total)};
}

function moved({what, rates}: Move): string {
  return `${what} : le taux va de ${formatShare(Math.min(...rates), 1)} à ${formatShare(Math.max(...rates), 1)}`;
}

function width({rates}: Move): number {
  return Math.max(...rates) - Math.min(...rates);
}

function sum(volumes: readonly number[]): number {
  return volumes.reduce((a, b) => a + b, 0);
}
