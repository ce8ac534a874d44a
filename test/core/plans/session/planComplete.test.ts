import { assert } from 'chai';
import { parseText } from '../../../../src/core/files/parseFile';
import { agendaWith, type Completion, openEntries, planComplete, planCompleted, planTakenOver } from '../../../../src/core/plans/session/planComplete';
import { planSession } from '../../../../src/core/plans/session/planSession';
import type { Programme } from '../../../../src/core/programme/programme';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { parsedFile, programmeIn, root } from '../../folder';

const base = {
	'programme.yaml': 'name: P\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\n',
};
const place = { kind: 'session', folder: root } as const;
const uri = `${root}/sessions/budi-sari/2021-08-13-01.yaml`;
const programme = (): Promise<Programme> => programmeIn(base);

/** Completes a session and hands all its open entries to a next one, whose agenda may be written in any way. */
async function complete(held: string, next: string, answers: Completion = {}, ownSide: 'mentor' | 'mentee' = 'mentor'): Promise<readonly (string | undefined)[]> {
	const own = await programme();
	const [session] = parseText(uri, place, held).sessions;
	const [coming] = parseText(uri, place, next).sessions;
	const carried = openEntries(session!);
	const edits = [planCompleted(held, own, session!, { ...answers, carried }), planTakenOver(next, coming!, carried, ownSide, own.people)];
	return [held, next].map((text, i) => edits[i] && applyEdits(text, edits[i]));
}

suite('Completing a session', () => {
	test('marks what the next one takes over as carried, and adds it there on its side', async () => {
		assert.deepEqual(await complete([
			'date: 2021-08-13   # Friday', 'status: scheduled', 'agenda:', '  mentor:', '    - Follow up   # first', '    - text: Budget', '      state: discussed',
			'  mentee:', '    - text: Work from home', '      state: open', '    - text: Earlier', '      state: carried', '',
		].join('\n'), 'date: 2021-08-27\nstatus: scheduled\nplace: Office   # third floor\n', {
			minutes: 60, attendance: [{ person: 'budi', state: 'present' }, { person: 'sari', state: 'absent' }],
		}), [[
			'date: 2021-08-13   # Friday', 'pair: budi-sari', 'mentors:', '  - budi', 'mentees:', '  - sari', 'status: done', 'minutes: 60',
			'attendance:', '  - person: budi', '    state: present', '  - person: sari', '    state: absent',
			'agenda:', '  mentor:', '    - text: Follow up   # first', '      state: carried', '    - text: Budget', '      state: discussed',
			'  mentee:', '    - text: Work from home', '      state: carried', '    - text: Earlier', '      state: carried', '',
		].join('\n'), [
			'date: 2021-08-27', 'status: scheduled', 'place: Office   # third floor', 'agenda:', '  mentor:', '    - Follow up', '  mentee:', '    - Work from home', '',
		].join('\n')]);
	});

	test('keeps a plain list one, in Indonesian keys, in a flow list and as lines of a text', async () => {
		assert.deepEqual(await complete(
			'tanggal: 2021-08-13\nstatus: terjadwal\nagenda: [Satu, {teks: Dua, status: dibahas}, "Tiga: lagi"]\n',
			'tanggal: 2021-08-27\nagenda: [Lama]\n',
		), [
			'tanggal: 2021-08-13\npair: budi-sari\nmentors:\n  - budi\nmentees:\n  - sari\nstatus: done\nagenda: [{text: Satu, state: carried}, {teks: Dua, status: dibahas}, {text: "Tiga: lagi", state: carried}]\n',
			'tanggal: 2021-08-27\nagenda: [Lama, Satu, "Tiga: lagi"]\n',
		]);
		assert.deepEqual(await complete('date: 2021-08-13\nagenda: |\n  - One\n  - Two\n', 'date: 2021-08-27\nagenda: Alone\n'), [
			'date: 2021-08-13\npair: budi-sari\nmentors:\n  - budi\nmentees:\n  - sari\nstatus: done\nagenda:\n  - text: One\n    state: carried\n  - text: Two\n    state: carried\n',
			'date: 2021-08-27\nagenda:\n  - Alone\n  - One\n  - Two\n',
		]);
	});

	test('adds nothing that is on the next agenda already, and puts all into its one list', async () => {
		const held = 'date: 2021-08-13\nagenda:\n  mentor: [Same, Own]\n  mentee: [Theirs]\n';
		assert.strictEqual((await complete(held, 'date: 2021-08-27\nagenda:\n  - text: Same\n    state: open\n'))[1],
			'date: 2021-08-27\nagenda:\n  - text: Same\n    state: open\n  - Own\n  - Theirs\n');
		assert.strictEqual((await complete(held, 'date: 2021-08-27\nagenda: {mentor: [Own, Same], mentee: [Theirs]}\n'))[1],
			'date: 2021-08-27\nagenda: {mentor: [Own, Same], mentee: [Theirs]}\n');
	});

	test('puts what is both sides’ on the user’s own side, where the next agenda has sides', async () => {
		const next = 'date: 2021-08-27\nagenda:\n  mentor:\n    - A\n';
		assert.deepEqual([
			(await complete('date: 2021-08-13\nagenda: [B]\n', next, {}, 'mentor'))[1],
			(await complete('date: 2021-08-13\nagenda: [B]\n', next, {}, 'mentee'))[1],
		], [`${next}    - B\n`, `${next}  mentee:\n    - B\n`]);
	});

	test('in a list of sessions is one edit of its file, wherever the next one stands', async () => {
		const held = '- id: s1\n  date: 2021-08-13\n  pair: budi-sari\n  status: scheduled\n  agenda:\n    - A\n';
		const next = '- id: s2\n  date: 2021-08-27\n  pair: budi-sari\n';
		const heldAfter = '- id: s1\n  date: 2021-08-13\n  pair: budi-sari\n  mentors:\n    - budi\n  mentees:\n    - sari\n  status: done\n  agenda:\n    - text: A\n      state: carried\n';
		const own = await programme();
		for (const [text, after] of [[held + next, `${heldAfter}${next}  agenda:\n    - A\n`], [next + held, `${next}  agenda:\n    - A\n${heldAfter}`]] as const) {
			const { sessions } = parsedFile('sessions.yaml', text);
			const [session, coming] = ['s1', 's2'].map(id => sessions.find(each => each.id === id)!);
			const carried = openEntries(session!);
			const parts = [planCompleted(text, own, session!, { carried }), planTakenOver(text, coming!, carried, 'mentor', own.people)];
			const { edit, create, within } = planComplete(own, parts.map(edits => ({ uri, expected: text, edits: edits! })));
			assert.deepEqual([edit.length, create, within], [1, [], root]);
			assert.strictEqual(applyEdits(text, edit[0]!.edits), after);
		}
	});

	test('creates the next session with what it takes over', async () => {
		const own = await programme();
		const created = (held: string): string => {
			const agenda = agendaWith(openEntries(parseText(uri, place, held).sessions[0]!));
			return planSession({
				programme: own, pair: own.pairs.get('budi-sari')!, status: 'scheduled', date: '2021-08-27', time: '13:00', taken: () => false, ...(agenda !== undefined && { agenda }),
			}).file.text;
		};
		const head = 'id: 2021-08-27-budi-sari-01\ndate: 2021-08-27\ntime: "13:00"\npair: budi-sari\nstatus: scheduled\n';
		assert.deepEqual([
			created('date: 2021-08-13\nagenda: ["A: b", "A:  b"]\n'),
			created('date: 2021-08-13\nagenda: {mentor: [A], mentee: [{text: B, state: discussed}]}\n'),
			created('date: 2021-08-13\n'),
		], [`${head}agenda:\n  - "A: b"\n`, `${head}agenda:\n  mentor:\n    - A\n`, head]);
		const text = created('date: 2021-08-13\nagenda: {mentor: [A], mentee: [B]}\n');
		assert.deepEqual(parseText(uri, place, text).problems, []);
	});

	test('is refused where the text can’t be edited without damage', async () => {
		assert.deepEqual(await complete('date: 2021-08-13\r\nagenda: [A]\n', 'date: 2021-08-27\r\nagenda: [B]\n'), [undefined, undefined]);
	});
});
