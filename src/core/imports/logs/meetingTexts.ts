import { readLength } from '../../time/reading/readLength';
import { readClock } from '../../time/reading/readWritten';
import { inOneZone } from './datedText';

const maxClock = 200;

/** A time, of the same one in two zones that whose zone is known, with its length behind a comma: `8:00 UTC / 15:00 WIB, 50 min`. */
export function clockIn(text: string): { readonly time: string; readonly offset?: string; readonly minutes?: number } | undefined {
	const [, written = text, length = ''] = text.length > maxClock ? [] : /^(.*\S)\s*[,;]\s*(\d{1,3} ?\p{L}{1,8})\.?$/u.exec(text) ?? [];
	const minutes = length === '' ? undefined : readLength(length, 'minutes');
	const clock = readClock(text.length > maxClock ? text : inOneZone(minutes === undefined ? text : written).text);
	return 'value' in clock ? { ...clock.value, ...(minutes !== undefined && { minutes }) } : undefined;
}

/** Joins lines without their common indentation, and without blank lines around them. */
export function dedent(lines: readonly string[]): string {
	const shown = lines.map(line => line.replaceAll('\t', '    '));
	const indents = shown.filter(line => line.trim() !== '').map(line => line.length - line.trimStart().length);
	const common = indents.reduce((least, each) => Math.min(least, each), Infinity);
	return shown.map(line => line.slice(Number.isFinite(common) ? common : 0)).join('\n').replaceAll(/\n{3,}/g, '\n\n').replaceAll(/^\n+|\n+$/g, '');
}
