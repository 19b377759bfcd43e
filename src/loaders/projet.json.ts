import {emit} from "./emit.js";
import {projectPage} from "./projectPage.js";

await emit(projectPage);
