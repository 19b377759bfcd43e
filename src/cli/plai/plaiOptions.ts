/** Options of `equilibre plai` as typed: every figure is text until `plaiQuestion` has read it. */
export interface PlaiOptions {
  readonly demolitions?: string;
  readonly annees?: string;
  readonly retard?: string;
  readonly cadence?: string;
  readonly production?: string;
  readonly tauxActuel?: string;
  readonly partReconstitution?: string;
  readonly bornes?: string;
  readonly report?: string;
  readonly regle?: string;
  readonly risque?: string;
  readonly incertain?: string;
  readonly operations?: string;
  readonly json?: boolean;
  readonly mondes?: string;
}
