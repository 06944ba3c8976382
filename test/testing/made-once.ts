import { App } from '../../src/app/app.js';

export const app = new App({ name: 'once' });
