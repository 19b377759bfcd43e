/**
 * Worlds picked at equal steps of the cumulated weights (systematic resampling: Carpenter, Clifford & Fearnhead 1999), each
 * with the number of times that it was picked: as many in all as asked, and no more worlds than that.
 */
export function systematicWorlds(
  weights: ArrayLike<number>,
  picks: number
): {readonly world: number; readonly times: number}[] {
  const picked: {world: number; times: number}[] = [];
  let cumulated = 0;
  let taken = 0;
  for (let world = 0; world < weights.length; world++) {
    cumulated += weights[world];
    const upTo = world === weights.length - 1 ? picks : Math.min(picks, Math.floor(picks * cumulated + 0.5));
    if (upTo > taken) picked.push({world, times: upTo - taken});
    taken = Math.max(taken, upTo);
  }
  return picked;
}
