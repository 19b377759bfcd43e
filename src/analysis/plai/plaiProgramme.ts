import {type PlaiQuestion, plaiDelayed, plaiSchedule} from "./plaiAnswer.js";
import type {PlaiDefaults} from "./plaiReadings.js";

/** What simulations of the convention's scenario build, and the rate of its first year: the one that others are told beside. */
export interface PlaiProgramme
  extends Pick<PlaiDefaults, "production" | "delivered" | "years" | "delay" | "terms"> {
  readonly demolitions: number;
  /** By the prospective rule, as those simulations. */
  readonly rate: number;
  /** Whether a question asks of these volumes, at these terms. */
  readonly asked: boolean;
}

/** The programme of the scenario beside what is asked: two rates that differ then differ by their inputs, which are told. */
export function plaiProgramme(defaults: PlaiDefaults, question: PlaiQuestion): PlaiProgramme {
  const {production, delivered, years, delay, demolitions, reconstitutionRatio, terms} = defaults;
  const down = demolitions.mode / years;
  const volumes = plaiDelayed(
    {
      production: Array.from({length: years}, () => delivered),
      reconstitution: Array.from({length: years}, () => down * reconstitutionRatio)
    },
    delay
  );
  const schedule = plaiSchedule({rule: "prospective", ...volumes, ...terms});
  const own = {terms, ...volumes, backlog: 0};
  const {terms: askedTerms, production: built, reconstitution, backlog} = question;
  return {
    ...{production, delivered, years, delay, terms, demolitions: demolitions.mode},
    rate: schedule.years[0].rate,
    asked:
      JSON.stringify({terms: askedTerms, production: built, reconstitution, backlog}) === JSON.stringify(own)
  };
}
