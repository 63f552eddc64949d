// Runs on the Node of each architecture, and prints its layouts as JSON.
import process from 'node:process';
import { driverLayout } from './driver-layout.ts';
import { koffiLayout } from './koffi-layout.ts';

process.stdout.write(JSON.stringify({ koffi: koffiLayout(), driver: driverLayout() }));
