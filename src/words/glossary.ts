import {quartierOfClass} from "./labels.js";

/** A term of art, in words that need no other: at most twenty-five of them. */
export interface Term {
  /** Name of its anchor. */
  readonly id: string;
  readonly word: string;
  /** Where it is said in a text: plurals and other names included. */
  readonly pattern: RegExp;
  readonly definition: string;
  /** Article of the convention that uses it. */
  readonly article?: string;
}

/** The terms that pages explain where each is first said, in alphabetical order. */
export const glossary: readonly Term[] = [
  {
    id: "aci",
    word: "ACI",
    pattern: /\bACI\b/u,
    definition:
      "Accord collectif intercommunal : il dit quels ménages sont prioritaires et quelle part des premiers accès leur revient.",
    article: "6"
  },
  {
    id: "avenant",
    word: "avenant",
    pattern: /\bavenants?\b/iu,
    definition: "Texte signé qui change un ou plusieurs points de la convention à partir d’une date.",
    article: "4"
  },
  {
    id: "bailleur",
    word: "bailleur",
    pattern: /\bbailleurs?\b/iu,
    definition: "Organisme qui possède des logements sociaux et les loue."
  },
  {
    id: "bornes",
    word: "bornes",
    pattern: /\bbornes\b/iu,
    definition:
      "Part des attributions d’un quartier que les ménages à faibles ressources ne doivent pas dépasser, ou qu’ils doivent atteindre.",
    article: "5.2"
  },
  {
    id: "calage",
    word: "calage",
    pattern: /\bcalage\b/iu,
    definition:
      "Réglage fait une fois sur l’année de base, pour que la simulation redonne ce qui a été observé."
  },
  {
    id: "cal",
    word: "commission d’attribution (CAL)",
    pattern: /\bCAL\b|\bcommissions? d’attribution\b/iu,
    definition:
      "Commission qui choisit, pour chaque logement libre, parmi les ménages qui lui sont présentés.",
    article: "10.3"
  },
  {
    id: "empreinte",
    word: "empreinte",
    pattern: /\bempreintes?\b/iu,
    definition: "Suite de chiffres calculée sur un résultat : elle change dès qu’un seul compte change."
  },
  {
    id: "graine",
    word: "graine",
    pattern: /\bgraines?\b/iu,
    definition:
      "Mot dont sortent tous les hasards d’une simulation : la même graine redonne les mêmes chiffres."
  },
  {
    id: "levier",
    word: "levier",
    pattern: /\bleviers?\b/iu,
    definition:
      "Ce que les signataires décident : l’effort des commissions, la règle des PLAI, la lecture des objectifs."
  },
  {
    id: "monde-plausible",
    word: "monde plausible",
    pattern: /\bmondes? plausibles?\b/iu,
    definition:
      "Jeu d’hypothèses tirées ensemble dans leurs fourchettes, et qui redonne les chiffres publiés de l’année de base."
  },
  {
    id: "mutation",
    word: "mutation",
    pattern: /\bmutations?\b/iu,
    definition:
      "Attribution à un ménage déjà locataire du parc social : il change de logement et libère le sien.",
    article: "7"
  },
  {
    id: "npru",
    word: "NPRU",
    pattern: /\bNPRU\b/u,
    definition:
      "Nouveau programme de renouvellement urbain : des immeubles sont démolis, leurs habitants relogés, des logements reconstruits.",
    article: "8"
  },
  {
    id: "plai",
    word: "PLAI",
    pattern: /\bPLAI\b/u,
    definition:
      "Prêt locatif aidé d’intégration, et le logement qu’il finance : le loyer le plus bas, pour les ressources les plus faibles.",
    article: "11.4"
  },
  {
    id: "pls",
    word: "PLS",
    pattern: /\bPLS\b/u,
    definition:
      "Prêt locatif social, et le logement qu’il finance : loyers et plafonds de ressources y sont plus élevés.",
    article: "11.1"
  },
  {
    id: "plus",
    word: "plafond PLUS",
    pattern: /\bplafonds? PLUS\b|\bPLUS\b/u,
    definition:
      "Ressources à ne pas dépasser pour un logement social courant (prêt locatif à usage social). La convention en fait son échelle.",
    article: "5.2"
  },
  {
    id: "preconisation",
    word: "préconisation",
    pattern: /\bpréconisations?\b/iu,
    definition: "Ce qu’une instance demande aux commissions d’attribution de suivre.",
    article: "10.1"
  },
  {
    id: "premier-acces",
    word: "premier accès",
    pattern: /\bpremiers? accès\b/iu,
    definition: "Attribution à un ménage qui n’était pas locataire du parc social.",
    article: "6.2"
  },
  {
    id: "premier-quartile",
    word: "premier quartile",
    pattern: /\bpremier quartile\b/iu,
    definition:
      "Quart des demandeurs dont les ressources par unité de consommation sont les plus basses. La loi en fixe une part minimale (L. 441-1)."
  },
  {
    id: "qpv",
    word: "quartier prioritaire (QPV)",
    pattern: /\bQPV\b|\bquartiers? prioritaires?\b/iu,
    definition:
      "Quartier prioritaire de la politique de la ville, délimité par l’État selon les revenus de ses habitants.",
    article: "5.1"
  },
  {
    id: "quartier-fragile",
    word: quartierOfClass.fragile,
    pattern: /\bquartiers? fragiles?\b/iu,
    definition:
      "Quartier que son diagnostic range dans la plus fragile des trois classes de la convention. Tout quartier prioritaire l’est.",
    article: "5.1"
  },
  {
    id: "reconstitution",
    word: "reconstitution",
    pattern: /\breconstitution\b/iu,
    definition: "Construction de logements sociaux à la place de ceux qui sont démolis, un pour un.",
    article: "11.4"
  },
  {
    id: "relogement",
    word: "relogement",
    pattern: /\brelogements?\b/iu,
    definition: "Attribution à un ménage dont le logement va être démoli.",
    article: "8"
  },
  {
    id: "reservataire",
    word: "réservataire",
    pattern: /\bréservataires?\b/iu,
    definition:
      "Qui a le droit de proposer des candidats pour une part des logements, son contingent : préfet, Action Logement, collectivité, bailleur.",
    article: "6.3"
  },
  {
    id: "revoyure",
    word: "revoyure",
    pattern: /\brevoyures?\b/iu,
    definition:
      "Rendez-vous annuel des signataires : ce qui est venu est comparé à ce qui était prévu, et un avenant est décidé ou non.",
    article: "19"
  },
  {
    id: "rotation",
    word: "rotation",
    pattern: /\brotation\b/iu,
    definition: "Part des ménages qui quittent leur logement social dans l’année."
  },
  {
    id: "rpls",
    word: "RPLS",
    pattern: /\bRPLS\b/u,
    definition:
      "Répertoire des logements locatifs des bailleurs sociaux : l’État y compte chaque année les logements sociaux."
  },
  {
    id: "tirage",
    word: "tirage, ou réplication",
    pattern: /\btirages?\b|\bréplications?\b/iu,
    definition:
      "Une simulation entière avec ses propres hasards. Plusieurs tirages montrent ce que le hasard fait d’une année."
  }
];
