import {expect, test} from "vitest";
import {publishedFollowing} from "../../../src/analysis/revoyure/publishedFollowing.js";
import type {FollowingDocument} from "../../../src/analysis/suivre/followingDocument.js";

const unit = (nom: string) => ({id: nom, nom, commissions: 2, n: 40, needed: 500});
const following: FollowingDocument = {
  schema: "equilibre/suivi@1",
  annee: 2018,
  attributions: 200,
  exercice: "essai",
  mondes: 8,
  suppose: {fichier: "data/territoire/suivi.yaml", hypotheses: []},
  classes: [],
  bailleurs: [unit("bailleur nº 1")],
  territoires: [unit("Secteur Claire"), unit("Communes fragiles")],
  decoupage: "essai",
  ensemble: {share: 0.4, low: 0.2, high: 0.6},
  regulation: [{bailleur: "bailleur nº 1", commune: "Bray", n: 40, astray: 0.8, change: []}],
  reserves: ["3 lignes sans ressources."]
};

test("a publication tells all commissions together, and no count of a unit nor of lines", () => {
  expect(publishedFollowing(following)).toEqual({
    ...following,
    bailleurs: [],
    territoires: [],
    regulation: [],
    reserves: []
  });
});
