import { App } from 'servicemap';
import { addTeams, size } from './team.js';

const app = new App({ name: 'maps' });
addTeams(app, size());
app.synth();
