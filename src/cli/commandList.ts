import type {Command} from "commander";

/** A command as the list of commands shows it; its options and what it does are loaded when it is named. */
export interface ListedCommand {
  /** Its name, then its arguments. */
  readonly term: string;
  readonly description: string;
  readonly load: () => Promise<Command>;
}

/** The commands, in the order of the help. */
export const commandList: readonly ListedCommand[] = [
  {
    term: "simuler [scenario]",
    description: "simule un scénario et résume ses résultats",
    load: async () => (await import("./commands/simuler.js")).simulerCommand()
  },
  {
    term: "comparer <reference> <autres...>",
    description: "compare des scénarios au premier, paire par paire sur les mêmes tirages",
    load: async () => (await import("./commands/comparer.js")).comparerCommand()
  },
  {
    term: "avenant <scenario>",
    description: "mesure un avenant avant signature : clauses, effets, qui y gagne et qui y perd",
    load: async () => (await import("./commands/avenant.js")).avenantCommand()
  },
  {
    term: "viser <scenario>",
    description: "cherche le plus petit déplacement d’un levier qui tient un objectif",
    load: async () => (await import("./commands/viser.js")).viserCommand()
  },
  {
    term: "atteignable <scenario> [autres...]",
    description: "dit ce qu’aucune règle d’attribution ne pourrait dépasser, et ce qui retient l’équilibre",
    load: async () => (await import("./commands/atteignable.js")).atteignableCommand()
  },
  {
    term: "pourquoi <avant> <apres>",
    description:
      "dit pourquoi un chiffre a changé entre deux calculs : moteur, données, avenants, paramètres, hasard",
    load: async () => (await import("./commands/pourquoi.js")).pourquoiCommand()
  },
  {
    term: "expliquer <scenario>",
    description: "raconte les décisions d’une réplication : candidats, règle, choix, refus",
    load: async () => (await import("./commands/expliquer.js")).expliquerCommand()
  },
  {
    term: "valider [fichiers...]",
    description:
      "vérifie des fichiers (scénario, avenant, décision de revoyure, convention, hypothèses), ou tout data/ et simulations/",
    load: async () => (await import("./commands/valider.js")).validerCommand()
  },
  {
    term: "nouveau <dossier>",
    description: "écrit dans un dossier un projet complet et inventé, à remplir pour un autre territoire",
    load: async () => (await import("./commands/nouveau.js")).nouveauCommand()
  },
  {
    term: "plai",
    description: "calcule le taux de PLAI de l’an prochain (article 11.4) : règles, bornes, incertitude",
    load: async () => (await import("./commands/plai.js")).plaiCommand()
  },
  {
    term: "npru <scenario>",
    description:
      "met le NPRU en un plan : ménages à reloger, où ils vont, retard, Charte, reconstitution et ses PLAI (articles 8, 11.4)",
    load: async () => (await import("./commands/npru.js")).npruCommand()
  },
  {
    term: "territoire",
    description: "décrit le territoire bâti et confronte chaque cible à ce qui est atteint",
    load: async () => (await import("./commands/territoire.js")).territoireCommand()
  },
  {
    term: "calibrer",
    description:
      "refait le calage de l’année de base si le territoire ou une hypothèse a changé ; avec --sur, estime la pratique sur vos fichiers",
    load: async () => (await import("./commands/calibrer.js")).calibrerCommand()
  },
  {
    term: "suivre <fichiers...>",
    description:
      "dit quels bailleurs et quels territoires suivent les préconisations, et ce que la régulation changerait",
    load: async () => (await import("./commands/suivre.js")).suivreCommand()
  },
  {
    term: "mondes [simulations...]",
    description: "tire les mondes plausibles : ce que l’on ne sait pas, en autant de jeux d’hypothèses calés",
    load: async () => (await import("./commands/mondes.js")).mondesCommand()
  },
  {
    term: "explorer [scenarios...]",
    description: "dit ce qui pèse dans ce que l’on ne sait pas, et dans quels mondes un scénario échoue",
    load: async () => (await import("./commands/explorer.js")).explorerCommand()
  },
  {
    term: "sensibilite",
    description:
      "recalcule la sensibilité de la réponse principale à chaque hypothèse (dix à quinze minutes)",
    load: async () => (await import("./commands/sensibilite.js")).sensibiliteCommand()
  },
  {
    term: "importer [type] [fichier]",
    description: "remplace une partie des données par un fichier à vous (CSV, XLSX ou GeoJSON)",
    load: async () => (await import("./commands/importer.js")).importerCommand()
  },
  {
    term: "modele <type>",
    description:
      "écrit le modèle d’un fichier à importer : les titres et deux lignes d’exemple, ou une année synthétique",
    load: async () => (await import("./commands/modele.js")).modeleCommand()
  },
  {
    term: "bilan <fichiers...>",
    description: "dresse le bilan des attributions de l’article 19 et juge les objectifs sans surinterpréter",
    load: async () => (await import("./commands/bilan.js")).bilanCommand()
  },
  {
    term: "instance <fichiers...>",
    description:
      "prépare les instances de coordination semestrielles (article 10.1) : une fiche A4 par territoire, préconisations entières",
    load: async () => (await import("./commands/instance.js")).instanceCommand()
  },
  {
    term: "geler <resultats>",
    description: "fige une projection datée, à confronter plus tard aux attributions observées",
    load: async () => (await import("./commands/geler.js")).gelerCommand()
  },
  {
    term: "revoyure <fichiers...>",
    description: "confronte un bilan à une projection gelée, en tire un rapport et compare des avenants",
    load: async () => (await import("./commands/revoyure.js")).revoyureCommand()
  },
  {
    term: "confronter [scenarios...]",
    description: "met ce que l’on projetait à côté des chiffres publics venus depuis, et le note",
    load: async () => (await import("./commands/confronter.js")).confronterCommand()
  },
  {
    term: "publier [noms...]",
    description: "publie un rapport daté (PDF, HTML, XLSX, CSV, figures), gardé pour toujours et citable",
    load: async () => (await import("./commands/publier.js")).publierCommand()
  },
  {
    term: "ouvrier",
    description: "calcule sur cette machine pour une autre, par une file (Redis ou Valkey)",
    load: async () => (await import("./commands/ouvrier.js")).ouvrierCommand()
  },
  {
    term: "file",
    description: "montre une file de calculs : en attente, en cours, en échec et pourquoi, ses ouvriers",
    load: async () => (await import("./commands/file.js")).fileCommand()
  },
  {
    term: "reunir [commande]",
    description: "termine une commande calculée par tranches (--tranche i/n) dans un dossier commun",
    load: async () => (await import("./commands/reunir.js")).reunirCommand()
  }
];
