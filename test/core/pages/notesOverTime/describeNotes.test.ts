import { assert } from 'chai';
import fc from 'fast-check';
import { describeNotes, type DescribedNotes, type NotesShown } from '../../../../src/core/pages/notesOverTime/describeNotes';
import { groupsOf } from '../../../../src/core/pages/notesOverTime/groups';
import { notesGroupings, type NotesPage } from '../../../../src/core/pages/notesOverTime/notesPage';
import type { Programme } from '../../../../src/core/programme/programme';
import type { Language } from '../../../../src/core/text/language';
import { finish } from '../../../../src/core/text/steps';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { notesOverTimeWords } from '../../../../src/core/words/lateWords';
import { rounds, someOf } from '../../longForm';
import { hostileTexts, wrappings } from '../../../hostileTexts';
import { root } from '../../folder';
import { anyNote } from '../../plans/reflection/anyNote';
import { halfAYear } from './halfAYear';
import { programmeOf, writtenIn } from './writtenProgramme';

const sourcesIn = (programme: Programme, language: Language = 'en') => ({
	programme, words: wordsFor(language), labels: notesOverTimeWords[language],
});

async function pageOf(
	files: Readonly<Record<string, string>>, shown: Partial<NotesShown> = {}, me: string | null = 'sari', language: Language = 'en',
): Promise<DescribedNotes> {
	const programme = await programmeOf(files);
	const notes = writtenIn(programme, files, me ?? undefined);
	return finish(describeNotes({
		...sourcesIn(programme, language), notes, me: me ?? undefined, toRead: notes.length, unreadable: 0,
		shown: { by: 'stage', shared: false, maxEntries: 1000, ...shown },
	}));
}

const entriesOf = ({ sections }: NotesPage) => sections.flatMap(({ entries }) => entries);
const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, '').trim();

suite('What someone wrote over time', () => {
	test('shows the next steps of half a year on one page, with five templates, and what became of each', async () => {
		const { page } = await pageOf(halfAYear);
		assert.strictEqual(page.groups.options[page.groups.chosen], 'Next steps (30)');
		assert.deepEqual(page.sections.map(({ heading, entries }) => [heading, entries.length]), [
			['June 2021', 5], ['May 2021', 5], ['April 2021', 5], ['March 2021', 5], ['February 2021', 5], ['January 2021', 5],
		]);
		const steps = entriesOf(page).flatMap(({ note, texts }) => texts.map(({ html, fate }) => [note?.title, plain(html), fate?.words]));
		const fates = ['Action done', 'Action open', 'Action dropped', 'Action in progress'];
		assert.deepEqual(steps, Array.from({ length: 30 }, (_, n) => 29 - n).map(i => [
			`Note ${String(i)}`,
			i % 3 === 2 ? `Step ${String(i)},\non two lines.` : `Step ${String(i)}`,
			[fates[i % 4], 'Ticked in the note', 'Not known'][i % 3],
		]));
	});

	test('says of a step that a later note names it, and opens that note', async () => {
		const note = (date: string, facts: string, next: string): string =>
			`---\nauthor: sari\ntemplate: 4p\ndate: ${date}\n---\n# Of ${date}\n\n## Peristiwa\n\n${facts}\n\n## Penerapan\n\n${next}\n`;
		const { page, targets } = await pageOf({
			'programme.yaml': 'name: P\n',
			'reflections/a.md': note('2021-08-13', 'Apa saja.', '- Menyiapkan tiga pertanyaan pendek untuk wawancara'),
			'reflections/b.md': note('2021-09-01', 'Pertanyaan pendek untuk wawancara itu akhirnya siap.', '- Besok saya lihat'),
		});
		const fates = entriesOf(page).map(({ texts }) => texts[0]?.fate);
		assert.deepEqual(fates.map(fate => [fate?.words, fate?.open]), [['Not known', 'Open Action'], ['Named in a later note', 'Open “Of 2021-09-01”']]);
		assert.deepEqual(targets[fates[1]?.place ?? -1], { uri: `${root}/reflections/b.md`, at: { line: 0, character: 0 } });
	});

	test('lets stages that mean the same meet, whatever their templates and languages call them', async () => {
		const { page, groups } = await pageOf(halfAYear);
		assert.deepEqual(groups, ['next', 'feelings', 'learning']);
		assert.deepEqual(page.groups.options, ['Next steps (30)', 'Feelings (18)', 'Findings (12)']);
		const feelings = await pageOf(halfAYear, { group: 'feelings' }, 'sari', 'id');
		assert.deepEqual(feelings.page.groups.options, ['Langkah berikutnya (30)', 'Perasaan (18)', 'Pembelajaran (12)']);
		assert.deepEqual(new Set(entriesOf(feelings.page).map(({ heading }) => heading)), new Set(['', 'Feelings']));
	});

	test('is divided by month, template and goal, and there each note is shown once with its stages', async () => {
		const months = await pageOf(halfAYear, { by: 'month', group: '2021-02' });
		assert.strictEqual(months.page.groups.options[months.page.groups.chosen], 'February 2021 (10)');
		assert.deepEqual(months.page.sections.map(({ heading, entries }) => [heading, ...entries.map(one => one.heading)]), [
			['Note 9', 'Findings', 'Langkah berikutnya'], ['Note 8', 'Perasaan', 'Janji saya'], ['Note 7', 'Perasaan', 'Pembelajaran', 'Penerapan'],
			['Note 6', 'Sekarang apa?'], ['Note 5', 'Feelings', 'Action plan'],
		]);
		assert.strictEqual(months.page.sections[0]?.note?.about, 'Thu 25 Feb 2021 · Session 9');
		const { page: { groups: { options } } } = await pageOf(halfAYear, { by: 'goal' });
		assert.deepEqual(options, ['Lead a meeting (40)', 'Write clearly (20)', 'Without a goal (20)']);
		const templates = (await pageOf(halfAYear, { by: 'template' })).page.groups.options;
		assert.strictEqual(templates.at(-1), 'Without a template (12)');
		assert.strictEqual(templates.length, 5);
	});

	test('shows notes of others only where they are shared and asked for, with their author', async () => {
		const mine = JSON.stringify(await pageOf(halfAYear, { group: 'feelings' }));
		assert.notMatch(mine, /Budi felt|Canary/);
		const both = await pageOf(halfAYear, { group: 'feelings', shared: true });
		assert.notMatch(JSON.stringify(both), /Canary/);
		assert.deepEqual(entriesOf(both.page).filter(({ note }) => note?.author !== '').map(({ note, texts }) => [note?.author, texts.map(({ html }) => plain(html))]), [
			['By Budi', ['Budi felt this.']],
		]);
	});

	test('says in words what to do for someone without a note, and for someone who is not known', async () => {
		const { empty } = notesOverTimeWords.en;
		const ofBudi = (await pageOf({ 'programme.yaml': 'name: P\n' }, {}, 'budi')).page;
		assert.deepEqual(ofBudi.nothing, { says: empty.noNotes, button: { label: empty.newReflection, runs: 'newReflection' } });
		assert.strictEqual(ofBudi.export, '');
		const unknown = (await pageOf(halfAYear, {}, null)).page;
		assert.deepEqual(unknown.nothing, { says: empty.unknown, button: { label: empty.chooseMe, runs: 'chooseMe' } });
		assert.deepEqual(unknown.sections, []);
		const headings = { 'programme.yaml': 'name: P\n', 'reflections/a.md': '---\nauthor: sari\n---\n# A\n\n## B\n' };
		assert.deepEqual((await pageOf(headings)).page.nothing, { says: empty.nothing });
	});

	test('shows some entries first, and a long text’s beginning with a link to the rest', async () => {
		const { page } = await pageOf(halfAYear, { maxEntries: 12 });
		assert.strictEqual(entriesOf(page).length, 12);
		assert.strictEqual(page.more, 'Show 18 More');
		const long = await pageOf({ ...halfAYear, 'reflections/long.md': `---\nauthor: sari\ndate: 2022-01-01\n---\n# Long\n\n## Feelings\n\n${'Some words. '.repeat(1000)}` }, { group: 'feelings' });
		const [first] = entriesOf(long.page);
		assert.strictEqual(first?.rest?.open, 'Open “Long”');
		assert.ok(plain(first!.texts[0]!.html).length <= 701);
		assert.strictEqual(entriesOf(long.page)[1]?.rest, undefined);
	});

	test('[law] every written part of every note that may be read is in one group, by goal in one for each goal', async () => {
		await fc.assert(fc.asyncProperty(
			fc.array(fc.record({
				note: anyNote, author: fc.constantFrom('sari', 'Sari D.', 'budi', undefined), visibility: fc.constantFrom('private', 'pair', undefined),
				session: fc.constantFrom('s0', 's1', 's2', 'gone', undefined), template: fc.constantFrom('gibbs', '4p@1', 'ours', 'gone', undefined),
			}), { maxLength: 6 }),
			fc.constantFrom(...notesGroupings), fc.constantFrom('sari', 'budi', undefined),
			async (drawn, by, me) => {
				const files = {
					...Object.fromEntries(Object.entries(halfAYear).filter(([path]) => !path.includes('reflections/') && !/-0[4-6]-/.test(path))),
					...Object.fromEntries(drawn.map(({ note: { text }, ...head }, i) => [
						`${head.visibility === 'private' ? 'private/' : ''}reflections/budi-sari/n${String(i)}.md`,
						`---\n${Object.entries(head).map(([key, value]) => value === undefined ? '' : `${key}: ${value}\n`).join('')}---\n${text}`,
					])),
				};
				const programme = await programmeOf(files);
				const notes = writtenIn(programme, files, me);
				for (const { readable: { isMine, note } } of notes) {
					assert.strictEqual(isMine, programme.people.isSame(note.author, me));
					assert.ok(isMine || (note.visibility === 'pair' && !note.uri.includes('/private/')));
				}
				const groups = groupsOf(notes, by, sourcesIn(programme));
				const shown = groups.flatMap(({ parts }) => parts.map(({ part }) => part));
				const wanted = notes.flatMap(({ parts, readable: { note: { session = '' } } }) => {
					const goals = by === 'goal' ? programme.sessionsById.get(session)?.goals?.length ?? 0 : 0;
					return parts.flatMap(part => Array.from({ length: Math.max(1, goals) }, () => part));
				});
				assert.sameMembers(shown, wanted);
				assert.ok(groups.every(({ parts, label }) => new Set(parts.map(({ part }) => part)).size === parts.length && typeof label === 'string'));
			},
		), { numRuns: rounds(60) });
	});

	test('is safe whatever a note says', async () => {
		const texts = someOf(hostileTexts()).flatMap((text, i) => [text, wrappings[i % wrappings.length]!(text)]);
		const files = {
			'programme.yaml': 'name: "<script>alert(1)</script>"\n',
			...Object.fromEntries(Array.from({ length: Math.ceil(texts.length / 20) }, (_, i) => [
				`reflections/n${String(i)}.md`,
				`---\nauthor: sari\ndate: 2021-01-01\n---\n# ${texts[i]!.replaceAll(/\s+/g, ' ')}\n\n${texts.slice(i * 20, i * 20 + 20).map(text => `## Next step\n\n${text}\n\n## ${text.replaceAll(/\s+/g, ' ')}\n\n${text}`).join('\n\n')}`,
			])),
		};
		const programme = await programmeOf(files);
		const notes = writtenIn(programme, files, 'sari');
		const sources = { ...sourcesIn(programme), notes, me: 'sari', toRead: notes.length, unreadable: 0 };
		for (const [by, group] of [['stage', 'next'], ['stage', 'text'], ['month', '']] as const) {
			const { page } = finish(describeNotes({ ...sources, shown: { by, group, shared: false, maxEntries: Infinity } }));
			for (const { html } of entriesOf(page).flatMap(one => one.texts)) {
				const tag = /<(?!\/?(?:p|ul|ol|li|h[3-6]|a|em|strong|s|code|pre|blockquote|br|hr|table|thead|tbody|tr|th|td|input|span|del|sup|label)\b)[a-z!/?]/i;
				assert.notMatch(html, tag);
				const tags = html.replaceAll(/>[^<]*/g, '>');
				assert.notMatch(tags, /\shref="(?!#")/i);
				assert.notMatch(tags.replaceAll(/"[^"]*"/g, ''), /\son\w+/i);
			}
		}
	});
});
