/**
 * What Chromium is always started with, to print a report as to open pages in tests: no sandbox (containers have none), no
 * graphics card, and nothing that asks another host.
 */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];
