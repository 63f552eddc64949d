import { errorText } from './text-of.ts';

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe('errorText', () => {
  it.each([
    ['an error', new Error('broken'), 'broken'],
    ['an error without words', new RangeError(), 'RangeError'],
    ['a string', 'broken', 'broken'],
    ['nothing', undefined, 'undefined'],
    ['a message that is no string', { message: 5 }, '5'],
    ['a message without a text', { message: Object.create(null) as unknown }, 'an unprintable object'],
    ['what has no words', Object.create(null), 'an unprintable object'],
    ['what cannot be read', revoked(), 'an unreadable object'],
  ])('is a string for %s', (_, thrown, text) => {
    expect(errorText(thrown)).toBe(text);
  });
});
