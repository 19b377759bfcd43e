import {fragilites, rentClasses, sizes, typologies} from "../../core/vocabulary.js";
import {bracketName} from "../../words/bracketWords.js";
import {formatMean, isKnown} from "../../words/estimates.js";
import {classNames, rentLabels, sizeNames} from "../../words/labels.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {typography} from "../../words/typography.js";
import {upperFirst} from "../../words/upperFirst.js";
import type {Estimate} from "../indicateurs/result.js";
import type {NpruDocument} from "./npruDocument.js";
import type {NpruYear} from "./npruFlows.js";
import type {NpruCell, NpruTable} from "./npruTable.js";

const chance = "entre crochets, neuf tirages sur dix";

/** Sites, and the ménages that they hold. */
export function siteTables({sites, years}: NpruDocument): NpruTable[] {
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  return [
    {
      ...{id: "calendrier", title: "Le calendrier des démolitions"},
      caption: "Logements démolis par site (commune) et par an : le même dans tous les tirages",
      head: ["Site", ...years.map(String), "En tout"],
      rows: [
        ...sites.map(({nom, demolitions}): NpruCell[] => [typography(nom), ...demolitions, sum(demolitions)]),
        [
          "Tous les sites",
          ...years.map((_, y) => sum(sites.map(({demolitions}) => demolitions[y]))),
          sum(sites.map(({demolitions}) => sum(demolitions)))
        ]
      ]
    },
    {
      ...{id: "sites", title: "Ce qui est démoli"},
      caption:
        "Parc du site, puis logements démolis d’ici l’horizon : tailles, loyers (hors charges), ménages du premier jour",
      head: [
        "Site",
        "Parc du site",
        "dont QPV",
        "Démolis",
        "Typologies",
        "Loyers",
        "€ par mois",
        "€/m²",
        "Ménages",
        "Vides"
      ],
      rows: sites.map((site): NpruCell[] => [
        typography(site.nom),
        site.stock,
        site.stockQpv,
        site.down,
        shares(site.typologies, typologies),
        shares(
          site.rentClasses,
          rentClasses.map((one) => rentLabels[one])
        ),
        site.rent === undefined ? "–" : formatNumber(site.rent.monthly),
        site.rent === undefined ? "–" : formatNumber(site.rent.perSquareMetre, 2),
        site.menagesTotal,
        site.vacant
      ])
    }
  ];
}

function shares(counts: readonly number[], labels: readonly string[]): string {
  const all = counts.reduce((a, b) => a + b, 0);
  const parts = counts.flatMap((count, i) => (count > 0 ? [`${labels[i]} ${formatShare(count / all)}`] : []));
  return parts.length === 0 ? "–" : parts.join(", ");
}

/** Needs by size and bracket against what frees. */
export function needTables({firstDay, needs, brackets, years, sites, flows}: NpruDocument): NpruTable[] {
  const bySize = (cells: readonly (readonly NpruCell[])[]) =>
    sizes.map((_, s): NpruCell[] => [`Ménages ${sizeNames[s]}`, ...cells[s]]);
  const names = brackets.ids.map((_, k) => upperFirst(bracketName(brackets, k)));
  const peak = peakOf(flows);
  return [
    {
      ...{id: "diagnostic", title: "Qui vit dans les logements à démolir"},
      caption: "Ménages du premier jour dans les logements démolis d’ici l’horizon, par taille et ressources",
      head: ["Taille", ...names],
      rows: bySize(firstDay)
    },
    {
      ...{id: "reloges", title: "Qui est relogé"},
      caption: `Ménages relogés d’ici l’horizon, par taille et ressources au moment du bail ; ${chance}`,
      head: ["Taille", ...names],
      rows: bySize(needs.rehoused)
    },
    {
      ...{id: "tension-tailles", title: "Tension par taille de ménage"},
      caption:
        "Ménages à reloger dans l’année (demandés alors ou avant) pour cent attributions dont la typologie leur convient ; entre parenthèses, hors QPV seulement ; « – » : besoins sous 11 ménages",
      head: ["Taille", ...years.map(String)],
      rows: sizes.map((_, s): NpruCell[] => [
        `Ménages ${sizeNames[s]}`,
        ...needs.years.map(({sizes: told}) => tension(told[s].tension, told[s].tensionHorsQpv))
      ])
    },
    {
      ...{id: "tension-sites", title: "Tension dans la commune du site"},
      caption:
        "Ménages du site à reloger dans l’année pour cent attributions dans sa commune, QPV compris : ce qui passe 100 % ne peut être relogé sur place ; « – » : besoins sous 11 ménages",
      head: ["Site", ...years.map(String)],
      rows: sites.map(({nom}, i): NpruCell[] => [
        typography(nom),
        ...needs.years.map(({sites: told}) => tension(told[i].tension))
      ])
    },
    {
      ...{id: "typologies", title: `Ce qui se libère, et ce qui va au NPRU, en ${years[peak]}`},
      caption: `Attributions de l’année qui reloge le plus (${years[peak]}), par typologie ; ${chance}`,
      head: ["Typologie", "Hors QPV", "dont relogements", "En QPV", "dont relogements"],
      rows: typologies.map((name, t): NpruCell[] => {
        const {horsQpv, qpv, rehousedHorsQpv, rehousedQpv} = needs.years[peak].typologies[t];
        return [name, horsQpv, rehousedHorsQpv, qpv, rehousedQpv];
      })
    }
  ];
}

/** Place of the year that rehouses most. */
function peakOf(flows: readonly NpruYear[]): number {
  const counts = flows.map(({rehoused}) => ("under" in rehoused ? 0 : rehoused.mean));
  return counts.indexOf(Math.max(...counts));
}

function tension(all: Estimate | undefined, horsQpv?: Estimate): string {
  if (all === undefined || !isKnown(all)) return "–";
  const outside = horsQpv !== undefined && isKnown(horsQpv) ? ` (${formatMean(horsQpv, "share")})` : "";
  return `${formatMean(all, "share")}${outside}`;
}

/** Where they go, and who waits. */
export function flowTables({flows, whole, years}: NpruDocument): NpruTable[] {
  const rows: readonly (readonly [string, (year: NpruYear) => NpruCell])[] = [
    ["Logement condamné dans l’année", ({asked}) => asked],
    ["Relogés", ({rehoused}) => rehoused],
    ["En attente à la fin de l’année", ({waiting}) => waiting],
    ["Attente, en semestres", ({halfYears}) => ({figure: halfYears, kind: "ratio"})],
    ["Relogés hors QPV", ({horsQpv}) => horsQpv],
    ["Relogés en QPV", ({qpv}) => qpv],
    ...fragilites.map((g, i): readonly [string, (year: NpruYear) => NpruCell] => [
      `En ${classNames[g]}`,
      ({classes}) => classes[i]
    ]),
    ["Dans la commune du site", ({sameCommune}) => sameCommune],
    ["Dans une autre commune", ({otherCommune}) => otherCommune],
    ["Chez le bailleur de la démolition", ({sameBailleur}) => sameBailleur],
    ["Chez un autre bailleur", ({otherBailleur}) => otherBailleur],
    ["Dans le neuf", ({neuf}) => neuf],
    ["Dans le parc ancien", ({ancien}) => ancien]
  ];
  return [
    {
      ...{id: "relogements", title: "Où vont les ménages"},
      caption: `Ménages relogés, par an et sur la convention (en attente : au dernier jour) ; ${chance}`,
      head: ["Ménages", ...years.map(String), `${years[0]}-${years[years.length - 1]}`],
      rows: rows.map(([label, pick]) => [label, ...[...flows, whole].map(pick)])
    }
  ];
}
