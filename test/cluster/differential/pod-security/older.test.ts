import { olderVersions } from '../../binaries/versions.js';
import { OLDER_VERSIONS } from '../../acceptance/older-versions.js';
import { describePodSecurity } from './suite.js';

const asked = process.env[OLDER_VERSIONS]?.split(',');
for (const version of olderVersions.filter((each) => asked?.includes(each) ?? true)) {
  describePodSecurity(version, { version }, ['latest', 'v1.24', 'v1.25', 'v1.34', 'v1.99']);
}
