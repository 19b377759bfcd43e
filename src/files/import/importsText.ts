import {type AppliedFit, namesOfApplied} from "../../analysis/calibrer/appliedFigures.js";
import type {ImportInForce} from "./listImports.js";

/** The imports in force, and the fit on files where one is applied, for a terminal. */
export function importsText(imports: readonly ImportInForce[], applied?: AppliedFit): string {
  const fit =
    applied === undefined
      ? ""
      : `Calage appliqué : ${namesOfApplied(applied)}, des attributions de ${applied.annee} (${applied.fichiers.map(({fichier}) => fichier).join(", ")}). Le retirer : equilibre calibrer --retirer\n`;
  if (imports.length === 0)
    return fit === "" ? "Aucun fichier importé : tout vient des données du projet.\n" : fit;
  const lines = imports.map(({type, path, origin}) =>
    origin === undefined
      ? `${type} : ${path}, d’origine inconnue`
      : `${type} : ${origin.fichier} (modifié le ${frenchDay(origin.date)}, sha256 ${origin.sha256.slice(0, 12)}), ` +
        `${origin.importees} importés, ${origin.rejetees} rejetés`
  );
  return `${lines.join("\n")}\nRevenir aux données du projet : equilibre importer <type> --retirer\n${fit}`;
}

function frenchDay(date: string): string {
  return date.slice(0, 10).split("-").reverse().join("/");
}
