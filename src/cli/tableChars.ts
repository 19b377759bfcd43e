/** No rule between two rows: a table of results holds on one screen. */
export const withoutRules = {mid: "", "left-mid": "", "mid-mid": "", "right-mid": ""} as const;
