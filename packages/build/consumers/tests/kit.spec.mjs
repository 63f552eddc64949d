import { describe, it } from 'vitest';
import { testKit } from './kit.mjs';

testKit({ describe, it });
