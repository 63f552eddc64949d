import { rejectionReason } from './rejection-reason.ts';

const cycle: Record<string, unknown> = {};
cycle['cycle'] = cycle;

describe('rejectionReason', () => {
  it.each([
    ['the field message', { message: 'Invalid token.', code: 3 }, 'Invalid token.'],
    ['the field reason', { reason: 'unauthorized', reconnect: false }, 'unauthorized'],
    ['the first field that has a text', { message: '', error: 'expired' }, 'expired'],
    ['an object in a field', { error: { code: 1, message: 'bad credentials' } }, 'bad credentials'],
    ['the message, if no field says why', { why: 'no' }, '{"type":"denied","why":"no"}'],
    ['the type, if the message has no JSON', { cycle }, 'denied'],
  ])('is %s', (_, more, reason) => {
    expect(rejectionReason({ type: 'denied', ...more }, undefined)).toBe(reason);
  });

  it('is what a function says, unless it throws or says nothing', () => {
    const message = { type: 'denied', why: 4, message: 'no' };
    const broken = () => {
      throw new Error('broken');
    };
    expect(rejectionReason(message, ({ why }) => `number ${String(why)}`)).toBe('number 4');
    expect(rejectionReason(message, () => undefined)).toBe('no');
    expect(rejectionReason(message, () => Promise.resolve('later') as never)).toBe('no');
    expect(rejectionReason(message, broken)).toBe('no');
  });
});
