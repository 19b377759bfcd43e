import {fragilites, rentClasses} from "../../core/vocabulary.js";
import {demandeBooks} from "../indicateurs/demandeBooks.js";
import {ratio} from "../indicateurs/periodView.js";
import {lawOutcomes} from "./lawOutcomes.js";
import type {Outcome} from "./outcomes.js";

const classesOf = (name: string) => fragilites.map((g) => `${name}.${g}`);
const delivered = rentClasses.map((r) => `livraisons.${r}`);

/** Outcomes that public figures tell, the law's among them; the id of each is its place in the result of a year. */
export const publicOutcomes: readonly Outcome[] = [
  ...lawOutcomes,
  {
    id: "demande.enAttente",
    label: "Demandes en attente en fin d’année",
    unit: "count",
    stock: true,
    values: (view) => view.sum(demandeBooks(view.brackets).pending)
  },
  {
    id: "offre.livraisons",
    label: "Logements livrés",
    unit: "count",
    values: (view) => view.sum(delivered)
  },
  {
    id: "offre.demolitions",
    label: "Logements démolis",
    unit: "count",
    values: (view) => view.column("demolitions")
  },
  {
    id: "offre.plaiRate",
    label: "Part de PLAI dans les livraisons",
    unit: "share",
    values: (view) => ratio(view.column("livraisons.plai"), view.sum(delivered))
  },
  {
    id: "stock.metropole.logements",
    label: "Logements sociaux en fin d’année",
    unit: "count",
    stock: true,
    values: (view) => view.sum(classesOf("end.logements"))
  },
  {
    id: "vacance.metropole.partVacante",
    label: "Part du parc vacante en fin d’année",
    unit: "share",
    stock: true,
    values: (view) => ratio(view.sum(classesOf("end.vacants")), view.sum(classesOf("end.logements")))
  }
];
