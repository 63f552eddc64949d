// What a user's CommonJS module gets from every entry.
const assert = require('node:assert/strict');
const { run } = require('./run.cjs');

run({
  client: require('@hardware-ws/client'),
  longPoll: require('@hardware-ws/client/long-poll'),
  node: require('@hardware-ws/client/node'),
  parts: require('@hardware-ws/client/parts'),
  testing: require('@hardware-ws/client/testing'),
  webSocket: require('@hardware-ws/client/web-socket'),
  fairness: require('@hardware-ws/fairness'),
  gpio: require('@hardware-ws/gpio'),
  chardev: require('@hardware-ws/gpio/chardev'),
  gpiomon: require('@hardware-ws/gpio/gpiomon'),
  pigpio: require('@hardware-ws/gpio/pigpio'),
  pigpiod: require('@hardware-ws/gpio/pigpiod'),
  simulated: require('@hardware-ws/gpio/simulated'),
  gpioTesting: require('@hardware-ws/gpio/testing'),
  homeAssistant: require('@hardware-ws/home-assistant'),
  obs: require('@hardware-ws/obs'),
  msgpack: require('@hardware-ws/obs/msgpack'),
  osc: require('@hardware-ws/osc'),
  oscEndpoint: require('@hardware-ws/osc/endpoint'),
  tcp: require('@hardware-ws/osc/tcp'),
  udp: require('@hardware-ws/osc/udp'),
  quizzer: require('@hardware-ws/quizzer'),
  relay: require('@hardware-ws/relay'),
  rules: require('@hardware-ws/rules'),
  rulesCheck: require('@hardware-ws/rules/check'),
  rulesEndpoint: require('@hardware-ws/rules/endpoint'),
  rulesTesting: require('@hardware-ws/rules/testing'),
});
assert.throws(() => require('@hardware-ws/client/dist/cjs/connect.js'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
