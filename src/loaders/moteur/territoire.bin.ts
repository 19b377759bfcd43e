import {packTerritoire} from "../../core/territoire/packTerritoire.js";
import {loadTerritoire} from "../../files/territoire.js";
import {emitBytes} from "../emitBytes.js";

await emitBytes(() => packTerritoire(loadTerritoire().territoire));
