import {frenchDate} from "./frenchDate.js";

export interface Cited {
  readonly title: string;
  readonly date: string;
  readonly version: string;
  readonly digest: string;
  readonly address: string;
}

/** How a publication is cited: title, date, version, digest, address. */
export function citation({title, date, version, digest, address}: Cited): string {
  return `Équilibre, « ${title} », publié le ${frenchDate(date)}, moteur version ${version}, empreinte ${digest}, ${address}`;
}
