/** What the page of the law takes beside results: public figures of the share that it sets a minimum to. */
export interface LoiDocument {
  readonly observed: readonly {
    readonly notion: string;
    readonly perimeter: string;
    readonly year: number;
    /** In percent. */
    readonly range: {readonly low: number; readonly high: number};
    readonly source: string;
    readonly remark?: string;
  }[];
}
