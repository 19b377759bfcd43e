import type {Confrontation} from "../../analysis/confronter/confrontation.js";
import {upperFirst} from "../../words/upperFirst.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";

/** The list of files to ask the partners for, and what cannot be judged without each. */
export function unjudgedTable({unjudged}: Confrontation): HTMLElement {
  if (unjudged.length === 0) return element("p", {}, "Ce projet ne nomme pas de fichier des partenaires.");
  return dataTable(unjudged, {
    caption: "Fichiers à demander aux partenaires, et ce qui n’est pas jugeable sans eux",
    columns: [
      {title: "Fichier", cell: ({title}) => upperFirst(title)},
      {title: "Promis par", cell: ({article}) => article},
      {title: "Détenu par", cell: ({holder}) => holder},
      {title: "Non jugeable sans lui", cell: ({without}) => without}
    ]
  });
}
