import type {PublicationDocument} from "../components/publication/publicationDocument.js";
import type {PublicationChanges} from "../files/publicationChanges.js";
import type {PublicationManifest} from "../files/publicationFolder.js";

/** What is published, and what its manifest says beyond: enough to make the figures again. */
export interface Gathered<Document extends PublicationDocument = PublicationDocument>
  extends Pick<PublicationManifest, "incertitudes" | "reference" | "avenants"> {
  readonly document: Document;
  /** What moved its figures since the former publication; absent where there is none, or where nothing did. */
  readonly changes?: PublicationChanges | undefined;
}
