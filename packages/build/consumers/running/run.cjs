// A press from a simulated pin, over a real socket, to the embedded backend and to OSC bytes.
const assert = require('node:assert/strict');
const { filter, firstValueFrom, map, of, switchMap, take } = require('rxjs');

exports.run = async ({
  client,
  node,
  parts,
  testing,
  webSocket,
  longPoll,
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
}) => {
  for (const entry of [
    node.shutdown$,
    parts.reconnect,
    testing.fakeDial,
    webSocket.webSocket$,
    longPoll.longPoll$,
    gpioTesting.fakePins,
    fairness.refereeRules,
    udp.datagrams$,
    oscEndpoint.oscEndpoint.run,
    rules.compileRules,
    rulesCheck.checkRules,
    rulesEndpoint.argumentValue,
    rulesTesting.endpointConformance,
    pigpiod.pigpiod,
    tcp.tcpClient$,
    msgpack.msgpack.parse,
    client.connect$(homeAssistant.homeAssistant({ token: 'secret' })).subscribe,
    client.connect$(obs.obs({ format: msgpack.msgpack })).subscribe,
  ]) {
    assert.equal(typeof entry, 'function');
  }
  // The command installs koffi, so the error comes from the kernel.
  await assert.rejects(firstValueFrom(chardev.edges$({ lines: ['NO-SUCH-LINE'] })), (error) => {
    assert.match(error.message, /NO-SUCH-LINE/);
    // The entries of a package share one copy of each class.
    assert.equal(error.constructor, gpio.GpioError);
    return true;
  });
  // Either the programs or the line are missing.
  await assert.rejects(firstValueFrom(gpiomon.edges$({ lines: ['NO-SUCH-LINE'] })), /gpiod|NO-SUCH-LINE/);
  // An optional peer that is not installed.
  await assert.rejects(firstValueFrom(pigpio.edges$({ lines: [17] })), /npm install pigpio/);
  const wiring = { GPIO17: 2 };
  const pressed$ = relay.relay$().pipe(
    filter(({ kind }) => kind === 'listening'),
    switchMap(({ port }) => {
      const protocol = quizzer.quizzer({
        host: `127.0.0.1:${port}`,
        gameId: 1,
        clientType: 'buzzer',
        clientId: 'packed',
      });
      const game = client.connect$(protocol, { dial: webSocket.webSocket$ });
      return simulated
        .simulatedEdges$({ commands$: of('press 2'), wiring, clock: client.systemClock })
        .pipe(gpio.debounceEdges(), gpio.buzzerPresses(wiring), client.sendTo(game));
    }),
    take(1),
    map(({ kind }) => kind),
  );
  assert.equal(await firstValueFrom(pressed$), 'confirmed');
  const message = { address: '/buzzer/pressed', args: [{ type: 'i', value: 2 }] };
  assert.deepEqual(osc.standardCodec.decode(osc.standardCodec.encode(message)), {
    kind: 'packet',
    packet: message,
    faults: [],
  });
  console.log(`${process.version} ran every entry`);
};
