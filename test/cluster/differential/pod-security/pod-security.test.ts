import { NEWEST } from '../../../../src/kubernetes/versions.js';
import { emulatedVersions } from '../../binaries/versions.js';
import { describePodSecurity } from './suite.js';

describePodSecurity(NEWEST, {});
for (const version of emulatedVersions) describePodSecurity(version, { emulate: version }, ['latest']);
