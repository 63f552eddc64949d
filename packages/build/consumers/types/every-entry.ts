// What a user's type checker sees without @types/ws and @types/node, and with skipLibCheck: false.
import { connect$, isOpen$, ofType, sendTo, systemClock, type Connection, type Dial } from '@hardware-ws/client';
import { longPoll$ } from '@hardware-ws/client/long-poll';
import { shutdown$ } from '@hardware-ws/client/node';
import { reconnect } from '@hardware-ws/client/parts';
import { fakeDial, marbles } from '@hardware-ws/client/testing';
import { webSocket$ } from '@hardware-ws/client/web-socket';
import { claimSteps, refereeSteps$, refereeTypes, withFairMessages, type Verdict } from '@hardware-ws/fairness';
import { buzzerPresses, debounceEdges, type GpioEdge } from '@hardware-ws/gpio';
import { edges$ as pinEdges$, setLines } from '@hardware-ws/gpio/chardev';
import { edges$ as gpiomonEdges$ } from '@hardware-ws/gpio/gpiomon';
import { edges$ as pigpioEdges$ } from '@hardware-ws/gpio/pigpio';
import { pigpiod } from '@hardware-ws/gpio/pigpiod';
import { simulatedEdges$ } from '@hardware-ws/gpio/simulated';
import { fakePins } from '@hardware-ws/gpio/testing';
import { entityStates, homeAssistant } from '@hardware-ws/home-assistant';
import { obs, type ObsMessage, type ObsRequest } from '@hardware-ws/obs';
import { msgpack } from '@hardware-ws/obs/msgpack';
import { oscBridgeConfig, oscMessages, quizMessages, slip, standardCodec, type OscCodec } from '@hardware-ws/osc';
import { nodeOscCodec } from '@hardware-ws/osc/node-osc';
import { tcpClient$, tcpServer$ } from '@hardware-ws/osc/tcp';
import { oscEndpoint } from '@hardware-ws/osc/endpoint';
import { datagrams$, sendDatagrams } from '@hardware-ws/osc/udp';
import { quizzer, type QuizzerMessage, type QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { relay$ } from '@hardware-ws/relay';
import { bridgeSchema, compileRules, outgoingCommands, type BridgeEndpoint } from '@hardware-ws/rules';
import { checkRules } from '@hardware-ws/rules/check';
import { valueType } from '@hardware-ws/rules/endpoint';
import { endpointConformance } from '@hardware-ws/rules/testing';
import { NEVER, map, merge, takeUntil, type Observable } from 'rxjs';
import { z } from 'zod';

const game = connect$(quizzer({ host: 'localhost:8000', gameId: 1, clientType: 'buzzer', clientId: 'main' }));
const same: Connection<QuizzerMessage, QuizzerOutgoingMessage> = game;
const enabled$: Observable<boolean>[] = [];
game.pipe(ofType('toggle_buzzers')).subscribe(({ enabled }) => enabled$.push(NEVER as Observable<typeof enabled>));
const studio: Connection<ObsMessage, ObsRequest> = connect$(obs({ format: msgpack, events: ['outputs'] }));
studio
  .on('RecordStateChanged')
  .subscribe(({ outputActive }) => studio.send.next({ type: outputActive ? 'StopRecord' : 'StartRecord' }));
const home = connect$(homeAssistant({ token: 'secret' }));
home
  .on('event')
  .pipe(entityStates())
  .subscribe((states) => states['light.stage']?.state === 'on' && home.send.next({ type: 'get_states' }));
const buttonEdges$: Observable<GpioEdge> = fakePins().edges$({ lines: ['GPIO17'] });
const rules = oscBridgeConfig.parse({});
const endpoints: readonly BridgeEndpoint[] = [oscEndpoint];
game.pipe(outgoingCommands(compileRules(endpoints, bridgeSchema(endpoints).parse({}))));
void [checkRules, valueType.parse('int'), endpointConformance];
const fair = connect$(withFairMessages(quizzer({ host: 'localhost:8000', gameId: 1, clientType: 'referee' })));
const verdicts: Verdict[] = [];
refereeSteps$({
  messages$: fair.on(...refereeTypes),
  online$: isOpen$(fair),
  clock: systemClock,
  clientId: 'main',
}).subscribe(({ send, events }) => {
  for (const event of events) if (event.kind === 'verdict') verdicts.push(event.verdict);
  for (const message of send) fair.send.next(message);
});
void claimSteps({ messages$: fair.on('referee_status', 'press_claim'), clock: systemClock, clientId: 'main' });
const dials: readonly Dial[] = [webSocket$, longPoll$];
const codecs: readonly OscCodec[] = [standardCodec, nodeOscCodec];

merge(
  buttonEdges$.pipe(debounceEdges({ ms: 5 }), buzzerPresses({ GPIO17: 1 }), sendTo(game)),
  game.pipe(oscMessages(rules), sendDatagrams()),
  datagrams$({ port: 7400 }).pipe(quizMessages(rules), sendTo(same)),
  tcpClient$({ host: 'localhost', port: 53000, framing: slip }).pipe(reconnect()),
  tcpServer$({ port: 3032, framing: slip, ...(codecs[0] && { codec: codecs[0] }) }),
  relay$(),
  pinEdges$({ lines: [17], pull: 'up' })
    .pipe(map(({ level }) => ({ GPIO5: level })))
    .pipe(setLines({ lines: ['GPIO5'] })),
  gpiomonEdges$({ lines: [17] }),
  pigpioEdges$({ lines: [17] }),
  pigpiod().edges$({ lines: [17] }),
  simulatedEdges$({ commands$: NEVER, wiring: { A: 1 }, clock: systemClock }),
).pipe(takeUntil(shutdown$()));

const own = connect$(
  {
    url: 'ws://localhost/',
    inbound: { score: z.object({ type: z.literal('score'), points: z.number() }) },
    outbound: { seen: z.object({ type: z.literal('seen'), points: z.number() }) },
    replies: { score: ({ points }) => ({ type: 'seen', points }) },
  },
  { ...(dials[0] && { dial: dials[0] }) },
);
own.on('score').subscribe(({ points }) => points.toFixed());
// @ts-expect-error the protocol has no other message
own.send.next({ type: 'other' });
marbles(({ cold }) => void fakeDial(cold('-')));
