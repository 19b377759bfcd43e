import type {ColumnConclusion} from "./manner.js";
import type {Reference} from "./reference.js";

const mostCodes = 5000;

/** Looks at every code of a column before any is read: postal codes look like INSEE codes, and one number may be both. */
export function communeSurvey(reference: Reference, title: string) {
  const codes = new Set<string>();
  return {
    see(text: string): void {
      if (codes.size < mostCodes && /^\d{5}$/.test(text)) codes.add(text);
    },
    conclude(): ColumnConclusion {
      const {communes, attached, postalCodes} = reference;
      const all = [...codes];
      const insee = all.filter(
        (code) => (communes.has(code) || attached.has(code)) && !postalCodes.has(code)
      );
      const postalOnly = all.filter((code) => postalCodes.has(code) && !communes.has(code));
      const known = all.every((code) => postalCodes.has(code) || communes.has(code));
      const postal =
        all.length > 0 &&
        (/postal/i.test(title) ? insee.length === 0 : known && insee.length === 0 && postalOnly.length > 0);
      return {
        manner: postal ? {postal: true} : {},
        proposals: [],
        doubts: postal
          ? [
              "ce sont des codes postaux, et non des codes INSEE : lus comme tels, sauf ceux que plusieurs communes se partagent"
            ]
          : []
      };
    }
  };
}
