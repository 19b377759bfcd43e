import {formatNumber, formatShare} from "../../words/numbers.js";
import {typography} from "../../words/typography.js";
import {upperFirst} from "../../words/upperFirst.js";
import type {NpruDocument} from "./npruDocument.js";
import type {NpruObjective} from "./npruObjectives.js";
import type {NpruCell, NpruTable} from "./npruTable.js";

/** What a later calendar blocks. */
export function slipTable({slip}: NpruDocument): NpruTable {
  const {later, years} = slip;
  return {
    ...{
      id: "retard",
      title: `Ce ${later === 1 ? "qu’une année" : `que ${laterWords(later)}`} de retard ${later === 1 ? "bloque" : "bloquent"}`
    },
    caption: `Le même programme commencé ${laterWords(later)} plus tard, sur les mêmes tirages ; écart : retardé moins prévu, calculé avant arrondi, donc à une unité près`,
    head: [
      "Année",
      "Relogés, prévu",
      "Relogés, retardé",
      "Écart",
      "Reconstruits, prévu",
      "Reconstruits, retardé",
      "Attributions aux autres",
      "Taux de PLAI, prévu",
      "Taux de PLAI, retardé"
    ],
    rows: years.map(({year, rehoused, others, reconstitution, rate}): NpruCell[] => [
      String(year),
      ...[rehoused.planned, rehoused.later].map((figure): NpruCell => ({figure, kind: "count"})),
      {figure: rehoused.difference, kind: "count", signed: true},
      ...[reconstitution.planned, reconstitution.later],
      {figure: others, kind: "count", signed: true},
      ...[rate.planned, rate.later].map((one) => share(one, 1))
    ])
  };
}

/** « une année », « 2 années ». */
export function laterWords(later: number): string {
  return later === 1 ? "une année" : `${later} années`;
}

/** Objectives as the Charte writes them, by bailleur then by commune. */
export function objectiveTables({objectives, years}: NpruDocument): NpruTable[] {
  const {bailleurs, communes, totals} = objectives;
  const table = (id: string, unit: string, units: readonly NpruObjective[]): NpruTable => ({
    ...{id, title: `Objectifs par ${unit}`},
    caption: `Ménages à reloger par an et par ${unit}, en ménages entiers qui somment au total de l’année (article 8 : logements hors QPV, et en QPV à moindre poids) ; à côté, ce que chacun libère et ce que la simulation y reloge sur la convention`,
    head: [
      upperFirst(unit),
      "Hors QPV",
      "En QPV",
      ...years.map(String),
      "En tout",
      "Viennent de chez lui",
      "Relogés chez lui"
    ],
    rows: [
      ...units.map(({nom, horsQpv, qpv, objectives: own, from, to}): NpruCell[] => [
        ...[typography(nom), horsQpv, qpv, ...own, sum(own), from, to]
      ]),
      [
        "Total",
        sum(units.map(({horsQpv}) => horsQpv)),
        sum(units.map(({qpv}) => qpv)),
        ...totals,
        sum(totals),
        "",
        ""
      ]
    ]
  });
  return [table("bailleurs", "bailleur", bailleurs), table("communes", "commune", communes)];
}

/** Reconstitution and its PLAI. */
export function offreTable({offre: {years}}: NpruDocument): NpruTable {
  return {
    ...{id: "reconstitution", title: "Reconstitution et PLAI"},
    caption:
      "Logements et PLAI par an : le même dans tous les tirages ; solde dû à la fin de l’année, en avance s’il est négatif ; il s’ajoute d’une année à l’autre avant arrondi",
    head: [
      "Année",
      "Démolis",
      "Reconstruits",
      "Production",
      "PLAI dus",
      "dont reconstitution",
      "Taux",
      "PLAI construits",
      "Solde"
    ],
    rows: years.map((year): NpruCell[] => [
      String(year.year),
      ...[year.demolitions, year.reconstitution, year.production],
      ...[year.due, year.dueToReconstitution],
      share(year.rate, 1),
      ...[year.plai, year.backlog]
    ])
  };
}

/** Each rate of the band with its risk, and what is built that year. */
export function rateTables({rate}: NpruDocument): NpruTable[] {
  const {inWorlds, operations, year, risks, agreed} = rate;
  const law = risks.some(({unknownDemolitions}) => unknownDemolitions !== undefined);
  const risk: NpruTable = {
    ...{id: "risques", title: `Le risque de chaque taux, à fixer pour ${year}`},
    caption: `Probabilité de finir avec des PLAI dus si le taux est tenu chaque année${law ? " : si seul le nombre de démolitions n’est pas connu" : ""}${inWorlds === undefined ? "" : ` ; part des ${formatNumber(inWorlds.n)} mondes plausibles où il en reste`}`,
    head: [
      "Taux",
      ...(law ? ["Démolitions inconnues"] : []),
      ...(inWorlds === undefined ? [] : ["Mondes où des PLAI restent dus", "à 95 %"])
    ],
    rows: risks.map(({rate: one, unknownDemolitions, worlds}): NpruCell[] => [
      share(one, 1),
      ...(law ? [unknownDemolitions === undefined ? "–" : share(unknownDemolitions, 0)] : []),
      ...(worlds === undefined
        ? []
        : [share(worlds.share, 0), `de ${formatShare(worlds.low)} à ${formatShare(worlds.high)}`])
    ])
  };
  return [
    ...(law || inWorlds !== undefined ? [risk] : []),
    {
      ...{id: "operations", title: `Ce qui se construit en ${year}`},
      caption:
        operations.named > 0
          ? "Opérations nommées par votre fichier, puis le reste de l’année, placé par le modèle"
          : "Aucune opération n’est nommée pour cette année : le modèle place la production et la reconstitution (hypothèse)",
      head: ["Commune", "Bailleur", "Opération", "Logements", "PLAI", "Taux"],
      rows: operations.rows.map(({commune, bailleur, kind, logements, plai}): NpruCell[] => [
        ...[typography(commune), typography(bailleur), kind, logements, plai],
        share(plai / logements, 0)
      ])
    },
    ...(agreed === undefined
      ? []
      : [
          {
            ...{id: "agrements", title: `Ce qui est agréé pour ${year}`},
            caption: "Agréments de votre fichier, PLUS et PLAI : ils comptent pour leur année",
            head: ["Opération", "Commune", "Livraison", "Logements", "PLAI", "Taux"],
            rows: agreed.operations.map((one): NpruCell[] => [
              ...[typography(one.nom), typography(one.commune)],
              ...[one.delivery === undefined ? "–" : String(one.delivery)],
              ...[one.logements, one.plai, share(one.plai / one.logements, 0)]
            ])
          }
        ])
  ];
}

function share(term: number, decimals: number): NpruCell {
  return {term, decimals};
}

function sum(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}
