import { assert } from 'chai';
import { describeSession } from '../../../../src/core/pages/session/describeSession';
import { Drafts } from '../../../../src/core/pages/editing/drafts';
import { EntryKeys } from '../../../../src/core/pages/editing/entryKeys';
import { fieldOf, type FieldSources, textsOf } from '../../../../src/core/pages/session/fields';
import { listNames, type ListName, type SessionPage } from '../../../../src/core/pages/session/sessionPage';
import { type Language, languages } from '../../../../src/core/text/language';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { sessionPageWordsFor } from '../../../../src/core/words/sessionPageWords';
import { noon, programmeIn } from '../../folder';
import { detailed } from '../../parsedFiles';

/** The page of a session of a pair, with what was typed into new entries. */
async function pageOf(
	session: string, { pair = '', earlier = '', language = 'en', typed = [], others = {} }: {
		readonly pair?: string; readonly earlier?: string; readonly language?: Language;
		/** More sessions of the pair, by day. */
		readonly others?: Readonly<Record<string, string>>;
		readonly typed?: readonly (readonly [id: string, text: string, after: string])[];
	} = {},
): Promise<SessionPage> {
	const programme = await programmeIn({
		'programme.yaml': 'name: Pages\ntimezone: UTC\n',
		'people.yaml': 'people:\n  - {id: ayu, name: Ayu}\n  - {id: sari, name: Sari}\n',
		'pairs/ayu-sari.yaml': `mentors: [ayu]\nmentees: [sari]\n${pair}`,
		'sessions/ayu-sari/2021-08-01-01.yaml': `date: 2021-08-01\npair: ayu-sari\n${earlier}`,
		'sessions/ayu-sari/2021-08-13-01.yaml': `date: 2021-08-13\npair: ayu-sari\n${session}`,
		...Object.fromEntries(Object.entries(others).map(([day, text]) => [`sessions/ayu-sari/${day}-01.yaml`, `date: ${day}\n${text}`])),
	});
	const only = detailed(programme.sessions.find(({ uri }) => uri.endsWith('/2021-08-13-01.yaml'))!);
	const keys = new Map<ListName, EntryKeys>(listNames.map(list => [list, new EntryKeys()]));
	keys.forEach((each, list) => { each.align(textsOf(only, list)); });
	const sources: FieldSources = {
		programme: programme, session: only, now: noon('2021-08-16'), words: wordsFor(language), labels: sessionPageWordsFor(language),
		keysOf: list => keys.get(list)!,
	};
	const drafts = new Drafts((id, after) => fieldOf(id, sources, after));
	typed.forEach(([id, text, after]) => { drafts.type(id, text, after); });
	return describeSession({ ...sources, drafts, note: undefined, details: detailed }).page;
}

suite('What the page of a session shows', () => {
	test('why it can’t be completed is said before its day and after it is closed', async () => {
		const why = async (session: string, language: Language = 'en'): Promise<string> =>
			(await pageOf(session, { language })).status.whyNotComplete;
		assert.strictEqual(await why('status: scheduled\n'), '');
		assert.strictEqual(await why('status: done\n'), 'This session is completed already.');
		assert.strictEqual(await why('status: cancelled\n', 'id'), 'Sesi ini dibatalkan. Aktifkan kembali dahulu sebelum menyelesaikannya.');
		assert.strictEqual(
			await why('start: 2021-08-20\n'), 'This session can be completed from Fri 20 Aug 2021 on. Until then you can reschedule or cancel it.',
		);
	});

	test('what was before the session and comes after it, never the session itself, whatever day it is', async () => {
		const around = async (session: string, others: Readonly<Record<string, string>> = {}): Promise<readonly (readonly string[])[]> => {
			const { context } = await pageOf(session, { earlier: 'status: done\nsummary: We met.\n', others });
			return [...context!.facts.map(({ label, value }) => [label, value]), [context!.last.heading, context!.last.html]];
		};
		const before = [['Previous session', 'Sun 1 Aug 2021 (15 days ago)']];
		const said = ['Summary of the previous session', '<p>We met.</p>'];
		const next = { '2021-08-20': 'status: scheduled\n', '2021-08-18': 'status: cancelled\n', '2021-08-27': '' };
		const planned = ['Session after this', 'Fri 20 Aug 2021 (in 4 days)'];
		assert.deepEqual(await around('status: done\n'), [...before, ['Session after this', 'None planned.'], said]);
		assert.deepEqual(await around('status: done\n', next), [...before, planned, said]);
		assert.deepEqual(await around('status: scheduled\n'), [...before, said]);
		assert.deepEqual(await around('status: in-progress\n', next), [...before, planned, said]);
		const first = (await pageOf('status: done\n', { earlier: 'status: no-show\n' })).context!;
		assert.deepEqual(first.facts, [
			{ label: 'Previous session', value: 'None before this one.' }, { label: 'Session after this', value: 'None planned.' },
		]);
		assert.strictEqual(first.last.heading, '');
	});

	test('speakers have a place at a forum and a group session, and wherever some are noted', async () => {
		assert.isUndefined((await pageOf('')).speakers);
		assert.isUndefined((await pageOf('kind: peer\n', { pair: 'kind: group\n' })).speakers);
		assert.deepEqual(
			[(await pageOf('kind: forum\n')).speakers, (await pageOf('jenis: kelompok\n')).speakers, (await pageOf('', { pair: 'kind: group\n' })).speakers],
			[[], [], []],
		);
		assert.lengthOf((await pageOf('kind: peer\nspeakers: [Ani]\n')).speakers!, 1);
	});

	test('an action of an earlier session keeps its place when it is ticked', async () => {
		const action = (text: string, state: string): string => `  - text: ${text}\n    due: 2021-08-10\n    state: ${state}\n`;
		const shown = async (state: string): Promise<readonly (readonly [string, boolean])[]> =>
			(await pageOf('', { earlier: `actions:\n${action('One', state)}${action('Two', 'open')}` })).earlier
				.map(({ text, isDone }) => [text, isDone]);
		assert.deepEqual(await shown('open'), [['One', false], ['Two', false]]);
		assert.deepEqual(await shown('done\n    done_on: 2021-08-16'), [['One', true], ['Two', false]]);
	});

	test('a speaker is shown with the role, and one that was begun behind the one that it follows', async () => {
		const { speakers } = await pageOf('speakers:\n  - {name: Ani, role: Guru}\n  - Joko\n', { typed: [['speakers/n1/name', 'Siti', 'e1']] });
		assert.deepEqual(speakers?.map(({ key, main, other }) => [key, main.field, main.value, other.field, other.value]), [
			['e1', 'speakers/e1/name', 'Ani', 'speakers/e1/role', 'Guru'], ['n1', 'speakers/n1/name', 'Siti', 'speakers/n1/role', ''],
			['e2', 'speakers/e2/name', 'Joko', 'speakers/e2/role', ''],
		]);
	});

	test('kind and approval are shown in words, in both languages', async () => {
		for (const language of languages) {
			const words = wordsFor(language);
			const { kind, approvedBy, approvedOn } = await pageOf('jenis: webinar\ndisetujui: {oleh: ayu, tanggal: 2021-08-14}\n', { language });
			assert.strictEqual(kind.options.find(({ value }) => value === kind.value)?.label, words.kinds.forum);
			assert.strictEqual(kind.options[0]?.value, '');
			assert.deepEqual([approvedBy.value, approvedOn.value], ['Ayu', words.day('2021-08-14')]);
		}
	});
});
