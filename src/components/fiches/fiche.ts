import type {UnitObjective} from "../../analysis/fiches/unitObjectives.js";
import type {UnitYear} from "../../analysis/fiches/unitYear.js";
import {isKnown, type Kind} from "../../words/estimates.js";
import {type Cuts, underModestes} from "../../words/inForce.js";
import {formatNumber} from "../../words/numbers.js";
import {barsCaption} from "../../words/worlds.js";
import {badge} from "../badge.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import {estimate} from "../estimate.js";
import type {Fiche} from "./selectFiche.js";

/** The objectives of a unit in whole ménages, with what chance alone makes of each. */
export function objectivesTable({objectives, year, expected}: Fiche): HTMLElement {
  return dataTable(objectives, {
    caption: `Objectifs de ${year} en ménages entiers, ce que le scénario attend, et ce que donnerait le hasard à qui serait juste à l’objectif ; attendu : ${barsCaption(expected.attributions.worlds)}`,
    columns: [
      {title: "Objectif", cell: ({label}) => label},
      {
        title: "À atteindre",
        number: true,
        cell: ({direction, count}) => `${directions[direction]}${formatNumber(count)}`
      },
      {
        title: "Attendu",
        number: true,
        cell: ({expected: own}) =>
          own === undefined || !isKnown(own) ? "non compté" : estimate(own, "count")
      },
      {
        title: "Hasard seul, 9 années sur 10",
        number: true,
        cell: ({chance}) =>
          chance === undefined
            ? "sans objet"
            : `de ${formatNumber(chance.low)} à ${formatNumber(chance.high)}`
      },
      {title: "Années à réunir", cell: whenKnown},
      {title: "Article", cell: ({article}) => article}
    ]
  });
}

const directions = {atLeast: "au moins ", atMost: "au plus ", none: ""} as const;

/** The horizon beyond which saying a number of years would be pointless. */
const longest = 30;

function whenKnown({years, over, direction}: UnitObjective): string {
  if (direction === "none") return "sans objet";
  if (years === undefined || over === 0) return "aucune attribution attendue";
  return years > longest ? `plus de ${longest} ans` : `${years} an${years > 1 ? "s" : ""}`;
}

interface Row {
  readonly label: string;
  readonly kind: Kind;
  readonly pick: (year: UnitYear) => UnitYear[keyof UnitYear];
}

const rowsOf = (brackets: readonly Cuts[]): readonly Row[] => [
  {label: "Attributions", kind: "count", pick: ({attributions}) => attributions},
  {label: `Part des ménages ${underModestes(...brackets)}`, kind: "share", pick: ({under60}) => under60},
  {label: "Premiers accès", kind: "count", pick: ({premierAcces}) => premierAcces},
  {label: "Part ACI des premiers accès", kind: "share", pick: ({aciShare}) => aciShare},
  {label: "Mutations", kind: "count", pick: ({mutations}) => mutations},
  {label: "Ménages relogés du NPRU", kind: "count", pick: ({relogementsNpru}) => relogementsNpru}
];

/** What the scenario expects of a unit, beside the reference. */
export function expectedTable({expected, reference, scenario, year, brackets}: Fiche): HTMLElement {
  const shown = (figure: UnitYear[keyof UnitYear], kind: Kind) =>
    isKnown(figure) ? estimate(figure, kind) : "indéterminé";
  return dataTable(rowsOf(brackets), {
    caption: `Ce que la simulation attend en ${year} ; ${barsCaption(expected.attributions.worlds)}`,
    columns: [
      {title: "Dans l’année", cell: ({label}) => label},
      ...(reference === undefined
        ? []
        : [
            {
              title: "Référence",
              number: true,
              cell: ({pick, kind}: Row) => shown(pick(reference), kind)
            }
          ]),
      {title: scenario, number: true, cell: ({pick, kind}) => shown(pick(expected), kind)}
    ]
  });
}

/** What can be said of so small a number, in words. */
export function chanceNote({unit, expected, objectives}: Fiche): HTMLElement {
  const premierAcces = expected.premierAcces.mean;
  const aci = objectives.find(({article}) => article === "6.2");
  const few =
    premierAcces < smallVolume
      ? `Avec ${formatNumber(premierAcces, 1)} premiers accès attendus dans l’année, une seule année ne peut rien montrer : le hasard y décide autant que la pratique. Mieux vaut regrouper trois années, ou plusieurs communes.`
      : "";
  const know =
    aci?.years === undefined
      ? ""
      : `Une pratique qui serait dix points sous l’objectif ACI ne se verrait, quatre fois sur cinq, qu’après ${aci.years > longest ? `plus de ${longest} ans` : `${aci.years} an${aci.years > 1 ? "s" : ""}`} de premiers accès.`;
  const split =
    unit.logements.filter((count) => count > 0).length > 1
      ? "Ses attributions sont partagées entre les classes de quartiers comme le sont ses logements"
      : "";
  return element(
    "p",
    {},
    [few, know].filter((sentence) => sentence !== "").join(" "),
    split === "" ? "" : ` ${split} `,
    split === "" ? undefined : badge("hypothese"),
    split === "" ? "" : "."
  );
}

/** First accesses a year under which a single year says nothing. */
const smallVolume = 12;
