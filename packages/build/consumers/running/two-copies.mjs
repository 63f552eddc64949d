// A program that loads a package twice, as ES modules and as CommonJS, which happens when a dependency requires the package.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as parts from '@hardware-ws/client/parts';
import * as gpio from '@hardware-ws/gpio';

const require = createRequire(import.meta.url);
for (const [name, ours, theirs, make] of [
  ['LinkError', parts, require('@hardware-ws/client/parts'), (LinkError) => new LinkError({ kind: 'dead', ms: 1 })],
  ['GpioError', gpio, require('@hardware-ws/gpio'), (GpioError) => new GpioError('busy', 'busy')],
]) {
  assert.notEqual(ours[name], theirs[name]);
  assert.ok(make(theirs[name]) instanceof ours[name], name);
  assert.ok(make(ours[name]) instanceof theirs[name], name);
}
