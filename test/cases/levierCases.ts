import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {parse} from "yaml";

/** Every case of leviers.yaml names its lever, as data/convention/leviers.yaml does. */
export interface LevierCase {
  readonly titre: string;
  readonly article: string;
  readonly levier: string;
}

interface ByCommune {
  readonly [commune: string]: number;
}

export interface LevierCases {
  readonly adhesion: readonly (LevierCase & {
    readonly lecture?: "intensive" | "extensive";
    readonly effort: {readonly fragile: number; readonly moyenne: number; readonly sans: number};
    readonly effortAci?: number;
    readonly attendu: {readonly [classe: string]: string};
  })[];
  readonly candidats: readonly (LevierCase & {
    readonly presentes: number;
    readonly demandeurs: number;
    readonly attendu: number;
  })[];
  readonly tauxPlai: readonly (LevierCase & {
    readonly regle: "fixe" | "prospective";
    readonly taux: number;
    readonly attendu: number;
  })[];
  readonly partDuNeuf: readonly (LevierCase & {
    readonly part: number;
    readonly aReloger: number;
    readonly attendu: {readonly neuf: number; readonly ancien: number};
  })[];
  readonly regulation: readonly (LevierCase & {
    readonly part: number;
    readonly suitDAbord: string;
    readonly attendu: readonly string[];
  })[];
  readonly preconisations: readonly (LevierCase & {
    readonly rythme: "continues" | "semestrielles";
    readonly fenetre?: number;
    readonly modestesCeSemestre: number;
    readonly attendu: {readonly memeSemestre: string; readonly semestreSuivant: string};
  })[];
  readonly ordreDuJour: readonly (LevierCase & {
    readonly part: number;
    readonly demandeurs: {readonly aci: number; readonly autres: number};
    readonly attendu: {readonly aci: number; readonly autres: number};
  })[];
  readonly comptesAci: readonly (LevierCase & {
    readonly lecture: "annuelle" | "triennale";
    readonly premiersAccesParAn: number;
    readonly dontAci: {readonly [year: string]: number};
    readonly attendu: {readonly [year: string]: string};
  })[];
  readonly mutations: readonly (LevierCase & {
    readonly part: number;
    readonly plafondZero?: boolean;
    readonly attendu: string;
  })[];
  readonly crib: readonly (LevierCase & {readonly part: number; readonly attendu: string})[];
  readonly rehabilitations: readonly (LevierCase & {
    readonly logement: string;
    readonly attendu: {readonly fermeSemestres: number};
  })[];
  readonly prive: readonly (LevierCase & {
    readonly logementsParAn: number;
    readonly menage: {readonly tranche: string; readonly statut?: string};
    readonly attendu: string;
  })[];
  readonly programme: readonly (LevierCase & {
    readonly prioriteSru: number;
    readonly parCommune?: boolean;
    readonly seuilSru?: number;
    readonly attendu: ByCommune;
  })[];
  readonly plansSru: readonly (LevierCase & {
    readonly recompte: string;
    readonly productionParAn: number;
    readonly attendu: {readonly [year: string]: ByCommune};
  })[];
  readonly contextes: readonly (LevierCase & {
    readonly contextes: readonly string[];
    readonly partLimite: number;
    readonly attendu: {readonly communes: readonly string[]; readonly ancienPnru: string};
  })[];
  readonly derogation: readonly (LevierCase & {
    readonly part: number;
    readonly attendu: {readonly deQpv: number; readonly aQpv: number};
  })[];
  readonly cadence: readonly (LevierCase & {
    readonly actif?: string;
    readonly cadence: readonly number[];
    readonly attendu: {readonly demolis: number};
  })[];
  readonly sites: readonly (LevierCase & {
    readonly calendriers: {readonly [commune: string]: readonly number[]};
    readonly demolitions?: number;
    readonly moments?: {readonly [commune: string]: readonly [number, number]};
    readonly attendu: {readonly [year: string]: ByCommune};
  })[];
  readonly objectifsRelogement: readonly (LevierCase & {
    readonly poids: number;
    readonly aReloger: number;
    readonly attendu: ByCommune;
  })[];
  readonly contingents: readonly (LevierCase & {
    readonly contingent: string;
    readonly part: number;
    readonly enFlux?: readonly number[];
    readonly menage: {readonly aci: boolean};
    readonly attendu: string;
  })[];
}

/** The situations of leviers.yaml. */
export function readLevierCases(): LevierCases {
  return parse(readFileSync(fileURLToPath(new URL("leviers.yaml", import.meta.url)), "utf8")) as LevierCases;
}
