import {readConvention} from "./files/conventionFiles.js";
import {contentOf} from "./loaders/contentOf.js";
import {emitText} from "./loaders/emit.js";
import {contradictionsPage} from "./site/contradictionsPage.js";

await emitText(() => contradictionsPage(contentOf(readConvention())));
