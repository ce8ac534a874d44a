/* mocha takes one reporter only: this one prints each test and each outermost suite on a line and writes their titles, by what came of them, to the file that MENTOR_NOTES_COUNTS names. */
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { SourceMap } = require('node:module');
const { dirname, join, relative, resolve } = require('node:path');
const { reporters } = require('mocha');
const { stringify } = require('mocha/lib/utils');

const root = join(__dirname, '..', '..');

class Reporter {
	constructor(runner) {
		const counts = { passed: [], failed: [], skipped: [] };
		const note = (state, test) => counts[state].push(test.fullTitle());
		runner.on('pass', test => {
			note('passed', test);
			console.log(`✓ ${test.fullTitle()} (${test.duration} ms)`);
		});
		runner.on('pending', test => {
			note('skipped', test);
			console.log(`- ${test.fullTitle()}`);
		});
		runner.on('fail', (test, error) => {
			note('failed', test);
			console.log(`✗ ${test.fullTitle()}`);
			console.log(textOf(error).replaceAll(/^/gm, '    '));
		});
		const begun = new Map();
		runner.on('suite', suite => { begun.set(suite, Date.now()); });
		runner.on('suite end', suite => {
			if (suite.parent?.root) {
				console.log(`· ${suite.title}: ${suite.total()} tests, ${((Date.now() - begun.get(suite)) / 1000).toFixed(1)} s`);
			}
		});
		runner.on('end', () => {
			if (process.env.MENTOR_NOTES_COUNTS) {
				writeFileSync(process.env.MENTOR_NOTES_COUNTS, JSON.stringify(counts));
			}
		});
	}
}

/** What went wrong, what differs, and where in the sources. */
function textOf(error) {
	const { name = 'Error', message = String(error), stack = '', cause } = error ?? {};
	return [
		`${name}: ${message}`,
		differenceOf(error),
		...stack.split('\n').map(placeIn),
		cause === undefined ? '' : `caused by: ${textOf(cause)}`,
	].filter(Boolean).join('\n');
}

function differenceOf(error) {
	if (!reporters.Base.showDiff(error)) {
		return '';
	}
	const [actual, expected] = [shown(error.actual), shown(error.expected)];
	return actual === expected ? '' : reporters.Base.generateDiff(actual, expected).replace(/^\n/, '').trimEnd();
}

function shown(value) {
	return typeof value === 'string' ? value : stringify(value);
}

/** A line of a stack as the place in the source; nothing for what is not ours. */
function placeIn(line) {
	const [, path, row, column] = /^ +at (?:.*\()?(?:file:\/\/)?(\S+?):(\d+):(\d+)\)?$/.exec(line) ?? [];
	const file = path?.startsWith('node:') === false ? resolve(root, path) : undefined;
	if (!file?.startsWith(root) || file.includes('node_modules')) {
		return '';
	}
	const map = `${file}.map`;
	const { originalSource, originalLine } = existsSync(map) ? new SourceMap(JSON.parse(readFileSync(map, 'utf8'))).findEntry(row - 1, column - 1) : {};
	return `  at ${originalSource === undefined ? `${relative(root, file)}:${row}` : `${relative(root, resolve(dirname(map), originalSource))}:${originalLine + 1}`}`;
}

module.exports = Reporter;
