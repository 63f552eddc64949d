import * as z from 'zod/mini';
import { isMulticast } from '../message/is-multicast.ts';
import { oscBridgeFile } from './osc-bridge-file.ts';
import type { OscRules } from '../rules/osc-rules.ts';
import { resolveDestinations } from './resolve-destinations.ts';

/**
 * The configuration of the bridge between a backend and OSC, from the parsed YAML: unknown keys are errors, defaults are
 * filled in, and every destination is complete. What comes out is also the `rules` of `oscMessages` and `quizMessages`.
 *
 * `websocket.host` and `websocket.game_id` stay away when they are left out, for the environment or an argument may know.
 *
 * @example
 * const rules = oscBridgeConfig.parse({ incoming: [{ osc_address: '/join', websocket_type: 'join_game' }] });
 */
export const oscBridgeConfig = z.pipe(
  oscBridgeFile,
  z.transform((file, context) => {
    // What is misspelt would only be reported again, as missing.
    if (context.issues.length > 0) return z.NEVER;
    const refuse = (path: readonly (string | number)[], message: string) => {
      context.issues.push({ code: 'custom', path: [...path], message, input: file });
    };
    const { listen_host = '0.0.0.0', listen_port = 7400, interface: joinOn } = file.osc ?? {};
    if (joinOn !== undefined && !isMulticast(listen_host)) {
      refuse(
        ['osc', 'interface'],
        `${listen_host} is no multicast group: to listen on one interface give its address as listen_host`,
      );
    }
    const rules: OscRules = {
      outgoing: (file.outgoing ?? []).map(({ conditions, ...rule }, index) => ({
        ...rule,
        conditions: conditions ?? {},
        osc_destinations: resolveDestinations(file, index, refuse),
      })),
      incoming: (file.incoming ?? []).map((rule) => ({ ...rule, args: rule.args ?? [] })),
    };
    return {
      websocket: {
        ...file.websocket,
        client_type: file.websocket?.client_type ?? 'osc',
        client_id: file.websocket?.client_id ?? 'osc-main',
      },
      osc: { listen_host, listen_port, ...(joinOn !== undefined && { interface: joinOn }) },
      ...rules,
    };
  }),
);
