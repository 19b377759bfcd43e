import {formatNumber, formatShare} from "../../words/numbers.js";
import type {FileFigure} from "./fileFigure.js";
import type {FitFile, FitOnFile} from "./fitOnFile.js";

export interface ReserveSources {
  readonly figures: readonly FileFigure[];
  readonly absents: FitOnFile["absents"];
  readonly fichiers: readonly FitFile[];
  readonly years: readonly {readonly year: number; readonly months: number; readonly attributions: number}[];
  /** Lines of the years before that of the fit. */
  readonly before: number;
}

/** Share of silent lines from which it is said. */
const toldMissing = 0.01;

/** What must be known before the figures of a fit are used, one sentence each. */
export function fitReserves({figures, absents, fichiers, years, before}: ReserveSources): string[] {
  const [first] = years;
  const missing = absents.reduce((sum, {partParc}) => sum + partParc, 0);
  return [
    ...absents.map(
      ({nom, partParc}) =>
        `Aucune ligne de ${nom}, qui a ${formatShare(partParc, 1)} du parc : ses attributions manquent à tous les totaux.`
    ),
    ...(missing > 0
      ? [
          "Le volume n’apprend rien de celui d’une année, puisqu’il y manque des bailleurs.",
          "Une part dont des bailleurs manquent n’est dite tranchée ou contredite que si elle le reste quoi qu’aient fait leurs commissions."
        ]
      : []),
    ...(first.months < 12
      ? [
          `${first.year} n’a des lignes que sur ${first.months} mois : son volume n’apprend rien de celui d’une année.`
        ]
      : []),
    ...fichiers.filter(({colonnesNonLues}) => colonnesNonLues.length > 0).map(unread),
    ...silences(figures, {absent: missing > 0}),
    ...fichiers
      .filter(({inutilisables}) => inutilisables > 0)
      .map(
        ({fichier, inutilisables, lignes, raisons}) =>
          `${fichier} : ${formatNumber(inutilisables)} ligne${inutilisables > 1 ? "s" : ""} sur ${formatNumber(lignes)} ne se ${inutilisables > 1 ? "lisent" : "lit"} pas. ${raisons[0]?.raison ?? ""}`
      ),
    ...(before > 0
      ? [
          `${formatNumber(before)} ligne${before > 1 ? "s" : ""} d’avant ${first.year} ${before > 1 ? "ne servent" : "ne sert"} pas.`
        ]
      : [])
  ];
}

/** Titles that nothing reads: one of them may be a column under another name. */
function unread({fichier, colonnesNonLues, colonnesAbsentes}: FitFile): string {
  const left = `${fichier} : ${colonnesNonLues.length > 1 ? "colonnes non lues" : "colonne non lue"}, ${named(colonnesNonLues)}.`;
  return colonnesAbsentes.length === 0
    ? left
    : `${left} Le fichier n’a pas ${named(colonnesAbsentes)} : si c’en est une sous un autre nom, renommez-la, ou donnez sa correspondance (--correspondance).`;
}

const named = (titles: readonly string[]) => titles.map((title) => `« ${title} »`).join(", ");

/** Lines that do not say: how many, and what is supposed of them. */
function silences(figures: readonly FileFigure[], {absent}: {readonly absent: boolean}): string[] {
  const topics = [
    {
      of: "attribution.observed",
      whose: "des lignes",
      what: "ne disent pas leur tranche de ressources",
      taken: "elles sont prises comme celles du même bailleur, de la même classe et de la même nature"
    },
    {
      of: "attribution.classWeights",
      whose: "des lignes",
      what: "ne disent pas leur classe de quartier",
      taken: "elles sont prises comme celles de la même commune"
    },
    {
      of: "aci.demandeShare",
      whose: "des lignes de premier accès",
      what: "ne disent pas si le ménage relève de l’ACI",
      taken: "elles sont prises comme celles du même bailleur dans la même commune"
    }
  ];
  return topics.flatMap(({of, whose, what, taken}) => {
    const own = figures.filter((figure) => figure.of === of && figure.n > 0);
    const most = Math.max(0, ...own.map(({missing}) => missing));
    if (most < toldMissing) return [];
    const widest = own.reduce((a, b) =>
      b.widest.high - b.widest.low > a.widest.high - a.widest.low ? b : a
    );
    return [
      `Jusqu’à ${formatShare(most)} ${whose} ${absent ? "manquent, faute d’un bailleur, ou " : ""}${what} : ${taken}${absent ? ", celles d’un bailleur absent comme celles des autres" : ""} ; ` +
        `sans rien supposer d’elles, « ${widest.label} » irait de ${formatShare(widest.widest.low, 1)} à ${formatShare(widest.widest.high, 1)}.`
    ];
  });
}
