/** What tells a process that its standard input is its parent's hand, and nothing to read. */
export const tiedToParent = "EQUILIBRE_TENU";

/**
 * Ends this process, and the group that it leads, as soon as its parent is gone, `kill -9` included: the pipe that the
 * parent holds closes then, on every system. Does nothing in a process that was not started so.
 */
export function endWithParent(clean: () => void): void {
  if (process.env[tiedToParent] === undefined) return;
  delete process.env[tiedToParent];
  const end = () => {
    clean();
    try {
      if (process.platform !== "win32") process.kill(-process.pid, "SIGKILL");
    } finally {
      process.exit(1);
    }
  };
  process.stdin.on("end", end).on("error", end).resume();
  // The pipe alone keeps nothing alive.
  (process.stdin as unknown as {unref?: () => void}).unref?.();
}
