import {formatNumber} from "../words/numbers.js";
/** Tells on standard error how many lines of a large file were read, on one line that goes away. */
export function linesRead({shown}: {shown: boolean}): {tell: (lines: number) => void; erase: () => void} {
  const step = 20_000;
  let told = 0;
  return {
    tell(lines) {
      if (!shown || lines < told + step) return;
      told = lines;
      process.stderr.write(`\r${formatNumber(lines)} lignes lues`);
    },
    erase() {
      if (told > 0) process.stderr.write("\r\u001b[K");
    }
  };
}
