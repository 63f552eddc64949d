import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

interface Command {
  readonly type: string;
  readonly id?: number;
  readonly [field: string]: unknown;
}

/**
 * A fake of Home Assistant, made from its documentation and not compared with the real one. It knows the login, ids that must
 * rise, subscriptions to entities and events, services that switch entities on and off, and coalesced messages.
 */
export class FakeHomeAssistant {
  /** Every command after a login, by the number of its connection. */
  readonly commands: (readonly Command[])[] = [];
  readonly tokens = new Set(['good']);
  readonly states: Record<string, string> = { 'light.stage': 'off' };
  logins = 0;
  readonly #server: WebSocketServer;
  readonly #sessions = new Set<Session>();

  private constructor(port: number) {
    this.#server = new WebSocketServer({ host: '127.0.0.1', port, path: '/api/websocket' });
    this.#server.on('connection', (socket) => {
      const session = new Session(this, socket);
      this.#sessions.add(session);
      socket.on('close', () => this.#sessions.delete(session));
    });
  }

  /** Starts it, on a free port unless one is given. */
  static async start(port = 0): Promise<FakeHomeAssistant> {
    const fake = new FakeHomeAssistant(port);
    await once(fake.#server, 'listening');
    return fake;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}/api/websocket`;
  }

  /** Sets an entity and tells everybody. */
  set(entity: string, state: string): void {
    this.states[entity] = state;
    for (const session of this.#sessions) session.changed(entity, state);
  }

  /** Makes a token invalid and closes the connections that use it. */
  revoke(token: string): void {
    this.tokens.delete(token);
    for (const { socket } of [...this.#sessions].filter((session) => session.token === token)) socket.close();
  }

  /** Cuts every connection, without a close frame. */
  cut(): void {
    for (const { socket } of this.#sessions) socket.terminate();
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((stopped) => this.#server.close(stopped));
  }
}

/** One connection. */
class Session {
  token: string | undefined;
  readonly socket: WebSocket;
  readonly #home: FakeHomeAssistant;
  readonly #commands: Command[] = [];
  readonly #watching = new Map<number, Command>();
  #coalesces = false;
  #waiting: object[] = [];

  constructor(home: FakeHomeAssistant, socket: WebSocket) {
    this.#home = home;
    this.socket = socket;
    socket.on('message', (data) => {
      const message = JSON.parse((data as Buffer).toString()) as Command;
      if (this.token === undefined) this.#login(message);
      else this.#command(message);
    });
    this.#send({ type: 'auth_required', ha_version: '2024.6.0' });
  }

  changed(entity: string, state: string): void {
    for (const [id, { type, entity_ids }] of this.#watching) {
      if (type === 'subscribe_entities' && (entity_ids as string[]).includes(entity)) {
        this.#send({ id, type: 'event', event: { c: { [entity]: { '+': { s: state } } } } });
      }
      if (type === 'subscribe_events') {
        const data = { entity_id: entity, new_state: { state } };
        this.#send({ id, type: 'event', event: { event_type: 'state_changed', data } });
      }
    }
  }

  #login({ type, access_token: token, ...more }: Command): void {
    this.#home.logins += 1;
    const isExact = Object.keys(more).length === 0;
    if (type === 'auth' && isExact && typeof token === 'string' && this.#home.tokens.has(token)) {
      this.token = token;
      this.#home.commands.push(this.#commands);
      this.#send({ type: 'auth_ok', ha_version: '2024.6.0' });
      return;
    }
    this.#send({ type: 'auth_invalid', message: 'Invalid access token or password' });
    this.socket.close();
  }

  #command(command: Command): void {
    const { id, type } = command;
    if (typeof id !== 'number' || id <= (this.#commands.at(-1)?.id ?? 0)) {
      this.#refuse(id ?? 0, 'id_reuse', 'Identifier values have to increase.');
      return;
    }
    this.#commands.push(command);
    switch (type) {
      case 'ping':
        return this.#send({ id, type: 'pong' });
      case 'supported_features':
        this.#coalesces = true;
        return this.#succeed(id);
      case 'subscribe_entities': {
        this.#watching.set(id, command);
        this.#succeed(id);
        const entries = (command['entity_ids'] as string[]).map((entity) => [entity, { s: this.#home.states[entity] }]);
        return this.#send({ id, type: 'event', event: { a: Object.fromEntries(entries) as object } });
      }
      case 'subscribe_events':
        this.#watching.set(id, command);
        return this.#succeed(id);
      case 'unsubscribe_events':
        if (this.#watching.delete(command['subscription'] as number)) return this.#succeed(id);
        return this.#refuse(id, 'not_found', 'Subscription not found.');
      case 'call_service': {
        const entity = (command['target'] as { entity_id?: string } | undefined)?.entity_id ?? '';
        if (!(entity in this.#home.states)) return this.#refuse(id, 'not_found', `Entity ${entity} not found.`);
        this.#home.set(entity, switched(String(command['service']), this.#home.states[entity]));
        return this.#succeed(id);
      }
      default:
        return this.#refuse(id, 'unknown_command', 'Unknown command.');
    }
  }

  #succeed(id: number): void {
    this.#send({ id, type: 'result', success: true, result: null });
  }

  #refuse(id: number, code: string, message: string): void {
    this.#send({ id, type: 'result', success: false, error: { code, message } });
  }

  /** Messages of one turn leave together, if the client has asked for it. */
  #send(message: object): void {
    if (!this.#coalesces) return this.socket.send(JSON.stringify(message));
    this.#waiting.push(message);
    if (this.#waiting.length > 1) return;
    queueMicrotask(() => {
      const [first, ...more] = this.#waiting;
      this.socket.send(JSON.stringify(more.length === 0 ? first : this.#waiting));
      this.#waiting = [];
    });
  }
}

function switched(service: string, state: string | undefined): string {
  if (service === 'toggle') return state === 'on' ? 'off' : 'on';
  return service === 'turn_on' ? 'on' : 'off';
}
