// Counts what .ci/run left in a folder, and fails unless all of it ran and passed. Needs nothing installed.
import { existsSync, readFileSync } from 'node:fs';

const [folder, status] = process.argv.slice(2);
const read = (name) => (existsSync(`${folder}/${name}`) ? readFileSync(`${folder}/${name}`, 'utf8') : '');

const {
  numPassedTests = 0,
  numFailedTests = 0,
  numPendingTests = 0,
  testResults = [],
} = JSON.parse(read('tests.json') || '{}');
// A file that does not even load has failed without a test of its own.
const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
const [, checked = '0', refused = '0'] = /^check: (\d+) passed, (\d+) failed$/m.exec(read('check.log')) ?? [];
const [, proved = '0', disproved = '0'] = /^(\d+) passed, (\d+) failed$/m.exec(read('cluster.log')) ?? [];

const passed = numPassedTests + Number(checked) + Number(proved);
let failed = numFailedTests + unloaded + Number(refused) + Number(disproved);
// Whatever else went wrong (an install, a crash, no test at all) counts as one failure rather than as none.
if (failed === 0 && (status !== '0' || numPassedTests === 0 || checked === '0' || proved === '0')) failed = 1;

console.log(`tests: ${numPassedTests} passed, ${numFailedTests + unloaded} failed, ${numPendingTests} skipped`);
console.log(`check: ${checked} passed, ${refused} failed`);
console.log(`cluster: ${proved} passed, ${disproved} failed`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
