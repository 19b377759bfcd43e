import {readPublicSources} from "./files/publicSources.js";
import {territoireReport} from "./files/territoireReport.js";
import {emitText} from "./loaders/emit.js";
import {territoirePage} from "./site/territoirePage.js";

await emitText(() => territoirePage({...territoireReport(), sources: readPublicSources()}));
