/*
 * What the desktop's VS Code loads as its tests: the host tests, whose lines go to the file that MENTOR_NOTES_LINES names. On
 * the desktop they would come out between VS Code's own, in a form that differs by version.
 */
const { appendFileSync } = require('node:fs');
const { join } = require('node:path');

// The extension host holds on to the console's functions; the console as a whole can be replaced.
const log = (...values) => { appendFileSync(process.env.MENTOR_NOTES_LINES, `${values.join(' ')}\n`); };
globalThis.console = Object.create(globalThis.console, { log: { value: log } });

exports.run = () => require(join(__dirname, '..', '..', 'out', 'host-tests', 'NodeAll.js')).run();
