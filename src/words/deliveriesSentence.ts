import {formatNumber, formatShare} from "./numbers.js";

/** What is programmed a year, and the share of it that is supposed to be delivered, over the years simulated. */
export interface Deliveries {
  readonly programmed: readonly number[];
  readonly deliveryRate: readonly number[];
  /** Of the parameter that says what is programmed. */
  readonly article: string;
  /** Whether what the NPRU rebuilds is delivered too. */
  readonly rebuilds: boolean;
}

/** Why deliveries are not what the summary of a scenario says is produced: programmed, supposed delivered, rebuilt. */
export function deliveriesSentence({programmed, deliveryRate, article, rebuilds}: Deliveries): string {
  const delivered = programmed.map((volume, y) => Math.round(volume * deliveryRate[y]));
  const all = deliveryRate.every((rate) => rate === 1);
  const supposed = all
    ? "tous supposés livrés"
    : `dont ${span(delivered, formatNumber)} sont supposés livrés (${span(deliveryRate, formatShare)}, une hypothèse)`;
  return (
    `Programmé n’est pas livré : ${span(programmed, formatNumber)} logements sont programmés par an (article ${article}), ${supposed}` +
    (rebuilds
      ? " ; ceux que le NPRU reconstruit s’y ajoutent. Les livraisons de ces pages comptent les deux."
      : ".")
  );
}

function span(amounts: readonly number[], format: (amount: number) => string): string {
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)].map((amount) => format(amount));
  return least === most ? least : `de ${least} à ${most}`;
}
