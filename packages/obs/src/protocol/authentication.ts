/** What OBS asks for in its `Hello` if a password is set. */
export interface Challenge {
  readonly challenge: string;
  readonly salt: string;
}

/**
 * Answers the challenge of OBS with the password, which itself is never sent. Rejects where there is no WebCrypto.
 *
 * @example
 * const answer = await authentication('secret', { challenge: 'c', salt: 's' });
 */
export async function authentication(password: string, { challenge, salt }: Challenge): Promise<string> {
  return hashOf((await hashOf(password + salt)) + challenge);
}

/** The SHA-256 hash of a text, in Base64. */
async function hashOf(text: string): Promise<string> {
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) throw new Error('this page cannot answer the challenge of OBS: open it by https:// or on localhost');
  const hash = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}

type SubtleCrypto = typeof globalThis.crypto.subtle;
