import { olderVersions } from '../binaries/versions.js';
import { OLDER_VERSIONS } from './older-versions.js';
import { describeAcceptance } from './suite.js';

// Emulation gates features, not all of the code that validates: only the real server knows.
const asked = process.env[OLDER_VERSIONS]?.split(',');
for (const version of olderVersions.filter((each) => asked?.includes(each) ?? true))
  describeAcceptance(version, 'native');
