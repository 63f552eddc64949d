import * as z from 'zod/mini';
import { pads } from '../../test/pads.ts';
import { bridgeSchema } from './bridge-schema.ts';

describe('the schema of a bridge file', () => {
  it('describes the conditions of an outgoing rule and the constants of an incoming rule differently', () => {
    const schema = JSON.stringify(z.toJSONSchema(bridgeSchema([pads]), { io: 'input', unrepresentable: 'any' }));
    for (const sentence of ['All of them must match', 'always have the same value'])
      expect(schema.split(sentence)).toHaveLength(2);
  });
});
