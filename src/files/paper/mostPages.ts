/** Most A4 pages that a report takes, be it of a scenario, of an avenant or of a revoyure. */
export const mostPages = 6;
