/** What a cell gives: the value to import, the value and what was understood, or why it cannot be and what to write instead. */
export type Reading = string | NotedReading | RefusedReading | typeof outside;

/** A value that was not written as such: `note` says in French how it was understood. */
export interface NotedReading {
  readonly value: string;
  readonly note: string;
  /** French: this value as an example of the note, where many values share it. */
  readonly example?: string;
}

export interface RefusedReading {
  readonly found: string;
  readonly accepted: string;
  readonly proposal?: string;
}

/** A commune that is not one of the convention's, in a file that covers more than them. */
export const outside = Symbol("outside");

export type Reader = (text: string) => Reading;
