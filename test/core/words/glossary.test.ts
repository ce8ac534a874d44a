import { assert } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { languages, type Language } from '../../../src/core/text/language';
import { everythingSaid } from './vocabulary';

interface Term extends Readonly<Record<Language, string>> {
	readonly note?: string;
	readonly not?: Readonly<Partial<Record<Language, readonly string[]>>>;
}

const terms = parse(readFileSync('docs/glossary.yaml', 'utf8')) as readonly Term[];

const pagesIn = (folder: string): readonly string[] =>
	readdirSync(folder).filter(name => name.endsWith('.md')).map(name => `${folder}/${name}`);

/** All texts of the product in a language, by where they are. Code, keys and file names in documents are left out. */
function textsIn(language: Language): ReadonlyMap<string, string> {
	const withoutCode = (text: string): string => text.replaceAll(/```[\s\S]*?```|`[^`]*`|\]\([^)]*\)|<[^>]*>/g, ' ');
	const pages = language === 'en'
		? ['README.md', 'CHANGELOG.md', ...pagesIn('docs')]
		: ['README.id.md', ...pagesIn('docs/id')];
	return new Map([
		...pages.map(path => [path, withoutCode(readFileSync(path, 'utf8'))] as const),
		...everythingSaid.map((said): readonly [string, string] => [said.place, said[language]]),
	]);
}

suite('The glossary', () => {
	test('has each term once, in both languages', () => {
		assert.isAtLeast(terms.length, 50);
		assert.deepEqual(terms.filter(({ en, id }) => typeof en !== 'string' || typeof id !== 'string' || en === '' || id === ''), []);
		const names = terms.map(({ en }) => en);
		assert.deepEqual(names.filter((name, i) => names.indexOf(name) !== i), []);
	});

	for (const language of languages) {
		test(`no text holds a term that was replaced, ${language}`, () => {
			const texts = [...textsIn(language)];
			const retired = terms.flatMap(term => (term.not?.[language] ?? []).map(old => ({ old, use: term[language] })));
			const found = retired.flatMap(({ old, use }) => {
				const pattern = new RegExp(String.raw`(?<![\p{L}-])${old}(?![\p{L}-])`, 'iu');
				return texts.filter(([, text]) => pattern.test(text)).map(([place, text]) =>
					`${place}: “${old}” (use “${use}”): …${text.slice(Math.max(0, (pattern.exec(text)?.index ?? 0) - 30), (pattern.exec(text)?.index ?? 0) + 40)}…`);
			});
			assert.deepEqual(found, []);
		});
	}
});
