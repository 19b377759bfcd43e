import {readWorldGround} from "../../files/mondes/worldGround.js";
import {readWorlds} from "../../files/mondes/worldsFile.js";

/** Refuses worlds that miss or are stale, with the command that draws them. */
export function checkWorlds(): void {
  readWorlds(readWorldGround());
}
