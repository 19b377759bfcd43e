import Table from "cli-table3";
import type {ExplainedSubject, Exploration} from "../../analysis/explorer/exploration.js";
import type {ExplorationDocument} from "../../analysis/explorer/explorationDocument.js";
import type {FreeExploration, FreeSubject} from "../../analysis/explorer/freeExploration.js";
import type {RobustnessDocument} from "../../analysis/explorer/policyRobustness.js";
import type {Subject} from "../../analysis/explorer/subjects.js";
import {outcomeText} from "../../analysis/explorer/told.js";
import {fewestForLessons} from "../../analysis/explorer/toldLessons.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {worldsSentence} from "../../words/worlds.js";
import {withoutRules} from "../tableChars.js";

/** The answer of `equilibre explorer` for a terminal. */
export function explorationText(document: ExplorationDocument): string {
  const {mondes, libre, experiments} = document;
  const {failed, rows, remade} = experiments;
  return [
    ...(mondes === undefined ? [] : worldsText(mondes)),
    ...(libre === undefined ? [] : freeText(libre)),
    `Expériences : ${experiments.table} (${formatNumber(rows)} lignes, dont ${formatNumber(failed)} sans résultat, avec leur raison).`,
    `Empreinte : ${experiments.sha256}${remade ? ", la même que celle du manifeste" : ""}`,
    `À refaire à l’octet près : npx equilibre explorer --depuis ${experiments.manifest}`,
    ""
  ].join("\n");
}

function worldsText(exploration: Exploration): string[] {
  const {worlds, year, subjects, failures, robustness, learn} = exploration;
  const differences = subjects.filter(({against}) => against !== undefined);
  const silent = subjects.every(({emulator}) => emulator.q2 === undefined);
  return [
    `En ${year}. ${worldsSentence(worlds)}`,
    "",
    "CE QUI EST DIT, ET CE QUI PÈSE",
    ...(silent ? [subjects[0].emulatorSentence, ""] : []),
    ...byPair(subjects).flatMap(({heading, group}) => [heading, ...group.flatMap(subjectLines), ""]),
    "DANS QUELS MONDES CELA ÉCHOUE",
    ...failures.flatMap(({sentences}) => [...sentences, ""]),
    ...(robustness === undefined ? [] : ["CE QUI TIENT", ...robustnessLines(robustness), ""]),
    "QUEL FICHIER DEMANDER D’ABORD",
    ...learn.sentences,
    ...(learn.utility === undefined || worlds.n < fewestForLessons ? [] : [decisionLine(exploration)]),
    "",
    ...(differences.length > 0
      ? ["Les niveaux de chaque scénario, et l’indice de chaque hypothèse, sont dans --json.", ""]
      : [])
  ];
}

function subjectLines({outcome, says, sentences, emulator, emulatorSentence}: ExplainedSubject): string[] {
  return [
    `  ${outcome.label} : ${says}`,
    ...[...sentences, ...(emulator.q2 === undefined ? [] : [emulatorSentence])].map((one) => `    ${one}`)
  ];
}

/** Subjects under one heading a pair, or a scenario where one is alone. */
function byPair<S extends Pick<Subject, "scenario" | "against">>(
  subjects: readonly S[]
): {readonly heading: string; readonly group: readonly S[]}[] {
  const differences = subjects.filter(({against}) => against !== undefined);
  const told = differences.length > 0 ? differences : subjects;
  return [...new Set(told.map(({scenario}) => scenario.id))].map((id) => {
    const group = told.filter(({scenario}) => scenario.id === id);
    const [{scenario, against}] = group;
    const apart = against === undefined ? "" : ` contre « ${against.title} »`;
    return {heading: `« ${scenario.title} »${apart}`, group};
  });
}

function decisionLine({learn: {utility, lessons}}: Exploration): string {
  const told = lessons.files.filter(({evppi}) => (evppi ?? 0) > 0);
  const best = told.sort((a, b) => (b.evppi ?? 0) - (a.evppi ?? 0))[0];
  const all = `Pour choisir entre ces scénarios (utilité : ${utility}), tout savoir vaudrait ${formatNumber(lessons.evpi ?? 0, 1)} premiers accès par an`;
  return best === undefined
    ? `${all} ; aucun fichier à lui seul ne changerait le choix.`
    : `${all} ; le fichier qui y aide le plus, ${best.title} : ${formatNumber(best.evppi ?? 0, 1)}.`;
}

function robustnessLines({
  policies,
  criteria,
  conditions,
  satisficing,
  front,
  frontShares,
  worlds
}: RobustnessDocument): string[] {
  const table = tableOf(["scénario", ...criteria.map(({outcome}) => outcome.label), "conditions tenues"]);
  policies.forEach(({title}, p) => {
    const {share, low, high} = satisficing[p];
    table.push([
      title,
      ...criteria.map(
        ({outcome, policies: of, minimax}) =>
          `${outcomeText(of[p].maxRegret, outcome)}${minimax === p ? " *" : ""}`
      ),
      `${formatShare(share)} des mondes (de ${formatShare(low)} à ${formatShare(high)})`
    ]);
  });
  const shares = front.map((p) => `« ${policies[p].title} » (${formatShare(frontShares[p])} des mondes)`);
  return [
    table.toString(),
    `Regret au pire : de combien on fait moins bien que le meilleur de ces scénarios, dans le monde où l’on s’en trouve le plus mal ; * le moins mauvais au pire. Conditions : ${conditions.join(" et ")}.`,
    `Ni plus loin des bornes ni moins de premiers accès modestes qu’un autre, en moyenne : ${shares.join(", ")}, sur ${formatNumber(worlds)} mondes.`
  ];
}

function freeText({design, size, year, inputs, runs, subjects, failed}: FreeExploration): string[] {
  const name = design === "morris" ? `Morris, ${size} trajectoires` : `Saltelli et Jansen, N = ${size}`;
  return [
    `En ${year}. Plan libre (${name}) : ${formatNumber(inputs.length)} hypothèses et leviers, ${formatNumber(runs.points)} points, ${formatNumber(runs.total)} simulations, sur le calage central.`,
    ...(failed.length === 0
      ? []
      : [
          `${formatNumber(failed.length)} points n’ont pas pu être simulés ; le premier : ${failed[0].reason}.`
        ]),
    "",
    ...byPair(subjects).flatMap(({heading, group}) => [
      heading,
      ...group.flatMap((subject) => [`  ${subject.outcome.label} : ${subject.says}`, freeTable(subject), ""])
    ])
  ];
}

const mostRows = 8;

function freeTable(subject: FreeSubject): string {
  const {outcome, morris, sobol} = subject;
  if (morris !== undefined) {
    const table = tableOf(["hypothèse ou levier", "µ*", "µ", "σ"]);
    for (const {input, muStar, mu, sigma} of morris.slice(0, mostRows))
      table.push([
        input.label,
        outcomeText(muStar, outcome),
        outcomeText(mu, outcome, {sign: true}),
        outcomeText(sigma, outcome)
      ]);
    return table.toString();
  }
  const table = tableOf(["hypothèse ou levier", "seule", "avec interactions"]);
  const range = (x: number, low: number, high: number) =>
    `${formatShare(x)} (de ${formatShare(low)} à ${formatShare(high)})`;
  for (const {input, ...index} of (sobol?.indices ?? []).slice(0, mostRows))
    table.push([
      input.label,
      range(index.first, index.firstLow, index.firstHigh),
      range(index.total, index.totalLow, index.totalHigh)
    ]);
  return table.toString();
}

function tableOf(head: readonly string[]): Table.Table {
  return new Table({head: [...head], style: {head: [], border: []}, chars: withoutRules, wordWrap: true});
}
