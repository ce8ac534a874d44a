import type { Language } from '../../text/language';
import { compareText } from '../../text/collections';
import { addDays, dayNumber, weekdayOf, type Day } from '../../time/days';

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
	const newest = newestHeld(files);
	if (!newest) {
		return files;
	}
	const monday = (day: Day): number => dayNumber(day) - weekdayOf(day);
	const shift = monday(today) - 7 - monday(newest.day);
	const factDays = new Set(Object
		.entries(files)
		.filter(([path]) => isFact(path))
		.flatMap(([path, text]) => [...path.matchAll(days), ...text.matchAll(days)].map(m => m[0])));
	const move = (text: string): string => text.replaceAll(days, day => factDays.has(day) ? day : addDays(day, shift));
	return Object.fromEntries(Object.entries(files).map(([path, text]) => isFact(path) ? [path, text] : [move(path), move(text)]));
}

/** Returns the newest held session of the sample's pair, by its day. */
function newestHeld(files: SampleFiles): { readonly day: Day; readonly path: string } | undefined {
	return Object.entries(files)
		.filter(([path, text]) => path.startsWith('sessions/') && !isFact(path) && /^status: done$/m.test(text))
		.flatMap(([path, text]) => {
			const day = /^(?:date|start): (\d{4}-\d{2}-\d{2})/m.exec(text)?.[1];
			return day === undefined ? [] : [{ day, path }];
		})
		.sort((a, b) => compareText(a.day, b.day))
		.at(-1);
}

/** Returns what to show first of the sample, as relative paths: its newest held session, and a reflection on it. */
export function firstToShow(files: SampleFiles): { readonly session?: string; readonly note?: string } {
	const session = newestHeld(files)?.path;
	const id = session === undefined ? undefined : /^id: (.+)$/m.exec(files[session] ?? '')?.[1];
	const note = Object.entries(files).find(([path, text]) => path.startsWith('reflections/') && text.includes(`\nsession: ${id ?? ''}\n`))?.[0];
	return { ...(session !== undefined && { session }), ...(note !== undefined && { note }) };
}

/** Sets the language of the sample's programme to the user's, so that opening the sample does not switch the window's language. */
export function sampleIn(language: Language, files: SampleFiles): SampleFiles {
	return Object.fromEntries(Object
		.entries(files)
		.map(([path, text]) => [path, path === 'programme.yaml' ? text.replace(/^language: .*$/m, `language: ${language}`) : text]));
}
