import {crc32, deflateSync} from "node:zlib";
import {PNG} from "pngjs";

/** A picture in memory, four bytes a pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Steps of each of red, green and blue: 64 colours are enough to see that something moved. */
const levels = 4;
const step = 255 / (levels - 1);

export function readPicture(png: Uint8Array): Picture {
  const {width, height, data} = PNG.sync.read(Buffer.from(png));
  return {width, height, data};
}

/** A small PNG of a picture: one byte a pixel, each the nearest of 64 colours. */
export function indexedPng({width, height, data}: Picture): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  const level = (at: number) => Math.round(data[at] / step);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x);
      rows[y * (width + 1) + 1 + x] = (level(at) * levels + level(at + 1)) * levels + level(at + 2);
    }
  }
  const palette = Uint8Array.from({length: 3 * levels ** 3}, (_, i) => {
    const colour = Math.floor(i / 3);
    return (
      [Math.floor(colour / levels ** 2), Math.floor(colour / levels) % levels, colour % levels][i % 3] * step
    );
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, from a palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", header),
    chunk("PLTE", palette),
    chunk("IDAT", deflateSync(rows, {level: 9})),
    chunk("IEND", new Uint8Array())
  ]);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
