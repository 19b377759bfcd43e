/** A part of the project's figures that a file of the user took the place of. */
export interface ReplacedData {
  /** French, for readers: "classe de fragilité : 12 quartiers". */
  readonly what: string;
  /** Name of the user's file, without its folder. */
  readonly file: string;
  /** SHA-256 of that file, in hexadecimal. */
  readonly sha256: string;
}
