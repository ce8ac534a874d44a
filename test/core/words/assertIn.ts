import { assert } from 'chai';
import type { Language } from '../../../src/core/text/language';
import { rootShapes } from '../../../src/core/record/fileKinds';
import type { AnyShape } from '../../../src/core/record/shape';
import { foreignTo } from './alphabets';

/** What of a page is shown or spoken; the rest is its form. */
export function shownOf(html: string): string {
	const attributes = [...html.matchAll(/ (?:title|alt|aria-label|placeholder)="([^"]*)"/g)].map(([, said]) => said);
	return [html.replaceAll(/<style[^]*?<\/style>|<[^>]*>/g, ' '), ...attributes].join('\n').replaceAll(/&[a-z]+;|&#\d+;/g, ' ');
}

/** The texts of a value that is shown, without its keys and without what only says where something is or leads. */
export function textsOf(value: unknown, leaveOut: readonly string[] = []): readonly string[] {
	if (typeof value === 'string') {
		return [value.startsWith('<') ? shownOf(value) : value];
	}
	return typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([key, below]) => leaveOut.includes(key) ? [] : textsOf(below, leaveOut))
		: [];
}

/** The names of time zones are the same in both languages. */
const zoneNames: readonly string[] = ['WIB', 'WITA', 'WIT', 'UTC'];

/** Parts of what files and folders are called. */
const isPath = (word: string): boolean => ['private', 'reflections', 'gitignore', 'yaml'].includes(word);

/** The words of files are English, so English sentences may hold them. */
const fileWords = new Set(Object.values(rootShapes).flatMap(wordsIn));
function wordsIn(shape: AnyShape): readonly string[] {
	switch (shape.is) {
		case 'word':
			return shape.words;
		case 'list':
		case 'wordOrList':
			return wordsIn(shape.item);
		case 'fields':
			return Object.values(shape.fields).flatMap(wordsIn);
		default:
			return [];
	}
}

/** No word of another language than this, nor of none; people’s own words, names of files and what else is known may be in it. */
export function assertIn(language: Language, texts: readonly string[], isKnown: (word: string) => boolean = () => false): void {
	const known = (word: string): boolean => isPath(word) || zoneNames.includes(word) || language === 'en' && fileWords.has(word) || isKnown(word);
	assert.ok(texts.some(text => /\p{L}/u.test(text)), 'nothing was said');
	for (const text of texts) {
		assert.deepEqual(foreignTo(language, text, known), [], text);
	}
}
