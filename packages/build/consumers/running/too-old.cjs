// On a Node that is too old nothing is silent: the first import says so.
const assert = require('node:assert/strict');

assert.throws(() => require('@hardware-ws/client'), /needs Node 20\.16, 22\.3 or later, and this is v2\d/);
console.log(`${process.version} was refused`);
