import { assert } from 'chai';
import { describeChange } from '../../../src/core/plans/describeChange';
import type { WrittenChange } from '../../../src/core/plans/planUndo';
import { planProgramme } from '../../../src/core/plans/programme/planProgramme';
import { RecordIndex } from '../../../src/core/programme/index/recordIndex';
import { wordsFor } from '../../../src/core/words/catalogues';
import { join } from '../../../src/core/text/uri';
import { readMemory, root } from '../folder';

const nothingKnown = new RecordIndex();

test('A new programme is called by its name after it is created, before any of its files is read', () => {
	const { create } = planProgramme({
		parent: root, name: 'Lead: the “Fest”', language: 'id', timezone: 'Asia/Jakarta', mentor: 'Budi', mentee: 'Sari', today: '2021-08-13',
	});
	const created = create.map(({ uri, text }) => ({ uri, bytes: new TextEncoder().encode(text) }));
	const change = { within: root, created, changed: [], removed: [], takesOut: false, isShown: false, isAnnounced: false };
	assert.deepEqual(
		(['en', 'id'] as const).map(language => describeChange(change, nothingKnown, wordsFor(language))),
		['Programme “Lead: the “Fest”” created.', 'Program “Lead: the “Fest”” dibuat.'],
	);
	const others = { ...change, created: created.filter(({ uri }) => !uri.endsWith('/programme.yaml')) };
	assert.strictEqual(describeChange(others, nothingKnown, wordsFor('en')), 'people.yaml (and 1 more file) created.');
});

const uriOf = (path: string): string => join(root, ...path.split('/'));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Texts {
	readonly created?: Readonly<Record<string, string>>;
	readonly changed?: Readonly<Record<string, readonly [before: string, after: string]>>;
	readonly removed?: Readonly<Record<string, string>>;
	readonly moved?: Readonly<Record<string, readonly [to: string, text: string]>>;
}

const session = 'date: 2021-08-13\npair: budi-sari\n';
const path = 'sessions/budi-sari/2021-08-13-01.yaml';
const files = {
	'programme.yaml': 'name: Lead\ncohorts:\n  - {id: a2, name: Angkatan II}\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi, M.Sc.\n  - id: sari\n    name: Sari\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\n',
	[path]: session,
};

/** Describes a change of a programme with one pair, in both languages. */
async function described({ created = {}, changed = {}, removed = {}, moved = {} }: Texts): Promise<readonly string[]> {
	const index = await readMemory(files);
	const list = (texts: Readonly<Record<string, string>>): WrittenChange['created'] =>
		Object.entries(texts).map(([each, text]) => ({ uri: uriOf(each), bytes: bytesOf(text) }));
	const change: WrittenChange = {
		within: root, created: list(created), removed: list(removed), takesOut: false, isShown: false, isAnnounced: false,
		changed: [
			...Object.entries(changed).map(([each, [before, after]]) => ({ uri: uriOf(each), to: uriOf(each), before, edits: [], after })),
			...Object.entries(moved).map(([each, [to, text]]) => (
				{ uri: uriOf(each), to: uriOf(to), before: text, edits: [], after: text }
			)),
		],
	};
	return (['en', 'id'] as const).map(language => describeChange(change, index, wordsFor(language)));
}

suite('A change is described', () => {
	test('of pairs by where they were moved, or by what else all of them got', async () => {
		const pair = files['pairs/budi-sari.yaml'];
		const rina = 'mentors: [budi]\nmentees: [Rina]\ncohort: old\n';
		const both = (own: string, others: string): Promise<readonly string[]> =>
			described({ changed: { 'pairs/budi-sari.yaml': [pair, `${pair}${own}`], 'pairs/rina.yaml': [rina, others] } });
		const moved = rina.replace('old', 'a2');
		assert.deepEqual(await both('cohort: a2\n', moved), ['2 pairs moved to Angkatan II.', '2 pasangan dipindahkan ke Angkatan II.']);
		assert.deepEqual(
			await described({ changed: { 'pairs/budi-sari.yaml': [pair, `${pair}cohort: a2\n`] } }),
			['Pair Sari – Budi moved to Angkatan II.', 'Pasangan Sari – Budi dipindahkan ke Angkatan II.'],
		);
		assert.deepEqual(
			await described({ changed: { 'pairs/rina.yaml': [rina, rina.replace('cohort: old\n', '')] } }),
			['Pair Rina – Budi taken out of the cohort.', 'Pasangan Rina – Budi dikeluarkan dari angkatan.'],
		);
		assert.deepEqual(
			await both('cadence: 2 weeks\n', `${rina}cadence: 2 weeks\n`),
			['2 pairs: how often they meet changed.', '2 pasangan: seberapa sering bertemu diubah.'],
		);
		assert.deepEqual(await both('cohort: a2\n', `${rina}cadence: 2 weeks\n`), ['2 pairs changed.', '2 pasangan diubah.'], 'not the same');
	});

	test('by what happened to a session', async () => {
		const steps = [
			['status: scheduled', 'status: in-progress', 'started', 'dimulai'],
			['status: in-progress', 'status: done\nminutes: 60', 'completed', 'diselesaikan'],
			['status: proposed', 'status: scheduled', 'confirmed', 'dikonfirmasi'],
			['status: scheduled', 'status: cancelled\nhistory: [{on: 2021-08-12, why: ill}]', 'cancelled', 'dibatalkan'],
			['status: scheduled', 'status: no-show', 'marked as a no-show', 'ditandai tidak dihadiri'],
			['status: cancelled', 'status: scheduled', 'reinstated', 'diaktifkan kembali'],
			['status: proposed', 'status: scheduled\nhistory: [{on: 2021-08-12, from: 2021-08-06, to: 2021-08-13}]', 'rescheduled', 'dijadwalkan ulang'],
			['status: scheduled', 'status: scheduled\nplace: Zoom', 'changed', 'diubah'],
		] as const;
		for (const [before, after, en, id] of steps) {
			assert.deepEqual(
				await described({ changed: { [path]: [`${session}${before}\n`, `${session}${after}\n`] } }),
				[`Session of Fri 13 Aug 2021 (Sari – Budi) ${en}.`, `Sesi Jum 13 Agu 2021 (Sari – Budi) ${id}.`],
			);
		}
	});

	test('by the one session of several that differs, else by the file', async () => {
		const one = (day: string): string => `  - id: s${day.slice(0, 2)}\n    date: 2021-08-${day}\n    mentee: Rina\n`;
		const list = (...days: readonly string[]): string => `sessions:\n${days.map(one).join('')}`;
		const sessions = { 'sessions.yaml': [list('06', '13'), list('06', '13\n    status: cancelled')] } as const;
		assert.deepEqual(await described({ changed: sessions }), ['Session of Fri 13 Aug 2021 (Rina) cancelled.', 'Sesi Jum 13 Agu 2021 (Rina) dibatalkan.']);
		const both = { 'sessions.yaml': [list('06', '13'), list('06\n    place: Zoom', '13\n    place: Zoom')] } as const;
		assert.deepEqual(await described({ changed: both }), ['sessions.yaml changed.', 'sessions.yaml diubah.']);
	});

	test('by people’s names, whether an entry or a pair is changed or new', async () => {
		const people = files['people.yaml'];
		const pair = files['pairs/budi-sari.yaml'];
		assert.deepEqual(await described({ changed: { 'people.yaml': [people, people.replace('Sari', 'Sari Dewi')] } }), ['Sari Dewi’s details changed.', 'Data Sari Dewi diubah.']);
		assert.deepEqual(await described({ changed: { 'people.yaml': [people, `${people}  - name: Rina\n`] } }), ['Rina added.', 'Rina ditambahkan.']);
		assert.deepEqual(await described({ changed: { 'people.yaml': [people, people.replaceAll('name: ', 'role: x\n    name: ')] } }), ['The list of people changed.', 'Daftar orang diubah.']);
		assert.deepEqual(await described({ changed: { 'pairs/budi-sari.yaml': [pair, `${pair}status: on-hold\n`] } }), ['Pair Sari – Budi put on hold.', 'Pasangan Sari – Budi dihentikan sementara.']);
		const held = `${pair}status: on-hold\n`;
		assert.deepEqual(await described({ changed: { 'pairs/budi-sari.yaml': [held, pair] } }), ['Pair Sari – Budi resumed.', 'Pasangan Sari – Budi dilanjutkan.']);
		assert.deepEqual(
			await described({ changed: { 'pairs/budi-sari.yaml': [held, `${pair}status: completed\n`] } }), ['Pair Sari – Budi ended.', 'Pasangan Sari – Budi diakhiri.'],
		);
		const rina = 'mentors: [budi]\nmentees: [Rina]\n';
		assert.deepEqual(
			await described({ changed: { 'pairs/budi-sari.yaml': [pair, held], 'pairs/rina.yaml': [rina, `${rina}status: on-hold\n`] } }),
			['2 pairs put on hold.', '2 pasangan dihentikan sementara.'],
		);
		assert.deepEqual(
			await described({ changed: { 'pairs/budi-sari.yaml': [pair, held], 'pairs/rina.yaml': [rina, `${rina}cohort: one\n`] } }),
			['2 pairs changed.', '2 pasangan diubah.'],
		);
		assert.deepEqual(
			await described({
				created: { 'pairs/rina.yaml': 'mentors: [budi]\nmentees: [Rina]\n' }, changed: { 'people.yaml': [people, `${people}  - name: Rina\n`] },
			}),
			['Pair Rina – Budi (and 1 more file) created.', 'Pasangan Rina – Budi dan 1 berkas lain dibuat.'],
		);
	});

	test('by the programme’s name and a note’s title', async () => {
		assert.deepEqual(await described({ changed: { 'programme.yaml': ['name: Lead\n', 'name: Lead\nlanguage: id\n'] } }), ['Programme “Lead” changed.', 'Program “Lead” diubah.']);
		const note = '---\nsession: 2021-08-13-budi-sari-01\n---\n# What I learnt\n';
		const [from, to] = ['private/reflections/budi-sari/a.md', 'reflections/budi-sari/a.md'];
		assert.deepEqual(await described({ created: { [from]: note, 'private/.gitignore': '*\n' } }), ['What I learnt created.', 'What I learnt dibuat.']);
		assert.deepEqual(await described({ moved: { [from]: [to, note] } }), ['What I learnt moved.', 'What I learnt dipindahkan.']);
		assert.deepEqual(await described({ removed: { [path]: session } }), ['Session of Fri 13 Aug 2021 (Sari – Budi) deleted.', 'Sesi Jum 13 Agu 2021 (Sari – Budi) dihapus.']);
	});
});
