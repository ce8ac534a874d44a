import { assert } from 'chai';
import fc from 'fast-check';
import { join, relativePath, segmentsBelow } from '../../../../src/core/text/uri';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { planEvidence, type EvidenceRequest } from '../../../../src/core/plans/session/planEvidence';
import { evidenceChoices } from '../../../../src/core/views/choices/evidenceChoices';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { noon, programmeIn, readMemory, root } from '../../folder';

const sessionPath = 'sessions/budi-sari/2021-08-13-01.yaml';
const pairPath = 'pairs/budi-sari.yaml';
const pairText = 'mentors: [Budi]\nmentees: [Sari]\ngoals:\n  - id: g1\n    text: Serve   # well\n    updates:\n      - on: 2021-08-01\n        percent: 10\n';

const request = async (
	sessionText: string, what: { action: number } | { goal: number }, source = 'file:///home/me/Interview Notes (final).PDF',
): Promise<EvidenceRequest> => {
	const programme = await programmeIn({
		'programme.yaml': 'name: P\n',
		[pairPath]: pairText,
		[sessionPath]: sessionText,
	});
	const target = 'action' in what ? { session: programme.sessions[0]!, ...what } : { pair: programme.pairs.get('budi-sari')!, ...what };
	return {
		programme: programme,
		target,
		text: 'action' in what ? sessionText : pairText,
		source,
		bytes: Uint8Array.of(0, 255, 10),
		taken: () => false,
	};
};
/** What a plan attaches and what its file says then. */
const outcome = (request: EvidenceRequest): unknown => {
	const plan = planEvidence(request);
	return plan
		&& [
			plan.attach!.map(({ uri, bytes }) => [uri, [...bytes]]),
			plan.edit.map(({ uri, expected, edits }) => [uri, applyEdits(expected, edits)]),
		];
};

suite('Attaching evidence', () => {
	const copy = [[`${root}/evidence/interview-notes-final.pdf`, [0, 255, 10]]];

	test('copies the bytes under a plain name and adds the way to it from the session, where nothing else changes', async () => {
		const before = 'date: 2021-08-13\nactions:\n  - id: a1\n    text: Ask   # them\n  - id: a2\n    text: Write\n';
		assert.deepEqual(
			outcome(await request(before, { action: 0 })),
			[
				copy,
				[
					[
						`${root}/${sessionPath}`,
						before.replace('# them\n', '# them\n    evidence:\n      - ../../evidence/interview-notes-final.pdf\n'),
					],
				],
			],
		);
	});

	test('adds to what is there already, also in one line and in Indonesian', async () => {
		for (const [before, after] of [
			[
				'date: 2021-08-13\nactions:\n  - text: Ask\n    evidence: [a.pdf]\n',
				'date: 2021-08-13\nactions:\n  - text: Ask\n    evidence: [a.pdf, ../../evidence/interview-notes-final.pdf]\n',
			],
			[
				'tanggal: 2021-08-13\ntindak_lanjut:\n  - teks: Tanya\n    bukti:\n      - a.pdf\n',
				'tanggal: 2021-08-13\ntindak_lanjut:\n  - teks: Tanya\n    bukti:\n      - a.pdf\n      - ../../evidence/interview-notes-final.pdf\n',
			],
		] as const) {
			assert.deepEqual(outcome(await request(before, { action: 0 })), [copy, [[`${root}/${sessionPath}`, after]]]);
		}
	});

	test('of an action that is just words makes keys of it', async () => {
		const after = 'date: 2021-08-13\nactions:\n  - text: Ask\n    evidence:\n      - ../../evidence/interview-notes-final.pdf\n  - Write\n';
		assert.deepEqual(
			outcome(await request('date: 2021-08-13\nactions:\n  - Ask\n  - Write\n', { action: 0 })),
			[copy, [[`${root}/${sessionPath}`, after]]],
		);
	});

	test('to a goal goes into the pair’s file, before its updates', async () => {
		const after = pairText.replace('    updates:', '    evidence:\n      - ../evidence/interview-notes-final.pdf\n    updates:');
		assert.deepEqual(outcome(await request('date: 2021-08-13\n', { goal: 0 })), [copy, [[`${root}/${pairPath}`, after]]]);
	});

	test('takes the next free name', async () => {
		const plan = planEvidence({
			...await request('date: 2021-08-13\nactions: [{text: Ask}]\n', { action: 0 }),
			taken: uri => !uri.endsWith('-3.pdf'),
		});
		assert.deepEqual(plan?.attach?.map(({ uri }) => uri), [`${root}/evidence/interview-notes-final-3.pdf`]);
	});

	test('does not copy what is in evidence/ already', async () => {
		const after = 'date: 2021-08-13\nactions: [{text: Ask, evidence: [../../evidence/Old one.pdf]}]\n';
		assert.deepEqual(
			outcome(await request('date: 2021-08-13\nactions: [{text: Ask}]\n', { action: 0 }, `${root}/evidence/Old%20one.pdf`)),
			[[], [[`${root}/${sessionPath}`, after]]],
		);
	});

	test('is refused in a file that can’t be edited, and where an empty entry would shift it to another action', async () => {
		const fine = await request('date: 2021-08-13\nactions:\n  - text: Ask\n', { action: 0 });
		assert.strictEqual(planEvidence({ ...fine, text: 'date: [' }), undefined);
		assert.strictEqual(
			planEvidence(await request('date: 2021-08-13\nactions:\n  -\n  - text: Ask\n  - text: Write\n', { action: 1 })), undefined,
		);
	});

	test('of a file with any name gives a name that any file system takes', async () => {
		const base = await request('date: 2021-08-13\nactions: [{text: Ask}]\n', { action: 0 });
		fc.assert(fc.property(fc.oneof(
			fc.string({ unit: 'grapheme', minLength: 1 }),
			fc.constantFrom('.bashrc', 'a.tar.gz', 'CON.txt', '..', 'a.', 'x.verylongsuffixthatisnone'),
		), name => {
			const [made] = planEvidence({ ...base, source: join('file:///home', name.replaceAll('/', '_')) })?.attach ?? [];
			assert.match(segmentsBelow(`${root}/evidence`, made!.uri)!.join('/'), /^(?!con\.)[a-z0-9-]{1,80}(?:\.[a-z0-9]{1,10})?$/);
		}), { examples: [['.bashrc'], ['CON.txt']] });
	});

	test('is offered for every open action, the most urgent first, and every open goal', async () => {
		const index = await readMemory({
			'programme.yaml': 'name: P\n', [pairPath]: `${pairText}  - text: Over\n    state: reached\n`,
			[sessionPath]: 'date: 2021-08-13\nactions:\n  - text: Later\n  - text: Done\n    state: done\n  - text: Soon\n    owner: Sari\n    due: 2021-08-14\n',
		});
		assert.deepEqual(evidenceChoices(
			index.programmes(), wordsFor('en'), noon('2021-08-20'),
		).map(({ is, label, description }) => [is, label, description]), [
			['action', 'Soon', 'Sari · Fri 13 Aug 2021'], ['action', 'Later', 'Fri 13 Aug 2021'], ['goal', 'Serve', 'Sari – Budi'],
		]);
	});
});

suite('A way from a file to another place', () => {
	test('goes up as far as it must', () => {
		assert.strictEqual(relativePath('memory://p/a/b/c.yaml', 'memory://p/a/d%20e/f.pdf'), '../d e/f.pdf');
		assert.strictEqual(relativePath('memory://p/a.yaml', 'memory://p/b.pdf'), 'b.pdf');
		assert.strictEqual(relativePath('memory://p/a.yaml', 'file:///b.pdf'), undefined);
	});
});
