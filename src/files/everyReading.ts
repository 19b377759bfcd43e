import {DataError} from "./dataError.js";

/** What each file was read as, or a DataError with every problem of every file at once. */
export async function everyReading<T>(readings: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(readings);
  const failed = settled.flatMap((reading) => (reading.status === "rejected" ? [reading.reason] : []));
  const other = failed.find((error) => error?.code !== "data");
  if (other !== undefined) throw other;
  if (failed.length > 0)
    throw new DataError(
      failed.flatMap((error: DataError) => error.problems),
      {more: failed.reduce((sum, {more}: DataError) => sum + more, 0)}
    );
  return settled.flatMap((reading) => (reading.status === "fulfilled" ? [reading.value] : []));
}
