import type {EffectThresholds} from "./effect.js";

/** Under these an effect is too small to matter, unless the reader sets others. */
export const defaultThresholds: EffectThresholds = {points: 0.5, menages: 10, months: 0.5};
