import {
  aciModes,
  attributionObjectives,
  effortReadings,
  plaiLeverRules
} from "../../core/convention/levers.js";
import {classNames, classWords} from "../../words/labels.js";
import {formatNumber} from "../../words/numbers.js";
import {words} from "../../words/words.js";
import {type Choice, choiceControl} from "../controls/choiceControl.js";
import type {Control} from "../controls/control.js";
import {holdState, type StateElement} from "../controls/holdState.js";
import {type IdleControl, idleControl} from "../controls/idleControl.js";
import {numberControl} from "../controls/numberControl.js";
import {element} from "../element.js";
import type {EtSiDocument} from "./etSiDocument.js";
import {type EtSiState, etSiBounds, firstYearOfEffort} from "./etSiState.js";
import {idleLevers} from "./idleLevers.js";

type Controls = {readonly [K in keyof EtSiState]: IdleControl<EtSiState[K]>};

/** The form of the levers, and how it is given a whole state. */
export interface EtSiControls {
  readonly node: StateElement<EtSiState>;
  take(state: EtSiState): void;
}

/** The main levers; the value of the form is the state that they hold. */
export function etSiControls(document: EtSiDocument, initial: EtSiState): EtSiControls {
  const from = firstYearOfEffort(document);
  const {min, max} = document.demolitions;
  const percent = (name: "fragile" | "moyenne" | "sans" | "effortAci" | "taux", label: string, step = 5) =>
    numberControl({
      label,
      min: etSiBounds.share[0],
      max: etSiBounds.share[1],
      step,
      initial: initial[name],
      unit: "%"
    });
  const plain: {readonly [K in keyof EtSiState]: Control<EtSiState[K]>} = {
    fragile: percent("fragile", `Effort des commissions, ${classNames.fragile}, à partir de ${from}`),
    moyenne: percent("moyenne", `Effort, ${classWords.moyenne}`),
    sans: percent("sans", `Effort, ${classNames.sans}`),
    objectif: choiceControl(choices(attributionObjectives), {
      label: "Objectif poursuivi (article 5.2)",
      initial: initial.objectif
    }),
    lecture: choiceControl(choices(effortReadings), {label: "Lecture de l’effort", initial: initial.lecture}),
    candidats: numberControl({
      label: "Candidats présentés pour un logement",
      min: etSiBounds.candidats[0],
      max: etSiBounds.candidats[1],
      step: 1,
      initial: initial.candidats
    }),
    aci: choiceControl(choices(aciModes), {label: "Objectif ACI (article 6.2)", initial: initial.aci}),
    effortAci: percent("effortAci", "Effort vers l’objectif ACI"),
    plai: choiceControl(choices(plaiLeverRules), {
      label: "Règle du taux de PLAI (article 11.4)",
      initial: initial.plai
    }),
    taux: percent("taux", "Taux de PLAI, si la règle est fixe", 1),
    demolitions: numberControl({
      label: `Démolitions du NPRU (texte : ${formatNumber(min)} à ${formatNumber(max)})`,
      min: etSiBounds.demolitions[0],
      max: etSiBounds.demolitions[1],
      step: 50,
      initial: initial.demolitions
    }),
    tirages: numberControl({
      label: "Tirages du hasard",
      min: etSiBounds.tirages[0],
      max: etSiBounds.tirages[1],
      step: 1,
      initial: initial.tirages
    })
  };
  const names = Object.keys(plain) as readonly (keyof EtSiState)[];
  const controls = Object.fromEntries(
    Object.entries(plain).map(([name, control]) => [name, idleControl(control as Control<unknown>)])
  ) as unknown as Controls;
  const read = () =>
    Object.fromEntries(names.map((name) => [name, controls[name].get()])) as unknown as EtSiState;
  const turnOff = () => {
    const idle = idleLevers(read(), document);
    for (const name of names) controls[name].idle(idle[name]);
  };
  const node = element(
    "form",
    {class: "reglages", "aria-label": "Leviers"},
    names.map((name) => controls[name].node)
  );
  node.addEventListener("submit", (event) => event.preventDefault());
  const holder = holdState(node, read);
  node.addEventListener("input", turnOff);
  turnOff();
  return {
    node: holder,
    take(state) {
      for (const name of names) (controls[name] as Control<unknown>).set(state[name]);
      node.dispatchEvent(new Event("input"));
    }
  };
}

function choices<W extends string>(list: readonly W[]): Choice<W>[] {
  return list.map((word) => ({word, label: words[word] ?? word}));
}
