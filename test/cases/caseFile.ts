import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {parse} from "yaml";

interface Case {
  readonly titre: string;
  readonly article: string;
}

export interface TrancheCase extends Case {
  readonly personnes: number;
  readonly ressources: number;
  readonly attendu: string;
}

/** Attributions by tranche. */
interface Attributions {
  readonly [tranche: string]: number;
}

/** Parts of a hundred logements, or first accesses, by whom they are kept for. */
interface Kept {
  readonly [pour: string]: number;
}

export interface PreconisationCase extends Case {
  readonly quartier: string;
  readonly politique?: "objectifs" | "quotas";
  readonly objectif?: "bornes" | "quatre-quarts";
  readonly lecturePlancher?: "sans" | "sans-et-moyenne";
  readonly vingtQuatreMois?: Attributions;
  /** Those of its class, the same as its own unless said. */
  readonly saClasse?: Attributions;
  readonly dejaReserves?: {readonly pour: string; readonly logements: number; readonly allesAEux: number};
  readonly attendu: Kept;
}

interface Account {
  readonly premiersAcces: number;
  readonly aci: number;
}

export interface AciCase extends Case {
  readonly lectureAci?: "plancher" | "bande";
  readonly commune: Account;
  readonly bailleur: Account;
  readonly ailleurs: Account;
  readonly attendu: Kept;
}

export interface CommissionCase extends Case {
  readonly quartier: string;
  readonly politique?: "objectifs" | "quotas";
  readonly suitLesPreconisations?: boolean;
  readonly reservePour?: string;
  readonly premierAccesPour?: string;
  readonly derniereSeance?: boolean;
  readonly candidats: readonly {readonly tranche: string; readonly aci?: boolean; readonly statut?: string}[];
  readonly attendu: {readonly retenu: number | "personne"};
}

export interface PresentationCase extends Case {
  readonly logement: {
    readonly typologie: string;
    readonly loyer: string;
    readonly contingent?: string;
    readonly integration?: boolean;
    readonly reserve?: boolean;
  };
  readonly menage: {
    readonly personnes: number;
    readonly tranche: string;
    readonly statut?: string;
    readonly autreBailleur?: boolean;
    readonly interBailleurs?: boolean;
    readonly loyerLePlusCher?: string;
  };
  readonly attendu: "présenté" | "non présenté";
}

export interface RelogementCase extends Case {
  readonly menage: {
    readonly tranche: string;
    readonly intercommunal?: boolean;
    readonly attenteEnMois?: number;
  };
  readonly logement: {
    readonly commune: string;
    readonly memeBailleur: boolean;
    readonly neuf?: boolean;
    readonly quartierAuPlafond?: boolean;
    readonly contingent?: string;
  };
  readonly attendu: "relogé" | "attend";
}

export interface ProgrammationCase extends Case {
  readonly production: number;
  readonly demolitions?: number;
  readonly demolitionsParAn?: number;
  readonly attendu: {
    readonly reconstruits?: number;
    readonly enQuartierPrioritaire?: number;
    readonly enAncienPnru?: number;
    readonly aDune?: number;
    readonly tauxPlai?: number;
  };
}

export interface CaseFile {
  readonly tranches: readonly TrancheCase[];
  readonly preconisations: readonly PreconisationCase[];
  readonly reservesAci: readonly AciCase[];
  readonly commissions: readonly CommissionCase[];
  readonly presentations: readonly PresentationCase[];
  readonly relogements: readonly RelogementCase[];
  readonly programmation: readonly ProgrammationCase[];
}

/** The situations of attributions.yaml. */
export function readCases(): CaseFile {
  return parse(
    readFileSync(fileURLToPath(new URL("attributions.yaml", import.meta.url)), "utf8")
  ) as CaseFile;
}
