import {formatNumber} from "../../words/numbers.js";
import {listLine, type TurnLine} from "../../words/turnLine.js";

/** An effect whose sign was looked for in worlds. */
interface SignedEffect {
  readonly label: string;
  /** Whether a sentence may state its direction. */
  readonly told: boolean;
  /** Share of the worlds that have its sign, in [0, 1]. */
  readonly share: number;
}

/** The effects that turn in none of `n` worlds, those that turn in some and in how many, those of which no direction is told. */
export function signedLines(effects: readonly SignedEffect[], n: number): TurnLine[] {
  const of = (turning: boolean) => effects.filter(({told, share}) => told && share < 1 === turning);
  const all = formatNumber(n);
  return [
    ...listLine(
      `Le sens ne change dans aucun des ${all} mondes`,
      of(false).map(({label}) => label)
    ),
    ...listLine(
      "Le sens change parfois",
      of(true).map(({label, share}) => {
        const worlds = Math.round((1 - share) * n);
        return `${label}, dans ${formatNumber(worlds)} monde${worlds > 1 ? "s" : ""} sur ${all}`;
      })
    ),
    ...listLine(
      "On ne sait pas le sens, rien ne s’y retourne",
      effects.filter(({told}) => !told).map(({label}) => label)
    )
  ];
}
