// What a user's ES module gets from every entry.
import assert from 'node:assert/strict';
import * as client from '@hardware-ws/client';
import * as longPoll from '@hardware-ws/client/long-poll';
import * as node from '@hardware-ws/client/node';
import * as parts from '@hardware-ws/client/parts';
import * as testing from '@hardware-ws/client/testing';
import * as webSocket from '@hardware-ws/client/web-socket';
import * as fairness from '@hardware-ws/fairness';
import * as gpio from '@hardware-ws/gpio';
import * as chardev from '@hardware-ws/gpio/chardev';
import * as gpiomon from '@hardware-ws/gpio/gpiomon';
import * as pigpio from '@hardware-ws/gpio/pigpio';
import * as pigpiod from '@hardware-ws/gpio/pigpiod';
import * as simulated from '@hardware-ws/gpio/simulated';
import * as gpioTesting from '@hardware-ws/gpio/testing';
import * as homeAssistant from '@hardware-ws/home-assistant';
import * as obs from '@hardware-ws/obs';
import * as msgpack from '@hardware-ws/obs/msgpack';
import * as osc from '@hardware-ws/osc';
import * as oscEndpoint from '@hardware-ws/osc/endpoint';
import * as tcp from '@hardware-ws/osc/tcp';
import * as udp from '@hardware-ws/osc/udp';
import * as quizzer from '@hardware-ws/quizzer';
import * as relay from '@hardware-ws/relay';
import * as rules from '@hardware-ws/rules';
import * as rulesCheck from '@hardware-ws/rules/check';
import * as rulesEndpoint from '@hardware-ws/rules/endpoint';
import * as rulesTesting from '@hardware-ws/rules/testing';
import { run } from './run.cjs';

await run({
  client,
  longPoll,
  node,
  parts,
  testing,
  webSocket,
  fairness,
  gpio,
  chardev,
  gpiomon,
  pigpio,
  pigpiod,
  simulated,
  gpioTesting,
  homeAssistant,
  obs,
  msgpack,
  osc,
  oscEndpoint,
  tcp,
  udp,
  quizzer,
  relay,
  rules,
  rulesCheck,
  rulesEndpoint,
  rulesTesting,
});
assert.match(import.meta.resolve('@hardware-ws/client'), /\/dist\/bundle\/index\.js$/);
await assert.rejects(import('@hardware-ws/client/dist/connect.js'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
