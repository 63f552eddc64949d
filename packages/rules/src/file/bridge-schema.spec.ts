import * as z from 'zod/mini';
import { pads } from '../../test/pads.ts';
import { bridgeSchema } from './bridge-schema.ts';
import { nameSchema } from './key-schemas.ts';

describe('the schema of a bridge file', () => {
  it('describes the conditions of an outgoing rule and the constants of an incoming rule differently', () => {
    const schema = JSON.stringify(z.toJSONSchema(bridgeSchema([pads]), { io: 'input', unrepresentable: 'any' }));
    for (const sentence of ['All of them must match', 'always have the same value'])
      expect(schema.split(sentence)).toHaveLength(2);
  });

  it('refuses a key of a rule that belongs to the trigger of another endpoint', () => {
    const file = { ...pads.file, top: {}, destinations: {}, trigger: { key: nameSchema('The key.') } };
    const keys = { ...pads, name: 'keys', file: { ...file, rule: { octave: z.string() } } };
    const schema = bridgeSchema([pads, keys]);
    const issues = (rule: object) =>
      schema.safeParse({ incoming: [{ websocket_type: 'hit', ...rule }] }).error?.issues.map(({ path, message }) => ({
        path: path.join('.'),
        message,
      }));
    expect(issues({ key: 'c', octave: '4' })).toBeUndefined();
    expect(issues({ pad: 'red', octave: '4' })).toEqual([
      { path: 'incoming.0.octave', message: 'is only for a rule with key: remove it' },
    ]);
  });

  describe('with other backends', () => {
    const schema = bridgeSchema(
      [pads],
      [
        {
          name: 'scores',
          keys: { url: z.optional(z.string('expected a URL')) },
          check: ({ url }, refuse) => url === '' && refuse(['url'], 'is empty'),
        },
        { name: 'lights', keys: { port: z.int() } },
      ],
    );
    const issues = (file: object) =>
      schema.safeParse(file).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

    it('reads the block of one of them', () => {
      const backend = { type: 'lights', port: 9 };
      expect(schema.parse({ backend })).toMatchObject({ backend });
      expect(schema.parse({ websocket: { host: 'quiz' }, backend: null })).not.toHaveProperty('backend');
    });

    it('refuses an unknown one, what is wrong in its block, and a second backend', () => {
      expect(issues({ backend: { type: 'score' } })).toEqual(['backend.type: expected scores or lights']);
      expect(issues({ backend: 'scores' })).toEqual(['backend: expected keys and values']);
      expect(issues({ backend: { type: 'scores', url: 1 } })).toEqual(['backend.url: expected a URL']);
      expect(issues({ backend: { type: 'scores', url: '' } })).toEqual(['backend.url: is empty']);
      expect(issues({ backend: { type: 'scores', port: 1 } })).toHaveLength(1);
      expect(issues({ websocket: {}, backend: { type: 'scores' } })).toEqual([
        'backend: a bridge has one backend, and "websocket" names another one: remove one of them',
      ]);
    });

    it('does not know the block without them', () => {
      expect(bridgeSchema([pads]).safeParse({ backend: { type: 'scores' } }).success).toBe(false);
    });
  });
});
