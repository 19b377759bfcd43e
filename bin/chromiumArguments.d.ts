/** What Chromium is always started with, to print a report as to open pages in tests. */
export declare const chromiumArguments: string[];
