import type {SignShare} from "../analysis/indicateurs/result.js";

/** What a share of worlds lets one say: under two in three no direction is told; under one in three most say otherwise. */
export type Certainty = "sure" | "likely" | "unknown" | "contradicted";

/** Where words change. */
const [otherwise, told, sure] = [1 / 3, 2 / 3, 0.95];

/** A word needs worlds enough: one that Wilson's interval takes two words further is not used, however many of a few worlds agree. */
export function certaintyOf({share, low, high}: SignShare): Certainty {
  if (share >= sure && low >= told) return "sure";
  if (share >= told && low >= otherwise) return "likely";
  return share < otherwise && high < told ? "contradicted" : "unknown";
}

/** Whether so many worlds hold a direction that a sentence may state it: two in three. */
export function isHeld({share, low}: SignShare): boolean {
  return share >= told && low >= otherwise;
}

/** « dans la plupart des mondes plausibles (78 sur 100) », « on ne sait pas (…) ». */
export function heldWords(sign: SignShare): string {
  return `${words[certaintyOf(sign)]} (${countWords(sign)})`;
}

/** The same for a cell: « presque tous (97 sur 100) », « on ne sait pas (52 sur 100 ; de 39 à 64) ». */
export function heldShort(sign: SignShare): string {
  const range = atEdge(sign) ? ` ; ${rangeWords(sign)}` : "";
  return `${short[certaintyOf(sign)]} (${hundredth(sign.share)} sur 100${range})`;
}

/** « 78 sur 100 », and the range where a few worlds more or less would change the word. */
function countWords(sign: SignShare): string {
  const {share} = sign;
  return `${share === 1 ? "tous ceux essayés" : `${hundredth(share)} sur 100`}${edgeWords(sign)}`;
}

/** What stands after a figure, beside what its sentence could say: « 78 mondes sur 100 », « 52 mondes sur 100 donnent ce signe ». */
export function signNote(sign: SignShare): string {
  const {share} = sign;
  const count = share === 1 ? "tous les mondes essayés" : `${hundredth(share)} mondes sur 100`;
  const follow = {
    sure: "",
    likely: "",
    unknown: " donnent ce signe",
    contradicted: " seulement donnent ce signe : la plupart contredisent la moyenne"
  }[certaintyOf(sign)];
  return `${count}${follow}${edgeWords(sign)}`;
}

/** That the worlds are too few to choose between two words; empty where they are enough. */
function edgeWords(sign: SignShare): string {
  return atEdge(sign) ? `, à peu de mondes près : ${rangeWords(sign)}` : "";
}

/** Whether Wilson's interval straddles a share where words change. */
function atEdge({low, high}: SignShare): boolean {
  return [otherwise, told, sure].some((threshold) => low < threshold && threshold <= high);
}

function rangeWords({low, high}: SignShare): string {
  return `de ${Math.round(100 * low)} à ${Math.round(100 * high)}`;
}

const words: {readonly [c in Certainty]: string} = {
  sure: "dans presque tous les mondes plausibles",
  likely: "dans la plupart des mondes plausibles",
  unknown: "on ne sait pas : les mondes plausibles se partagent",
  contradicted: "on ne sait pas : la plupart des mondes plausibles contredisent la moyenne"
};

const short: {readonly [c in Certainty]: string} = {
  sure: "presque tous",
  likely: "la plupart",
  unknown: "on ne sait pas",
  contradicted: "contredit par la plupart"
};

/** Of a hundred worlds; what is not all or none is never rounded to it. */
function hundredth(share: number): number {
  if (share === 0 || share === 1) return 100 * share;
  return Math.min(99, Math.max(1, Math.round(100 * share)));
}
