/** The same bytes but for one bit. */
export function flipBit(bytes: Buffer, random: () => number): Buffer {
  const flipped = Buffer.from(bytes);
  const bit = Math.floor(random() * bytes.length * 8);
  const place = bit >> 3;
  flipped[place] = (flipped[place] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}
