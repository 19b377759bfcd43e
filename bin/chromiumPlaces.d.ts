export function chromiumPlaces(
  platform?: string,
  env?: {readonly [name: string]: string | undefined}
): string[];
export function installedChromium(): string | undefined;
