import { App } from 'servicemap';
import { size } from './size.js';
import { addTeams } from './team.js';

const app = new App({ name: 'maps' });
addTeams(app, size());
app.synth();
