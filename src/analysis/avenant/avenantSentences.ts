import {formatLevel} from "../../words/estimates.js";
import {formatEffect} from "../../words/formatEffect.js";
import {underModestes, underObjectives} from "../../words/inForce.js";
import {isTold} from "../../words/labels.js";
import {lowerFirst} from "../../words/lowerFirst.js";
import {formatPoints} from "../../words/numbers.js";
import {signNote} from "../../words/signShare.js";
import {worldsSentence} from "../../words/worlds.js";
import type {Effect} from "../comparer/effect.js";
import type {AvenantDocument} from "./avenantDocument.js";
import {halfYearsText} from "./halfYearsInForce.js";
import {isUntold, untoldText} from "./untoldText.js";

/** The answer of the page: one sentence to read aloud, then who gains, who loses, and where. */
export function avenantSentences(document: AvenantDocument): {headline: string; details: string[]} {
  const under = underModestes(...(document.brackets ?? []));
  const {avenants, effects, scenario} = document;
  const found = (id: string) => effects.outcomes.find((effect) => effect.id === id)!;
  const subject = avenants.length > 1 ? "ces avenants" : "cet avenant";
  const [modestes, gap] = [found("menagesModestesLoges"), found("ecart.bornes")];
  return {
    headline: `${inForceText(document)}, ${subject} ${modestText(modestes, {under, untold: isUntold(modestes, document), plural: avenants.length > 1})} ; ${gapText(gap, {untold: isUntold(gap, document)})}.`,
    details: [
      untoldText([modestes, gap], document),
      bracketText(document),
      classText(document),
      unitText(document),
      ...halfYearSentences(document),
      `Mesuré en l’ajoutant au scénario « ${scenario.title} », les deux simulations partageant leurs tirages. ${worldsSentence(document.worlds)}`
    ].filter((sentence) => sentence !== "")
  };
}

/** What the simulation made of the days of the text, and what remains once they are past. */
export function halfYearSentences({halfYears = [], moved = [], afterwards}: AvenantDocument): string[] {
  const after = afterwards?.outcomes.filter(isTold) ?? [];
  const period = afterwards === undefined ? "" : lowerFirst(periodText(afterwards.years));
  return [
    ...(halfYears.length === 0 ? [] : [`Semestres où une clause s’applique : ${halfYearsText(halfYears)}.`]),
    ...(moved.length === 0 ? [] : [`Un semestre se lit à son premier jour : ${moved.join(" ; ")}.`]),
    ...(afterwards === undefined
      ? []
      : [
          after.length === 0
            ? `Une fois la clause échue, ${period}, aucun effet que l’on sache et qui compte.`
            : `Une fois la clause échue, ${period}, il reste : ${after.map((effect) => `${lowerFirst(effect.label)} ${formatEffect(effect)}`).join(" ; ")}.`
        ])
  ];
}

/** When effects are measured: whole years by name, else the half-years in force. */
export function inForceText({years, halfYears = []}: AvenantDocument): string {
  const halved = years.some((year) => halfYears.filter((half) => half.year === year).length === 1);
  if (!halved) return periodText(years);
  const text = halfYearsText(halfYears);
  return `${text[0].toUpperCase()}${text.slice(1)}`;
}

/** « De 2026 à 2028 », « En 2028 ». */
export function periodText(years: readonly number[]): string {
  const [first, last] = [years[0], years[years.length - 1]];
  return first === last ? `En ${first}` : `De ${first} à ${last}`;
}

function modestText(
  effect: Effect,
  {under, untold, plural}: {under: string; untold: boolean; plural: boolean}
): string {
  const verb = plural ? "feraient" : "ferait";
  const sign = effect.difference.sign;
  const held = sign === undefined ? "" : ` (${signNote(sign)})`;
  if (isTold(effect))
    return `${verb} loger ${effect.difference.mean > 0 ? "plus" : "moins"} de ménages ${under} par an : ${formatEffect(effect)}${held}`;
  if (isOpen(effect))
    return `${plural ? "auraient" : "aurait"} sur le nombre de ménages ${under} logés par an un effet dont on ne sait pas le sens : ${formatEffect(effect)}${held}`;
  if (untold)
    return `${plural ? "auraient" : "aurait"} sur le nombre de ménages ${under} logés un effet que ces tirages ne permettent pas de connaître`;
  const not = plural ? "ne changeraient" : "ne changerait";
  return `${not} pas le nombre de ménages ${under} logés${effect.verdict === "identique" ? "" : " d’une manière qui compte"}`;
}

function gapText(effect: Effect, {untold}: {untold: boolean}): string {
  const {reference, other} = effect;
  const level = (mean: number) => formatLevel(mean, effect).replace("\u00a0pt", "");
  if (untold) return "l’effet sur l’écart aux bornes de l’article 5.2 n’est pas encore connu";
  if (isOpen(effect))
    return `on ne connaît pas le sens de l’effet sur l’écart aux bornes de l’article 5.2 : ${formatEffect(effect)} (${signNote(effect.difference.sign!)})`;
  if (!isTold(effect)) return `l’écart aux bornes de l’article 5.2 resterait de ${formatPoints(reference)}`;
  return `l’écart aux bornes de l’article 5.2 passerait de ${level(reference)} à ${level(other)} points`;
}

/** Told from chance, and yet held by fewer than two worlds in three: its direction is not known. */
function isOpen(effect: Effect): boolean {
  return (effect.verdict === "hausse" || effect.verdict === "baisse") && !isTold(effect);
}

function bracketText({effects}: AvenantDocument): string {
  const brackets = effects.menages.filter(({id}) => id.startsWith("loges.metropole."));
  const list = (verdict: Effect["verdict"]) =>
    brackets
      .filter((effect) => effect.verdict === verdict && isTold(effect))
      .map((effect) => `${lowerFirst(effect.label.replace(/ logés$/, ""))} ${formatEffect(effect)}`)
      .join(", ");
  const [more, less] = [list("hausse"), list("baisse")];
  if (more === "" && less === "")
    return "Aucune tranche de ressources n’a de gain ni de perte que l’on sache et qui compte.";
  const rest = brackets
    .filter((effect) => !isTold(effect))
    .map(({label}) => lowerFirst(label.replace(/ logés$/, "")));
  return [
    more === ""
      ? "Aucune tranche dont on sache qu’elle y gagne"
      : `Y gagnent, en ménages logés par an : ${more}`,
    less === "" ? "aucune dont on sache qu’elle y perd" : `y perdent : ${less}`,
    ...(rest.length === 0 ? [] : [`rien que l’on sache ou qui compte pour : ${rest.join(", ")}`])
  ]
    .join(" ; ")
    .concat(".");
}

function classText({effects, brackets = []}: AvenantDocument): string {
  const classes = effects.outcomes.filter(({id}) => /^under60\.(fragile|moyenne|sans)$/.test(id));
  const moved = classes.filter(isTold);
  const under = underObjectives(...brackets);
  if (moved.length === 0)
    return `La part des ménages ${under} n’a dans aucune classe de quartiers de changement que l’on sache et qui compte.`;
  const still = classes.filter((effect) => !isTold(effect)).map(({label}) => place(label));
  return [
    `Part des ménages ${under} : ${moved
      .map((effect) => {
        const {label, reference, other} = effect;
        return `${formatLevel(reference, effect)} puis ${formatLevel(other, effect)} dans les ${place(label)}`;
      })
      .join(" ; ")}`,
    ...(still.length === 0
      ? []
      : [`pas de changement que l’on sache et qui compte dans les ${still.join(" ni les ")}`])
  ]
    .join(" ; ")
    .concat(".");
}

const place = (label: string) => label.replace(/^.*, /, "");

function unitText({effects: {communes, bailleurs}}: AvenantDocument): string {
  const count = (effects: readonly Effect[]) => {
    const unitOf = ({id}: Effect) => id.split(".").slice(0, -1).join(".");
    return {
      moved: new Set(effects.filter(isTold).map(unitOf)).size,
      all: new Set(effects.map(unitOf)).size
    };
  };
  const [c, b] = [count(communes), count(bailleurs)];
  return `Un résultat au moins change dans ${c.moved} des ${c.all} communes et chez ${b.moved} des ${b.all} bailleurs ; ailleurs, rien qui se distingue du hasard et qui compte.`;
}
