import {existsSync} from "node:fs";
import {join} from "node:path";
import type {z} from "zod";
import type {FollowingHypotheses} from "../../analysis/suivre/followingHypotheses.js";
import {readCheckedYaml} from "../checkedYaml.js";
import type {Reading} from "../conventionFiles.js";
import {DataError} from "../dataError.js";
import {checkoutFolder, projectFolder} from "../projectFolders.js";
import {followingFormat} from "./followingFormat.js";

/** What `suivre` supposes, as its file says it: by id, with unit, range and reason. */
export type FollowingFile = z.output<typeof followingFormat>;

const place = join("data", "territoire", "suivi.yaml");

/** Whether a project says itself what `suivre` supposes: one that does not takes the hypotheses of the checkout. */
export function ownFollowing(root: string = projectFolder()): boolean {
  return existsSync(join(root, place));
}

/** Where a project says it, or the checkout for it. */
export function followingPath(root: string = projectFolder()): string {
  return join(ownFollowing(root) ? root : checkoutFolder, place);
}

/** Reads what `suivre` supposes, with every problem of its file. */
export function readFollowing(file: string = followingPath()): Reading<FollowingFile> {
  const {document, content, problems} = readCheckedYaml(file, followingFormat);
  return {file, problems, sha256: document.sha256, ...(content && {content})};
}

/** What the file says; throws a DataError with every problem at once. */
export function followingFile(root: string = projectFolder()): FollowingFile {
  const {content, problems} = readFollowing(followingPath(root));
  if (content === undefined) throw new DataError(problems);
  return content;
}

/** The numbers alone. */
export function followingHypotheses(file: FollowingFile): FollowingHypotheses {
  return {
    spill: file["suivi.spill"].value,
    bailleurSpread: file["suivi.bailleurSpread"].value,
    commissionLikeness: file["suivi.commissionLikeness"].range,
    shareMean: file["suivi.shareMean"].range,
    shareLikeness: file["suivi.shareLikeness"].range
  };
}
