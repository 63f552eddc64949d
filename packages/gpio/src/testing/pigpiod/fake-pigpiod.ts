import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import process from 'node:process';
import { pinName } from '../../driver/pin-name.ts';
import { bcmNumber } from '../../pigpio/shared/bcm-number.ts';
import { commandCodes } from '../../pigpiod/command-codes.ts';
import { answerCommands } from './answer-commands.ts';
import { fakeAnswer } from './fake-answer.ts';
import { fakeLines } from './fake-lines.ts';
import { fakeNotifications } from './fake-notifications.ts';

export interface FakePigpiodOptions {
  /**
   * The address to listen at.
   * @default '127.0.0.1'
   */
  readonly host?: string;
  /**
   * The port to listen at.
   * @default 0, which means any free port
   */
  readonly port?: number;
  /**
   * The daemon's clock, in µs. Its reports carry the lower 32 bits.
   * @default `process.hrtime`
   */
  readonly now?: () => number;
}

export interface FakePigpiod {
  readonly host: string;
  readonly port: number;
  /** Drives a line to a level from outside. With `undefined`, the line is at the level of its resistor again. */
  readonly drive: (line: number | string, level: 0 | 1 | undefined) => void;
  /** The level on the wire of a line. */
  readonly level: (line: number | string) => 0 | 1;
  /** Loses the next report, like a daemon whose client does not keep up. */
  readonly loseNext: () => void;
  /** Sends the keep-alive report that the real daemon sends once a minute. */
  readonly keepAlive: () => void;
  /** Closes all connections. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

/**
 * A pigpiod without a Raspberry Pi: a TCP server that speaks its protocol, with 32 lines whose wires you can drive.
 *
 * It supports digital lines and their notifications, and refuses other commands. Debian's `pigs`, `python3-pigpio` and
 * `python3-gpiozero` work with it.
 *
 * @example
 * const daemon = await fakePigpiod();
 * pigpiod(daemon).edges$({ lines: [17] }).subscribe(console.log);
 * daemon.drive(17, 0); // later: { pin: 'GPIO17', level: 1, at: … }
 */
export async function fakePigpiod({
  host = '127.0.0.1',
  port = 0,
  now = systemMicroseconds,
}: FakePigpiodOptions = {}): Promise<FakePigpiod> {
  const lines = fakeLines();
  const notifications = fakeNotifications();
  const sockets = new Set<Socket>();
  const tick = () => Math.floor(now()) % 2 ** 32;
  let losing = false;

  lines.change$.subscribe(({ changed, levels }) => {
    notifications.notify(changed, levels, { tick: tick(), sent: !losing });
    losing = false;
  });

  const answer = (socket: Socket, code: number, p1: number, p2: number) => {
    if (code === commandCodes.NOIB) return notifications.open(socket);
    if (code === commandCodes.NB) return notifications.watch(p1, p2);
    if (code === commandCodes.NC) return notifications.close(p1);
    return fakeAnswer(lines, tick, code, p1, p2);
  };

  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    answerCommands(socket, (code, p1, p2) => answer(socket, code, p1, p2));
  });
  server.listen(port, host);
  await once(server, 'listening');

  const cut = () => {
    sockets.forEach((socket) => socket.destroy());
  };
  return {
    host,
    port: (server.address() as AddressInfo).port,
    drive: (line, level) => {
      lines.change(1 << bcmNumber(pinName(line)), { driven: level });
    },
    level: (line) => ((lines.bank() >>> bcmNumber(pinName(line))) & 1 ? 1 : 0),
    loseNext: () => {
      losing = true;
    },
    keepAlive: () => {
      notifications.notify(0, lines.bank(), { tick: tick(), flags: 1 << 6 });
    },
    cut,
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

function systemMicroseconds() {
  return Number(process.hrtime.bigint() / 1000n);
}
