export function installedRedis(): string | undefined;
