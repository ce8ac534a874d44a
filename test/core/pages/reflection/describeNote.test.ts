import { assert } from 'chai';
import { builtInTemplate } from '../../../../src/core/notes/templates/library';
import type { Programme } from '../../../../src/core/programme/programme';
import { languages } from '../../../../src/core/text/language';
import { NotePage, noteUri, programmeWith, sourcesFor } from './notePage';
import { root } from '../../folder';

const front = (more = ''): string => `---\ntype: reflection\nsession: s1\nauthor: sari\ntemplate: 4p@1\nlanguage: id\ndate: 2021-08-13\nvisibility: pair\n${more}---\n`;
const link = '→ [tindak lanjut a1](../../sessions/budi-sari/2021-08-13-01.yaml)';
const body = `# Refleksi\n\n## Peristiwa\n<!-- Apa yang terjadi? -->\n\nKami **bicara** di [sini][y].\n\n## Perasaan\n\n## Penerapan\n\n- [ ] Menelepon tiga orang ${link}\n- [x] Menulis\nMembaca\n\n## Kutipan\n\ny\n\n[y]: https://x.example\n`;

suite('The page of a note', () => {
	let programme: Programme;
	const page = (text: string, me: string | undefined = 'sari', uri = noteUri): NotePage => new NotePage(text, sourcesFor(programme, me), uri);

	suiteSetup(async () => { programme = await programmeWith(); });

	test('shows what the note is about, whose it is, who can read it, and how much is written', () => {
		const { sections, ...shown } = page(front() + body).describe()!.page;
		assert.deepEqual(shown, {
			session: { title: 'Adapting', day: 'Fri 13 Aug 2021' }, title: undefined,
			about: ['By Sari Dewi', '4F: Facts, Feelings, Findings, Future'], warning: '',
			goals: ['Learn to listen'],
			readers: { text: 'Meant for the pair; anyone with access to this folder or its repository can read it.', isWarning: false, isPrivate: false, canShare: true },
			progress: '2 of 4 written', isReadOnly: false,
		});
		assert.deepEqual(sections.map(({ key, kind, heading, state, text: { value } }) => [key, kind, heading, state, value]), [
			['stage:facts', 'stage', 'Peristiwa', 'written', 'Kami **bicara** di [sini][y].'],
			['stage:feelings', 'stage', 'Perasaan', 'empty', ''],
			['stage:learning', 'stage', 'Pembelajaran', 'missing', ''],
			['stage:next', 'stage', 'Penerapan', 'written', `- [ ] Menelepon tiga orang ${link}\n- [x] Menulis\nMembaca`],
			['own:Kutipan', 'own', 'Kutipan', 'written', 'y\n\n[y]: https://x.example'],
		]);
	});

	test('asks the questions of each stage: those of the template in the note’s language, else those in its comments', () => {
		const [facts, feelings, learning, next] = page(front() + body).describe()!.page.sections;
		const prompts = builtInTemplate('4p')?.stages.map(stage => stage.prompts?.id.join(' '));
		assert.deepEqual([facts?.question, learning?.question], [prompts?.[0], prompts?.[2]]);
		assert.strictEqual(page(front().replace('4p@1', 'ours') + body).describe()!.page.sections[0]?.question, 'Apa yang terjadi?');
		assert.strictEqual(feelings?.hint, '“Perasaan” is still empty. What would you note?');
		assert.strictEqual(next?.hint, 'By when will you do it?');
	});

	test('shows a section formatted, with the lines of the note and the links of the whole note', () => {
		const [facts, feelings, , next] = page(front() + body).describe()!.page.sections;
		assert.deepEqual(facts?.blocks, [{
			block: 2, line: 14, html: '<p>Kami <strong>bicara</strong> di <a href="#" data-link="0" title="https://x.example">sini</a>.</p>\n',
		}]);
		assert.deepEqual(feelings?.blocks, []);
		assert.deepEqual(next?.blocks.map(({ line, html }) => [line, /data-line="\d"/.exec(html)?.[0]]), [[20, 'data-line="0"']]);
	});

	test('lists next steps with their actions, of which the state comes from the session', () => {
		const { page: { sections }, locations } = page(front() + body).describe()!;
		assert.deepEqual(sections[3]?.steps, [
			{
				line: 20, text: 'Menelepon tiga orang', canTick: true, isDone: false, canTurn: false,
				action: { about: 'Open · due tomorrow', isOverdue: false, location: 0 },
			},
			{ line: 22, text: 'Membaca', canTick: false, isDone: false, canTurn: true },
		]);
		assert.deepEqual(locations, [{ uri: `${root}/sessions/budi-sari/2021-08-13-01.yaml`, at: { line: 4, character: 4 } }]);
		const done = page(front() + body.replace('[tindak lanjut a1]', '[tindak lanjut a2]')).describe()!.page.sections[3]?.steps[0];
		assert.deepEqual([done?.isDone, done?.action?.about], [true, 'Done']);
		const boxes = (id: string): readonly unknown[] => {
			const html = page(front() + body.replace('[tindak lanjut a1]', `[tindak lanjut ${id}]`)).describe()!.page.sections[3]?.blocks[0]?.html ?? '';
			return [...html.matchAll(/<input[^>]*?( checked)?>/g)].map(([, checked]) => checked);
		};
		assert.deepEqual([boxes('a1'), boxes('a2')], [[undefined, ' checked'], [' checked', ' checked']]);
		// Nothing can be done with a line whose action is not there.
		const gone = page(front() + body.replace('[tindak lanjut a1]', '[tindak lanjut a9]')).describe()!.page.sections[3]?.steps;
		assert.deepEqual(gone?.map(({ line }) => line), [22]);
	});

	test('of someone else’s note asks nothing, and changes nothing', () => {
		const { isReadOnly, readers, sections } = page(front() + body, 'budi').describe()!.page;
		assert.deepEqual([isReadOnly, readers.canShare, sections.map(({ hint, question }) => hint + question).join('')], [true, false, '']);
		assert.ok(sections[3]?.steps.every(({ canTick, canTurn }) => !canTick && !canTurn));
	});

	test('of an entry of a journal, or a free note, has the note’s own title and no session', () => {
		const journal = page(`${front().replace('type: reflection\nsession: s1', 'type: journal')}${body}`).describe()!.page;
		assert.deepEqual([journal.session, journal.title, journal.goals], [undefined, { field: 'title', value: 'Refleksi' }, []]);
		assert.ok(journal.sections[3]?.steps.every(({ canTurn }) => !canTurn));
		const free = page('Just words.\n').describe()!.page;
		assert.deepEqual([free.title, free.progress, free.about], [{ field: 'title', value: '' }, '', []]);
		assert.deepEqual(free.sections.map(({ key, kind, heading, text: { value } }) => [key, kind, heading, value]), [['text', 'text', '', 'Just words.']]);
	});

	test('says that the session is not there, and that others can read a private note', () => {
		const gone = page(front().replace('session: s1', 'session: s9').replace('visibility: pair', 'visibility: private') + body).describe()!.page;
		assert.deepEqual([gone.warning, gone.readers.isWarning], ['s9 (no such session)', true]);
	});

	test('says all of it in either language', () => {
		for (const language of languages) {
			const { page: shown } = new NotePage(front() + body, sourcesFor(programme, 'sari', language)).describe()!;
			assert.strictEqual(shown.progress, { en: '2 of 4 written', id: '2 dari 4 sudah ditulis' }[language]);
			assert.strictEqual(shown.sections[3]?.steps[0]?.action?.about, { en: 'Open · due tomorrow', id: 'Belum selesai · tenggat besok' }[language]);
		}
	});
});
