import {expect, test} from "vitest";
import {frenchCommanderError} from "../../src/cli/frenchCommanderError.js";

test.each([
  [
    "error: unknown option '--replication'\n(Did you mean --replications?)",
    "Erreur : option inconnue : « --replication ». Vouliez-vous dire « --replications » ?"
  ],
  [
    "error: unknown command 'simule'\n(Did you mean one of simuler, valider?)",
    "Erreur : commande inconnue : « simule ». Vouliez-vous dire « simuler » ou « valider » ?"
  ],
  ["error: missing required argument 'scenario'", "Erreur : il manque l’argument « scenario »."],
  ["error: option '--fils <n>' argument missing", "Erreur : l’option « --fils <n> » attend une valeur."],
  [
    "error: too many arguments for 'simuler'. Expected 1 argument but got 2.",
    "Erreur : 2 arguments donnés, 1 au plus attendu(s)."
  ]
])("%j is said in French", (message, expected) => {
  expect(frenchCommanderError({message}, "equilibre simuler")).toBe(
    `${expected}\nAide : « equilibre simuler --help ».\n`
  );
});
