import fc from 'fast-check';
import { safeUrl } from './safe-url.ts';

const secret = 'S3CR3T';
/** A secret in an arbitrary URL. */
const encoded = fc
  .tuple(fc.string(), fc.string())
  .map(([before, after]) => encodeURIComponent(`${before}${secret}${after}`));

describe('safeUrl', () => {
  it.each([
    ['ws://show/', 'ws://show/'],
    [
      'ws://show:8000/ws/game/1/?client_type=osc&client_id=a b',
      'ws://show:8000/ws/game/1/?client_type=osc&client_id=a b',
    ],
    ['wss://me:S3CR3T@show/ws', 'wss://…@show/ws'],
    ['ws://S3CR3T@show/', 'ws://…@show/'],
    ['ws://me:S3/CR?3T@show/', 'ws://…@show/'],
    ['ws://me:S3CR3T@x@show/', 'ws://…@show/'],
    ['ws://show:8000/@me', 'ws://show:8000/@me'],
    ['ws://show:8000/?to=a@b', 'ws://show:8000/?to=…'],
    ['ws://show/?token=S3CR3T', 'ws://show/?token=…'],
    ['ws://show/?S3CR3T', 'ws://show/?…'],
    ['ws://show/?UzNDUjNU==', 'ws://show/?…'],
    ['ws://show/?client_id=main&token=a=b?c#d&e', 'ws://show/?client_id=main&token=…&…'],
    ['ws://show/?client_id=main;token=S3CR3T', 'ws://show/?client_id=…'],
    ['ws://show/#access_token=S3CR3T', 'ws://show/#access_token=…'],
    ['ws://show/#S3CR3T', 'ws://show/#…'],
    ['ws://show/?token=S3 CR"3T\n', 'ws://show/?token=…'],
    ['\ufeffws://show/', '%EF%BB%BFws://show/'],
    ['ws://show/\u001b[2J\u009b', 'ws://show/%1B[2J%C2%9B'],
    ['ws://show/\u200bws\u00a0', 'ws://show/%E2%80%8Bws%C2%A0'],
    ['no address', 'no address'],
    ['', ''],
  ])('shows %j as %s', (url, shown) => {
    expect(safeUrl(url)).toBe(shown);
    expect(safeUrl(shown)).toBe(shown);
  });

  it('hides any password and any value of a query', () => {
    fc.assert(
      fc.property(encoded, encoded, (user, value) => {
        expect(safeUrl(`ws://me:${user}@show/`)).not.toContain(secret);
        expect(safeUrl(`ws://show/?token=${value}`)).not.toContain(secret);
        expect(safeUrl(`ws://show/?${value}`)).not.toContain(secret);
      }),
    );
  });
});
