import { randomId } from './random-id.ts';

describe('randomId', () => {
  it('returns a short, plain text that does not repeat', () => {
    const ids = Array.from({ length: 10_000 }, randomId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{1,7}-[0-9a-z]{1,7}$/);
  });
});
