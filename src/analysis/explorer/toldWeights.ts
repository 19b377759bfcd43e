import {lowerFirst} from "../../words/lowerFirst.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import type {Subject} from "./subjects.js";
import {outcomeText, placeText, quoted} from "./told.js";
import type {Emulator, Weight} from "./whatWeighs.js";

type Named = Pick<Subject, "scenario" | "against" | "outcome">;

/** « l’écart entre « a » et « b » sur … », « … dans « a » ». */
export function subjectName({scenario, against, outcome}: Named): string {
  const what = `${lowerFirst(outcome.label)}`;
  return against === undefined
    ? `${what}, « ${scenario.title} »`
    : `${what}, « ${scenario.title} » contre « ${against.title} »`;
}

/** What one coordinate explains, to be read aloud; undefined where chance alone could give as much. */
export function weightSentence(
  {coordinate, index, told, low, high}: Weight,
  subject: Named
): string | undefined {
  if (!told) return undefined;
  const sign = {sign: subject.against !== undefined};
  const mean = (value: number) => outcomeText(value, subject.outcome, sign);
  const {choices} = coordinate;
  const groups =
    choices === undefined
      ? `${mean(low.mean)} en moyenne dans le tiers des mondes où elle est la plus basse (jusqu’à ${placeText(coordinate, low.upTo)}), ` +
        `${mean(high.mean)} dans le tiers où elle est la plus haute (à partir de ${placeText(coordinate, high.from)})`
      : `${mean(low.mean)} en moyenne avec « ${choices[0]} », ${mean(high.mean)} avec « ${choices.at(-1)} »`;
  return `L’hypothèse ${quoted(coordinate)} explique à elle seule ${formatShare(Math.max(0, index))} de ce qui sépare les mondes : ${groups}.`;
}

/** From this share on, chance alone is most of what sets single futures apart. */
const mostlyChance = 2 / 3;

/** What to say where no coordinate is told. */
export function nothingWeighs(worlds: number, chanceShare: number): string {
  const chance =
    chanceShare >= mostlyChance
      ? ` ; le hasard d’une année fait ${formatShare(chanceShare)} de ce qui sépare les avenirs`
      : "";
  return `Aucune hypothèse ne se détache : sur ${formatNumber(worlds)} mondes, le hasard seul donnerait des parts aussi grandes à l’une d’elles${chance}.`;
}

/** Whether the polynomial is good enough to be believed; what it says where it is. */
export function emulatorSentence({q2, leastQ2, published, indices}: Emulator): string {
  if (q2 === undefined)
    return "Émulateur : trop peu de mondes, ou rien ne varie ; aucun indice n’en est tiré.";
  const known = `Émulateur : Q² de ${formatNumber(q2, 2)} sur des mondes qu’il n’a pas vus`;
  if (!published) return `${known}, moins que ${formatNumber(leastQ2, 1)} ; aucun indice n’en est publié.`;
  const first = indices
    .slice(0, 3)
    .map(({coordinate, total}) => `${quoted(coordinate)} ${formatShare(total)}`);
  return `${known} ; parts de la variance, interactions comprises : ${first.join(" ; ")}.`;
}
