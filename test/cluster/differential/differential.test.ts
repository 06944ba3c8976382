import { NEWEST } from '../../../src/kubernetes/versions.js';
import { describeDifferential } from './suite.js';

describeDifferential(NEWEST, 5000);
