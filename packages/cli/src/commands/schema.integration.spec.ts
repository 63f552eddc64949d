import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import { parse } from 'yaml';
import { cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

const root = resolve(__dirname, '../../../..');
const files = readdirSync(`${root}/docs/examples`).filter((name) => name.endsWith('.yaml'));

describe('hardware-ws schema', () => {
  it('prints a draft-07 schema that accepts the examples, rejects mistakes and describes each key', async () => {
    const { code, stdout, stderr } = await hardwareWs(['schema']).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
    const schema = JSON.parse(stdout.join('\n')) as AnySchemaObject;
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    // Strict: a keyword that draft-07 does not know is an error.
    const validate = new Ajv({ strict: true, strictTypes: false }).compile(schema);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const valid = validate(parse(readFileSync(`${root}/docs/examples/${file}`, 'utf8')));
      expect([file, valid, validate.errors]).toEqual([file, true, null]);
    }
    for (const wrong of [
      { outgoin: [] },
      { osc: { listen_port: 0 } },
      { incoming: [{ osc_address: '/a' }] },
      { default_destination: { args: [{ field: 'a', type: 'integer' }] } },
      { incoming: [{ osc_address: '/a', websocket_type: 'b', args: [{ osc_index: -1, websocket_field: 'c' }] }] },
    ]) {
      expect([wrong, validate(wrong)]).toEqual([wrong, false]);
    }
    const keys = keysOf(schema);
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter(({ described }) => !described)).toEqual([]);
  });

  it('prints the schema of a box, which accepts the example in the README, rejects mistakes and describes each key', async () => {
    const { code, stdout, stderr } = await hardwareWs(['schema', 'box']).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
    const schema = JSON.parse(stdout.join('\n')) as AnySchemaObject;
    const validate = new Ajv({ strict: true, strictTypes: false }).compile(schema);
    const blocks = readFileSync(`${root}/README.md`, 'utf8')
      .split('```')
      .map((block) => block.replace(/^yaml\n/, ''));
    const boxes = blocks.filter((block) => /^(pins|multiplexer):/.test(block));
    expect(boxes).toHaveLength(2);
    for (const box of boxes) expect([box, validate(parse(box)), validate.errors]).toEqual([box, true, null]);
    for (const wrong of [
      { pinz: {} },
      { pins: { 17: 'one' } },
      { multiplexer: { channels: [8] } },
      { multiplexer: { select: [1, 2] } },
      { debounce_ms: -1 },
    ]) {
      expect([wrong, validate(wrong)]).toEqual([wrong, false]);
    }
    const keys = keysOf(schema);
    expect(keys).toHaveLength(10);
    expect(keys.filter(({ described }) => !described)).toEqual([]);
  });
});

/** All keys of a schema, and whether each has a description for editors. */
function keysOf(schema: unknown): readonly { readonly key: string; readonly described: boolean }[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { readonly properties?: Readonly<Record<string, Described>> };
  const own = Object.entries(properties).map(([key, { description, anyOf = [] }]) => ({
    key,
    described: Boolean(description ?? anyOf.find((one) => one.description)),
  }));
  return [...own, ...Object.values(schema).flatMap(keysOf)];
}

interface Described {
  readonly description?: string;
  readonly anyOf?: readonly Described[];
}
