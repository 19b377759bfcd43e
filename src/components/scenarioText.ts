/** One lever, uncertainty or clause that a scenario sets otherwise than the one it extends; values in French. */
export interface ScenarioChange {
  readonly sort: "levier" | "incertitude" | "avenant";
  readonly description: string;
  readonly article?: string;
  readonly before: string;
  readonly after: string;
}

/** What a scenario says of itself. */
export interface ScenarioText {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly summary: string;
  /** How what is delivered follows from what is programmed. */
  readonly deliveries: string;
  readonly parent?: {readonly id: string; readonly title: string};
  readonly changes: readonly ScenarioChange[];
}
