import {element} from "../element.js";
import {replacedNote} from "../replacedNote.js";
import type {CarteDocument} from "./carteDocument.js";

/** Says what kind of map this is. */
export function carteNote({schematic, replaced}: CarteDocument): HTMLElement {
  const sort = schematic
    ? element(
        "p",
        {},
        element("b", {}, "Carte schématique. "),
        "Chaque commune est un disque posé près de son centre, chaque quartier une bulle : les limites et les distances ne sont pas exactes. " +
          "Un contour officiel (GeoJSON de l’IGN ou de l’INSEE) placé dans data/territoire/communes.geojson remplace les disques."
      )
    : element(
        "p",
        {},
        "Contours : fichier data/territoire/communes.geojson fourni par l’utilisateur. Les bulles de quartiers restent schématiques."
      );
  return element("div", {}, replacedNote(replaced), sort);
}
