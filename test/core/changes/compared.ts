import { assert } from 'chai';
import type { Change, ComparedFile } from '../../../src/core/changes/change';
import { changesOf } from '../../../src/core/changes/changesOf';
import { groupedChanges } from '../../../src/core/changes/inWords';
import { summaryOf } from '../../../src/core/changes/summary';
import { fileRoleOf, type FileRole } from '../../../src/core/files/layout';
import type { Programme } from '../../../src/core/programme/programme';
import type { Language } from '../../../src/core/text/language';
import { join, type Uri } from '../../../src/core/text/uri';
import { wordsFor } from '../../../src/core/words/catalogues';
import { readMemory, root } from '../folder';

/** Texts by path; undefined for a file that is not there. */
export type Texts = Readonly<Record<string, string | undefined>>;

export const uriOf = (path: string): Uri => join(root, ...path.split('/'));
export const roleOf = (uri: Uri): FileRole | undefined => fileRoleOf(uri, new Map([[root, 'programme']]));

/** A programme with one pair, whose session is planned. */
export const programmeFiles = {
	'programme.yaml': 'name: Lead\nlanguage: id\n',
	'people.yaml': 'people:\n  - {id: budi, name: "Budi Santoso, M.Sc."}\n  - {id: sari, name: Sari, phone: "0812"}\n  - {id: tono, name: Tono}\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\ngoals:\n  - {id: g1, text: Speak in public, baseline: 1, target: 4}\n',
	'sessions/budi-sari/2021-08-13-01.yaml': 'date: 2021-08-13\ntime: 13:00\npair: budi-sari\nstatus: scheduled\n',
} satisfies Texts;

export const pairPath = 'pairs/budi-sari.yaml';
export const sessionPath = 'sessions/budi-sari/2021-08-13-01.yaml';

/** What differs between two versions of a programme. */
interface Compared {
	readonly changes: readonly Change[];
	readonly programme: Programme;
	/** `group | line` */
	readonly lines: readonly string[];
	readonly summary: string;
}

/**
 * Compares two versions of the programme. `before` is what it had besides, or otherwise; `after` is what differs from that. Undefined: not
 * there.
 */
export async function compared(before: Texts, after: Texts, language: Language = 'en', today = '2021-08-20'): Promise<Compared> {
	const was: Texts = { ...programmeFiles, ...before };
	const is: Texts = { ...was, ...after };
	const there = Object.entries(is).flatMap(([path, text]) => text === undefined ? [] : [[path, text] as const]);
	const programme = (await readMemory(Object.fromEntries(there))).programmeIn(root);
	assert.ok(programme);
	const files = Object.keys(is).map((path): ComparedFile => {
		const [old, now] = [was[path], is[path]];
		return { uri: uriOf(path), ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) };
	});
	const words = wordsFor(language);
	const changes = changesOf(files, roleOf, programme, today);
	return {
		changes, programme, summary: summaryOf(changes, words),
		lines: groupedChanges(changes, programme, words).flatMap(({ title, lines }) => lines.map(({ text }) => `${title} | ${text}`)),
	};
}
