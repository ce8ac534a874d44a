import type { Files } from '../../src/core/files/files';
import { scan } from '../../src/core/files/scan';
import { together } from '../../src/core/files/together';
import { problemsOf } from '../../src/core/programme/crossProblems';
import { parseBytes } from '../../src/core/record/parseFile';
import { RecordIndex, type Change } from '../../src/core/record/recordIndex';
import { mostFileBytes } from '../../src/core/record/source';
import type { Row } from '../../src/core/rows/row';
import { sessionRows } from '../../src/core/rows/sessionRows';
import type { Now } from '../../src/core/time/instants';
import { wordsFor } from '../../src/core/words/words';
import { benchDay } from './programme/programme';
import type { Turns } from './turns';

export const words = wordsFor('id');
export const now: Now = { today: benchDay, epochMs: Date.parse(`${benchDay}T05:00:00Z`), zone: 'Asia/Jakarta' };

/** Reads a folder into an index, slice by slice, as the host's `RecordStore` does for the first time. */
export async function readIndex(files: Files, root: string, turns: Turns): Promise<RecordIndex> {
	const index = new RecordIndex();
	let changes: Change[] = [];
	const apply = (): void => {
		const batch = changes;
		changes = [];
		turns.step('apply', () => index.apply(batch));
	};
	for await (const found of scan(files, root, () => false)) {
		for await (const [{ uri, place }, content] of together(found.filter(each => each.is === 'file'), files.atOnce(root), ({ uri }) => files.read(uri, mostFileBytes))) {
			if (content !== 'missing') {
				changes.push({ uri, file: turns.step('parse', () => parseBytes(uri, place, content.bytes)) });
			}
			if (turns.isOver) {
				apply();
				await turns.rest();
			}
		}
	}
	apply();
	await turns.rest();
	return index;
}

/** The Sessions view's first rows, as VS Code asks for them. */
export function firstRows(index: RecordIndex): readonly Row[] {
	return sessionRows(index.programmes(), [], words, now);
}

/** Every row down to the sessions, node by node, as VS Code asks for them when all is expanded. Returns how many there are. */
export async function allRows(index: RecordIndex, turns: Turns): Promise<number> {
	turns.step('programmes', () => index.programmes());
	await turns.rest();
	const waiting = [...turns.step('first rows', () => firstRows(index))];
	let count = waiting.length;
	for (let row = waiting.pop(); row; row = waiting.pop()) {
		const { children, kind } = row;
		if (children && kind !== 'session') {
			const rows = turns.step('children of a row', () => children());
			count += rows.length;
			rows.forEach(child => waiting.push(child));
		}
		if (turns.isOver) {
			await turns.rest();
		}
	}
	await turns.rest();
	return count;
}

/** What is wrong with every file, as the host's `Problems` looks for it. Returns how many problems there are. */
export async function allProblems(index: RecordIndex, turns: Turns): Promise<number> {
	let count = 0;
	for (const file of index.files()) {
		const programme = index.programmeOf(file.uri);
		count += programme ? turns.step('problems of a file', () => problemsOf(file, programme, benchDay)).length : 0;
		if (turns.isOver) {
			await turns.rest();
		}
	}
	await turns.rest();
	return count;
}
