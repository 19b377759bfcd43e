import {displayPath} from "../files/displayPath.js";

/** What the system refused, in French, by the code of its error. */
const sentences: {readonly [code: string]: string} = {
  ENOSPC:
    "le disque est plein. Rien n’est écrit à moitié : libérez de la place, puis relancez la même commande",
  EDQUOT: "votre quota de disque est atteint. Rien n’est écrit à moitié : libérez de la place, puis relancez",
  EROFS:
    "ce dossier est en lecture seule. Donnez-en un autre (--sortie), ou rangez l’état ailleurs : EQUILIBRE_ETAT=/un/dossier",
  EACCES:
    "le système refuse l’accès. Donnez un autre dossier (--sortie), ou rangez l’état ailleurs : EQUILIBRE_ETAT=/un/dossier",
  EPERM: "le système refuse cette opération. Vérifiez les droits de ce fichier",
  EMFILE: "trop de fichiers sont ouverts à la fois. Fermez d’autres programmes, puis relancez",
  EIO: "le disque ne répond pas bien (erreur d’entrée-sortie). Vérifiez-le, puis relancez",
  ENAMETOOLONG: "ce nom est trop long pour ce disque"
};

/** The French sentence of an error of the system that the user can mend; undefined for any other error. */
export function systemFault(error: unknown): string | undefined {
  const {code, path} = (typeof error === "object" && error !== null ? error : {}) as NodeJS.ErrnoException;
  const sentence = code === undefined ? undefined : sentences[code];
  if (sentence === undefined) return undefined;
  return path === undefined ? `Erreur : ${sentence}.` : `${displayPath(path)} : ${sentence}.`;
}
