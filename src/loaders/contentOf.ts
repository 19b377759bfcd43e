import {DataError, type Problem} from "../files/dataError.js";

/** What a file says; throws its problems when it has some. */
export function contentOf<T>({
  content,
  problems
}: {
  readonly content?: T;
  readonly problems: readonly Problem[];
}): T {
  if (content === undefined || problems.length > 0) throw new DataError(problems);
  return content;
}
