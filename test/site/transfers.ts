import {subscribe, unsubscribe} from "node:diagnostics_channel";
import type {Socket} from "node:net";
import type {Browser} from "playwright-core";
import {settled} from "./openPage.js";

/** Bytes that the server of this process sends for a page opened for the first time, headers and workers included. */
export async function transferredBytes(browser: Browser, url: string): Promise<number> {
  const sockets = new Set<Socket>();
  const heard = (message: unknown) => sockets.add((message as {readonly socket: Socket}).socket);
  subscribe("http.server.request.start", heard);
  // A context of its own: nothing is kept from another page.
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  try {
    const page = await context.newPage();
    await page.goto(url, {waitUntil: "networkidle"});
    await settled(page);
    return [...sockets].reduce((sum, {bytesWritten}) => sum + bytesWritten, 0);
  } finally {
    unsubscribe("http.server.request.start", heard);
    await context.close();
  }
}
