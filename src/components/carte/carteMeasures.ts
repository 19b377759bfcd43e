import type {UnitResult} from "../../analysis/indicateurs/result.js";
import type {Brackets} from "../../core/brackets.js";
import {fragilites} from "../../core/vocabulary.js";
import {isKnown} from "../../words/estimates.js";
import {underModestes} from "../../words/inForce.js";
import {classAdjectives, classWords} from "../../words/labels.js";
import {formatNumber} from "../../words/numbers.js";
import {formatBarsShort} from "../../words/worlds.js";
import type {CommuneDisc} from "./carteDocument.js";

export interface Measure {
  readonly id: string;
  readonly label: string;
  /** Whether it is a result of a scenario, and not of the territoire. */
  readonly simulated: boolean;
  readonly legend: readonly {readonly label: string; readonly colour: string}[];
  /** Colour of the disc of a commune; undefined leaves it plain and shows its quartiers. */
  readonly colour: (commune: CommuneDisc, result: UnitResult | undefined) => string | undefined;
  readonly describe: (commune: CommuneDisc, result: UnitResult | undefined) => string;
}

/** Colours of the three classes of quartiers, index as in `fragilites`. */
export const classColours = ["var(--carte-fragile)", "var(--carte-moyenne)", "var(--carte-sans)"] as const;
const unknownColour = "var(--indetermine)";

/** Below this many attributions a year, chance moves a share of a commune by more than ten points. */
const fewest = 24;

/** Five steps of a share, ever further from the ground of the page, told apart in grey as well. */
const ramp = [
  "var(--rampe-1)",
  "var(--rampe-2)",
  "var(--rampe-3)",
  "var(--rampe-4)",
  "var(--rampe-5)"
] as const;

/** What the map can be coloured by. */
export const carteMeasures = (brackets: readonly Brackets[]): readonly Measure[] => [
  {
    id: "fragilite",
    label: "classe de fragilité des quartiers",
    simulated: false,
    legend: fragilites.map((g, i) => ({label: classWords[g], colour: classColours[i]})),
    colour: () => undefined,
    describe: ({logements, quartiers, population, fragilite, npru}) => {
      const fragiles = quartiers.filter((quartier) => quartier.fragilite === 0).length;
      return (
        `${formatNumber(population)} habitants, ${formatNumber(logements)} logements sociaux, ` +
        `${quartiers.length} quartier${quartiers.length > 1 ? "s" : ""} dont ${fragiles} fragile${fragiles > 1 ? "s" : ""} ; ` +
        `commune ${classAdjectives[fragilites[fragilite]]}${npru ? " ; site NPRU" : ""}.`
      );
    }
  },
  shareMeasure({
    id: "under60",
    label: `part des ménages ${underModestes(...brackets)} dans les attributions`,
    steps: [0.4, 0.5, 0.6, 0.7],
    pick: ({under60}) => under60,
    volume: ({attributions}) => attributions.mean,
    of: "attributions"
  }),
  shareMeasure({
    id: "aci",
    label: "part des ménages prioritaires (ACI) dans les premiers accès",
    steps: [0.3, 0.4, 0.45, 0.5],
    pick: ({aciShare}) => aciShare,
    volume: ({premierAcces}) => premierAcces.mean,
    of: "premiers accès"
  })
];

interface ShareMeasure {
  readonly id: string;
  readonly label: string;
  readonly steps: readonly number[];
  readonly pick: (result: UnitResult) => UnitResult["under60"];
  readonly volume: (result: UnitResult) => number;
  readonly of: string;
}

function shareMeasure({id, label, steps, pick, volume, of}: ShareMeasure): Measure {
  const percent = (share: number) => formatNumber(100 * share);
  const between = steps.slice(1).map((high, i) => `${percent(steps[i])} à ${percent(high)}\u00a0%`);
  const labels = [
    `moins de ${percent(steps[0])}\u00a0%`,
    ...between,
    `${percent(steps[steps.length - 1])}\u00a0% et plus`
  ];
  return {
    id,
    label,
    simulated: true,
    legend: [
      ...labels.map((text, i) => ({label: text, colour: ramp[i]})),
      {label: `indéterminé : moins de ${fewest} ${of} par an`, colour: unknownColour}
    ],
    colour: (_, result) => {
      if (result === undefined || volume(result) < fewest || !isKnown(pick(result))) return unknownColour;
      return ramp[steps.filter((step) => pick(result).mean >= step).length];
    },
    describe: (_, result) => {
      if (result === undefined || !isKnown(pick(result))) return `aucune donnée, faute de ${of}.`;
      const few = volume(result) < fewest ? " ; trop peu pour conclure une année donnée" : "";
      return `${formatBarsShort(pick(result), "share")}, sur ${formatNumber(volume(result))} ${of} par an${few}.`;
    }
  };
}
