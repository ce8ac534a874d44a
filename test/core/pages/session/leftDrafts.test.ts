import { assert } from 'chai';
import { Drafts } from '../../../../src/core/pages/editing/drafts';
import { LeftTexts, maxLeftCharacters } from '../../../../src/core/pages/editing/leftTexts';
import { maxTextLength } from '../../../../src/core/pages/editing/requests';
import { describeSession } from '../../../../src/core/pages/session/describeSession';
import { type ChangeSources, OpenSession } from '../../../../src/core/pages/session/openSession';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { sessionPageWordsFor } from '../../../../src/core/words/sessionPageWords';
import { duringACall } from './captureProgramme';
import { detailed } from '../../parsedFiles';

const head = 'date: 2021-08-13\nstatus: done\n';

/** A page of a session, as far as its texts go. */
interface Page {
	readonly open: OpenSession;
	readonly drafts: Drafts;
	/** The file's text. */
	text: string;
	/** The text of the file changes. */
	readonly read: (text: string) => void;
	/** Writes what can be written. */
	readonly write: () => void;
	/** The entries of a list: their text, with the file's text behind a slash where both changed. */
	readonly shown: (list: 'decisions' | 'actions' | 'agenda') => readonly string[];
}

async function openPage(text: string, earlier?: Page): Promise<Page> {
	const { programme, session, now } = await duringACall();
	const open = new OpenSession({ uri: session.uri, role: { kind: 'session', folder: programme.folder } });
	const sources: ChangeSources = { programme, now, words: wordsFor('en'), labels: sessionPageWordsFor('en') };
	const drafts = new Drafts((id, after) => open.field(id, sources, after));
	open.take(text);
	const page: Page = {
		open, drafts, text,
		read: to => {
			page.text = to;
			open.take(to);
			drafts.settle();
		},
		write: () => { page.read(applyEdits(page.text, open.planDrafts(drafts, sources, true))); },
		shown: list => {
			const { session, keysOf } = open;
			const described = describeSession({ ...sources, session: session!, keysOf, drafts, note: undefined, details: detailed }).page;
			const fields = list === 'actions'
				? described.actions.map(each => each.text)
				: [described.decisions, ...described.agenda].find(each => each.list === list)?.entries ?? [];
			return fields.map(({ value, theirs }) => theirs === undefined ? value : `${value} / ${theirs}`);
		},
	};
	if (earlier) {
		open.takeOver(earlier.open.keys);
		drafts.restore(earlier.drafts.left);
	}
	return page;
}

const lists = {
	decisions: { field: 'decisions/e2', text: (...items: readonly string[]) => `${head}decisions: [${items.join(', ')}]\n` },
	agenda: { field: 'agenda/e2', text: (...items: readonly string[]) => `${head}agenda: [${items.join(', ')}]\n` },
	actions: { field: 'actions/e2/text', text: (...items: readonly string[]) => `${head}actions: [${items.map(item => `{text: ${item}}`).join(', ')}]\n` },
} as const;

suite('What was typed and can’t be written', () => {
	for (const list of ['decisions', 'agenda', 'actions'] as const) {
		const { field, text } = lists[list];

		test(`into an entry that changed elsewhere is there when the page is opened again, wherever the entry is by then: ${list}`, async () => {
			const first = await openPage(text('One', 'Two'));
			first.drafts.type(field, 'Mine');
			first.read(text('One', 'Theirs'));
			first.write();
			assert.strictEqual(first.text, text('One', 'Theirs'));
			const second = await openPage(text('New', 'One', 'Theirs', 'Last'), first);
			second.write();
			assert.deepEqual(second.shown(list), ['New', 'One', 'Mine / Theirs', 'Last']);
			assert.strictEqual(second.text, text('New', 'One', 'Theirs', 'Last'));
			second.drafts.keepMine(field);
			second.write();
			assert.deepEqual(second.shown(list), ['New', 'One', 'Mine', 'Last']);
			assert.ok(second.drafts.isEmpty);
		});

		test(`into an entry that was removed elsewhere stays in sight, and is added if it is kept: ${list}`, async () => {
			const page = await openPage(text('One', 'Two', 'Three'));
			page.drafts.type(field, 'Mine');
			page.read(text('One', 'Three'));
			page.write();
			assert.deepEqual(page.shown(list), ['One', 'Three', 'Mine / ']);
			const again = await openPage(page.text, page);
			assert.deepEqual(again.shown(list), ['One', 'Three', 'Mine / ']);
			again.drafts.keepMine(field);
			again.write();
			assert.deepEqual([again.shown(list), again.drafts.isEmpty], [['One', 'Three', 'Mine'], true]);
		});

		test(`into a new entry of a file that can’t be read is written once it can: ${list}`, async () => {
			const page = await openPage(text('One'));
			page.read(`${head}agenda: [\n`);
			page.drafts.type(field.replace('e2', 'n1'), 'Mine', 'e1');
			page.write();
			const again = await openPage(text('One'), page);
			again.write();
			assert.deepEqual([again.shown(list), again.drafts.isEmpty], [['One', 'Mine'], true]);
		});
	}

	test('into a session whose id another one has too is written once that has another id', async () => {
		const list = (id: string): string => `sessions:\n  - {id: s1, date: 2021-08-13}\n  - {id: ${id}, date: 2021-08-14}\n`;
		const { programme, now } = await duringACall();
		const open = new OpenSession({ uri: 'memory:/sessions.yaml', role: { kind: 'sessionList', folder: programme.folder } }, 's1');
		const sources: ChangeSources = { programme, now, words: wordsFor('en'), labels: sessionPageWordsFor('en') };
		const drafts = new Drafts((id, after) => open.field(id, sources, after));
		open.take(list('s2'));
		drafts.type('title', 'Mine');
		open.take(list('s1'));
		assert.deepEqual([open.missing, open.planDrafts(drafts, sources, true)], ['repeated', []]);
		open.take(list('s2'));
		open.planDrafts(drafts, sources, true);
		assert.strictEqual(open.text, list('s2').replace('s1,', 's1, title: Mine,'));
	});

	test('since it is too long is kept as it is, and written once it is shorter', async () => {
		const long = 'x'.repeat(maxTextLength + 1);
		const page = await openPage(head);
		page.drafts.type('summary', long);
		page.write();
		assert.strictEqual(page.text, head);
		const again = await openPage(head, page);
		assert.strictEqual(again.drafts.textOf('summary'), long);
		again.drafts.type('summary', 'x');
		again.write();
		assert.strictEqual(again.text, `${head}summary: |\n  x\n`);
	});

	test('is kept for each session and page, up to 20 million characters in all, of which the oldest go', () => {
		const left = new LeftTexts<{ readonly drafts: []; readonly capture: string }>();
		const textOf = (uri: string): string | undefined => left.take(uri, () => true)?.capture;
		left.put('a', { drafts: [], capture: '' });
		assert.strictEqual(textOf('a'), undefined);
		left.put('a', { drafts: [], capture: 'one' });
		left.put('a', { drafts: [], capture: 'two' });
		assert.deepEqual([textOf('a'), textOf('a'), textOf('a')], ['two', 'one', undefined]);
		['a', 'b', 'c'].forEach(uri => { left.put(uri, { drafts: [], capture: uri.repeat(maxLeftCharacters / 2) }); });
		assert.deepEqual(['a', 'b', 'c'].map(uri => textOf(uri)?.length), [undefined, maxLeftCharacters / 2, maxLeftCharacters / 2]);
	});
});
