import {existsSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {textFormat} from "../core/formats/commonFormats.js";
import {readCheckedYaml} from "./checkedYaml.js";
import {DataError} from "./dataError.js";
import {projectFolder} from "./projectFolders.js";

/** A public source: what of a text names it, what it is, and where it is. */
export interface PublicSource {
  readonly said: string;
  readonly title: string;
  readonly address: string;
}

const sourcesFormat = z.array(
  z.strictObject({said: textFormat, title: textFormat, address: z.url({protocol: /^https$/})})
);

/** Addresses of the public sources that pages name (`data/sources.yaml`); none where the project gives none. */
export function readPublicSources(root: string = projectFolder()): readonly PublicSource[] {
  const file = join(root, "data", "sources.yaml");
  if (!existsSync(file)) return [];
  const {content, problems} = readCheckedYaml(file, sourcesFormat);
  if (content === undefined || problems.length > 0) throw new DataError(problems);
  return content;
}
