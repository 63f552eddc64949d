// A bridge between a quiz and OSC gear as a script, without the command.
import process from 'node:process';
import { connect$, sendTo } from '@hardware-ws/client';
import { shutdown$ } from '@hardware-ws/client/node';
import { oscBridgeConfig, oscMessages, quizMessages } from '@hardware-ws/osc';
import { datagrams$, sendDatagrams } from '@hardware-ws/osc/udp';
import { quizzer } from '@hardware-ws/quizzer';
import { merge, takeUntil, tap } from 'rxjs';

const rules = oscBridgeConfig.parse({
  outgoing: [
    {
      websocket_type: 'toggle_buzzers',
      osc_destinations: [
        { host: '127.0.0.1', port: 53000, address: '/buzzers/enable', args: [{ field: 'enabled', type: 'int' }] },
      ],
    },
  ],
  incoming: [
    {
      osc_address: '/buzzer/press',
      websocket_type: 'buzzer_pressed',
      args: [{ osc_index: 0, websocket_field: 'buzzerId', type: 'int' }],
    },
  ],
});
const host = process.env['QUIZZER_SERVER'] ?? 'localhost:8000';
const game = connect$(quizzer({ host, gameId: 1, clientType: 'osc', clientId: 'example' }));

merge(
  game.pipe(oscMessages(rules), sendDatagrams()),
  datagrams$({ port: 7401 }).pipe(quizMessages(rules), sendTo(game)),
)
  .pipe(tap(console.log), takeUntil(shutdown$()))
  .subscribe();
