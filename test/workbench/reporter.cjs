/* mocha takes one reporter only: this one prints each test on a line and writes the counts to the file that MENTOR_NOTES_COUNTS names. */
const { writeFileSync } = require('node:fs');

class Reporter {
	constructor(runner) {
		const counts = { passed: 0, failed: 0, skipped: 0, byFile: {} };
		const count = (what, { file }) => {
			counts[what]++;
			counts.byFile[file] ??= { passed: 0, failed: 0, skipped: 0 };
			counts.byFile[file][what]++;
		};
		runner.on('pass', test => {
			count('passed', test);
			console.log(`✓ ${test.fullTitle()} (${test.duration} ms)`);
		});
		runner.on('pending', test => {
			count('skipped', test);
			console.log(`- ${test.fullTitle()}`);
		});
		runner.on('fail', (test, error) => {
			count('failed', test);
			console.log(`✗ ${test.fullTitle()}`);
			console.log(textOf(error).replaceAll(/^/gm, '    '));
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
