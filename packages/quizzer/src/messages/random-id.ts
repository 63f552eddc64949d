interface Random {
  getRandomValues(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer>;
}

const { crypto } = globalThis as unknown as { readonly crypto: Random };

// Made 64 at a time: making one takes as long as everything else that a press needs.
const random = new Uint32Array(128);
const ids: string[] = [];

/**
 * Makes a unique id: 64 random bits.
 *
 * @example
 * randomId(); // for example '1v2k0q9-0x7f3zc'
 */
export function randomId(): string {
  if (ids.length === 0) {
    const parts = Array.from(crypto.getRandomValues(random), (part) => part.toString(36));
    for (let n = 0; n < parts.length; n += 2) ids.push(parts.slice(n, n + 2).join('-'));
  }
  return ids.pop() ?? '';
}
