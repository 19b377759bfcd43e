import type {ProjectionJudgement} from "../../analysis/revoyure/projection/observedIndicator.js";
import type {RevoyureDocument, UnitTally} from "../../analysis/revoyure/revoyureDocument.js";
import {formatNumber, formatObjective, formatRange, formatShare} from "../../words/numbers.js";
import {badge} from "../badge.js";
import {dataTable} from "../dataTable.js";
import {type Child, element} from "../element.js";
import {cusumFigure} from "./cusumFigure.js";
import {funnelFigure} from "./funnelFigure.js";
import {offPaper} from "./offPaper.js";

/** What small numbers allow to say: how often the projection was right, of whom one can judge, and when one could know. */
export function chancePart(document: RevoyureDocument): readonly Child[] {
  const {judgement} = document.revoyure;
  return [
    element(
      "ul",
      {},
      judgement.coverage.map(({level, inside, of, share, wilson}) =>
        element(
          "li",
          {},
          `Fourchettes à ${formatShare(level)} : ${inside} observations sur ${of} y tombent, soit ${formatShare(share)} ` +
            `${formatRange(wilson.low, wilson.high, "share")}. `,
          badge("derive", `n = ${of}`)
        )
      ),
      outerItem(judgement),
      judgement.skill.map(({against, skill, of}) =>
        element(
          "li",
          {},
          `Contre « ${against} » : ${skillSentence(skill)} (score ${formatNumber(skill, 2)}). `,
          badge("derive", `n = ${of}`)
        )
      )
    ),
    judgement.caveats.length === 0
      ? undefined
      : element("p", {class: "panel-note"}, judgement.caveats.join(" ")),
    offPaper(
      {what: "Chaque unité contre ce que le hasard seul laisserait (entonnoirs)", sheets: ["Unités"]},
      funnelFigure(document)
    ),
    tallyTable(document.tallies),
    smallUnits(document),
    offPaper({what: "Le tracé de ces indices", sheets: ["Suivi de la pratique"]}, cusumFigure(document)),
    alarmsOnPaper(document)
  ];
}

/** What the charts of practice say, in words for paper: what moved since when, what did not. */
function alarmsOnPaper({revoyure: {monitoring}}: RevoyureDocument): HTMLElement | undefined {
  const {charts, statement} = monitoring;
  if (charts.length === 0) return undefined;
  const labels = [...new Set(charts.map(({label}) => label))];
  const alarms = charts.flatMap(({label, direction, alarmedSince}) =>
    alarmedSince === undefined
      ? []
      : [{label, text: `${label}, ${direction} l’objectif depuis ${alarmedSince}`}]
  );
  const still = labels.filter((label) => alarms.every((alarm) => alarm.label !== label));
  return element(
    "p",
    {class: "papier-seul"},
    element("b", {}, "Alertes sur la pratique, depuis l’année observée"),
    ` : ${alarms.length === 0 ? "aucune" : alarms.map(({text}) => text).join(" ; ")}. `,
    still.length === 0 ? "" : `Pas d’alerte : ${still.join(" ; ")}. `,
    statement,
    " ",
    badge("derive")
  );
}

function outerItem({outerCoverage}: ProjectionJudgement): HTMLElement | undefined {
  if (outerCoverage === undefined) return undefined;
  const {inside, of, share, wilson} = outerCoverage;
  return element(
    "li",
    {},
    `Barres qui comptent aussi ce que l’on ne savait pas, à 90 % : ${inside} observations sur ${of} y tombent, soit ${formatShare(share)} ` +
      `${formatRange(wilson.low, wilson.high, "share")}. `,
    badge("derive", `n = ${of}`)
  );
}

function skillSentence(skill: number): string {
  if (skill > 0.05) return "la projection fait mieux";
  return skill < -0.05 ? "la projection fait moins bien" : "la projection ne fait ni mieux ni moins bien";
}

/** The legal arithmetic beside the judgement of practice, unit by unit counted. */
function tallyTable(tallies: readonly UnitTally[]): HTMLElement {
  return dataTable(tallies, {
    caption: "Droit (nombres entiers) et pratique (à neuf chances sur dix), par sorte d’unité",
    columns: [
      {title: "Objectif", cell: ({title}) => title},
      {title: "Seuil", cell: ({objective}) => element("span", {}, formatObjective(objective))},
      {title: "Unités", number: true, cell: ({seen}) => seen},
      {title: "Droit : atteint", number: true, cell: ({legal}) => legal},
      {title: "Pratique : atteint", number: true, cell: ({atteint}) => atteint},
      {title: "non atteint", number: true, cell: ({nonAtteint}) => nonAtteint},
      {title: "indéterminé", number: true, cell: ({indetermine}) => indetermine},
      {title: "trop peu (n < 5)", number: true, cell: ({tropPeu}) => tropPeu},
      {title: "Alertes", number: true, cell: ({alarms}) => alarms}
    ]
  });
}

function smallUnits({tallies, revoyure}: RevoyureDocument): HTMLElement | undefined {
  const communes = tallies.find(({id}) => id === "aci-communes");
  if (communes === undefined || communes.seen === 0) return undefined;
  const {needed, small, smallUnder, seen, yearsToKnow} = communes;
  const spread = yearsToKnow
    .map(({upTo, units}, i) => {
      const from = yearsToKnow[i - 1]?.upTo;
      return upTo === undefined
        ? `${units} en plus de ${from} ans`
        : `${units} en ${upTo} an${upTo > 1 ? "s" : ""} au plus`;
    })
    .join(", ");
  return element(
    "p",
    {},
    `${small} des ${seen} communes ${revoyure.bilan.publication ? "dont les effectifs sont publiés " : ""}ont moins de ${smallUnder} premiers accès par an. D’elles on peut dire le compte exact, et s’il atteint ` +
      `l’objectif en nombres entiers ; on ne peut pas dire si leur pratique est la bonne. Distinguer une pratique dix points sous ` +
      `l’objectif demande ${formatNumber(needed)} premiers accès : ${spread}. La convention dure ${revoyure.bilan.convention.durationYears} ans. `,
    badge("derive", `n = ${seen}`)
  );
}
