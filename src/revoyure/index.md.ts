import {conventionPeriod} from "../core/convention/conventionPeriod.js";
import {readConvention} from "../files/conventionFiles.js";
import {readRevoyure, revoyureSlugs} from "../files/revoyure/revoyureFolder.js";
import {contentOf} from "../loaders/contentOf.js";
import {emitText} from "../loaders/emit.js";
import {revoyuresPage} from "../site/revoyuresPage.js";

await emitText(() => {
  // The first year that the commissions may act on: the one after the first of the convention.
  const {firstYear} = conventionPeriod(contentOf(readConvention()));
  return revoyuresPage(revoyureSlugs().map(readRevoyure), firstYear + 1);
});
