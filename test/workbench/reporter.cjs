/* mocha takes one reporter only: this one prints each test and each outermost suite on a line and writes their titles, by what came of them, to the file that MENTOR_NOTES_COUNTS names. */
const { writeFileSync } = require('node:fs');

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

function textOf(error) {
	const text = error?.stack ?? String(error);
	const difference = error?.actual !== undefined && !text.includes('+ actual')
		? `\nactual:   ${JSON.stringify(error.actual)}\nexpected: ${JSON.stringify(error.expected)}`
		: '';
	return `${text}${difference}${error?.cause === undefined ? '' : `\ncaused by: ${textOf(error.cause)}`}`;
}

module.exports = Reporter;
