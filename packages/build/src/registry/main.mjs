// Prints the folder of a package of the npm registry. Argument: its name.
import process from 'node:process';
import { registryPackage } from './registry-package.mjs';

const [, , name] = process.argv;
console.log(registryPackage(name));
