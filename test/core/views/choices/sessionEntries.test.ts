import { assert } from 'chai';
import { findEntries, mergeEntries as merge, sessionEntries as inSlices, type SessionEntry } from '../../../../src/core/views/choices/sessionEntries';
import { deriveProgramme } from '../../../../src/core/programme/index/programmeRecord';
import type { Session } from '../../../../src/core/record/session';
import { addDays } from '../../../../src/core/time/days';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { noon, programmeIn, readMemory } from '../../folder';

const today = '2021-08-20';

const atOnce = (slices: ReturnType<typeof inSlices>): readonly SessionEntry[] => {
	for (let slice = slices.next(); ; slice = slices.next()) {
		if (slice.done === true) {
			return slice.value;
		}
	}
};
const sessionEntries = (...request: Parameters<typeof inSlices>): readonly SessionEntry[] => atOnce(inSlices(...request));
const mergeEntries = (lists: Parameters<typeof merge>[0]): readonly SessionEntry[] => atOnce(merge(lists));

suite('All sessions as a list', () => {
	test('are the newest first across programmes, each with day, title, who met, its status and its programme', async () => {
		const programmes = (await readMemory({
			'a/programme.yaml': 'name: A\n', 'a/pairs/x.yaml': 'mentors: [Budi]\nmentees: [Sari]\n',
			'a/sessions/x/2021-08-13-01.yaml': 'date: 2021-08-13\ntime: 09:00\ntitle: "Morning $(x)"\n', 'a/sessions/x/2021-08-13-02.yaml': 'date: 2021-08-13\ntime: 15:00\n',
			'b/programme.yaml': 'name: B\n', 'b/sessions/forum/2021-08-27-01.yaml': 'date: 2021-08-27\nkind: forum\ntitle: Ahead\n',
		})).programmes();
		assert.deepEqual(mergeEntries(programmes.map(programme => sessionEntries(
			programme, wordsFor('en'), noon(today), true,
		))).map(({ label, description }) => [label, description]), [
			[
				'Fri 27 August 2021 · Ahead', 'scheduled · B',
			], ['Fri 13 August 2021', 'Sari – Budi · done · A'], ['Fri 13 August 2021 · Morning \\$(x)', 'Sari – Budi · done · A'],
		]);
		assert.deepEqual(
			mergeEntries([
				sessionEntries(programmes[1]!, wordsFor('id'), noon(today), false),
			]).map(({ label, description }) => [label, description]),
			[['Jum 27 Agustus 2021 · Ahead', 'terjadwal']],
		);
		assert.deepEqual(mergeEntries([]), []);
	});

	test('are found by words of what they show, in any order; a number is a whole one', async () => {
		const programme = await programmeIn({
			'programme.yaml': 'name: A\n', 'pairs/x.yaml': 'mentors: [Budi]\nmentees: [Séri]\n',
			'sessions/x/1.yaml': 'date: 2021-08-13\ntitle: Layanan\n', 'sessions/x/2.yaml': 'date: 2021-08-03\ntitle: Budi 13 kali\n',
		});
		const entries = sessionEntries(programme, wordsFor('id'), noon(today), false);
		const found = (typed: string): readonly string[] => findEntries(entries, typed).map(({ session: { date } }) => date);
		assert.deepEqual(['13 agu', 'layanan seri', 'budi', '1', '3 agustus', 'besi', ''].map(found), [
			['2021-08-13', '2021-08-03'], ['2021-08-13'], ['2021-08-13', '2021-08-03'], ['2021-08-13', '2021-08-03'], ['2021-08-03'], [],
			['2021-08-13', '2021-08-03'],
		]);
	});

	test('are put together once, until the language or the day is another', async () => {
		const programme = await programmeIn({ 'x.session.yaml': 'date: 2021-08-13\n' });
		const first = sessionEntries(programme, wordsFor('en'), noon(today), false);
		assert.strictEqual(sessionEntries(programme, wordsFor('en'), noon(today), false), first);
		assert.notStrictEqual(sessionEntries(programme, wordsFor('id'), noon(today), false), first);
		assert.notStrictEqual(sessionEntries(programme, wordsFor('id'), noon(addDays(today, 1)), false), first);
	});

	test('of 10,000 sessions come and are sorted in slices of a thousand, also those of several programmes, in a time that grows with their number', async () => {
		const read = await programmeIn({
			'programme.yaml': 'name: P\n',
			'pairs/x.yaml': 'mentors: [Budi]\nmentees: [Sari]\n',
			'sessions/x/2021-08-13-01.yaml': 'date: 2021-08-13\n',
		});
		const times = [1, 2, 3].map(() => {
			const files = read.files.map(file => ({
				...file,
				sessions: file.sessions.flatMap(session => Array.from(
					{ length: 10_000 },
					(_, i): Session => ({
						...session,
						id: `s${String(i)}`,
						date: addDays(session.date, -(i % 3650)),
						title: `Session ${String(i)}`,
					}),
				)),
			}));
			const programme = deriveProgramme(read.folder, files);
			const began = performance.now();
			assert.strictEqual([...inSlices(programme, wordsFor('en'), noon(today), false)].length, 10 + 10);
			const whole = performance.now() - began;
			const entries = sessionEntries(programme, wordsFor('en'), noon(today), false);
			assert.strictEqual(entries.length, 10_000);
			const halves = [0, 1].map(half => entries.filter((_, i) => i % 2 === half));
			assert.strictEqual([...merge(halves)].length, 10);
			assert.deepEqual(mergeEntries(halves), entries);
			return whole;
		});
		if (process.env['MENTOR_NOTES_TIMES'] !== undefined) {
			console.log(times);
		}
		// How long it takes is printed on demand and is no test; what grows with the square fails here.
		assert.ok(Math.min(...times) < 5000, String(times));
	});
});
