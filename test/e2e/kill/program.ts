// Many maps, in two versions: they differ in every object, and version b has fewer maps.
import { App } from 'servicemap';
import { size } from '../../../benchmarks/programs/size.js';
import { addTeams } from '../../../benchmarks/programs/team.js';

const version = process.env['VERSION'] ?? 'a';
const app = new App({ name: 'maps', labels: { version } });
addTeams(app, version === 'a' ? size() : Math.ceil(size() * 0.97));
app.synth();
