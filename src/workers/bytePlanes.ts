/** Bytes of a number: those of the same rank are alike, and side by side they pack a third smaller. */
const stride = 4;

/** Bytes by rank: all the first bytes of four, then all the second… What is left over stays at the end. */
export function toBytePlanes(buffer: ArrayBuffer): ArrayBuffer {
  return moved(buffer, (planes, whole, {at, place}) => {
    planes[place] = whole[at];
  });
}

/** What `toBytePlanes` put by rank, in its order again. */
export function fromBytePlanes(buffer: ArrayBuffer): ArrayBuffer {
  return moved(buffer, (whole, planes, {at, place}) => {
    whole[at] = planes[place];
  });
}

type Move = (to: Uint8Array, from: Uint8Array, byte: {readonly at: number; readonly place: number}) => void;

function moved(buffer: ArrayBuffer, move: Move): ArrayBuffer {
  const from = new Uint8Array(buffer);
  const to = new Uint8Array(from.length);
  const count = Math.floor(from.length / stride);
  const byte = {at: 0, place: 0};
  for (; byte.at < count * stride; byte.at++) {
    byte.place = (byte.at % stride) * count + Math.floor(byte.at / stride);
    move(to, from, byte);
  }
  to.set(from.subarray(count * stride), count * stride);
  return to.buffer;
}
