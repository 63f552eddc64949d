import type { Framing } from '@hardware-ws/client';
import type { BackendFile, BridgeConfig } from '@hardware-ws/rules';
import type { Contract } from '@hardware-ws/rules/check';
import type { ServerOptions } from '../../backend/server-options.ts';
import type { OpenedBackend } from '../../backend/stay-connected.ts';
import type { BridgeOptions } from '../bridge.ts';

/** A backend that a bridge can speak to: its part of the file, its messages, and how to connect to it. */
export interface BridgeBackend {
  /** As `--backend` and `backend.type` name it. */
  readonly name: string;
  /** Its keys in the block `backend`. @default it is the backend of `websocket`, and has no block */
  readonly keys?: BackendFile['keys'];
  readonly check?: BackendFile['check'];
  /** The keys of its block that are not shown. @default none */
  readonly secrets?: readonly string[];
  readonly contract: Contract;
  /** Types of messages that the backend sends only if the bridge asked for them at the start. @default none */
  readonly onRequest?: readonly string[];
  /** Reads a frame of the backend, for a person who pasted one. @default JSON with a `type` */
  readonly parse?: Framing['parse'];
  /** What a message says about a request that the backend refused: which request, and a sentence for the log. @default nothing */
  readonly refusal?: BridgeOptions['refusal'];
  /** Makes the connection. Nothing is dialled until it is subscribed to. Throws a `ConfigError` for options that it has no use for. */
  open(options: OpenOptions): OpenedBridge;
}

interface OpenOptions extends ServerOptions {
  readonly config: BridgeConfig;
  readonly file: string;
  /** The game of the command line. */
  readonly gameId?: number | undefined;
  /** Message types outside the contract that may be sent and received. */
  readonly looseTypes: readonly string[];
}

interface OpenedBridge extends OpenedBackend {
  readonly connection: BridgeOptions['connection'] & OpenedBackend['connection'];
  /** What the bridge is to the backend, or which backend it is, for the name in each line of the log. */
  readonly who: string;
}
