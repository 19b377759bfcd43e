import {readRevoyure, revoyureSlugs} from "../files/revoyure/revoyureFolder.js";
import {emitText} from "../loaders/emit.js";
import {revoyuresPage} from "../site/revoyuresPage.js";

await emitText(() => revoyuresPage(revoyureSlugs().map(readRevoyure)));
