/** How one to three entries of a list are drawn for a ménage, among those that it may be in. */
export interface Choice {
  /** Weights of each entry as the main one. */
  readonly weights: readonly number[];
  /** Probability that a second one comes with the first, and a third with both. */
  readonly further: readonly [number, number];
}

/**
 * What tells ménages apart beyond bracket and size: figures of articles 6.1 and 7.1, hypotheses for the rest. Lists
 * follow situations.ts. Nothing of it moves a decision: it says who the ménages are, not who is housed.
 */
export interface MenagePlan {
  /** Monthly resources in cents at the criterion of article 6.1 (2 RSA), by household size. */
  readonly twoRsaCents: readonly number[];
  /** Situations that have that criterion: indices in `aciSituations`. */
  readonly underTwoRsa: readonly number[];
  /** Shares of the age groups among employees, then among the others. */
  readonly employeeAges: readonly number[];
  readonly otherAges: readonly number[];
  /** Share of actifs among those who are no employees (looking for work, self-employed), by age group. */
  readonly actifShare: readonly number[];
  readonly situations: Choice;
  /** Criteria of a blocked mutation; the delay has no weight, it is read on the wait. */
  readonly criteria: Choice;
  /** Months of wait beyond which a mutation is blocked by its delay alone. */
  readonly delayMonths: number;
}
