import { assert } from 'chai';
import fc from 'fast-check';
import { Drafts } from '../../../../src/core/pages/editing/drafts';
import { EntryKeys } from '../../../../src/core/pages/editing/entryKeys';
import { fieldOf, type SessionField, type FieldSources, momentInWords, textsOf } from '../../../../src/core/pages/session/fields';
import { fieldAtPath, pathOfField } from '../../../../src/core/pages/session/fieldPath';
import type { DetailedSession } from '../../../../src/core/record/session';
import { sessionPageWordsFor } from '../../../../src/core/words/sessionPageWords';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { languages, type Language } from '../../../../src/core/text/language';
import type { YamlPath } from '../../../../src/core/yaml/read/yamlNode';
import { noon, programmeIn } from '../../folder';
import { detailed } from '../../parsedFiles';

const files = {
	'programme.yaml': 'name: Pages\ntimezone: UTC\n',
	'people.yaml': 'people:\n  - {id: ayu, name: "Dr. Ayu Made, M.Sc."}\n  - {id: sari, name: Sari}\n',
	'pairs/ayu-sari.yaml': 'mentors: [ayu]\nmentees: [sari]\n',
};

async function sources(text: string, language: Language = 'en', today = '2021-08-16'): Promise<FieldSources> {
	const programme = await programmeIn({ ...files, 'sessions/ayu-sari/2021-08-13-01.yaml': text });
	const session = detailed(programme.sessions[0]!);
	const keys = new EntryKeys();
	keys.align(textsOf(session, session.decisions ? 'decisions' : session.speakers ? 'speakers' : session.links ? 'links' : 'actions'));
	return {
		programme: programme, session, now: noon(today), keysOf: () => keys,
		words: wordsFor(language), labels: sessionPageWordsFor(language),
	};
}

async function field(id: string, text: string, language: Language = 'en'): Promise<SessionField> {
	const found = fieldOf(id, await sources(text, language));
	assert.isDefined(found, id);
	return found;
}

const held = 'date: 2021-08-13\nstatus: done\n';

suite('The fields of a session’s page', () => {
	test('a day and a time are typed as people say them, and a planned session that moves is rescheduled', async () => {
		assert.deepEqual(
			(await field('when', held)).read('12 Aug 14:30'), [{ is: 'when', date: '2021-08-12', time: '14:30', zone: 'UTC' }],
		);
		const planned = await field('when', 'date: 2021-08-20\ntime: "13:00"\nstatus: scheduled\n', 'id');
		assert.deepEqual(planned.read('Sabtu pukul 10.00'), [
			{ is: 'reschedule', date: '2021-08-21', time: '10:00', today: '2021-08-16', zone: 'UTC' },
		]);
		assert.deepEqual((await field('when', held)).read('13 Aug 2021 13.00–14.30'), [
			{ is: 'when', date: '2021-08-13', time: '13:00', zone: 'UTC' }, { is: 'minutes', to: 90 },
		]);
	});

	test('what a field shows is read as the value that it shows, in both languages', () => {
		const day = fc
			.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
			.map(date => date.toISOString().slice(0, 10));
		const time = fc.option(
			fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`),
			{ nil: undefined },
		);
		return fc.assert(fc.asyncProperty(day, time, fc.constantFrom(...languages), async (date, clock, language) => {
			const made = await sources(held, language);
			const session: DetailedSession = { ...made.session, date, ...clock !== undefined && { clock: { time: clock } } };
			const when = fieldOf('when', { ...made, session });
			assert.strictEqual(when?.present, momentInWords(session, made.words));
			assert.deepEqual(when?.read(when.present), [{ is: 'when', date, ...clock !== undefined && { time: clock }, zone: 'UTC' }]);
		}), { numRuns: 60 });
	});

	test('a length is typed in minutes or hours, and how it is understood is shown', async () => {
		const minutes = await field('minutes', held);
		assert.deepEqual(minutes.read('1,5 jam'), [{ is: 'minutes', to: 90 }]);
		assert.strictEqual(minutes.hintOf?.('1,5 jam'), '90 minutes');
		assert.strictEqual(minutes.hintOf?.('90'), '');
		assert.deepEqual(minutes.read(''), [{ is: 'minutes', to: undefined }]);
		assert.deepEqual(minutes.read('long'), { refused: sessionPageWordsFor('en').badMinutes });
	});

	test('an owner is written by the id of a known person, and as typed for others', async () => {
		const text = `${held}actions:\n  - text: Read\n`;
		assert.deepEqual((await field('actions/e1/owner', text)).read('dr. ayu made'), [{ is: 'action', at: 0, to: { owner: 'ayu' } }]);
		assert.deepEqual((await field('actions/e1/owner', text)).read('Pak Joko'), [{ is: 'action', at: 0, to: { owner: 'Pak Joko' } }]);
		assert.deepEqual((await field('actions/e1/owner', text)).read(' '), [{ is: 'action', at: 0, to: { owner: null } }]);
		assert.deepEqual((await field('actions/e1/due', text)).read('next friday'), [{ is: 'action', at: 0, to: { due: '2021-08-27' } }]);
	});

	test('a time that is not on the reader’s clock has its zone, and the reader’s time beside it', async () => {
		const made = await sources(`${held}start: 2021-08-13T20:00+07:00\n`, 'id');
		const hintIn = (userZone: string): string | undefined => {
			const when = fieldOf('when', { ...made, now: { ...made.now, userZone } })!;
			return when.hintOf?.(when.present);
		};
		assert.strictEqual(hintIn('Asia/Jakarta'), '');
		assert.strictEqual(hintIn('Asia/Jayapura'), '20.00 UTC+7 · waktu Anda Jum 13 Agu 2021 pukul 22.00');
	});

	test('a day that is not in its month is said to be so, in both languages', async () => {
		const text = `${held}actions:\n  - text: Read\n`;
		const due = async (typed: string, language: Language): Promise<unknown> => (await field('actions/e1/due', text, language)).read(typed);
		assert.deepEqual(await due('31 Februari', 'id'), { refused: '“31 Februari” tidak ada di kalender: hari terakhir bulan itu Sen 28 Feb 2022.' });
		assert.deepEqual(await due('31 Nopember', 'en'), { refused: '“31 Nopember” doesn’t exist: the last day of that month is Tue 30 Nov 2021.' });
		assert.deepEqual(await due('tanggal 31 bulan depan', 'id'), { refused: '“tanggal 31 bulan depan” tidak ada di kalender: hari terakhir bulan itu Kam 30 Sep 2021.' });
		assert.deepEqual((await field('when', held)).read('2021-02-30'), { refused: '“2021-02-30” doesn’t exist: the last day of that month is Sun 28 Feb 2021.' });
		assert.deepEqual(await due('soon', 'en'), { refused: sessionPageWordsFor('en').badDue });
	});

	test('a name that nobody of the programme has is said to be new, and several names to be too many for an owner', async () => {
		const { newName, oneOwner } = sessionPageWordsFor('en');
		const text = `${held}pair: ayu-sari\nmentees: [sari, Rina]\nactions:\n  - text: Read\n`;
		const owner = await field('actions/e1/owner', text);
		const names = ['', 'sari', 'dr. ayu made', 'rina', 'Pak Joko', 'Sari dan Budi', 'Sari, S.Kom.'];
		assert.deepEqual(names.map(name => owner.hintOf?.(name)), ['', '', '', '', newName, oneOwner, '']);
		const by = await field('approvedBy', `${held}approved: {by: Pak Joko}\n`);
		assert.deepEqual([by.hintOf?.(by.present), by.hintOf?.('Sari')], [newName, '']);
	});

	test('who approved a session is a person, and when is a day that is over', async () => {
		const text = `${held}approved: {by: ayu, on: 2021-08-15}\n`;
		const [by, on] = [await field('approvedBy', text), await field('approvedOn', text, 'id')];
		assert.deepEqual([by.present, on.present], ['Dr. Ayu Made, M.Sc.', wordsFor('id').day('2021-08-15')]);
		assert.deepEqual(by.read('sari'), [{ is: 'approved', key: 'by', to: 'sari' }]);
		assert.deepEqual(by.read('Pak Joko'), [{ is: 'approved', key: 'by', to: 'Pak Joko' }]);
		assert.deepEqual(by.read(' '), [{ is: 'approved', key: 'by', to: undefined }]);
		assert.deepEqual(on.read('Sabtu'), [{ is: 'approved', key: 'on', to: '2021-08-14' }]);
		assert.deepEqual(on.read(''), [{ is: 'approved', key: 'on', to: undefined }]);
		assert.deepEqual(on.read('kapan'), { refused: sessionPageWordsFor('id').badDay });
		assert.strictEqual((await field('approvedBy', held)).present, '');
	});

	test('a speaker begins with a name, has a role, and goes with the name', async () => {
		const text = `${held}speakers:\n  - {name: Ani, role: Guru}\n  - Joko\n`;
		const made = await sources(text);
		assert.deepEqual(fieldOf('speakers/n1/name', made, 'e1')?.read(' Siti '), [{ is: 'add', list: 'speakers', at: 1, text: 'Siti' }]);
		assert.deepEqual(fieldOf('speakers/n1/role', made, 'e1')?.read('Camat'), []);
		assert.deepEqual(fieldOf('speakers/e2/role', made)?.read('Camat'), [
			{ is: 'texts', list: 'speakers', at: 1, to: { role: 'Camat' } },
		]);
		assert.deepEqual(fieldOf('speakers/e1/name', made)?.read('Bu Ani'), [
			{ is: 'texts', list: 'speakers', at: 0, to: { name: 'Bu Ani' } },
		]);
		assert.deepEqual(fieldOf('speakers/e1/role', made)?.read(''), [{ is: 'texts', list: 'speakers', at: 0, to: { role: null } }]);
		assert.deepEqual(fieldOf('speakers/e1/name', made)?.read(''), [{ is: 'remove', list: 'speakers', at: 0 }]);
	});

	test('a link begins with an address, and what is none is not written', async () => {
		const made = await sources(`${held}links: [{title: Slides, url: "https://a.b"}]\n`);
		assert.deepEqual(fieldOf('links/n1/url', made, 'e1')?.read('https://c.d'), [{ is: 'add', list: 'links', at: 1, text: 'https://c.d' }]);
		assert.deepEqual(fieldOf('links/e1/url', made)?.read('javascript:x'), { refused: made.labels.badUrl });
		assert.deepEqual(fieldOf('links/e1/title', made)?.read('Paparan'), [{ is: 'texts', list: 'links', at: 0, to: { title: 'Paparan' } }]);
	});

	test('a field is found by the path of its value, and a value by its field', async () => {
		const { keysOf } = await sources(`${held}speakers: [Ani, Joko]\n`);
		const both: readonly (readonly [string, YamlPath])[] = [
			['approvedBy', ['approved', 'by']], ['approvedOn', ['approved', 'on']], ['speakers/e2/name', ['speakers', 1, 'name']],
			['speakers/e1/role', ['speakers', 0, 'role']], ['links/e1/url', ['links', 0, 'url']], ['links/e1/title', ['links', 0, 'title']],
		];
		assert.deepEqual(both.map(([id]) => pathOfField(id, keysOf)), both.map(([, path]) => path));
		assert.deepEqual(both.map(([, path]) => fieldAtPath(path, keysOf)), both.map(([id]) => id));
		assert.strictEqual(fieldAtPath(['speakers', 0], keysOf), 'speakers/e1/name');
	});

	test('lines that are pasted into an entry become entries after it', async () => {
		const text = `${held}decisions: [One, Two]\n`;
		assert.deepEqual((await field('decisions/e1', text)).read('• First: a\n• Second'), [
			{ is: 'edit', list: 'decisions', at: 0, to: 'First: a' }, { is: 'add', list: 'decisions', at: 1, text: 'Second' },
		]);
		assert.deepEqual(fieldOf('decisions/n1', await sources(text), 'e2')?.read('- A\n- B'), [
			{ is: 'add', list: 'decisions', at: 2, text: 'A' }, { is: 'add', list: 'decisions', at: 3, text: 'B' },
		]);
		assert.deepEqual((await field('decisions/e2', text)).read('  '), [{ is: 'remove', list: 'decisions', at: 1 }]);
	});

	test('there is no field of another name, and none of an action that is not there', async () => {
		const made = await sources(held);
		assert.deepEqual(
			['', 'id', 'status', 'decisions', 'actions/e9/owner', '__proto__'].map(id => fieldOf(id, made)), Array(6).fill(undefined),
		);
	});
});

suite('What was typed on a session’s page', () => {
	/** Drafts of one live field and one that is written when it is left, over values that a test changes. */
	const make = (): { readonly drafts: Drafts; readonly file: { summary: string; minutes: string } } => {
		const file = { summary: '', minutes: '60' };
		const live = (): SessionField => ({ present: file.summary, isLive: true, meaningOf: text => text.trimEnd(), read: () => [] });
		const left = (): SessionField => (
			{ present: file.minutes, isLive: false, meaningOf: text => String(Number(text)), read: () => [] }
		);
		return { drafts: new Drafts(id => id === 'summary' ? live() : id === 'minutes' ? left() : undefined), file };
	};

	test('is written at a pause in a live field, and when the field is left in another', () => {
		const { drafts } = make();
		drafts.type('summary', 'We');
		drafts.type('minutes', '090');
		assert.deepEqual(drafts.due(false).map(({ id }) => id), ['summary']);
		assert.deepEqual(drafts.due(true).map(({ id }) => id), ['summary', 'minutes']);
		drafts.leave('minutes');
		assert.deepEqual(drafts.due(false).map(({ id }) => id), ['summary', 'minutes']);
	});

	test('goes on being typed while the text before it is written', () => {
		const { drafts, file } = make();
		drafts.type('summary', 'We');
		drafts.writing('summary');
		drafts.type('summary', 'We met');
		file.summary = 'We';
		drafts.settle();
		assert.strictEqual(drafts.textOf('summary'), 'We met');
		assert.isUndefined(drafts.conflictOf('summary'));
		file.summary = 'We met';
		drafts.settle();
		assert.isTrue(drafts.isEmpty);
	});

	test('is not written over a text that came from elsewhere meanwhile: both are kept until one is chosen', () => {
		const { drafts, file } = make();
		drafts.type('summary', 'Mine');
		file.summary = 'Theirs';
		drafts.settle();
		assert.strictEqual(drafts.conflictOf('summary'), 'Theirs');
		assert.deepEqual(drafts.due(true), []);
		drafts.keepMine('summary');
		assert.deepEqual(drafts.due(false), [{ id: 'summary', text: 'Mine' }]);
	});

	test('is in the file once the first of several pasted lines is, where the others became entries of their own', async () => {
		const text = `${held}decisions: [One]\n`;
		let present = text;
		const fields = new Map<string, SessionField>();
		const read = async (): Promise<void> => {
			fields.set('decisions/e1', await field('decisions/e1', present));
		};
		await read();
		const drafts = new Drafts(id => fields.get(id));
		drafts.type('decisions/e1', 'One\n- Two');
		assert.deepEqual(drafts.due(false), [{ id: 'decisions/e1', text: 'One\n- Two' }]);
		drafts.writing('decisions/e1');
		present = `${held}decisions: [One, Two]\n`;
		await read();
		assert.deepEqual([drafts.due(true), drafts.conflictOf('decisions/e1')], [[], undefined]);
		drafts.settle();
		assert.isTrue(drafts.isEmpty);
	});

	test('white space that an editor removes when it saves is no change from elsewhere', () => {
		const { drafts, file } = make();
		drafts.type('summary', 'First ');
		drafts.writing('summary');
		file.summary = 'First';
		drafts.settle();
		assert.isUndefined(drafts.conflictOf('summary'));
	});

	test('a text that can’t be written without damage is tried again only when it is changed', () => {
		const { drafts } = make();
		drafts.type('summary', 'We');
		drafts.refuse('summary');
		assert.deepEqual(drafts.due(true), []);
		drafts.type('summary', 'We m');
		assert.strictEqual(drafts.due(true).length, 1);
	});

	test('whatever is typed, written and changed elsewhere, the last typed text is in the file, due or in a conflict', () => {
		const step = fc.oneof(
			fc.record({ is: fc.constant('type' as const), text: fc.constantFrom('a', 'ab', 'b ', '') }),
			fc.record({ is: fc.constant('outside' as const), text: fc.constantFrom('a', 'x', '') }),
			fc.constant({ is: 'write' as const }),
		);
		fc.assert(fc.property(fc.array(step, { maxLength: 12 }), steps => {
			const { drafts, file } = make();
			let typed: string | undefined;
			for (const each of steps) {
				if (each.is === 'type') {
					typed = each.text;
					drafts.type('summary', each.text);
				} else if (each.is === 'outside') {
					file.summary = each.text;
					// A text that is in the file already may be replaced there.
					typed = drafts.isEmpty ? undefined : typed;
				} else {
					for (const { id, text } of drafts.due(true)) {
						drafts.writing(id);
						file.summary = text;
					}
				}
				drafts.settle();
				if (typed !== undefined && drafts.textOf('summary') === undefined) {
					assert.strictEqual(file.summary.trimEnd(), typed.trimEnd());
					typed = undefined;
				}
			}
			const kept = drafts.textOf('summary');
			assert.isTrue(typed === undefined || kept === typed);
			assert.isTrue(kept === undefined || drafts.due(true).length === 1 || drafts.conflictOf('summary') !== undefined
				|| kept.trimEnd() === file.summary.trimEnd());
		}));
	});
});
