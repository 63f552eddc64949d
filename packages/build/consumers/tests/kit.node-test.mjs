import { describe, it } from 'node:test';
import { testKit } from './kit.mjs';

testKit({ describe, it });
