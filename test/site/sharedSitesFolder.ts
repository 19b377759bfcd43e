import {join} from "node:path";

/** Where a run of the tests keeps the sites that its files share: its threads are one process. */
export function sharedSitesFolder(temporary: string): string {
  return join(temporary, `equilibre-sites-${process.pid}`);
}
