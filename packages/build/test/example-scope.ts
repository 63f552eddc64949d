// The names that examples of docstrings use without declaring them.
import type { Connection, Dial, Protocol } from '@hardware-ws/client';
import type { Sending } from '@hardware-ws/client/parts';
import type { DialPeer } from '@hardware-ws/client/testing';
import type { Exchange, FairInbound, FairOutbound, RefereeEvent, RefereeIdentity } from '@hardware-ws/fairness';
import type { BuzzerLampState } from '@hardware-ws/gpio';
import type { EdgesRig, LinesRig } from '@hardware-ws/gpio/testing';
import type { HomeAssistantCommand, HomeAssistantMessage } from '@hardware-ws/home-assistant';
import type { ObsMessage, ObsRequest } from '@hardware-ws/obs';
import type { OscMessage, OscRules } from '@hardware-ws/osc';
import type { Contract, Endpoint } from '@hardware-ws/rules';
import type { BuzzerIdentity, BuzzerStepWithInput, QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import type { Observable } from 'rxjs';
import type { RunHelpers, TestScheduler } from 'rxjs/testing';
import type { Server } from 'node:net';
import type * as z from 'zod/mini';

export declare const game: Connection<QuizzerMessage, QuizzerOutgoingMessage>;
export declare const presses$: Observable<QuizzerOutgoingMessage<'buzzer_pressed'>>;
export declare const messages$: Observable<QuizzerMessage<'toggle_buzzers' | 'client_connection_status'>>;
export declare const enabled$: Observable<boolean>;
export declare const online$: Observable<boolean>;
export declare const identity: BuzzerIdentity;

// Who was first.
export declare const fair: Connection<FairInbound[keyof FairInbound], FairOutbound[keyof FairOutbound]>;
export declare const steps$: Observable<BuzzerStepWithInput>;
export declare const referee: RefereeIdentity;
export declare const exchanges$: Observable<Exchange>;
export declare const event: Extract<RefereeEvent, { kind: 'verdict' }>;

// OBS Studio.
export declare const studio: Connection<ObsMessage, ObsRequest>;

// Home Assistant.
export declare const home: Connection<HomeAssistantMessage, HomeAssistantCommand>;

// A backend of your own.
export type Score = { readonly type: 'score'; readonly points: number };
export type Press = { readonly type: 'press'; readonly press_id: string };
export type Join = { readonly type: 'join' };
export declare const score: z.ZodMiniType<Score>;
export declare const join: z.ZodMiniType<Join>;
export declare const scoreboard: Protocol<{ readonly score: Score }, { readonly join: Join }>;
export declare const sendings$: Observable<Sending>;
export declare const frames$: Observable<string>;

// A test of your own.
export declare const cold: RunHelpers['cold'];
export declare const testScheduler: TestScheduler;
export declare const dial: Dial;
export declare const peer: DialPeer;
export declare const setup: () => EdgesRig;
export declare const level: LinesRig['level'];
export declare const drive: LinesRig['drive'];
export declare const sim: { value(line: string): 0 | 1 };

// Pins and OSC.

export declare const state$: Observable<BuzzerLampState>;
export declare const rules: OscRules;
export declare const endpoint: Endpoint;
export declare const received$: Observable<object>;
export declare const contract: Contract;
export declare const chunks$: Observable<Uint8Array>;
export declare const cues$: Observable<OscMessage>;
export declare const log: { warn(line: string): void };
export declare const server: Server;
