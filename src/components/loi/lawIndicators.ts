import {contingents} from "../../core/vocabulary.js";
import {contingentLabels} from "../../words/labels.js";
import {upperFirst} from "../../words/upperFirst.js";
import type {Indicator} from "../indicators.js";

/** Every figure of the law, each share with the leases that it is a share of. */
export const lawIndicators: readonly Indicator[] = [
  {
    id: "loi-hors-qpv",
    label: "Baux hors quartiers prioritaires",
    kind: "count",
    pick: ({loi}) => loi.horsQpv.attributions
  },
  {
    id: "loi-premier-quartile",
    label: "dont premier quartile et relogés",
    kind: "share",
    pick: ({loi}) => loi.horsQpv.premierQuartile
  },
  {
    id: "loi-par-ressources",
    label: "soit, par les ressources seules",
    kind: "share",
    pick: ({loi}) => loi.horsQpv.parRessources
  },
  {
    id: "loi-reloges",
    label: "et relogés du renouvellement urbain",
    kind: "share",
    pick: ({loi}) => loi.horsQpv.reloges
  },
  {
    id: "loi-en-qpv",
    label: "Baux en quartiers prioritaires",
    kind: "count",
    pick: ({loi}) => loi.enQpv.attributions
  },
  {
    id: "loi-autres-quartiles",
    label: "dont trois autres quartiles",
    kind: "share",
    pick: ({loi}) => loi.enQpv.autresQuartiles
  },
  ...contingents.flatMap((c): Indicator[] => [
    {
      id: `loi-baux-${c}`,
      label: `Baux du contingent : ${upperFirst(contingentLabels[c])}`,
      kind: "count",
      pick: ({loi}) => loi.reservataires[c].attributions
    },
    {
      id: `loi-prioritaires-${c}`,
      label: "dont publics prioritaires (ménages ACI)",
      kind: "share",
      pick: ({loi}) => loi.reservataires[c].prioritaires
    }
  ])
];
