import {readProject} from "./files/projectFile.js";
import {keptPublications} from "./files/publicationFolder.js";
import {emitText} from "./loaders/emit.js";
import {publicationsPage} from "./site/publicationsPage.js";

await emitText(() => publicationsPage(keptPublications(), readProject().scenarios.convention));
