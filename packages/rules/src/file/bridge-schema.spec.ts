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
});
