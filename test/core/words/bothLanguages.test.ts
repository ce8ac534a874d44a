import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { languages, type Language } from '../../../src/core/text/language';
import { everythingSaid, wordsOfTheOther } from './vocabulary';

const other: Readonly<Record<Language, Language>> = { en: 'id', id: 'en' };

/** Words of both that one uses far more often, keys in files, and the name of a language in itself. */
const isKnown = (word: string): boolean => ['per', 'log', 'tab', 'bahasa', 'enter', 'data', 'forum', 'phone', 'indonesia'].includes(word);

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
	readonly contributes: {
		readonly commands: readonly { readonly command: string; readonly title: { readonly value: string; readonly original: string } }[];
		readonly walkthroughs: readonly {
			readonly when: string;
			readonly title: string;
			readonly description: string;
			readonly steps: readonly {
				readonly title: string; readonly description: string; readonly media: { readonly altText: string };
			}[];
		}[];
		readonly viewsWelcome: readonly { readonly contents: string; readonly when: string }[];
	};
};
const languageOf = (condition: string): Language => /mentorNotes\.language == id|\.id\.|^%when\.id%/.test(condition) ? 'id' : 'en';

suite('What is said in both languages', () => {
	test('is said in either, unless it is a name or a word of both', () => {
		const same = everythingSaid
			.filter(({ place, en, id }) => en === id && /\p{L}{2}/u.test(en) && !place.includes('('))
			.map(({ en }) => en);
		assert.deepEqual(
			[...new Set(same)].toSorted(),
			[
				'ANEKA',
				'Bahasa Indonesia',
				'BerAKHLAK',
				'English',
				'Folder',
				'Forum',
				'JP',
				'Loyal',
				'Mentee',
				'Mentor',
				'Mentoring',
				'NIP',
				'No.',
				'Status',
				'Target',
				'folder',
				'forum',
				'id',
				'logo',
				'status',
				'target',
				'video',
			],
		);
	});

	test('holds no word of the other one, as often as its words stand in either', () => {
		for (const { place, ...said } of everythingSaid) {
			for (const language of languages) {
				assert.deepEqual(
					wordsOfTheOther(language, said[language]).filter(word => !isKnown(word)), [], `${place}: ${said[language]}`,
				);
			}
		}
	});

	test('in the manifest as well: each text under its language’s condition', () => {
		const { commands, viewsWelcome, walkthroughs } = manifest.contributes;
		const texts = [
			...commands.flatMap(({ command, title }) => [
				[languageOf(command), title.value], [other[languageOf(command)], title.original],
			] as const),
			...viewsWelcome.map(({ contents, when }) => [languageOf(when), contents.replaceAll(/\(command:[^)]*\)/g, '')] as const),
			...walkthroughs.flatMap(({
				when, title, description, steps,
			}) => [
				title, description, ...steps.flatMap(step => [step.title, step.description, step.media.altText]),
			].map(text => [languageOf(when), text.replaceAll(/\(command:[^)]*\)/g, '')] as const)),
			...languages.flatMap(language => Object
				.values(JSON.parse(readFileSync(
					language === 'en' ? 'package.nls.json' : 'package.nls.id.json', 'utf8',
				)) as Readonly<Record<string, string>>)
				.map(text => [language, text] as const)),
		];
		assert.ok(texts.length > 150);
		for (const [language, text] of texts) {
			assert.deepEqual(wordsOfTheOther(language, text).filter(word => !isKnown(word)), [], text);
		}
	});
});
