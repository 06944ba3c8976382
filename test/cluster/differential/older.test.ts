import { OLDER_VERSIONS } from '../acceptance/older-versions.js';
import { olderVersions } from '../binaries/versions.js';
import { describeDifferential } from './suite.js';

const asked = process.env[OLDER_VERSIONS]?.split(',');
for (const version of olderVersions.filter((each) => asked?.includes(each) ?? true)) describeDifferential(version, 500);
