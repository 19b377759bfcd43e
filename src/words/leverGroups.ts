import type {Levers} from "../core/convention/levers.js";

/** What each group of levers is about, and the article of the convention that it serves. */
export const leverGroupNames: {
  readonly [group in keyof Levers]: {readonly label: string; readonly article: string};
} = {
  attribution: {label: "bornes de ressources", article: "5.2"},
  aci: {label: "objectif ACI", article: "6.2"},
  plai: {label: "taux de PLAI", article: "11.4"},
  npru: {label: "démolitions et relogements", article: "8"},
  offre: {label: "production", article: "11.1"},
  loyers: {label: "logements à bas loyer", article: "12"},
  mutations: {label: "mutations bloquées", article: "7"},
  contingents: {label: "contingents", article: "6.3"}
};
