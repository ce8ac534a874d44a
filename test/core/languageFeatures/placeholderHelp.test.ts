import { assert } from 'chai';
import { complete, completePlaceholder, describePlaceholder, placeholderHelp } from '../../../src/core/languageFeatures/complete';
import { placeholderNames } from '../../../src/core/record/noteKeys';
import { keyHelp, wordHelp } from '../../../src/core/words/keyHelp';
import { wordsFor } from '../../../src/core/words/catalogues';
import { mark } from '../mark';
import { parsedFile, programmeIn } from '../folder';

const en = wordsFor('en');
/** Splits a text at `|`, where the cursor is. */
const atCursor = (marked: string) => {
	const before = marked.slice(0, marked.indexOf('|')).split('\n');
	return { text: marked.replace('|', ''), position: { line: before.length - 1, character: before.at(-1)!.length } };
};
const offered = (marked: string) => {
	const { text, position } = atCursor(marked);
	return completePlaceholder(text, position, placeholderHelp('template', en));
};
/** The text after `session.title` was chosen. */
const chosen = (marked: string): string | undefined => {
	const { text, position } = atCursor(marked);
	const found = completePlaceholder(text, position, placeholderHelp('template', en));
	const insert = found?.items.find(({ label }) => label === 'session.title')?.insert;
	const lines = text.split('\n');
	const line = lines[position.line]!;
	return found && insert !== undefined
		? [
			...lines.slice(0, position.line),
			line.slice(0, found.start) + insert + line.slice(position.character),
			...lines.slice(position.line + 1),
		].join('\n')
		: undefined;
};

suite('Placeholders while typing', () => {
	test('are offered behind two braces, all of them, each with its meaning', () => {
		assert.deepEqual(
			offered('# {{|')?.items.map(({ kind, label, detail }) => [kind, label, detail]),
			placeholderNames.map(name => ['placeholder', name, en.templates.placeholder[name]]),
		);
		for (const elsewhere of ['# {|', '# |{{', '{{session.title}}|', '{{session.title}} |', '{{a b|', '{{\n|', '{{x}} and }|']) {
			assert.strictEqual(offered(elsewhere), undefined, elsewhere);
		}
	});

	test('take the place of what was begun, and close the braces that are not closed', () => {
		assert.strictEqual(chosen('a {{|'), 'a {{session.title}}');
		assert.strictEqual(chosen('a\r\n{{ ses|\r\nb'), 'a\r\n{{ session.title}}\r\nb');
		assert.strictEqual(chosen('{{sess|}} b'), '{{session.title}} b');
		assert.strictEqual(chosen('{{|}} b'), '{{session.title}} b');
		assert.strictEqual(chosen('{{|} b'), '{{session.title}} b');
		assert.strictEqual(chosen('{{author.name}} {{session.|'), '{{author.name}} {{session.title}}');
	});

	test('are explained where the pointer is on them, and only known ones', () => {
		const { text, range } = mark('---', 'name: x', '---', '# T ⟦{{ author.name }}⟧ {{nobody}}');
		for (const character of [4, 10, range.end.character - 1]) {
			assert.deepEqual(describePlaceholder(text, { line: 3, character }, placeholderHelp('template', wordsFor('id'))), { says: 'Nama penulis', range });
		}
		for (const position of [
			{ line: 3, character: 3 }, range.end, { line: 3, character: range.end.character + 3 }, { line: 9, character: 0 },
		]) {
			assert.strictEqual(describePlaceholder(text, position, placeholderHelp('template', en)), undefined);
		}
	});

	test('the keys and words of a template’s head are offered, those that are there already left out', async () => {
		const offer = async (marked: string): Promise<readonly string[] | undefined> => {
			const { text, position } = atCursor(marked);
			const programme = await programmeIn({ 'programme.yaml': 'name: P\n' });
			const file = parsedFile('templates/x.md', text);
			return complete(
				text, position, { file, programme: programme, words: en, today: '2021-08-13', help: { keyHelp, wordHelp } },
			)?.items.map(({ label }) => label);
		};
		assert.deepEqual(
			await offer('---\nname: Ours\n|\n---\n# T\n'), ['version', 'language', 'pack', 'audience', 'moment', 'minutes', 'use_when'],
		);
		assert.deepEqual(await offer('---\naudience: |\n---\n# T\n'), ['mentor', 'mentee']);
		assert.deepEqual(await offer('---\nmoment: f|\n---\n# T\n'), ['first-meeting', 'mid-point', 'closing']);
		assert.deepEqual(await offer('---\nlanguage: |\n---\n# T\n'), ['en', 'id']);
	});
});
