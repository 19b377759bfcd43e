/** Small good files of every kind of import: titles and two lines that the reference of the tests knows. */
export const kinds: {
  readonly [type: string]: {
    readonly titles: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
} = {
  attributions: {
    titles: ["Date attribution", "Commune", "Bailleur", "Nature", "Ressources mensuelles", "Nb personnes"],
    rows: [
      ["15/03/2018", "59350", "Vilogia", "1er accès", "1064,5", "2"],
      ["16/03/2018", "Roubaix", "lmh", "mutation", "980", "1"]
    ]
  },
  demandes: {
    titles: ["Date de dépôt", "Commune", "Nature", "Ressources mensuelles", "Nb personnes"],
    rows: [
      ["13/03/2017", "Lille", "1er accès", "900", "1"],
      ["14/04/2017", "59512", "mutation", "1450", "3"]
    ]
  },
  communes: {
    titles: ["Code INSEE", "Fragilité", "Résidences principales"],
    rows: [
      ["59350", "moyenne", "118000"],
      ["59512", "fragile", "39500"]
    ]
  },
  quartiers: {
    titles: ["Quartier", "Fragilité"],
    rows: [
      ["59350-001", "moyenne"],
      ["59512-001", "sans"]
    ]
  },
  livraisons: {
    titles: ["Année", "Commune", "Bailleur", "Logements", "PLAI"],
    rows: [
      ["2018", "Lille", "lmh", "48", "16"],
      ["2019", "Roubaix", "Vilogia", "30", "10"]
    ]
  },
  agrements: {
    titles: ["Commune", "Opération", "Année d’agrément", "PLUS", "PLAI", "Livraison prévue"],
    rows: [
      ["Lille", "Opération A", "2018", "32", "16", "2020"],
      ["Roubaix", "Opération B", "2018", "20", "10", ""]
    ]
  },
  logements: {
    titles: ["DEPCOM", "QPV", "TYPECONST", "NBPIECE", "SURFHAB", "CONSTRUCT", "FINAN", "RS"],
    rows: [
      ["59350", "2", "C", "3", "64", "1972", "50", "VILOGIA"],
      ["59512", "1", "I", "4", "82", "2011", "10", "LMH"]
    ]
  },
  "logements-communes": {
    titles: ["DEPCOM", "nb_ls", "nb_ls_en_qpv", "nb_ls_plai"],
    rows: [
      ["59350", "31000", "14000", "1700"],
      ["59512", "17600", "12000", "800"]
    ]
  },
  npru: {
    titles: ["Projet", "Commune", "Démolitions", "Année début", "Année fin"],
    rows: [
      ["Secteur A", "Lille", "420", "2018", "2022"],
      ["Secteur B", "Roubaix", "160", "2019", "2021"]
    ]
  },
  parc: {
    titles: ["Bailleur", "Commune", "QPV", "Logements"],
    rows: [
      ["lmh", "59350", "oui", "5120"],
      ["Vilogia", "Roubaix", "non", "870"]
    ]
  }
};

/** A table as a CSV. */
export function csvOf(rows: readonly (readonly string[])[], delimiter = ";"): string {
  return `${rows.map((cells) => cells.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter)).join("\n")}\n`;
}
