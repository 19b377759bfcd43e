/** What a cell gives: the value to import, or why it cannot be and what to write instead. */
export type Reading =
  | string
  | {readonly found: string; readonly accepted: string; readonly proposal?: string}
  | typeof outside;

/** A commune that is not one of the convention's, in a file that covers more than them. */
export const outside = Symbol("outside");

export type Reader = (text: string) => Reading;
