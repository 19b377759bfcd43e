import type {ImportInForce} from "./listImports.js";

/** The imports in force, for a terminal. */
export function importsText(imports: readonly ImportInForce[]): string {
  if (imports.length === 0) return "Aucun fichier importé : tout vient des données du projet.\n";
  const lines = imports.map(({type, path, origin}) =>
    origin === undefined
      ? `${type} : ${path}, d’origine inconnue`
      : `${type} : ${origin.fichier} (modifié le ${frenchDay(origin.date)}, sha256 ${origin.sha256.slice(0, 12)}), ` +
        `${origin.importees} importés, ${origin.rejetees} rejetés`
  );
  return `${lines.join("\n")}\nRevenir aux données du projet : equilibre importer <type> --retirer\n`;
}

function frenchDay(date: string): string {
  return date.slice(0, 10).split("-").reverse().join("/");
}
