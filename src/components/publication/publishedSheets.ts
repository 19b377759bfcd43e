import {avenantSheets} from "../avenant/avenantSheets.js";
import type {Cell} from "../downloads/csvText.js";
import type {Sheet} from "../downloads/sheet.js";
import {avenantLines} from "../retournements/avenantLines.js";
import {turnsSheet} from "../retournements/turnsSheet.js";
import type {PublicationDocument} from "./publicationDocument.js";
import {scenarioSheets} from "./scenarioSheets.js";

/** What each row carries, so that one that is copied alone still says where it comes from. */
const originHead = [
  ...["Scénario", "Moteur", "Graine", "Réplications", "Mondes plausibles", "Empreinte", "Publié le"]
];

/** Every figure of a publication, unrounded, then where all of them come from. */
export function publishedSheets(document: PublicationDocument): readonly Sheet[] {
  const {id, title, date, engine, seed, replications, worlds, digest, address, inputs} = document;
  const origin: Cell[] = [id, engine.version, seed, replications, worlds?.n ?? 0, digest, date];
  return [
    ...figureSheets(document).map(({rows: [head, ...rows], ...sheet}) => ({
      ...sheet,
      rows: [[...head, ...originHead], ...rows.map((row) => [...row, ...origin])]
    })),
    {
      name: "Origine",
      rows: [
        ["Quoi", "Valeur"],
        ["Titre", title],
        ...originHead.map((name, i): Cell[] => [name, origin[i]]),
        ["Sources du moteur", engine.sources],
        ["Empreinte des mondes", worlds?.digest ?? ""],
        ["Adresse", address],
        ["Unités", "part : de 0 à 1 ; points : différence de parts fois 100 ; nombre : par an"],
        ...Object.entries(inputs).map(([path, hash]): Cell[] => [path, hash])
      ]
    }
  ];
}

function figureSheets(document: PublicationDocument): readonly Sheet[] {
  switch (document.schema) {
    case "equilibre/publication@1":
      return scenarioSheets(document);
    case "equilibre/publication-avenant@1":
      return [
        ...avenantSheets(document.answer.document),
        turnsSheet(avenantLines(document.answer.document, document.unknowns))
      ];
    case "equilibre/publication-revoyure@1":
      return document.sheets;
  }
}
