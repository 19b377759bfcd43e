import {readHypotheses} from "./files/conventionFiles.js";
import {contentOf} from "./loaders/contentOf.js";
import {emitText} from "./loaders/emit.js";
import {hypothesesPage} from "./site/hypothesesPage.js";

await emitText(() => hypothesesPage(contentOf(readHypotheses())));
