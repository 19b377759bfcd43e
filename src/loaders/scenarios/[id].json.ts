import {emit, parameter} from "../emit.js";
import {pageDocument, readRun} from "../runs.js";

await emit(() => pageDocument(readRun(parameter("id"))));
