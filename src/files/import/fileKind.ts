import {extname} from "node:path";
import {DataError} from "../dataError.js";

/** "csv" or "xlsx", told from the first bytes rather than from the name; a DataError for anything else. */
export function fileKind(path: string, head: Buffer, {encrypted}: {encrypted: boolean}): "csv" | "xlsx" {
  if (encrypted && head.subarray(0, 4).equals(Buffer.from("\u00d0\u00cf\u0011\u00e0", "latin1")))
    throw new DataError([
      {
        file: path,
        message:
          "Classeur protégé par un mot de passe : ouvrez-le, retirez la protection (Fichier, Informations), puis enregistrez-le en .xlsx."
      }
    ]);
  const refusal = refusals.find(({starts}) =>
    head.subarray(0, starts.length).equals(Buffer.from(starts, "latin1"))
  );
  if (refusal !== undefined) throw new DataError([{file: path, message: refusal.message}]);
  if (head.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004", "latin1"))) {
    if (head.includes("application/vnd.oasis.opendocument")) {
      throw new DataError([{file: path, message: `C’est un classeur LibreOffice (.ods). ${save}`}]);
    }
    if (extname(path).toLowerCase() === ".zip") {
      throw new DataError([
        {file: path, message: "C’est une archive ZIP : extrayez d’abord le fichier qu’elle contient."}
      ]);
    }
    return "xlsx";
  }
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(head.toString("latin1").replace(/^\u00ef\u00bb\u00bf/, ""))) {
    throw new DataError([
      {file: path, message: `C’est une page HTML ou XML, même si son nom dit autre chose. ${save}`}
    ]);
  }
  return "csv";
}

const save = "Enregistrez-le en « Classeur Excel (.xlsx) » ou en « CSV UTF-8 ».";

const refusals = [
  {
    starts: "%PDF",
    message:
      "C’est un document PDF, même si son nom dit autre chose : demandez le tableau d’origine (CSV ou XLSX)."
  },
  {
    starts: "\u00d0\u00cf\u0011\u00e0",
    message: `C’est un classeur Excel ancien (.xls) ou protégé par un mot de passe. ${save}`
  },
  {starts: "\u001f\u008b", message: "C’est un fichier compressé (.gz) : décompressez-le d’abord."},
  {starts: "PAR1", message: "C’est un fichier Parquet : exportez-le d’abord en CSV."},
  {starts: "\u0089PNG", message: "C’est une image, pas un tableau."},
  {starts: "\u00ff\u00d8\u00ff", message: "C’est une image, pas un tableau."}
];
