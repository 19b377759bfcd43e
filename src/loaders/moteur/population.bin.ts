import {packPopulation} from "../../core/demande/packPopulation.js";
import {loadStart} from "../../files/inputs.js";
import {resolveScenario} from "../../files/resolveScenario.js";
import {toBytePlanes} from "../../workers/bytePlanes.js";
import {emitBytes} from "../emitBytes.js";
import {references} from "../runs.js";

await emitBytes(() => toBytePlanes(packPopulation(loadStart(resolveScenario(references()[0])).population)));
