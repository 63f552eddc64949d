interface Random {
  getRandomValues(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer>;
}

const { crypto } = globalThis as unknown as { readonly crypto: Random };

/**
 * An id that no other press has: 64 random bits.
 *
 * @example
 * pressId(); // '1v2k0q9-0x7f3zc'
 */
export function pressId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('-');
}
