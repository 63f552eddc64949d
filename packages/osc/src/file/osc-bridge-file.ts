import * as z from 'zod/mini';
import { destinationFile } from './destination-file.ts';
import { hostFile } from './host-file.ts';
import { idFile } from './id-file.ts';
import { incomingRuleFile } from './incoming-rule-file.ts';
import { nameFile } from './name-file.ts';
import { outgoingRuleFile } from './outgoing-rule-file.ts';
import { portFile } from './port-file.ts';
import { told } from './told.ts';

/** The configuration as it is written; a section with nothing in it, which YAML reads as null, counts as left out. */
export const oscBridgeFile = z.strictObject({
  websocket: z.nullish(
    told(
      'The backend, and as whom to connect to it.',
      z.strictObject({
        host: z.optional(nameFile('The backend, as quiz.local:8000; --server goes before it.')),
        game_id: z.optional(
          told(
            'The number of the game; that of the command goes before it.',
            z.int('expected a whole number').check(z.nonnegative('expected 0 or more')),
          ),
        ),
        client_type: z.optional(idFile('As what the bridge announces itself. Left out: osc.')),
        client_id: z.optional(idFile('Which of them it is. Left out: osc-main.')),
      }),
    ),
  ),
  osc: z.nullish(
    told(
      'Where the bridge listens for OSC; without incoming rules it does not.',
      z.strictObject({
        listen_host: z.optional(
          hostFile('The address to listen on, or the multicast group to join. Left out: 0.0.0.0, all of this machine.'),
        ),
        interface: z.optional(
          nameFile(
            'The interface to join the multicast group on, as eth0 or by its address. Left out: the system chooses.',
          ),
        ),
        listen_port: z.optional(portFile('The UDP port to listen on, 1 to 65535. Left out: 7400.')),
      }),
    ),
  ),
  default_destination: told('What destinations of outgoing rules do not say themselves.', z.nullish(destinationFile)),
  outgoing: z.nullish(
    told('From the backend to OSC: every rule that matches a message is applied, in order.', z.array(outgoingRuleFile)),
  ),
  incoming: z.nullish(
    told('From OSC to the backend: the first rule that matches an address is applied.', z.array(incomingRuleFile)),
  ),
});
