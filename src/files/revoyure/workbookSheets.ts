import type {RevoyureDocument} from "../../analysis/revoyure/revoyureDocument.js";
import {revoyureTurns} from "../../analysis/revoyure/revoyureTurns.js";
import {spoken} from "../../analysis/revoyure/spoken.js";
import {reviewedWorldsSentence} from "../../words/reviewedWorlds.js";
import {aheadSheets, learntSheets} from "./workbookAhead.js";
import {bilanSheets} from "./workbookBilan.js";
import {decideSheets} from "./workbookDecide.js";
import {followingSheets} from "./workbookFollowing.js";
import {judgementSheets} from "./workbookJudgement.js";
import type {WorkbookSheet} from "./workbookSheet.js";
import {unitSheets} from "./workbookUnits.js";

/** Every table of a revoyure, sheet by sheet: what it is, what was observed, what is chance, what was learnt, what may come. */
export function workbookSheets(document: RevoyureDocument): WorkbookSheet[] {
  return [
    readMe(document),
    ...judgementSheets(document),
    ...unitSheets(document),
    ...learntSheets(document),
    ...followingSheets(document),
    ...aheadSheets(document),
    ...decideSheets(document),
    ...bilanSheets(document)
  ];
}

function readMe(document: RevoyureDocument): WorkbookSheet {
  const {revoyure, exercise} = document;
  const {sentences, unknown} = spoken(document);
  const {projection, engine, files, seed} = revoyure.provenance;
  return {
    name: "Lisez-moi",
    columns: [
      {title: "Quoi", width: 26},
      {title: revoyure.title, width: 120}
    ],
    rows: [
      ...(exercise === undefined ? [] : [["EXERCICE", exercise.title]]),
      ...sentences.filter(Boolean).map((sentence) => ["Résumé", sentence]),
      ...unknown.map((each) => ["Ce que l’on ne sait pas", each]),
      ...revoyureTurns(revoyure).map(({lead, text}) => ["Ce qui changerait la réponse", `${lead} : ${text}`]),
      [
        "Diffusion",
        revoyure.bilan.publication
          ? "Effectifs de 1 à 10 masqués"
          : "Effectifs exacts : réservé aux partenaires"
      ],
      ...files.map(({file, sha256, lines}) => ["Attributions", `${file}, ${lines} lignes, ${sha256}`]),
      ["Projection", `${projection.file}, gelée le ${projection.date}, ${projection.sha256}`],
      ["Moteur", `version ${engine.version}, ${engine.sources}`],
      ["Mondes plausibles", reviewedWorldsSentence(revoyure.worlds)],
      ["Graine", seed],
      [
        "Statuts",
        "texte : écrit dans la convention ; fait : observé ; dérivé : calculé ; hypothèse : supposé ; simulé : résultat du modèle"
      ]
    ]
  };
}
