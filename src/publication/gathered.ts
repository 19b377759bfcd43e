import type {PublicationDocument} from "../components/publication/publicationDocument.js";
import type {PublicationManifest} from "../files/publicationFolder.js";

/** What is published, and what its manifest says beyond: enough to make the figures again. */
export interface Gathered<Document extends PublicationDocument = PublicationDocument>
  extends Pick<PublicationManifest, "incertitudes" | "reference" | "avenants"> {
  readonly document: Document;
}
