import { assert } from 'chai';
import fc from 'fast-check';
import { describeNote } from '../../../../src/core/pages/notePreview/aboutNote';
import { problemsIn } from '../../parsedFiles';
import { exposureOf, type GitExposure, type GitFacts, visibilities } from '../../../../src/core/record/visibility';
import { languages } from '../../../../src/core/text/language';
import { explainReaders, readAccessFacts, type ReadAccessFacts } from '../../../../src/core/views/reflections/explainReaders';
import { describeReaders } from '../../../../src/core/views/reflections/noteReaders';
import { reflectionRow } from '../../../../src/core/views/reflections/reflectionRow';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { readersWords } from '../../../../src/core/words/lateWords';
import { describeProblem } from '../../../../src/core/words/words';
import { readMemory, root } from '../../folder';

const en = wordsFor('en');
const explained = (facts: Partial<ReadAccessFacts>): readonly string[] =>
	explainReaders({ visibility: 'private', inPrivate: true, git: 'unknown', ...facts }, en);
const git = (facts: Partial<Exclude<GitFacts, string>>): GitFacts => ({ tracked: false, ignored: false, remotes: [], ...facts });
const head = (visibility: string | undefined): string =>
	`---\nsession: s\n${visibility === undefined ? '' : `visibility: ${visibility}\n`}---\n# N\n`;

/** The problem about a note's place, and its row, page head and status, as far as they speak of readers. */
const shownOf = async (path: string, text: string, exposure?: GitExposure) => {
	const uri = `${root}/${path}`;
	const index = await readMemory({
		'programme.yaml': 'name: P\n',
		'sessions/a/2021-08-13-01.yaml': 'id: s\ndate: 2021-08-13\n',
		[path]: text,
	});
	index.setExposed(new Map(exposure ? [[uri, exposure]] : []));
	const programme = index.programmeOf(uri)!;
	const file = index.facts(uri)!;
	const problems = problemsIn(file, programme, '2021-12-01').filter(({ code }) => /^reflection\.(?!noSession)/.test(code));
	return {
		problems: problems.map(({ code, range }) => `${String(range.start.line + 1)} ${code}`),
		says: problems.map(problem => describeProblem(problem, en)),
		row: reflectionRow(programme, file.reflection!, en).tooltip.split('\n').at(-1),
		page: describeNote(file, programme, en).at(-1)!.value,
		...describeReaders(file.reflection!, programme, en),
	};
};

suite('Who can read a note', () => {
	test('is explained by its word, its folder, Git and the remote, and ends with who really can', () => {
		assert.deepEqual(explained({ git: git({ ignored: true, remotes: ['origin'] }) }), [
			'According to its visibility setting, it is meant for its author alone.',
			'It is in the folder “private”.',
			'Git ignores it. If it was committed earlier, Git’s history still has that version.',
			'The repository has a remote (origin).',
			'So it can really be read by whoever can open this folder on this computer, backups and synchronised copies included.',
		]);
		assert.deepEqual(explained({ visibility: 'pair', inPrivate: false, git: git({ tracked: true, remotes: ['origin', 'kantor'] }) }), [
			'According to its visibility setting, it is meant for the pair.',
			'It is outside the folder “private”.',
			'Git tracks it, and Git’s history keeps every version that was committed.',
			'The repository has a remote (origin, kantor).',
			'So it can really be read by anyone with access to this repository, including someone who can only read the remote.',
		]);
	});

	test('is not known where Git can’t be asked, and said so', () => {
		assert.deepEqual(explained({}).slice(2), [
			'Whether Git tracks it is not known here.',
			'So it can really be read by whoever can open this folder on this computer; and if Git tracks it in spite of “private/.gitignore”, by anyone with access to this repository.',
		]);
		assert.deepEqual(explained({ inPrivate: false }).slice(2), [
			'Whether Git tracks it is not known here.',
			'So it can really be read by anyone with access to this folder, and if Git tracks it, by anyone with access to this repository.',
		]);
	});

	test('names the next commit where Git does not ignore it yet, and no repository where there is none', () => {
		assert.deepEqual(explained({ git: git({}) }).slice(2), [
			'Git does not track it yet, but does not ignore it either: the next commit may include it.',
			'The repository has no remote yet.',
			'So it can really be read by whoever can open this folder on this computer, and from the next commit that includes it, by anyone with access to this repository.',
		]);
		assert.deepEqual(explained({ git: 'noRepository' }).slice(2), [
			'This folder is not in a Git repository.',
			'So it can really be read by anyone with access to this folder: on this computer, and wherever it is shared or synchronised to.',
		]);
	});

	test('a note without visibility counts as private; with unreadable front matter it is unknown', async () => {
		const index = await readMemory({
			'programme.yaml': 'name: P\n',
			'reflections/a/bare.md': head(undefined),
			'reflections/a/list.md': '---\n- x\n---\n',
			'reflections/a/open.md': '---\nvisibility: pair\n',
		});
		const first = (name: string): string =>
			explainReaders(readAccessFacts(index.facts(`${root}/reflections/a/${name}.md`)!, 'unknown'), en)[0]!;
		assert.deepEqual(['bare', 'list', 'open'].map(first), [
			'It does not say who it is meant for, so it counts as private.',
			'It does not say who it is meant for, so it counts as private.',
			'Its front matter can’t be read, so it is not known who it is meant for.',
		]);
	});

	test('law: whatever the facts, in both languages, the last sentence says who really can, and names of remotes bring no signs of their own', () => {
		const facts: fc.Arbitrary<ReadAccessFacts> = fc.record({
			visibility: fc.constantFrom('unread' as const, ...visibilities),
			inPrivate: fc.boolean(),
			git: fc.oneof(
				fc.constantFrom('unknown' as const, 'noRepository' as const),
				fc.record({ tracked: fc.boolean(), ignored: fc.boolean(), remotes: fc.array(fc.string()) }),
			),
		});
		fc.assert(fc.property(facts, fc.constantFrom(...languages), (given, language) => {
			const words = wordsFor(language);
			const sentences = explainReaders(given, words);
			assert.ok(Object.values(readersWords[words.language].explain.readers).some(last => last === sentences.at(-1)));
			const mayBeCommitted = typeof given.git === 'string' ? given.git === 'unknown' : given.git.tracked || !given.git.ignored;
			assert.strictEqual(/repository|repositori ini/.test(sentences.at(-1)!), mayBeCommitted);
			assert.ok(sentences.every(sentence => !/[\n\u0000-\u001f\u202e]/.test(sentence)));
		}));
	});
});

suite('A note whose word, folder and Git don’t agree', () => {
	test('private and outside of private/ is a problem at the word, or at a head that says nothing; row and page say who can read it', async () => {
		const outside = await shownOf('reflections/a/n.md', head('private'));
		const sentence = 'Meant to be private, but it is not in the folder “private”: anyone with access to this folder or its repository can read it.';
		assert.deepEqual(outside, {
			problems: ['3 reflection.privateOutside'],
			says: ['This note is meant to be private, but it is not in the folder “private”: anyone with access to this folder or its repository can read it.'],
			row: sentence, page: sentence, sentence, onlyHere: false, status: 'Visible to: anyone with access to this folder or its repository', warning: true,
		});
		const bare = await shownOf('reflections/a/n.md', head(undefined));
		assert.deepEqual(
			[bare.problems, bare.says, bare.row],
			[
				['1 reflection.privateOutside'],
				[
					'This note does not say who it is for, so it counts as private, but it is not in the folder “private”: anyone with access to this folder or its repository can read it.',
				],
				sentence,
			],
		);
	});

	test('a Markdown file without a head promised nothing; a word that isn’t known is said once', async () => {
		assert.deepEqual((await shownOf('reflections/a/n.md', '# N\n')).problems, []);
		assert.deepEqual((await shownOf('reflections/a/n.md', head('secret'))).problems, []);
	});

	test('private and tracked by Git is a problem in any folder', async () => {
		const sentence = 'Meant to be private, but Git tracks it: anyone with access to this repository can read it.';
		for (const path of ['reflections/a/n.md', 'private/reflections/a/n.md']) {
			assert.deepEqual(await shownOf(path, head('private'), 'tracked'), {
				problems: ['3 reflection.privateButTracked'],
				says: ['This note is private, but Git tracks it: anyone with access to this repository can read it.'],
				row: sentence, page: sentence, sentence, onlyHere: false, status: 'Visible to: anyone with access to this folder or its repository', warning: true,
			});
		}
	});

	test('in private/ and not ignored is a problem before it is committed', async () => {
		const loose = await shownOf('private/reflections/a/n.md', head('private'), 'notIgnored');
		assert.deepEqual(
			[loose.problems, loose.status, loose.warning], [['3 reflection.privateNotIgnored'], 'Visible to: everyone, after a commit', true],
		);
		assert.strictEqual(
			loose.row,
			'Private, but Git does not ignore it: from the next commit on, anyone with access to this repository may be able to read it.',
		);
	});

	test('meant for others and still in private/ is a problem, since no one else gets it', async () => {
		const held = await shownOf('private/reflections/a/n.md', head('pair'));
		assert.deepEqual([held.problems, held.status, held.warning], [['3 reflection.notShared'], 'Visible to: anyone with access to this folder', false]);
		assert.strictEqual(
			held.row,
			'Meant for the pair, but still in the folder “private”, which is left out of Git: only people with access to this folder can read it.',
		);
	});

	test('where all agree there is none', async () => {
		assert.deepEqual((await shownOf('private/reflections/a/n.md', head('private'))).problems, []);
		assert.deepEqual((await shownOf('private/reflections/a/n.md', head(undefined))).problems, []);
		assert.deepEqual((await shownOf('reflections/a/n.md', head('pair'), 'tracked')).problems, []);
	});

	test('law: every sentence about readers ends with who really can read the note, in both languages', () => {
		for (const language of languages) {
			const words = wordsFor(language);
			for (const visibility of visibilities) {
				for (const inPrivate of [true, false]) {
					for (const exposure of [undefined, 'tracked', 'notIgnored'] as const) {
						const said = words.readers(visibility, inPrivate, exposure);
						assert.match(said, language === 'en' ? /(?:can read it|able to read it)\.$/ : /dapat membacanya\.$/, said);
						const onlyHere = inPrivate && exposure === undefined;
						assert.strictEqual(/with access to this (?:folder or its )?repository|akses ke (?:folder ini atau repositorinya|repositori ini)/.test(said), !onlyHere, said);
					}
				}
			}
		}
	});

	test('facts of Git touch the folders of the notes for which they are new', async () => {
		const index = await readMemory({
			'programme.yaml': 'name: P\n',
			'private/reflections/a/n.md': head('private'),
			'other/programme.yaml': 'name: O\n',
			'other/private/reflections/a/n.md': head('private'),
		});
		const [mine, other] = [`${root}/private/reflections/a/n.md`, `${root}/other/private/reflections/a/n.md`];
		assert.deepEqual([...index.programmeOf(mine)!.exposed], []);
		assert.deepEqual([...index.setExposed(new Map([[mine, 'tracked']])).keys()], [root]);
		assert.deepEqual([...index.programmeOf(mine)!.exposed], [[mine, 'tracked']]);
		assert.deepEqual([...index.setExposed(new Map([[mine, 'tracked']])).keys()], []);
		assert.deepEqual(
			[...index.setExposed(new Map([[mine, 'notIgnored'], [other, 'tracked'], [`${root}/gone.md`, 'tracked']])).keys()].sort(),
			[root, `${root}/other`],
		);
		assert.strictEqual(index.programmeOf(mine)!.exposed.get(mine), 'notIgnored');
	});

	test('is open to others when Git keeps it, or does not ignore it', () => {
		assert.deepEqual(
			(['unknown', 'noRepository', git({ tracked: true, ignored: true }), git({ ignored: true }), git({})] as const).map(exposureOf),
			[undefined, undefined, 'tracked', undefined, 'notIgnored'],
		);
	});
});
