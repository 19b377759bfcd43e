import {type Brackets, bracketsOn} from "../../core/brackets.js";
import type {Convention} from "../../core/convention/convention.js";
import {numberAt} from "../../core/convention/valueAt.js";
import {underObjective, underObjectives} from "../../words/inForce.js";
import {formatShare} from "../../words/numbers.js";
import type {Candidate} from "./candidate.js";

/** Shares of the last year that nine replicates in ten keep within, with the practice that was learnt. */
export interface HeldShares {
  readonly fragile: number;
  readonly sans: number;
  readonly aci: number;
}

/**
 * Steps of the avenants that a revoyure puts side by side: questions to ask of the model, which each signatory may ask
 * otherwise in an avenant of their own, and no assumption about the world. Five points, for the text writes its shares in
 * steps of five; two candidates and a fifth of production, a change that those who would pay for it can picture.
 */
const softerBy = 0.05;
const moreCandidates = 2;
const moreProduction = 1.2;

/**
 * What an avenant may move: means first (more candidates, more production), then a softer step of five points for each
 * objective, then all of them where the practice learnt would stand. The effort of the CAL is no parameter of the text.
 */
export function candidateAvenants(
  convention: Convention,
  {from, held}: {from: string; held: HeldShares}
): Candidate[] {
  const at = (parameter: string) => numberAt(convention, parameter, from);
  const brackets = bracketsOn(convention, [from]);
  const [ceiling, floor, aci] = [
    at("attribution.ceilingFragile"),
    at("attribution.floorMoinsFragile"),
    at("aci.objective")
  ];
  return [
    ...means({
      candidates: at("attribution.candidates") + moreCandidates,
      production: Math.round(at("offre.production") * moreProduction)
    }),
    ...steps(
      {ceiling: round(ceiling + softerBy), floor: round(floor - softerBy), aci: round(aci - softerBy)},
      brackets
    ),
    together(
      {
        ceiling: Math.max(ceiling, round(held.fragile)),
        floor: Math.min(floor, round(held.sans)),
        aci: Math.min(aci, round(held.aci))
      },
      brackets
    )
  ];
}

function means({candidates, production}: {candidates: number; production: number}): Candidate[] {
  return [
    {
      id: `candidats-${candidates}`,
      title: `${candidates} candidats présentés en commission pour chaque logement`,
      article: "10.3",
      motive: "Laisser aux commissions un choix plus large pour tenir les mêmes objectifs.",
      whoPays: "Les réservataires et les bailleurs, qui instruisent et présentent davantage de demandes.",
      supposes: "des commissions qui examinent ces candidats comme elles examinent ceux d'aujourd'hui.",
      movesObjective: false,
      parameters: {"attribution.candidates": {article: "10.3", value: candidates}}
    },
    {
      id: `production-${production}`,
      title: `Production portée à ${production} PLUS et PLAI par an`,
      article: "11.1",
      motive: "Offrir plus de logements neufs hors des quartiers prioritaires, pour les mêmes objectifs.",
      whoPays:
        "L'État, l'intercommunalité, les communes et les bailleurs, qui financent et accueillent ces logements.",
      supposes: "une part livrée égale à celle d'aujourd'hui (hypothèse offre.deliveryRate).",
      movesObjective: false,
      parameters: {"offre.production": {article: "11.1", value: production}}
    }
  ];
}

interface Bounds {
  readonly ceiling: number;
  readonly floor: number;
  readonly aci: number;
}

function steps({ceiling, floor, aci}: Bounds, brackets: Brackets): Candidate[] {
  return [
    {
      id: `plafond-fragile-${Math.round(100 * ceiling)}`,
      title: `Plafond des quartiers fragiles porté à ${formatShare(ceiling)}`,
      article: "5.2",
      motive: "Un palier avant la borne de l'article 5.2 dans les quartiers fragiles.",
      whoPays: `Les quartiers fragiles, où la part des ménages ${underObjective("fragile", brackets)} baisse moins.`,
      movesObjective: true,
      parameters: {"attribution.ceilingFragile": {article: "5.2", value: ceiling}}
    },
    {
      id: `plancher-${Math.round(100 * floor)}`,
      title: `Plancher des quartiers moins fragiles ramené à ${formatShare(floor)}`,
      article: "5.2",
      motive: "Un palier avant la borne de l'article 5.2 dans les quartiers moins fragiles.",
      whoPays: `Les ménages ${underObjective("sans", brackets)}, à qui moins de logements reviennent hors des quartiers fragiles.`,
      movesObjective: true,
      parameters: {"attribution.floorMoinsFragile": {article: "5.2", value: floor}}
    },
    {
      id: `aci-${Math.round(100 * aci)}`,
      title: `Objectif ACI ramené à ${formatShare(aci)}`,
      article: "6.2",
      motive: "Une marche intermédiaire avant l'objectif de l'article 6.2.",
      whoPays: "Les ménages prioritaires, moins souvent logés dans les communes sans fragilité.",
      movesObjective: true,
      parameters: {"aci.objective": {article: "6.2", value: aci}}
    }
  ];
}

function together(bounds: Bounds, brackets: Brackets): Candidate {
  const parts = steps(bounds, brackets);
  const {ceiling, floor, aci} = bounds;
  return {
    id: "objectifs-a-la-pratique",
    title: `Objectifs ramenés à ce que la pratique tient : ${formatShare(ceiling)}, ${formatShare(floor)} et ${formatShare(aci)} d'ACI`,
    article: "5.2, 6.2",
    motive:
      "Les bornes là où mène l'effort observé : le renoncement chiffré, à comparer à un effort plus grand.",
    whoPays: `Les ménages ${underObjectives(brackets)} et les ménages prioritaires : l'équilibre de la dernière année n'est plus recherché.`,
    movesObjective: true,
    parameters: Object.assign({}, ...parts.map(({parameters}) => parameters)) as Candidate["parameters"]
  };
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
