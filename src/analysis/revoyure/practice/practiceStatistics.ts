import {fragilites} from "../../../core/vocabulary.js";
import {aciCounts, attributionCount, bracketCounts, commissionCounts, type Practice} from "./practice.js";

/** What is learnt, in the order of a vector of parameters: effort by class, effort toward the ACI objective, rotation. */
export const learntParameters = [...fragilites.map((g) => `effort.${g}`), "effort.aci", "rotation"] as const;

/** A figure of the practice that the parameters move, and the one that moves it most (index in `learntParameters`). */
export interface PracticeStatistic {
  readonly id: string;
  readonly own: number;
  /** Value of the figure and number of lines that it rests on. */
  read(practice: Practice): {readonly value: number; readonly n: number};
}

/** Fewest attributions of a commission whose share tells anything of the spread between commissions. */
const fewestOfCommission = 5;

/**
 * Figures that the learning reads, one a parameter: the share of low resources of each class of quartiers, the ACI share of
 * first accesses in the classes of communes that the objective has to raise, the volume of attributions.
 */
export function practiceStatistics(aciClasses: readonly number[]): PracticeStatistic[] {
  return [
    ...fragilites.map((g, own) => ({
      id: `sous60.${g}`,
      own,
      read: (practice: Practice) => {
        const counts = overHalfYears(practice, (h) => bracketCounts(practice, h, own));
        const total = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
        return shareOf(total(counts.slice(0, practice.low[own])), total(counts));
      }
    })),
    {
      id: "aci",
      own: fragilites.length,
      read: (practice: Practice) => {
        const [successes, n] = overHalfYears(practice, (h) => {
          const counts = aciClasses.map((c) => aciCounts(practice, h, c));
          return [
            counts.reduce((sum, one) => sum + one.successes, 0),
            counts.reduce((sum, one) => sum + one.n, 0)
          ];
        });
        return shareOf(successes, n);
      }
    },
    {
      id: "attributions",
      own: fragilites.length + 1,
      read: (practice: Practice) => {
        const [value] = overHalfYears(practice, (h) => [attributionCount(practice, h)]);
        return {value, n: value};
      }
    }
  ];
}

function shareOf(successes: number, n: number): {value: number; n: number} {
  return {value: n > 0 ? successes / n : 0, n};
}

/** Mean squared z of the shares of low resources of the commissions of a class about their common share: 1 when only chance differs. */
export function commissionSpread(practice: Practice, fragilite: number): number {
  const units = commissionCounts(practice, fragilite).filter(({n}) => n >= fewestOfCommission);
  const n = units.reduce((sum, unit) => sum + unit.n, 0);
  const share = units.reduce((sum, unit) => sum + unit.successes, 0) / n;
  const chance = share * (1 - share);
  if (units.length < 2 || !(chance > 0)) return Number.NaN;
  const squares = units.reduce((sum, unit) => {
    const gap = unit.successes - unit.n * share;
    return sum + (gap * gap) / (unit.n * chance);
  }, 0);
  return squares / (units.length - 1);
}

function overHalfYears({halfYears}: Practice, read: (h: number) => readonly number[]): number[] {
  const totals = [...read(0)];
  for (let h = 1; h < halfYears; h++)
    read(h).forEach((count, i) => {
      totals[i] += count;
    });
  return totals;
}
