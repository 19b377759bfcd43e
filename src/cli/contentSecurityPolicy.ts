import {createHash} from "node:crypto";

/**
 * What a page may do: run the scripts of this site and the ones written in the page itself, told by their hashes; ask nothing
 * of another host. Styles are the exception: Framework, Plot and the tables set them on elements, and no hash covers an
 * attribute. "wasm-unsafe-eval" lets WebAssembly compile, never a text become a script.
 */
export function contentSecurityPolicy(html: string): string {
  const hashes = inlineScripts(html).map((text) => `'sha256-${hashOf(text)}'`);
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...new Set(hashes)].join(" "),
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' blob: data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'"
  ].join("; ");
}

/**
 * What a part of a page may do by itself: a worker, which obeys the policy that it came with and not that of its page, or a drawing opened
 * alone. Short: a page fetches a hundred of them.
 */
export const partPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' blob: data:; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Texts of the scripts written in a page, as the browser hashes them. */
function inlineScripts(html: string): string[] {
  return Array.from(html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)).flatMap(
    ([, attributes, text]) => (/\ssrc\s*=/i.test(attributes) ? [] : [text])
  );
}

function hashOf(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n"), "utf8").digest("base64");
}
