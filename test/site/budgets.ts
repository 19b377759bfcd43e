/** Most bytes that a page takes over the network, packed: *Et si* brings the engine and the territoire. */
export function budgetOf(path: string): number {
  return path === "et-si.html" ? 2_000_000 : 400_000;
}
