import {
  osc,
  oscBridgeConfig,
  oscMessages,
  oscText,
  parseOscText,
  quizMessages,
  type OscMessage,
} from '@hardware-ws/osc';
import { compileRules, type Rules } from '@hardware-ws/rules';
import * as fc from 'fast-check';
import { from, tap } from 'rxjs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bridgeConfig } from './bridge-config.ts';
import { endpoints } from './endpoints.ts';
import { explainedMessage, explainedReceived } from './explained.ts';
import { quizzerBackend } from './backends/quizzer.ts';

function example(name: string) {
  return bridgeConfig(resolve(__dirname, '../../../../docs/examples', name));
}
function explainMessage(config: Rules, message: { readonly type: string }) {
  return explainedMessage(compileRules(endpoints, config), message, quizzerBackend.contract);
}
function explainOsc(config: Rules, received: OscMessage) {
  return explainedReceived(compileRules(endpoints, config), osc, received, quizzerBackend.contract);
}
const fields = fc.constantFrom('a', 'b');
const value = fc.oneof(fc.integer(), fc.boolean(), fc.constantFrom('x', 'y', null, '12'), fc.double());
const type = fc.option(fc.constantFrom('int', 'float', 'bool', 'string'), { nil: undefined });
function maybe<T>(some: fc.Arbitrary<T>) {
  return fc.option(some, { nil: undefined });
}
const arg = {
  type,
  clamp: maybe(fc.constant([0, 9])),
  scale: maybe(fc.constantFrom({ from: [0, 1], to: [0, 127] }, { from: [10, -10], to: [-1, 1] })),
  map: maybe(
    fc.dictionary(fc.constantFrom('x', '12', 'true', '0'), fc.oneof(fc.integer(), fc.constantFrom('red', true))),
  ),
};
const limit = { rate_limit_hz: maybe(fc.constantFrom(0.5, 20)) };
const flag = maybe(fc.boolean());
const address = fc.constantFrom('/a', '/b', '/c');
const rules = fc
  .record({
    outgoing: fc.array(
      fc.record({
        websocket_type: fc.constantFrom('x', 'y'),
        conditions: fc.dictionary(fields, value, { maxKeys: 1 }),
        own_echo: flag,
        ...limit,
        osc_destinations: fc.array(
          fc.record({
            host: fc.constant('h'),
            port: fc.constant(1),
            address,
            args: fc.array(fc.record({ field: fields, default: maybe(value), ...arg })),
            bundle: flag,
            booleans_as_ints: flag,
          }),
        ),
      }),
    ),
    incoming: fc.array(
      fc.record({
        osc_address: fc.oneof(address, fc.constantFrom('/*', '/[ab]')),
        websocket_type: fc.constantFrom('x', 'y'),
        args: fc.array(fc.record({ osc_index: fc.nat(1), websocket_field: fields, ...arg })),
        ...limit,
      }),
    ),
  })
  .map((file) => oscBridgeConfig.parse(file));

describe('an explanation', () => {
  it('equals what the running bridge sends, for any rules and message', () => {
    const message = fc.record({ type: fc.constantFrom('x', 'y', 'z'), a: value, b: value }, { requiredKeys: ['type'] });
    fc.assert(
      fc.property(rules, message, (config, each) => {
        const sent: string[] = [];
        from([each])
          .pipe(
            oscMessages(config),
            tap(({ message }) => sent.push(`  ${oscText(message)} → h:1`)),
          )
          .subscribe({
            error: (error: unknown) => {
              throw error;
            },
          });
        expect(explainMessage(config, each).filter((line) => line.includes('→'))).toEqual(sent);
      }),
    );
  });

  it('equals what the running bridge sends to the backend', () => {
    const received = fc.record({
      address,
      args: fc.array(
        fc.oneof(
          fc.integer().map((n) => ({ type: 'i' as const, value: n })),
          fc.string().map((s) => ({ type: 's' as const, value: s })),
        ),
      ),
    });
    fc.assert(
      fc.property(rules, received, (config, each) => {
        const sent: string[] = [];
        from([each])
          .pipe(
            quizMessages(config),
            tap((message) => sent.push(`  ${JSON.stringify(message)}`)),
          )
          .subscribe({
            error: (error: unknown) => {
              throw error;
            },
          });
        expect(explainOsc(config, each).filter((line) => line.startsWith('  {'))).toEqual(sent);
      }),
    );
  });

  it.each([
    [
      'a misspelt field',
      'websocket_field: enabld, type: bool',
      '{"type":"toggle_buzzers","enabld":true}',
      'is missing',
    ],
    ['a wrong type', 'websocket_field: enabled, type: int', '{"type":"toggle_buzzers","enabled":1}', 'is 1'],
  ])("reports that the backend's schema refuses %s, why and where", (_, argument, made, found) => {
    const folder = mkdtempSync(join(tmpdir(), 'explained-'));
    const file = join(folder, 'show.yaml');
    const args = `[{ osc_index: 0, ${argument} }]`;
    writeFileSync(file, `incoming: [{ osc_address: /on, websocket_type: toggle_buzzers, args: ${args} }]`);
    const lines = explainOsc(bridgeConfig(file), parseOscText('/on i 1'));
    rmSync(folder, { recursive: true });
    expect(lines).toEqual([
      'incoming[0] applies',
      `  ${made}`,
      `  is not sent: the backend's schema refuses it: "enabled" ${found}: expected boolean`,
    ]);
  });

  it('reports a value that the schema accepts but JSON cannot transmit', () => {
    const args = [{ osc_index: 0, websocket_field: 'board' }];
    const config = oscBridgeConfig.parse({ incoming: [{ osc_address: '/a', websocket_type: 'select_board', args }] });
    expect(explainOsc(config, parseOscText('/a f 1e20')).at(-1)).toBe(
      '  is not sent: the backend\'s schema refuses it: "board": the integer 100000000000000000000 does not fit into 64 bits',
    );
  });

  it('reports a backend message that the bridge drops because its schema refuses it', () => {
    const message = { type: 'toggle_buzzers', enabled: 'yes' };
    expect(explainMessage(example('lighting-cues.yaml'), message)).toEqual([
      'the bridge drops it: the schema of toggle_buzzers does not accept it: "enabled" is "yes": expected boolean',
    ]);
  });

  it('warns about a text that is true as a bool, in both directions', () => {
    const config = oscBridgeConfig.parse({
      outgoing: [
        {
          websocket_type: 'x',
          osc_destinations: [{ host: 'h', port: 1, address: '/a', args: [{ field: 'on', type: 'bool' }] }],
        },
      ],
      incoming: [
        { osc_address: '/on', websocket_type: 'x', args: [{ osc_index: 0, websocket_field: 'on', type: 'bool' }] },
      ],
    });
    const doubt = 'the text "off" is true as a bool, because only "" is false';
    expect(explainMessage(config, Object.assign({ type: 'x' }, { on: 'off' }))).toContain(
      `  warning: the field "on" for /a: ${doubt}`,
    );
    expect(explainOsc(config, parseOscText('/on s off'))).toContain(`  warning: the argument 0 of /on: ${doubt}`);
    expect(explainOsc(config, parseOscText('/on s on')).join()).not.toContain('warning');
  });

  it('shows the bytes, and why each other rule does not apply', () => {
    expect(
      explainMessage(example('lighting-cues.yaml'), Object.assign({ type: 'buzzer_pressed' }, { buzzerId: 2 })),
    ).toEqual([
      'outgoing[0] does not apply: it is for "toggle_buzzers"',
      'outgoing[1] applies',
      '  /cue/selected/colorName s green → 127.0.0.1:53000',
      '    2f637565 2f73656c 65637465 642f636f 6c6f724e 616d6500 2c730000 67726565 6e000000',
      'outgoing[2] does not apply: it is for "update_score"',
    ]);
  });

  it('shows which destination uses TCP', () => {
    const pressed = Object.assign({ type: 'buzzer_pressed' }, { buzzerId: 2 });
    const lines = explainMessage(example('desk-over-tcp.yaml'), pressed);
    expect(lines).toContain('  /eos/macro/fire i 2 → 127.0.0.1:3032 (tcp)');
    expect(lines).toContain('  /cue/buzzer/start → 127.0.0.1:53000 (tcp)');
  });

  it('shows the effect of the other examples', () => {
    expect(explainOsc(example('controller.yaml'), parseOscText('/fader/board f 0.5'))).toContain(
      '  {"type":"select_board","board":2}',
    );
    expect(explainOsc(example('tablets.yaml'), parseOscText('/tablet/green/press i 2'))).toContain(
      '  {"type":"buzzer_pressed","buzzerId":2}',
    );
  });
});
