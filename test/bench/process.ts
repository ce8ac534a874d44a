/*
 * One part of the bench, in a process of its own: `process.js <part> <least rounds> <measures, by comma> [<node_modules of the
 * language server>]`, where a part is `overview`, `import`, `search`, `typing`, `long-pairs` or a number of sessions. Prints what
 * each round found as JSON.
 */
import { ImportPart } from './importPart';
import { LanguageServer } from './languageServer';
import { longPairs } from './lines';
import { collectGarbage, type Part } from './measure';
import { OverviewPart } from './overviewPart';
import { ProgrammePart } from './programmePart';
import { SearchPart } from './searchPart';
import { TypingPart } from './typingPart';

/** Rounds longer than this are measured less often. */
const longRoundMs = 60_000;
const fewRounds = 3;

async function open(name: string, modules: string): Promise<Part> {
	switch (name) {
		case 'overview':
			return OverviewPart.open();
		case 'import':
			return new ImportPart();
		case 'search':
			return new SearchPart();
		case 'typing':
			return new TypingPart(await LanguageServer.start(modules));
		case longPairs:
			return new ProgrammePart(100_000, 10_000);
		default:
			return new ProgrammePart(Number(name));
	}
}

async function main([name = '', leastRounds = '5', wanted = '', modules = '']: readonly string[]): Promise<void> {
	const part = await open(name, modules);
	const names = wanted.split(',').filter(each => each !== '');
	const measures = part.measures.filter(measure => name === longPairs
		? measure.name === 'views'
		: names.length === 0 || names.includes(measure.name));
	const found: Record<string, number[]> = {};
	try {
		let rounds = measures.length === 0 ? 0 : Number(leastRounds);
		for (let round = 0; round < rounds; round++) {
			const began = performance.now();
			part.release();
			// Floor and ours take turns, so that what else the machine does meets both.
			for (const measure of measures) {
				collectGarbage();
				for (const [figure, value] of Object.entries(await measure.run())) {
					(found[figure] ??= []).push(value);
				}
			}
			const ms = performance.now() - began;
			if (ms > longRoundMs) {
				rounds = Math.min(rounds, fewRounds);
				console.error(`${name}: round ${String(round + 1)} of ${String(rounds)} took ${String(Math.round(ms / 1000))} s`);
			}
		}
	} finally {
		part.dispose();
	}
	console.log(JSON.stringify(found));
}

void main(process.argv.slice(2));
