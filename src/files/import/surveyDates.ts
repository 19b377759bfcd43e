import type {ColumnConclusion, Manner} from "./manner.js";
import {instant} from "./readDate.js";
import type {SurveyOptions} from "./surveyNumbers.js";
import {dayText} from "./xlsx/cellText.js";

interface Kind {
  count: number;
  line: number;
  text: string;
}

/** Looks at every date of a column before any is read: the day or the month first, years of two digits, day numbers. */
export function dateSurvey() {
  const kinds: {[name in "dayFirst" | "monthFirst" | "either" | "short" | "serial"]: Kind} = {
    dayFirst: {count: 0, line: 0, text: ""},
    monthFirst: {count: 0, line: 0, text: ""},
    either: {count: 0, line: 0, text: ""},
    short: {count: 0, line: 0, text: ""},
    serial: {count: 0, line: 0, text: ""}
  };
  const firsts = new Set<number>();
  const seconds = new Set<number>();
  const shortYears = new Set<number>();
  let all = 0;
  const note = (kind: Kind, text: string, {line, times}: {line: number; times: number}) => {
    if (kind.count === 0) [kind.line, kind.text] = [line, text];
    kind.count += times;
  };
  return {
    see(text: string, line: number, times: number): void {
      all += times;
      const at = {line, times};
      const day = instant.exec(text)?.[1] ?? text;
      const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(day);
      if (slashed) {
        const [a, b] = [Number(slashed[1]), Number(slashed[2])];
        firsts.add(a);
        seconds.add(b);
        note(
          a > 12 && b <= 12 ? kinds.dayFirst : b > 12 && a <= 12 ? kinds.monthFirst : kinds.either,
          text,
          at
        );
        if (slashed[3].length === 2) {
          shortYears.add(Number(slashed[3]));
          note(kinds.short, text, at);
        }
      } else if (/^[2-5]\d{4}([.,]\d+)?$/.test(day)) note(kinds.serial, text, at);
    },
    conclude({confirmed}: SurveyOptions): ColumnConclusion {
      const {dayFirst, monthFirst, either, short, serial} = kinds;
      let manner: Manner = {};
      const proposals: {line: number; sentence: string}[] = [];
      const doubts: string[] = [];
      const propose = (change: Manner, line: number, sentence: string) => {
        if (!confirmed) return void proposals.push({line, sentence});
        manner = {...manner, ...change};
        doubts.push(`${sentence}, comme confirmé`);
      };
      const swapped = monthFirst.count > 0 && dayFirst.count === 0;
      if (swapped)
        propose(
          {monthFirst: true},
          monthFirst.line,
          `le mois y vient sans doute avant le jour, puisque le second nombre passe 12 et jamais le premier : « ${monthFirst.text} » serait lu le ${twoParts(monthFirst.text)}`
        );
      else if (monthFirst.count > 0)
        doubts.push(
          `${dayFirst.count} dates ont le jour avant le mois et ${monthFirst.count} le mois avant le jour (« ${monthFirst.text} »)`
        );
      else if (dayFirst.count === 0 && either.count >= 5 && firsts.size > 1 && seconds.size > 1)
        doubts.push(
          `aucun jour ne passe 12 : le jour est lu avant le mois, ce que rien ne prouve (« ${either.text} »)`
        );
      // With years first, the third number would be the day and change more than the first.
      if (short.count > 0 && !(firsts.size < shortYears.size && shortYears.size > 2))
        propose(
          {shortYears: true},
          short.line,
          `les années y ont deux chiffres : « ${short.text} » serait lu ${withCentury(short.text)}`
        );
      if (serial.count > 0 && serial.count * 2 >= all)
        propose(
          {serialDays: true},
          serial.line,
          `ce sont sans doute des numéros de jour d’un tableur : « ${serial.text} » serait lu le ${frenchDay(serial.text)}`
        );
      return {manner, proposals, doubts};
    }
  };
}

function twoParts(text: string): string {
  const [month, day, year] = text.split(/[/.-]/);
  return [day, month, year].join("/");
}

function withCentury(text: string): string {
  const [day, month, year] = text.split(/[/.-]/);
  return `${day}/${month}/${Number(year.slice(0, 2)) <= 50 ? "20" : "19"}${year}`;
}

function frenchDay(text: string): string {
  const day = dayText(Number(text.replace(",", ".")), false);
  return day === undefined ? text : day.slice(0, 10).split("-").reverse().join("/");
}
