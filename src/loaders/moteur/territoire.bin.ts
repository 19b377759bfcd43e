import {packTerritoire} from "../../core/territoire/packTerritoire.js";
import {loadTerritoire} from "../../files/territoire.js";
import {toBytePlanes} from "../../workers/bytePlanes.js";
import {emitBytes} from "../emitBytes.js";

await emitBytes(() => toBytePlanes(packTerritoire(loadTerritoire().territoire)));
