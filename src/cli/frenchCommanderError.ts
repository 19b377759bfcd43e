import type {CommanderError} from "commander";

/** What each message of commander becomes; the groups of the pattern are given to the sentence. */
const sentences: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/unknown option '(.+?)'/, (option) => `option inconnue : « ${option} »`],
  [/unknown command '(.+?)'/, (name) => `commande inconnue : « ${name} »`],
  [/missing required argument '(.+?)'/, (name) => `il manque l’argument « ${name} »`],
  [/option '(.+?)' argument missing/, (option) => `l’option « ${option} » attend une valeur`],
  [
    /too many arguments.*Expected (\d+) arguments? but got (\d+)/,
    (most, got) => `${got} arguments donnés, ${most} au plus attendu(s)`
  ],
  [/required option '(.+?)' not specified/, (option) => `il manque l’option « ${option} »`],
  [
    /option '(.+?)' cannot be used with option '(.+?)'/,
    (one, two) => `« ${one} » et « ${two} » ne vont pas ensemble`
  ],
  [
    /option '(.+?)' argument '(.*?)' is invalid\.? ?(.*)/,
    (option, got, why) => `« ${got} » ne convient pas à « ${option} ». ${why}`
  ],
  [
    /command-argument value '(.*?)' is invalid for argument '(.+?)'\.? ?(.*)/,
    (got, name, why) => `« ${got} » ne convient pas à « ${name} ». ${why}`
  ]
];

/** A mistake on the command line, in French, with commander's suggestion and where to find help. */
export function frenchCommanderError({message}: Pick<CommanderError, "message">, command: string): string {
  const [sentence, write] = sentences.find(([pattern]) => pattern.test(message)) ?? [
    /(.*)/s,
    (text: string) => text
  ];
  const what = write(...(sentence.exec(message)?.slice(1) ?? [])).trim();
  const suggestion = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1];
  const mean = suggestion === undefined ? "" : ` Vouliez-vous dire ${quoteAll(suggestion)} ?`;
  return `Erreur : ${what}${/[.!?]$/.test(what) ? "" : "."}${mean}\nAide : « ${command} --help ».\n`;
}

function quoteAll(names: string): string {
  return names
    .split(", ")
    .map((name) => `« ${name} »`)
    .join(" ou ");
}
