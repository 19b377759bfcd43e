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

export interface CommissionCase extends Case {
  readonly quartier: string;
  readonly politique?: "objectifs" | "quotas";
  readonly suitLesPreconisations?: boolean;
  readonly objectif?: "bornes" | "quatre-quarts";
  readonly lecturePlancher?: "sans" | "sans-et-moyenne";
  readonly lectureAci?: "plancher" | "bande";
  readonly derniereSeance?: boolean;
  readonly vingtQuatreMois?: {readonly [tranche: string]: number};
  readonly premiersAcces?: {
    readonly commune: number;
    readonly aciCommune: number;
    readonly bailleur: number;
    readonly aciBailleur: number;
  };
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
