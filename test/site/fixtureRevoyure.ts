import type {Bilan} from "../../src/analysis/bilan/bilan.js";
import type {LearntQuantity, LearntReading} from "../../src/analysis/revoyure/learning/learntEffort.js";
import type {ObservedIndicator} from "../../src/analysis/revoyure/projection/observedIndicator.js";
import {waterfallCauses} from "../../src/analysis/revoyure/projection/reprojection.js";
import type {Proposal} from "../../src/analysis/revoyure/proposal.js";
import {publishedFollowing} from "../../src/analysis/revoyure/publishedFollowing.js";
import type {Revoyure} from "../../src/analysis/revoyure/revoyure.js";
import type {RevoyureDocument} from "../../src/analysis/revoyure/revoyureDocument.js";
import {unsimulatedMeasures} from "../../src/analysis/revoyure/signableMeasures.js";
import type {FollowingDocument} from "../../src/analysis/suivre/followingDocument.js";
import {revoyureTallies} from "../../src/files/revoyure/revoyureTallies.js";

const observedHalfYears = ["2018-S1", "2018-S2"];
const ahead = ["2019-S1", "2019-S2", "2020-S1", "2020-S2", "2021-S1", "2021-S2", "2022-S1", "2022-S2"];
const atMost = {target: 0.5, direction: "atMost", article: "5.2"} as const;
const atLeast = {target: 0.5, direction: "atLeast", article: "5.2"} as const;
const aci = {target: 0.45, direction: "atLeast", article: "6.2"} as const;

/** Round, invented figures: middle announced, observed, projected again. */
const figures = [
  {
    id: "sous60.fragile",
    label: "Part sous 60 % du barème, quartiers, fragile",
    at: [0.52, 0.58, 0.56],
    objective: atMost,
    observedBefore: 0.65
  },
  {
    id: "sous60.moyenne",
    label: "Part sous 60 % du barème, quartiers, fragilité moyenne",
    at: [0.53, 0.53, 0.53],
    observedBefore: 0.53
  },
  {
    id: "sous60.sans",
    label: "Part sous 60 % du barème, quartiers, sans fragilité",
    at: [0.5, 0.47, 0.48],
    objective: atLeast,
    observedBefore: 0.43
  },
  {
    id: "aci.fragile",
    label: "Part ACI des 1ers accès, communes, fragile",
    at: [0.47, 0.49, 0.48],
    objective: aci
  },
  {
    id: "aci.moyenne",
    label: "Part ACI des 1ers accès, communes, fragilité moyenne",
    at: [0.45, 0.42, 0.44],
    objective: aci
  },
  {
    id: "aci.sans",
    label: "Part ACI des 1ers accès, communes, sans fragilité",
    at: [0.44, 0.38, 0.4],
    objective: aci
  },
  {id: "relogementsNpru", label: "Relogements NPRU", at: [210, 190, 205]}
] as const;

/** A document of the shape of a revoyure, around a bilan; invented, but with every part filled. */
export function fixtureRevoyure(bilan: Bilan, {publication = false} = {}): RevoyureDocument {
  const hash = `sha256:${"0123456789abcdef".repeat(4)}`;
  const revoyure: Revoyure = {
    schema: "equilibre/revoyure@1",
    kind: "annuelle",
    title: "Évaluation annuelle 2018",
    period: {...bilan.period, year: 2018, yearsLeft: 4},
    provenance: {
      files: bilan.files,
      projection: {
        file: "ciet-2017-12-15.json",
        sha256: hash,
        date: "2017-12-15",
        scenario: {id: "ciet", title: "jeu d’essai : ciet"},
        digest: hash,
        engine: "0.0.0-jeu-dessai",
        seed: "jeu d’essai",
        replications: 20,
        incertitudes: false,
        changed: []
      },
      engine: {version: "0.0.0-jeu-dessai", sources: hash},
      seed: "jeu d’essai",
      replications: {learning: 40, reprojection: 20, proposals: 20}
    },
    bilan,
    judgement: {
      indicators: figures.map(indicatorOf),
      coverage: [
        {level: 0.5, inside: 5, of: 14, share: 5 / 14, wilson: {low: 0.16, high: 0.61}},
        {level: 0.9, inside: 9, of: 14, share: 9 / 14, wilson: {low: 0.39, high: 0.84}}
      ],
      skill: [
        {against: "la pratique observée persiste", skill: 0.4, crps: 0.012, referenceCrps: 0.02, of: 14},
        {against: "objectif atteint", skill: -0.2, crps: 0.012, referenceCrps: 0.01, of: 14}
      ],
      caveats: ["Quatorze points ne sont pas indépendants : deux semestres d’une même année se ressemblent."]
    },
    monitoring: {
      charts: (["sous60.fragile", "sous60.sans", "aci.sans"] as const).flatMap((id, i) =>
        (["vers", "contre"] as const).map((direction) => ({
          id,
          label: figures.find((figure) => figure.id === id)!.label,
          direction,
          points: observedHalfYears.map((halfYear, step) => ({
            halfYear,
            successes: 500,
            n: 1000 + 10 * i,
            share: 0.5,
            inControl: 0.55,
            outOfControl: 0.5,
            ewma: -0.02 * (step + 1),
            ewmaLimit: 0.018,
            cusum: direction === "vers" ? 3 * (step + 1) : 0,
            alarm: direction === "vers" && step === 1 && i === 0
          })),
          ...(direction === "vers" && i === 0 ? {alarmedSince: "2018-S2"} : {})
        }))
      ),
      alarmLevel: 5,
      ewmaWeight: 0.2,
      statedHalfYears: 20,
      simulatedHalfYears: 24,
      falseAlarm: 0.08,
      statement: "Une fausse alerte tous les 20 semestres au plus, tous suivis ensemble."
    },
    learning: {
      prior: "Avant le bilan : toutes les valeurs de 0 à 1 également plausibles.",
      readings: [readingOf("intensive", 0.4, 0.7), readingOf("extensive", 0.45, 0.3)],
      carried: "intensive",
      told: false,
      halfYears: observedHalfYears,
      replicates: 40,
      learnt: [
        "Dans les quartiers fragiles, l’effort des commissions serait de 40 % [31 ; 49], neuf chances sur dix."
      ],
      notLearnt: [
        "Dans les quartiers de fragilité moyenne, aucun objectif ne s’applique : le bilan n’en dit rien."
      ],
      status: "hypothese"
    },
    reprojection: {
      horizon: 2022,
      replications: 20,
      seed: "jeu d’essai",
      indicators: figures.map(({id, label, at, ...rest}) => ({
        id,
        label,
        kind: at[0] > 1 ? ("count" as const) : ("share" as const),
        status: "texte" as const,
        ...("objective" in rest && {objective: rest.objective}),
        observed: observedHalfYears.map((halfYear) => ({halfYear, value: at[1], n: 1000})),
        frozen: [...observedHalfYears, ...ahead].map((halfYear) => ({halfYear, fan: fanAround(at[0])})),
        renewed: ahead.map((halfYear) => ({halfYear, fan: fanAround(at[2])}))
      })),
      chances: [
        chance("ensemble", "Tous les objectifs", 0.8, 0.2),
        chance("sous60.fragile", "Quartiers fragiles, au plus 50 %", 0.85, 0.25),
        chance("aci.sans", "Communes sans fragilité, au moins 45 % d’ACI", 0.9, 0.6)
      ],
      causes: waterfallCauses.map((id) => ({
        id,
        label: {donnees: "données", effort: "effort appris", offre: "offre", hasard: "hasard"}[id],
        explanation: `ce que change la cause « ${id} ».`
      })),
      waterfall: [
        {
          id: "sous60.fragile",
          label: figures[0].label,
          year: 2022,
          unit: "points",
          before: 52,
          after: 56,
          changes: [0.5, 3.2, 0.1, 0.2]
        },
        {
          id: "ensemble",
          label: "Chances de tout tenir",
          year: 2022,
          unit: "probability",
          before: 80,
          after: 20,
          changes: [-5, -50, -3, -2]
        }
      ],
      notes: []
    },
    proposals: [1, 2].map(proposal),
    renunciations: [{...proposal(3), rank: 1, movesObjective: true, chanceMoved: 0.9}],
    unsimulated: unsimulatedMeasures,
    proposalsWhy:
      "Les objectifs de 2022 ont moins d’une chance sur deux d’être tenus : des avenants sont comparés.",
    plai: {
      year: 2019,
      article: "11.4",
      rule: "prospective",
      rate: 0.279,
      rules: [
        {
          rule: "prospective",
          rate: 0.279,
          required: 0.279,
          bound: "none",
          plai: 700,
          backlogBefore: 0,
          backlogAfter: 10
        },
        {
          rule: "annual",
          rate: 0.25,
          required: 0.2,
          bound: "lower",
          plai: 640,
          backlogBefore: 0,
          backlogAfter: 60
        }
      ],
      production: 2000,
      reconstitution: 500,
      note: "Moyenne des réplications."
    },
    decisions: [],
    unknown: [
      "On ne sait pas ce que les commissions feront l’an prochain.",
      "L’activité des ménages n’est pas renseignée.",
      "Les hypothèses derrière le calage n’ont pas été remises en cause."
    ]
  };
  return {
    schema: "equilibre/rapport-revoyure@1",
    slug: publication ? "2018" : "2018-exercice",
    ...(publication
      ? {}
      : {
          exercise: {
            title:
              "Année 2018 SYNTHÉTIQUE, tirée du moteur Équilibre : ce ne sont pas des données observées.",
            trueEffort: 0.4
          }
        }),
    tallies: revoyureTallies(bilan),
    memory: [
      {
        date: "2018-03-15",
        title: "Revoyure de 2018",
        period: "2017",
        decidedBy: ["CIL"],
        motives: "L’année de test ne juge rien.",
        knownOn: "2018-03-01",
        adopted: [],
        rejected: [{proposal: "Ramener l’objectif ACI à 40 %", motive: "trop tôt"}]
      }
    ],
    following: {told: publication ? publishedFollowing(following) : following},
    revoyure
  };
}

/** The same with as much to say as a year of the real territoire has: a report is never longer. */
export function largeRevoyure(
  bilan: Bilan,
  options: {readonly publication?: boolean} = {}
): RevoyureDocument {
  const document = fixtureRevoyure(bilan, options);
  const {revoyure} = document;
  const {judgement, learning, monitoring, reprojection, proposals, renunciations = []} = revoyure;
  const title =
    "Ordre du jour des commissions dont la moitié des dossiers sont ACI, dans les communes sous l’objectif";
  const whoPays =
    "Les ménages déjà locataires qui demandent une mutation attendent plus longtemps ; les premiers accès à faibles ressources baissent.";
  const supposes = "que les commissions suivent cette mesure à moitié dès le semestre qui suit sa signature.";
  const times = <T>(n: number, from: readonly T[]) =>
    Array.from({length: n}, (_, i) => from[i % from.length]);
  return {
    ...document,
    revoyure: {
      ...revoyure,
      judgement: {
        ...judgement,
        indicators: [
          ...judgement.indicators,
          {...judgement.indicators[0], id: "plai", label: "Taux de PLAI"}
        ].map((indicator) => ({
          ...indicator,
          points: indicator.points.map((point) => ({
            ...point,
            worlds: {n: 64, q05: point.fan[0], q95: point.fan[4], inside90: true}
          }))
        }))
      },
      learning: {
        ...learning,
        learnt: times(4, learning.learnt),
        notLearnt: times(4, learning.notLearnt),
        readings: learning.readings.map((reading) => ({
          ...reading,
          quantities: times(5, reading.quantities).map((quantity, i) => ({...quantity, id: `effort.${i}`}))
        }))
      },
      monitoring: {
        ...monitoring,
        charts: figures.slice(0, 6).flatMap(({id, label}, i) =>
          monitoring.charts.slice(0, 2).map(({alarmedSince, ...chart}) => ({
            ...{...chart, id, label},
            ...(i === 0 && alarmedSince !== undefined && {alarmedSince})
          }))
        )
      },
      ...(reprojection && {
        reprojection: {
          ...reprojection,
          chances: times(6, reprojection.chances),
          waterfall: times(7, reprojection.waterfall)
        }
      }),
      proposals: times(6, proposals).map((one, i) => ({...one, rank: i + 1, title, whoPays, supposes})),
      renunciations: times(4, renunciations).map((one, i) => ({...one, rank: i + 1, whoPays}))
    }
  };
}

/** Fifteen bailleurs of which five say something, as in a year of the real territoire; three territories; invented. */
const following: FollowingDocument = {
  schema: "equilibre/suivi@1",
  annee: 2018,
  attributions: 10_000,
  exercice: "essai",
  mondes: 64,
  suppose: {fichier: "data/territoire/suivi.yaml", hypotheses: []},
  classes: [
    {classe: "quartiers fragiles", others: 0.64, follows: 0.52},
    {classe: "quartiers sans fragilité", others: 0.44, follows: 0.5}
  ],
  bailleurs: Array.from({length: 15}, (_, b) => ({
    ...{id: String(b + 1), nom: `bailleur nº ${b + 1}`, commissions: 40, n: 100 + 60 * b, needed: 650},
    ...(b >= 10 && {told: {share: 0.4, low: 0.1, high: 0.9, follows: 0.45}})
  })),
  territoires: [1, 2, 3].map((t) => ({
    ...{id: String(t), nom: `territoire nº ${t}`, commissions: 200, n: 3000, needed: 640},
    told: {share: 0.42, low: 0.2, high: 0.7, follows: 0.4}
  })),
  decoupage: "territoires de data/territoire/instances.csv (essai)",
  ensemble: {share: 0.42, low: 0.3, high: 0.6},
  regulation: [5, 7, 9].map((b) => ({
    ...{bailleur: `bailleur nº ${b}`, commune: "commune nº 3", n: 300, astray: 0.995},
    change: [
      {classe: "quartiers fragiles", mean: -20.4, low: -40, high: -2},
      {classe: "quartiers sans fragilité", mean: 0.2, low: -3, high: 4}
    ]
  })),
  reserves: ["Une réserve d’essai."]
};

function indicatorOf(figure: (typeof figures)[number]): ObservedIndicator {
  const {id, label, at} = figure;
  const share = at[0] <= 1;
  return {
    id,
    label,
    kind: share ? "share" : "count",
    status: "texte",
    pooled: true,
    ...("objective" in figure && {objective: figure.objective}),
    ...("observedBefore" in figure && {observedBefore: figure.observedBefore}),
    points: observedHalfYears.map((halfYear) => ({
      halfYear,
      observed: {
        successes: share ? Math.round(1000 * at[1]) : at[1],
        value: at[1],
        ...(share && {n: 1000, wilson: {low: at[1] - 0.03, high: at[1] + 0.03}})
      },
      fan: fanAround(at[0]),
      pit: 0.9,
      crps: 0.01,
      inside50: false,
      inside90: Math.abs(at[1] - at[0]) < 0.035
    }))
  };
}

function fanAround(middle: number): number[] {
  const unit = middle > 1 ? 12 : 0.01;
  return [-3.5, -1, 0, 1, 3.5].map((step) => middle + step * unit);
}

function readingOf(reading: LearntReading["reading"], middle: number, probability: number): LearntReading {
  return {
    reading,
    label: reading === "intensive" ? "Chaque commission bouge un peu" : "Une part des commissions applique",
    quantities: ["fragile", "moyenne", "sans", "aci"].map((g) =>
      quantityOf(g, g === "moyenne" ? undefined : middle)
    ),
    probability,
    spread: [{id: "fragile", label: "fragile", observed: 1.2, expected90: {low: 0.9, high: 1.4}}]
  };
}

function quantityOf(g: string, middle: number | undefined): LearntQuantity {
  const grid = Array.from({length: 21}, (_, i) => i / 20);
  const prior = grid.map(() => 1 / grid.length);
  const weights = grid.map((at) =>
    middle === undefined ? 1 : Math.max(0.001, 1 - Math.abs(at - middle) / 0.15)
  );
  const total = weights.reduce((a, b) => a + b, 0);
  const at = middle ?? 0.5;
  const half = middle === undefined ? 0.45 : 0.1;
  return {
    id: `effort.${g}`,
    label: `Effort, ${g}`,
    grid,
    prior,
    posterior: weights.map((weight) => weight / total),
    mean: at,
    median: at,
    interval50: {low: at - half / 2, high: at + half / 2},
    interval90: {low: at - half, high: at + half},
    contraction: middle === undefined ? 0.02 : 0.7,
    learnt: middle !== undefined
  };
}

function chance(id: string, label: string, frozen: number, renewed: number) {
  return {
    id,
    label,
    article: id.startsWith("aci") ? "6.2" : "5.2",
    year: 2022,
    frozen,
    renewed,
    low: renewed - 0.12,
    high: renewed + 0.15,
    tolerance: 2,
    renewedStrict: renewed / 2
  };
}

function proposal(rank: number): Proposal {
  return {
    rank,
    id: `candidat-${rank}`,
    title: ["Effort entier dans les quartiers fragiles", "Objectif ACI par étapes", "Plafond ramené à 55 %"][
      rank - 1
    ],
    article: rank === 2 ? "6.2" : "5.2",
    motive: "Demande aux commissions des quartiers fragiles d’appliquer entièrement l’article 5.2.",
    whoPays: "Les ménages modestes qui demandent un quartier fragile attendent plus longtemps.",
    movesObjective: false,
    chanceWithout: 0.2,
    chance: 0.7 - 0.15 * rank,
    low: 0.6 - 0.15 * rank,
    high: 0.8 - 0.15 * rank,
    effects: [
      {
        id: "sous60.fragile",
        label: "Part sous 60 %, quartiers fragiles",
        unit: "points",
        change: {mean: -5 / rank, se: 0.3, low: -5 / rank - 0.6, high: -5 / rank + 0.6},
        told: true
      },
      {
        id: "premierAcces",
        label: "1ers accès",
        unit: "count",
        change: {mean: 12, se: 2, low: 8, high: 16},
        told: true
      },
      {
        id: "menages",
        label: "Ménages sous 60 % logés",
        unit: "count",
        change: {mean: -40, se: 30, low: -103, high: 23},
        told: false
      }
    ],
    regret: {worlds: 8, mean: rank, worst: 3 * rank},
    draft: "avenant",
    file: `candidat-${rank}.yaml`,
    yaml: "title: jeu d’essai\n"
  };
}
