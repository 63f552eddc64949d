import { createHash } from 'node:crypto';
import { authentication } from './authentication.ts';

/** The example of the documentation of obs-websocket 5. */
const password = 'supersecretpassword';
const salt = 'lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI=';
const challenge = '+IxH4CnCiqpX1rM9scsNynZzbOe4KhDeYcTNS3PDaeY=';

/** The steps of that documentation, with another implementation of SHA-256. */
function byHand(): string {
  const secret = createHash('sha256')
    .update(password + salt)
    .digest('base64');
  return createHash('sha256')
    .update(secret + challenge)
    .digest('base64');
}

describe('authentication', () => {
  it('answers the challenge of the documentation', async () => {
    expect(await authentication(password, { challenge, salt })).toBe('1Ct943GAT+6YQUUX47Ia/ncufilbe6+oD6lY+5kaCu4=');
    expect(byHand()).toBe('1Ct943GAT+6YQUUX47Ia/ncufilbe6+oD6lY+5kaCu4=');
  });

  it('says what to do in a page without WebCrypto', async () => {
    const subtle = jest.spyOn(globalThis.crypto, 'subtle', 'get').mockReturnValue(undefined as never);
    await expect(authentication(password, { challenge, salt })).rejects.toThrow(/^this page .* open it by https:/);
    subtle.mockRestore();
  });
});
