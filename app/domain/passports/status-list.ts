import { listBits } from "./credential.ts";

/** One bit a place, the first place leftmost (Bitstring Status List 1.0, 4.1). */
export function bitstringOf(indexes: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(listBits / 8);
  for (const index of indexes) bytes[index >> 3]! |= 0x80 >> (index & 7);
  return bytes;
}
