import {type Brackets, bracketsOn} from "../../core/brackets.js";
import {calibrationTargets} from "../../core/calibration/targets.js";
import {toleranceOf} from "../../core/calibration/tolerances.js";
import {hypothesisNumber} from "../../core/convention/hypotheses.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {fragilites, statuses} from "../../core/vocabulary.js";
import {bracketName} from "../../words/bracketWords.js";
import {classNames, classPlurals} from "../../words/labels.js";
import {normalQuantile} from "../statistics/normalQuantile.js";
import {type FileFigure, fileFigure} from "./fileFigure.js";
import type {Supposed} from "./judgeHypothesis.js";
import {confidence, type FileShare, poststratified, type Stratum} from "./poststratified.js";
import {supposedValue} from "./supposedValue.js";
import {answers, linesOf, ranksTold, rowsBy, type YearCounts} from "./yearCounts.js";

/** What a year of attributions is held against. */
export interface FigureContext {
  readonly resolved: ResolvedScenario;
  /** Class of fragility of each commune. */
  readonly communeClasses: ArrayLike<number>;
  /** Share of the stock whose bailleurs are not in the file. */
  readonly absent: number;
  /** Whether every month of the year is in the file: its volume is then a year's. */
  readonly wholeYear: boolean;
}

/** Figures of the practice that a year of attributions tells, each with what it says of what was supposed. */
export function practiceFigures(counts: YearCounts, context: FigureContext): FileFigure[] {
  const {resolved, communeClasses, absent} = context;
  const {hypotheses, convention} = resolved;
  const {communes, bailleurs, brackets: K} = counts.shape;
  const brackets = bracketsOn(convention, [convention.inForce]);
  const targets = calibrationTargets(resolved);
  const G = fragilites.length;
  const communeOf = (unit: number) => unit % communes;
  const byNature = rowsBy(counts.natures, statuses.length, {groups: 1, groupOf: () => 0})[0];
  const natureShares = poststratified([{said: byNature, unsaid: 0}], {absent});
  const aciOf = (groups: number, groupOf: (unit: number) => number) =>
    rowsBy(counts.aci, answers, {groups, groupOf}).map(([yes, no, unsaid]) => ({said: [yes, no], unsaid}));
  const byUnit = aciOf(communes * bailleurs, (unit) => unit);
  const aciIn = (holds: (unit: number) => boolean) =>
    poststratified(
      byUnit.filter((_, unit) => holds(unit)),
      {absent}
    )[0] ?? silent;
  return [
    ...weights(),
    ...cells(),
    ...aci(),
    fileFigure(
      {
        id: "attribution.mutationShare",
        of: "attribution.mutationShare",
        label: "Part des mutations dans les attributions, relogements NPRU à part",
        kind: "hypothese",
        article: "7",
        supposed: supposedValue(hypotheses, "attribution.mutationShare")
      },
      poststratified([{said: [byNature[1], byNature[0]], unsaid: 0}], {absent})[0]
    ),
    fileFigure(
      {
        id: "relogements",
        of: "relogements",
        label: "Part des relogements NPRU",
        kind: "mesure",
        article: "8"
      },
      natureShares[2]
    ),
    blockedMutations(),
    ...refusals(),
    volume()
  ];

  function weights(): FileFigure[] {
    const rows = rowsBy(counts.cells, K + 1, {
      groups: communes * (G + 1),
      groupOf: (row) => communeOf(Math.floor(row / (G + 1))) * (G + 1) + (row % (G + 1))
    }).map((row) => row.reduce((a, b) => a + b, 0));
    const strata = Array.from({length: communes}, (_, c): Stratum => {
      const own = rows.slice(c * (G + 1), (c + 1) * (G + 1));
      return {said: own.slice(0, G), unsaid: own[G]};
    });
    return poststratified(strata, {absent}).map((share, g) =>
      fileFigure(
        {
          id: `attribution.classWeights.${g + 1}`,
          of: "attribution.classWeights",
          label: `Poids des ${classNames[fragilites[g]]}`,
          kind: "hypothese",
          article: "5.2",
          supposed: supposedValue(hypotheses, "attribution.classWeights", g)
        },
        share
      )
    );
  }

  function cells(): FileFigure[] {
    const width = bailleurs * statuses.length;
    const rows = rowsBy(counts.strata, K + 1, {groups: G * width, groupOf: (row) => row});
    return fragilites.flatMap((g, i) => {
      const strata = rows
        .slice(i * width, (i + 1) * width)
        .map((row): Stratum => ({said: row.slice(0, K), unsaid: row[K]}));
      return poststratified(strata, {absent}).map((share, k) =>
        fileFigure(
          {
            id: `attribution.observed.${g}.${brackets.ids[k]}`,
            of: "attribution.observed",
            label: `${cellName(brackets, k)}, ${classNames[g]}`,
            kind: "texte",
            article: "5.2",
            supposed: about(targets.profiles[i][k], `flux.${g}.${brackets.ids[k]}`)
          },
          share
        )
      );
    });
  }

  function aci(): FileFigure[] {
    const text = [
      {id: "aci.metropole", target: targets.aciMetropole, of: "aci.demandeShare"},
      {id: "aci.moyenne", target: targets.aciMoyenne, of: "aci.observed"},
      {id: "aci.sans", target: targets.aciSans, of: "aci.observed"}
    ];
    const supposedOf = (id: string) => {
      const found = text.find((one) => one.id === id);
      return found && about(found.target, id);
    };
    return [
      fileFigure(
        {
          id: "aci.metropole",
          of: "aci.demandeShare",
          label: `Part ACI des premiers accès, ${classNames.metropole}`,
          kind: "texte",
          article: "6.2",
          supposed: supposedOf("aci.metropole")
        },
        aciIn(() => true)
      ),
      ...fragilites.map((g, i) => {
        const supposed = supposedOf(`aci.${g}`);
        return fileFigure(
          {
            id: `aci.observed.${g}`,
            of: "aci.observed",
            label: `Part ACI des premiers accès, communes ${classPlurals[g]}`,
            kind: supposed === undefined ? "mesure" : "texte",
            article: "6.2",
            supposed
          },
          aciIn((unit) => communeClasses[communeOf(unit)] === i)
        );
      })
    ];
  }

  function blockedMutations(): FileFigure {
    const [yes, no, unsaid] = counts.blocked;
    return fileFigure(
      {
        id: "mutationsBloquees",
        of: "mutationsBloquees",
        label: "Part des mutations bloquées ou complexes parmi les mutations attribuées",
        kind: "mesure",
        article: "7.1"
      },
      poststratified([{said: [yes, no], unsaid}], {absent})[0]
    );
  }

  function refusals(): FileFigure[] {
    return fragilites.map((g, i) => {
      const row = Array.from(counts.ranks.subarray(i * (ranksTold + 1), (i + 1) * (ranksTold + 1)));
      const later = row.slice(1, ranksTold).reduce((a, b) => a + b, 0);
      return fileFigure(
        {
          id: `attribution.refusal.${i + 1}`,
          of: "attribution.refusal",
          label: `Part des offres refusées au premier rang, ${classNames[g]}`,
          kind: "hypothese",
          article: "5.2",
          supposed: supposedValue(hypotheses, "attribution.refusal", i)
        },
        poststratified([{said: [later, row[0]], unsaid: row[ranksTold]}], {absent})[0]
      );
    });
  }

  /** A year of counts varies with what nobody decides: chance, and the yearly factor of the departures. */
  function volume(): FileFigure {
    const n = linesOf(counts);
    const yearly = hypothesisNumber(hypotheses, "rotation.yearlyVariation");
    const half = normalQuantile(0.5 + confidence / 2) * Math.sqrt(n + n * n * yearly * yearly);
    // What an absent bailleur attributed has no bound: without it, the total is that of no year.
    const known = context.wholeYear && absent === 0;
    const estimate: FileShare = {
      value: known ? n : Number.NaN,
      low: known ? Math.max(0, n - half) : Number.NaN,
      high: known ? n + half : Number.NaN,
      n: known ? n : 0,
      missing: absent,
      widest: known ? {low: Math.max(0, n - half), high: n + half} : {low: 0, high: Infinity}
    };
    return fileFigure(
      {
        id: "attribution.volume",
        of: "attribution.volume",
        label: "Attributions de l’année",
        unit: "count",
        kind: "texte",
        article: "8",
        supposed: about(targets.attributions, "attributions")
      },
      estimate
    );
  }
}

const silent: FileShare = {
  value: Number.NaN,
  low: Number.NaN,
  high: Number.NaN,
  n: 0,
  missing: 1,
  widest: {low: 0, high: 1}
};

function about(target: number, id: string): Supposed {
  const tolerance = toleranceOf({id, target}) ?? 0;
  return {value: target, range: {low: target - tolerance, high: target + tolerance}};
}

function cellName(brackets: Brackets, k: number): string {
  const name = bracketName(brackets, k);
  return `Part des ${name.startsWith("ressources") ? name : `ménages ${name}`}`;
}
