import {relative} from "node:path";
import {columnsText} from "./columnsText.js";
import {problemSentence} from "./fileProblem.js";
import type {ImportReport} from "./importReport.js";

/** What an import says to the person who asked for it. */
export function reportText(report: ImportReport, rejectsAccepted: boolean): string {
  const {file, problemCount, firstProblems, done, rejected, imported, lines, outside} = report;
  const text: string[] = [`${file} lu comme ${report.readAs} : ${count(lines, "ligne")}.`];
  if (report.tabs !== undefined && report.tabs.left.length > 0)
    text.push(`Onglets laissés de côté : ${report.tabs.left.join(", ")}.`);
  text.push(...firstProblems.map((problem) => `${file}:${problem.line} ${problemSentence(problem)}`));
  const more = problemCount - firstProblems.reduce((sum, {times}) => sum + times, 0);
  if (more > 0) text.push(`… et ${count(more, "autre problème")}.`);
  if (problemCount > 0) {
    text.push("", `${count(problemCount, "problème")}, ${count(rejected, "ligne")} à corriger.`);
    if (report.problemsPath !== undefined) {
      text.push(`Tous les problèmes : ${report.problemsPath}`);
      text.push(
        `Les lignes concernées, telles quelles (données personnelles comprises, ne pas diffuser) : ${report.rejectsPath}`
      );
    }
  }
  if (outside > 0) text.push(`${count(outside, "ligne")} hors des communes de la convention, mises de côté.`);
  text.push(...privacy(report), "", ...columnsText(report), "");
  if (done) {
    text.push(
      `${count(imported, report.type === "contours" ? "contour importé" : "ligne importée")} dans ${relative(process.cwd(), report.output)}.`
    );
    text.push(report.use);
  } else if (report.toConfirm.length > 0)
    text.push(
      "Rien n’est importé : relancez avec --confirmer si ces lectures sont les bonnes, avec --tel-quel si les valeurs sont justes comme elles sont écrites, ou corrigez le fichier."
    );
  else if (rejectsAccepted) text.push("Rien n’est importé : aucune ligne n’est utilisable.");
  else
    text.push(
      "Rien n’est importé. Corrigez le fichier, ou relancez avec --accepter-rejets pour importer les seules lignes correctes."
    );
  return `${text.join("\n")}\n`;
}

function privacy({personalColumns, identifierHashed, unusedColumns}: ImportReport): string[] {
  const text: string[] = [];
  if (personalColumns.length > 0)
    text.push(`Vie privée : colonnes écartées, jamais conservées : ${personalColumns.join(", ")}.`);
  if (identifierHashed)
    text.push(
      "Vie privée : l’identifiant n’a servi qu’à repérer les doublons, sous une empreinte salée aussitôt oubliée."
    );
  if (unusedColumns.length > 0)
    text.push(
      `Colonnes sans emploi, non conservées : ${unusedColumns.slice(0, 20).join(", ")}${unusedColumns.length > 20 ? `… (${unusedColumns.length})` : ""}.`
    );
  return text;
}

function count(number: number, noun: string): string {
  const digits = String(number).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  return `${digits} ${
    number > 1
      ? noun
          .split(" ")
          .map((word) => `${word}s`)
          .join(" ")
      : noun
  }`;
}
