import { build } from 'rolldown';
import config from '../rolldown.config.js';

// Of rolldown's own command line every run lists all it wrote, which would stand before what synth says.
await build(config);
