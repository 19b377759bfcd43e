/** Whether a list of parameters and of groups ("parc") names a parameter. */
export function isKept(keeps: readonly string[], id: string): boolean {
  return keeps.includes(id) || keeps.includes(id.slice(0, id.indexOf(".")));
}
