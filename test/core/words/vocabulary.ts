import { commandMenus } from '../../../src/core/manifest/commandMenus';
import { manifestTexts } from '../../../src/core/manifest/manifest';
import { languages, type Language } from '../../../src/core/text/language';
import { addDays } from '../../../src/core/time/days';
import { valueSets } from '../../../src/core/record/valueSets';
import { templatePacks } from '../../../src/core/notes/templates/library';
import * as commandWords from '../../../src/core/words/lateWords';
import { commandLineWords as en } from '../../../src/core/words/en/commandLine';
import { commandLineWords as id } from '../../../src/core/words/id/commandLine';
import { keyHelp, wordHelp } from '../../../src/core/words/keyHelp';
import { wordsFor } from '../../../src/core/words/catalogues';

/** A text in both languages, with its place in the catalogue. */
interface Said extends Readonly<Record<Language, string>> {
	readonly place: string;
}

/** What a sentence may need. */
const standIns: readonly (readonly unknown[])[] = [
	['ა', 'ა', 'ა', 'ა'],
	[0, 0, 0, 0],
	[1, 1, 1, 1],
	[2, 2, 2, 2],
	[['ა'], true],
	[[], false],
	[1, 'ა', 2],
	['ა', 2],
	['2021-08-13', '2021-08-13'],
	[{ sessions: 2, reflections: 2 }],
	[{}],
	[{ expected: 'ა' }],
	[{ per: 'day', value: 2 }],
	['pair', true],
	['private', false],
	['private', true, 'tracked'],
];

/** Everything that is said in both languages; sentences that need something get a stand-in. */
export const everythingSaid: readonly Said[] = [
	...pairsIn(wordsFor('en'), wordsFor('id'), ''),
	...pairsIn(manifestTexts('en'), manifestTexts('id'), 'manifest.'),
	...[keyHelp, wordHelp, valueSets, templatePacks, commandMenus, { commandLineWords: { en, id }, ...commandWords }].flatMap(group => bilingualIn(group, '')),
];

function pairsIn(en: unknown, id: unknown, place: string): readonly Said[] {
	if (typeof en === 'string' && typeof id === 'string') {
		return [{ place, en, id }];
	}
	if (typeof en === 'function' && typeof id === 'function') {
		const say = [en, id] as ((...given: readonly unknown[]) => unknown)[];
		return standIns.flatMap((given, n) => {
			try {
				const [english, indonesian] = say.map(one => one(...given));
				return pairsIn(
					english, indonesian, `${place}(${String(n)})`,
				).filter(said => !/\[object|undefined|NaN|true|false/.test(said.en));
			} catch {
				return []; // not what it is for
			}
		});
	}
	return typeof en === 'object' && en !== null && typeof id === 'object' && id !== null
		? Object.keys(en).flatMap(key => pairsIn(en[key as never], id[key as never], `${place}${place === '' ? '' : '.'}${key}`))
		: [];
}

function bilingualIn(group: unknown, place: string): readonly Said[] {
	if (typeof group !== 'object' || group === null) {
		return [];
	}
	return 'en' in group && 'id' in group
		? pairsIn(group.en, group.id, place)
		: Object.entries(group).flatMap(([key, below]) => bilingualIn(below, `${place}${place === '' ? '' : '.'}${key}`));
}

/** The words of a text, without what it quotes: that is what files, settings and commands say. */
export function wordsIn(text: string): readonly string[] {
	return text
		.replaceAll(/“[^”]*”|`[^`]*`|\{[^}]*\}|\S*[a-z][_./#]\S*|<[^>]*>|--\S+|[a-z]+\d+/gi, ' ')
		.toLowerCase()
		.match(/\p{L}+(?:[’-]\p{L}+)*/gu)
		?? [];
}

/** Days with every weekday and every month, so that the words do not depend on the day on which the tests run. */
const everyDay = [
	...Array.from({ length: 7 }, (_, i) => addDays('2021-08-09', i)), ...Array.from({ length: 12 }, (_, i) => addDays('2021-01-15', 30 * i)),
];

const counts = Object.fromEntries(languages.map(language => [
	language, countOf(everythingSaid.flatMap(said => wordsIn(said[language]))),
])) as Readonly<Record<Language, ReadonlyMap<string, number>>>;

function countOf(words: readonly string[]): ReadonlyMap<string, number> {
	const count = new Map<string, number>();
	for (const word of words) {
		count.set(word, (count.get(word) ?? 0) + 1);
	}
	return count;
}

/** So many times as often in one language's words as in the other's, a word is no word of the other. */
const manyTimes = 8;

/** The words of a text that belong to the other language: by how often they stand in all that the product says in either. */
export function wordsOfTheOther(language: Language, text: string): readonly string[] {
	const [own, other] = [counts[language], counts[language === 'en' ? 'id' : 'en']];
	const days = new Set(everyDay.map(wordsFor(language).day).flatMap(wordsIn));
	return wordsIn(text).filter(word => !days.has(word) && (other.get(word) ?? 0) > manyTimes * (own.get(word) ?? 0));
}
