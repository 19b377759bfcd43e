/**
 * A page whose script keeps these cells only: what the others show is written in it and nothing changes it any more. Without
 * them go the data and the libraries that they alone asked for; what serves the whole page, as its menu, stays.
 */
export function keepCells(html: string, ids: readonly string[]): string {
  return html
    .replace(
      /(<script type="module">)(\s*import \{define\} from [\s\S]*?)(<\/script>)/,
      (_, open, script, close) => {
        const [head, ...cells] = (script as string).split(/^(?=define\(\{id: ")/m);
        const kept = cells.filter((cell) => ids.some((id) => cell.startsWith(`define({id: "${id}"`)));
        return `${open}${head}${kept.join("")}${close}`;
      }
    )
    .replace(/<link rel="modulepreload" href="[^"]*\/(?:_import|_node|_npm)\/[^"]*">\n?/g, "");
}
