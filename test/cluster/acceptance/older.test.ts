import { olderVersions } from '../binaries/versions.js';
import { describeAcceptance } from './suite.js';

// Emulation gates features, not all of the code that validates: only the real server knows.
for (const version of olderVersions) describeAcceptance(version, 'native');
