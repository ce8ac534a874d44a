import { assert } from 'chai';
import { fileRoleOf } from '../../../../src/core/files/layout';
import type { FolderFile, FolderMerged } from '../../../../src/core/merge/folder/folder';
import type { Choice, Versions } from '../../../../src/core/merge/merge';
import { mergeFolder } from '../../../../src/core/merge/mergeFolder';
import { describeMerge } from '../../../../src/core/pages/merge/describeMerge';
import type { MergePage, Piece, ShownQuestion } from '../../../../src/core/pages/merge/mergePage';
import type { Language } from '../../../../src/core/text/language';
import { join } from '../../../../src/core/text/uri';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { mergingWords } from '../../../../src/core/words/lateWords';
import { readMemory, root } from '../../folder';

const programme = {
	'programme.yaml': 'name: Contoh\n',
	'people.yaml': 'people:\n  - id: budi\n    name: Budi Santoso\n  - id: dewi\n    name: Dewi Anggraini\n',
	'pairs/budi-dewi.yaml': 'mentors: [budi]\nmentees: [dewi]\ngoals:\n  - id: g1\n    text: Memimpin rapat\n',
};
const session = 'sessions/budi-dewi/2021-08-13-01.yaml';
const head = 'title: Rapat\ndate: 2021-08-13\npair: budi-dewi\n';

/** The page of some files in their versions; `chosen` is the answer to every question that allows it. */
async function pageOf(
	versions: Readonly<Record<string, Versions>>, language: Language = 'en', chosen?: Choice,
	author?: { readonly name: string; readonly day: string },
): Promise<MergePage> {
	const index = await readMemory(programme);
	const files = Object.entries(versions).map(([path, texts]): FolderFile => {
		const role = fileRoleOf(join(root, ...path.split('/')), index.folders());
		return { path, ...role && { role }, ...texts };
	});
	const { questions } = mergeFolder(files, { root });
	const mergeAll = (choice: Choice | undefined): FolderMerged => mergeFolder(files, { root, answers: answersOf(choice) });
	const answersOf = (choice: Choice | undefined): ReadonlyMap<string, Choice> =>
		new Map(questions.flatMap(({ key, choices }) => choice && choices.includes(choice) ? [[key, choice]] : []));
	return describeMerge({
		name: 'Contoh', root, files, merged: mergeAll(chosen), answers: answersOf(chosen), allOurs: mergeAll('ours'), allTheirs: mergeAll('theirs'),
		today: '2021-09-10', says: '', hasText: false, isBusy: false, words: wordsFor(language), labels: mergingWords[language],
		programmeOf: folder => index.programmeIn(folder), ...author && { author },
	});
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
/** A page's questions as lines: where, what, what was before, and each answer with what it keeps; the chosen one with a star. */
const asked = ({ groups }: MergePage): readonly string[] => groups.flatMap(({ title, things }) => things.flatMap(thing =>
	thing.questions.map(question => [
		title, thing.title, question.label, question.before,
		...question.choices.map(({ choice, label, pieces, says }) =>
			`${choice === question.chosen ? '*' : ''}${label}: ${textOf(pieces) || says}`),
	].join(' | '))));

suite('The page on which two versions become one', () => {
	const action = (due: string, state: string): string =>
		`${head}actions:\n  - id: a3\n    text: Kirim daftar\n    owner: dewi\n    due: ${due}\n    state: ${state}\n`;

	test('asks in words about a value of an action: never by a key, an id or a path', async () => {
		const versions = { [session]: { base: action('2021-08-20', 'open'), ours: action('2021-08-27', 'done'), theirs: action('2021-09-03', 'dropped') } };
		assert.sameMembers([...asked(await pageOf(versions))], [
			'Dewi Anggraini – Budi Santoso | Fri 13 Aug 2021 · Rapat | Action “Kirim daftar” · Due date | Fri 20 Aug 2021 | *Your change: Fri 27 Aug 2021 | Their change: Fri 3 Sep 2021',
			'Dewi Anggraini – Budi Santoso | Fri 13 Aug 2021 · Rapat | Action “Kirim daftar” · Status | Open | *Your change: Done | Their change: Dropped',
		]);
		assert.sameMembers([...asked(await pageOf(versions, 'id', 'theirs'))], [
			'Dewi Anggraini – Budi Santoso | Jum 13 Agu 2021 · Rapat | Tindak lanjut “Kirim daftar” · Tenggat | Jum 20 Agu 2021 | Perubahan Anda: Jum 27 Agu 2021 | *Perubahan mereka: Jum 3 Sep 2021',
			'Dewi Anggraini – Budi Santoso | Jum 13 Agu 2021 · Rapat | Tindak lanjut “Kirim daftar” · Status | Belum selesai | Perubahan Anda: Selesai | *Perubahan mereka: Dibatalkan',
		]);
	});

	test('shows both texts of a summary, and offers to keep both', async () => {
		const text = (line: string): string => `${head}summary: |\n  Kami bertemu.\n  ${line}\n`;
		const page = await pageOf({ [session]: { base: text('Singkat.'), ours: text('Waktunya cukup.'), theirs: text('Waktunya kurang.') } });
		assert.deepEqual(asked(page), [
			'Dewi Anggraini – Budi Santoso | Fri 13 Aug 2021 · Rapat | Summary |  | Your change: Kami bertemu.\nWaktunya cukup. | '
			+ 'Their change: Kami bertemu.\nWaktunya kurang. | *Both: Kami bertemu.\nWaktunya kurang.\nWaktunya cukup.',
		]);
	});

	test('says that one side removed an entry that the other one changed', async () => {
		const page = await pageOf({ [session]: { base: action('2021-08-20', 'open'), ours: action('2021-08-27', 'open'), theirs: head } });
		assert.deepEqual(asked(page), [
			'Dewi Anggraini – Budi Santoso | Fri 13 Aug 2021 · Rapat | Action “Kirim daftar” |  | '
			+ '*Your change: Kirim daftar\nOwner: Dewi Anggraini\nDue date: Fri 27 Aug 2021\nStatus: Open | Their change: Removed',
		]);
	});

	test('asks about goals, people, notes and whole files by what they are called', async () => {
		const goal = (state: string): string => `${programme['pairs/budi-dewi.yaml']}    state: ${state}\n`;
		const people = (phone: string): string => programme['people.yaml'].replace('name: Dewi Anggraini', `name: Dewi Anggraini\n    phone: "${phone}"`);
		const note = (text: string): string => `---\nauthor: dewi\n---\n# Belajar\n\n## Perasaan\n\n${text}\n`;
		const page = await pageOf({
			'people.yaml': { base: people('1'), ours: people('2'), theirs: people('3') },
			'pairs/budi-dewi.yaml': { base: goal('open'), ours: goal('reached'), theirs: goal('dropped') },
			'reflections/budi-dewi/x.md': { base: note('Biasa.'), ours: note('Lega.'), theirs: note('Lelah.') },
			[session]: { base: head, ours: `${head}minutes: 60\n` },
		});
		assert.deepEqual(asked(page).map(line => line.split(' | ').slice(0, 3)), [
			['Dewi Anggraini – Budi Santoso', 'Fri 13 Aug 2021 · Rapat', 'The whole session'],
			['Dewi Anggraini – Budi Santoso', '', 'Goal “Memimpin rapat” · Status'],
			['Dewi Anggraini – Budi Santoso', 'Reflection “Belajar”', 'Perasaan'],
			['The whole programme', 'List of people', 'Dewi Anggraini · Phone'],
		]);
	});

	test('lists what was decided without asking, of both sides, and not what is asked', async () => {
		const with_ = (due: string, more: string): string => `${action(due, 'open')}${more}`;
		const { decided, groups } = await pageOf({ [session]: {
			base: with_('2021-08-20', ''), ours: with_('2021-08-27', 'minutes: 60\n'), theirs: with_('2021-09-03', 'place: Aula\n'),
		} });
		assert.strictEqual(groups.length, 1);
		assert.deepEqual(decided.groups.map(({ title, lines }) => [title, lines.length]), [
			['Taken over from them: Dewi Anggraini – Budi Santoso', 1], ['Kept of yours: Dewi Anggraini – Budi Santoso', 1],
		]);
		assert.match(decided.groups[0]?.lines[0] ?? '', /place.*Aula/);
		assert.match(decided.groups[1]?.lines[0] ?? '', /60 minutes/);
		assert.notMatch(JSON.stringify(decided), /3 Sep|27 Aug/);
	});

	test('says that an action got another number, with its text', async () => {
		const added = (text: string): string => `${head}actions:\n  - id: a1\n    text: ${text}\n`;
		const { decided, groups } = await pageOf({ [session]: { base: head, ours: added('Milik saya'), theirs: added('Milik mereka') } });
		assert.deepEqual([groups, decided.groups.at(-1)], [[], {
			title: 'New numbers', lines: ['Action “Milik saya” has a new number, since both of you used the same one.'],
		}]);
	});

	test('asks whether two sessions are one meeting, with both in sight', async () => {
		const meeting = (title: string): string => `title: ${title}\ndate: 2021-08-27\npair: budi-dewi\ntime: 10:00\nminutes: 60\n`;
		const page = await pageOf({
			'sessions/budi-dewi/2021-08-27-01.yaml': { ours: meeting('Rapat pertama') },
			'sessions/budi-dewi/2021-08-27-02.yaml': { theirs: meeting('Evaluasi') },
		});
		const [question] = page.groups.flatMap(({ things }) => things).flatMap(({ questions }) => questions);
		assert.deepEqual([question?.label, question?.choices.map(({ label }) => label)], ['Is this one meeting?', ['One meeting', 'Two meetings']]);
		assert.deepEqual(question?.versions?.map(({ pieces }) => /Rapat pertama|Evaluasi/.exec(textOf(pieces))?.[0]), ['Rapat pertama', 'Evaluasi']);
	});

	const titled = (title: string): string => `title: ${title}\ndate: 2021-08-13\npair: budi-dewi\n`;

	test('proposes of two titles the one that has the other’s words, else yours; both are offered, and shown as they would be', async () => {
		const asks = async (ours: string, theirs: string): Promise<readonly string[]> =>
			asked(await pageOf({ [session]: { base: titled('Awal'), ours: titled(ours), theirs: titled(theirs) } }));
		const head = 'Dewi Anggraini – Budi Santoso | Fri 13 Aug 2021 · Awal | Title | Awal | ';
		assert.deepEqual(await asks('Rapat', 'Rapat pagi, bagian 1'), [
			`${head}Your change: Rapat | *Their change: Rapat pagi, bagian 1 | Both: Rapat pagi, bagian 1; Rapat`,
		]);
		assert.deepEqual(await asks('Memimpin rapat', 'Evaluasi'), [`${head}*Your change: Memimpin rapat | Their change: Evaluasi | Both: Evaluasi; Memimpin rapat`]);
	});

	test('says why a title is proposed, and that lines which both have stay', async () => {
		const questionsOf = async (base: string, ours: string, theirs: string): Promise<readonly ShownQuestion[]> =>
			(await pageOf({ [session]: { base, ours, theirs } })).groups
				.flatMap(({ things }) => things).flatMap(({ questions }) => questions);
		const { proposed, stays } = mergingWords.en;
		const [has] = await questionsOf(titled('A'), titled('Rapat'), titled('Rapat kedua'));
		const [neither] = await questionsOf(titled('A'), titled('Rapat'), titled('Evaluasi'));
		assert.deepEqual([has, neither].map(each => each?.choices.map(({ says }) => says)), [
			['', proposed.hasAll, mergingWords.en.both.text], [proposed.ours, '', mergingWords.en.both.text],
		]);
		const text = (...lines: readonly string[]): string => `${head}summary: |\n${lines.map(line => `  ${line}\n`).join('')}`;
		const [summary] = await questionsOf(text('Sama.', 'x'), text('Sama.', 'Cukup.'), text('Sama.', 'Kurang.'));
		assert.deepEqual([summary?.note, neither?.note], [stays, '']);
	});

	test('names who made the other change, where that is one person, with the day', async () => {
		const versions = { [session]: { base: action('2021-08-20', 'open'), ours: action('2021-08-27', 'open'), theirs: action('2021-09-03', 'open') } };
		const author = { name: 'Budi Santoso', day: '2021-08-14' };
		const said = async (language: Language): Promise<readonly unknown[]> => {
			const { lead, labels, groups } = await pageOf(versions, language, undefined, author);
			return [lead, labels.allTheirs, groups[0]?.things[0]?.questions[0]?.choices.map(({ label }) => label)];
		};
		assert.deepEqual(await said('en'), [
			'You and Budi Santoso changed the same things; Budi Santoso’s last change is of Sat 14 Aug 2021. Choose for each what stays; a proposal is chosen already. Nothing is written before you finish.',
			'Choose Budi Santoso’s Everywhere', ['Your change', 'Budi Santoso’s change'],
		]);
		assert.match(String((await said('id'))[0]), /Budi Santoso tertanggal Sab 14 Agu 2021/);
	});

	test('folds what two sessions have in common, but for a heading right before what differs', async () => {
		const meeting = (title: string, decision: string): string =>
			`title: ${title}\ndate: 2021-08-27\npair: budi-dewi\nkind: online\nplace: Aula\nminutes: 60\ndecisions:\n  - ${decision}\n`;
		const page = await pageOf({
			'sessions/budi-dewi/2021-08-27-01.yaml': { ours: meeting('Rapat pertama', 'Mulai pagi') },
			'sessions/budi-dewi/2021-08-27-02.yaml': { theirs: meeting('Evaluasi', 'Mulai sore') },
		});
		const [thing] = page.groups[0]?.things ?? [];
		const [ours] = thing?.questions[0]?.versions ?? [];
		assert.strictEqual(thing?.title, 'Fri 27 Aug 2021');
		const folded = ours?.pieces.filter(piece => piece.folded !== undefined) ?? [];
		assert.deepEqual(folded.map(piece => piece.folded), folded.map(({ text }) => mergingWords.en.same(text.split('\n').filter(Boolean).length)));
		assert.match(textOf(folded), /Aula/);
		const shown = textOf(ours?.pieces.filter(piece => piece.folded === undefined) ?? []);
		assert.match(shown, /Rapat pertama[^]*Decisions:\n- Mulai pagi/);
		assert.notMatch(shown, /Aula/);
	});
});
