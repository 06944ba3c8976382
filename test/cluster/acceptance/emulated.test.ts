import { emulatedVersions } from '../binaries/versions.js';
import { describeAcceptance } from './suite.js';

for (const version of emulatedVersions) describeAcceptance(version, 'emulated');
