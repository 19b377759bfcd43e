const [localHeader, centralHeader, endRecord] = [0x04034b50, 0x02014b50, 0x06054b50];

/** A workbook with one day on every part in the place of the clock: the same figures give the same bytes. */
export function stillZip(zip: Uint8Array, date: string): Uint8Array {
  const bytes = Buffer.from(zip);
  const [year, month, day] = date.split("-").map(Number);
  const stamp = ((year - 1980) << 9) | (month << 5) | day;
  const end = bytes.lastIndexOf(Buffer.from(Uint32Array.of(endRecord).buffer));
  let place = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(place) === centralHeader) {
    setTime(bytes, place + 12, stamp);
    const local = bytes.readUInt32LE(place + 42);
    if (bytes.readUInt32LE(local) !== localHeader) throw new RangeError(`no part of the zip at ${local}`);
    setTime(bytes, local + 10, stamp);
    place +=
      46 + bytes.readUInt16LE(place + 28) + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
  }
  return bytes;
}

/** Hours first, then the day, as MS-DOS wrote them. */
function setTime(bytes: Buffer, place: number, day: number): void {
  bytes.writeUInt16LE(0, place);
  bytes.writeUInt16LE(day, place + 2);
}
