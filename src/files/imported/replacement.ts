/** What one of the user's files replaced; shown on every page that depends on it. */
export interface Replacement {
  /** French, for readers: "classe de fragilité : 12 quartiers". */
  readonly what: string;
  readonly path: string;
  readonly sha256: string;
  /** The user's own file behind the imported one, and its hash, where the import noted them. */
  readonly original?: {readonly fichier: string; readonly sha256: string};
}
