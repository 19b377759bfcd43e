import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import type {FollowingDocument, FollowingUnit} from "../../analysis/suivre/followingDocument.js";
import {
  followingAgainstEffort,
  followingChance,
  followingSentence,
  regulatedChanges,
  shareBounds
} from "../../words/followingWords.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {typography} from "../../words/typography.js";
import {badge} from "../badge.js";
import {dataTable} from "../dataTable.js";
import {type Child, element} from "../element.js";

/** Who follows the préconisations, and what regulation would change; why it is not told where it is not. */
export function followingPart({following, revoyure}: RevoyureDocument): readonly Child[] {
  if (following === undefined) return [];
  const title = element("h3", {}, "Qui suit les préconisations");
  if ("why" in following) return [title, element("p", {}, following.why)];
  const {told} = following;
  const {bailleurs, territoires, decoupage, classes, mondes, reserves} = told;
  return [
    title,
    element("p", {}, followingSentence(told), " ", badge("hypothese", "art. 10")),
    element("p", {}, followingAgainstEffort(told, revoyure.learning)),
    element(
      "p",
      {},
      classes
        .map(
          ({classe, others, follows}) =>
            `Sous l’objectif, ${classe} : ${formatShare(others, 1)} des attributions dans les commissions qui ne suivent pas, ${formatShare(follows, 1)} dans celles qui suivent.`
        )
        .join(" "),
      ` Ces parts viennent de ${formatNumber(mondes)} mondes plausibles, que le fichier corrige.`
    ),
    bailleurs.length === 0
      ? element("p", {}, "Par bailleur et par territoire : dans le document réservé aux partenaires.")
      : element(
          "div",
          {},
          element(
            "div",
            {class: "cote-a-cote"},
            element(
              "div",
              {},
              ...unitsTold(bailleurs, {
                kind: "bailleur",
                caption: "Par bailleur : part de ses commissions qui suivent"
              })
            ),
            element(
              "div",
              {},
              ...unitsTold(territoires, {
                kind: "territoire",
                caption: `Par territoire (${decoupage}) : part des attributions décidées par des commissions qui suivent`
              })
            )
          ),
          regulationTable(told)
        ),
    reserves.length === 0 ? undefined : element("p", {class: "panel-note"}, reserves.join(" "))
  ];
}

/** Those of which something can be told, then how many have too few attributions for it: each is in the workbook. */
function unitsTold(
  units: readonly FollowingUnit[],
  {kind, caption}: {readonly kind: string; readonly caption: string}
): readonly Child[] {
  const few = units.filter(({told}) => told === undefined).length;
  const told = units.flatMap((unit) => (unit.told === undefined ? [] : [{...unit, told: unit.told}]));
  return [
    told.length === 0
      ? undefined
      : dataTable(told, {
          caption: typography(caption),
          columns: [
            {title: "Unité", cell: ({nom}) => nom},
            {title: "Commissions", number: true, cell: ({commissions}) => formatNumber(commissions)},
            {title: "Attributions", number: true, cell: ({n}) => formatNumber(n)},
            {
              title: "Part qui suit, neuf chances sur dix",
              number: true,
              cell: ({told: own}) => `${formatShare(own.share)} ${shareBounds(own)}`
            },
            {title: "Suit à plus de moitié", number: true, cell: (unit) => followingChance(unit.told.follows)}
          ]
        }),
    few === 0 ? undefined : element("p", {class: "panel-note"}, fewSentence(kind, {few, of: units.length}))
  ];
}

function fewSentence(kind: string, {few, of}: {readonly few: number; readonly of: number}): string {
  if (of === 1) return `Le seul ${kind} a trop peu d’attributions pour que l’on dise s’il suit.`;
  const who =
    few === of
      ? `Aucun des ${of} ${kind}s n’a assez d’attributions`
      : `${few} des ${of} ${kind}s ${few === 1 ? "n’a pas" : "n’ont pas"} assez d’attributions`;
  return `${who} pour que l’on dise qui suit ; le classeur donne à chacun le nombre qu’il faudrait.`;
}

function regulationTable({regulation}: FollowingDocument): HTMLElement | undefined {
  if (regulation.length === 0) return undefined;
  return dataTable(regulation, {
    caption:
      "Réguler (article 10.3) les trois commissions dont le retour pèserait le plus : ménages sous l’objectif, en une année comme celle-ci, hasard compris. Effet propre de chacune : ce que les autres commissions feraient de ces ménages n’y est pas",
    columns: [
      {title: "Commission", cell: ({bailleur, commune}) => `${bailleur}, ${commune}`},
      {title: "Attributions", number: true, cell: ({n}) => formatNumber(n)},
      {title: "Ne suit pas", number: true, cell: ({astray}) => followingChance(astray)},
      {title: "Changerait, neuf chances sur dix", cell: ({change}) => regulatedChanges(change)}
    ]
  });
}
