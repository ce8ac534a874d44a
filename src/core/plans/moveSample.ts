import type { Language } from '../text/language';
import { addDays, dayNumber, weekdayOf, type Day } from '../time/days';

/** The texts of the sample's files by relative path. */
export type SampleFiles = Readonly<Record<string, string>>;

/** Whether a file records real events, so that its dates must not change: the forum (product.md, Facts). */
const isFact = (path: string): boolean => path.startsWith('sessions/forum/');

const days = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g;

/**
 * Moves the fictional dates of the sample by whole weeks, in names, ids and contents, so that its newest held session was last week (Monday
 * to Sunday).
 */
export function moveSample(files: SampleFiles, today: Day): SampleFiles {
	const held = Object.entries(files)
		.filter(([path, text]) => path.startsWith('sessions/') && !isFact(path) && /^status: done$/m.test(text))
		.map(([, text]) => /^(?:date|start): (\d{4}-\d{2}-\d{2})/m.exec(text)?.[1])
		.filter(day => day !== undefined)
		.sort();
	const newest = held.at(-1);
	if (newest === undefined) {
		return files;
	}
	const monday = (day: Day): number => dayNumber(day) - weekdayOf(day);
	const shift = monday(today) - 7 - monday(newest);
	const factDays = new Set(Object
		.entries(files)
		.filter(([path]) => isFact(path))
		.flatMap(([path, text]) => [...path.matchAll(days), ...text.matchAll(days)].map(m => m[0])));
	const move = (text: string): string => text.replaceAll(days, day => factDays.has(day) ? day : addDays(day, shift));
	return Object.fromEntries(Object.entries(files).map(([path, text]) => isFact(path) ? [path, text] : [move(path), move(text)]));
}

/** Sets the language of the sample's programme to the user's, so that opening the sample does not switch the window's language. */
export function sampleIn(language: Language, files: SampleFiles): SampleFiles {
	return Object.fromEntries(Object
		.entries(files)
		.map(([path, text]) => [path, path === 'programme.yaml' ? text.replace(/^language: .*$/m, `language: ${language}`) : text]));
}
