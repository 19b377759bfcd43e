/** How one logement ranks demandes; reused for each. */
export interface Ranking {
  /** Keyed word of the logement and the session. */
  tag: number;
  monthNow: number;
  /** Points of a month of seniority, on the 2³² spread of chance. */
  seniorityWeight: number;
  /** Month of each demande, for its seniority. */
  month: Int16Array;
}
