/** A chart that follows one share over the half-years observed. */
export interface MonitoringChart {
  /** "sous60.fragile", "aci.sans"… as in the projection. */
  readonly id: string;
  readonly label: string;
  /** "vers" looks for a practice that moves toward the objective, "contre" for one that moves away. */
  readonly direction: "vers" | "contre";
  /** Rate looked for, half-year by half-year: that of a practice that has moved by `shift` points. */
  readonly points: readonly {
    readonly halfYear: string;
    readonly successes: number;
    readonly n: number;
    readonly share: number;
    /** Rate in control: the observed practice as the engine carries it to that half-year. */
    readonly inControl: number;
    readonly outOfControl: number;
    /** Exponentially weighted mean of (share − inControl), in [−1, 1], and its 95 % limit (±). */
    readonly ewma: number;
    readonly ewmaLimit: number;
    /** Cumulated evidence, in log-likelihood. */
    readonly cusum: number;
    readonly alarm: boolean;
  }[];
  readonly alarmedSince?: string;
}

/** Sequential monitoring: has the practice moved since the year observed? One alarm level for all charts together. */
export interface Monitoring {
  readonly charts: readonly MonitoringChart[];
  /** CUSUM value from which there is an alarm, chosen by simulation. */
  readonly alarmLevel: number;
  readonly ewmaWeight: number;
  /** Half-years between two false alarms, all charts together, when nothing has moved: stated, and as simulated. */
  readonly statedHalfYears: number;
  readonly simulatedHalfYears: number;
  /** Probability of at least one false alarm over the half-years observed. */
  readonly falseAlarm: number;
  /** French sentence that states the above. */
  readonly statement: string;
}
