import type {PublicationHeader} from "../components/publication/publicationDocument.js";
import {readConvention} from "../files/conventionFiles.js";
import {readProject} from "../files/projectFile.js";
import {publicationName} from "../files/publicationFolder.js";
import {contentOf} from "../loaders/contentOf.js";
import {projectPage} from "../loaders/projectPage.js";
import {typography} from "../words/typography.js";

export type PublicationPlace = Pick<PublicationHeader, "name" | "id" | "date" | "address">;

export interface PublishOptions {
  /** The day that the publication bears. */
  readonly date: string;
  /** Where publications are put on line; undefined: the address is the place of the folder. */
  readonly site?: string | undefined;
}

/** Where what has this id goes when it is published on a day, and the address that it is cited by. */
export function publicationPlace(id: string, {date, site}: PublishOptions): PublicationPlace {
  const name = publicationName(date, id.replaceAll("/", "-"));
  const before = site === undefined ? "" : `${site.replace(/\/+$/, "")}/`;
  return {name, id, date, address: `${before}publications/${name}/`};
}

/** What every publication of the project says of itself. */
export function publicationHeader(
  place: PublicationPlace,
  {hypotheses}: {readonly hypotheses: object}
): PublicationPlace & Pick<PublicationHeader, "project" | "convention" | "hypotheses"> {
  const {title, sources} = readProject();
  const {signed} = contentOf(readConvention());
  return {
    ...place,
    project: projectPage(),
    convention: {title: typography(title), signed, sources: typography(sources)},
    hypotheses: Object.keys(hypotheses).length
  };
}
