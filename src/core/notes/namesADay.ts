import { weekdayNames } from '../time/weekdayNames';

const months = 'january|january|february|march|april|june|july|august|september|october|november|december|januari|februari|maret|juni|juli|agustus|oktober|nopember|desember';
const shortMonths = 'jan|feb|mar|apr|may|mei|jun|jul|aug|agu|agt|sept?|oct|okt|nov|dec|des';
const units = 'days?|weeks?|months?|years?|hari|minggu|pekan|bulan|tahun';
const meetings = 'session|meeting|sesi|pertemuan';
// Short names of weekdays are words of their own in one of the languages: `sat`, `sun`, `min`, `sel`.
const weekdays = Object.keys(weekdayNames).filter(name => name.length > 4).join('|');

/** What tells when: dates, weekdays, months, and the words that people use for days to come. */
const days = [
	'\\d{4}-\\d{1,2}-\\d{1,2}', '\\d{1,2}[/.-]\\d{1,2}', `\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months}|${shortMonths})`, `(?:${months}|${shortMonths}) \\d{1,2}`,
	`(?:${weekdays})s?`, months,
	'today|tonight|tomorrow|hari ini|(?:pagi|siang|sore|malam) ini|malam nanti|besok|lusa',
	`(?:next|this|every|each|setiap|tiap) (?:${units}|${meetings}|time)`, `(?:${units}|${meetings}) (?:ini|depan|mendatang|berikutnya|selanjutnya)`,
	`(?:\\d{1,3}|a|an|one|two|three|four|five|six|satu|dua|tiga|empat|lima|enam) (?:${units})`, 'se(?:hari|minggu|pekan|bulan|tahun)',
	'(?:end of|akhir) (?:the )?(?:\\p{L}+)', 'daily|weekly|monthly|harian|mingguan|bulanan',
].join('|');

const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${days})(?![\\p{L}\\p{N}])`, 'iu');

/** Whether a text says when, in English or Indonesian. It had rather miss a text without a day than doubt one that has it. */
export function namesADay(text: string): boolean {
	return pattern.test(text.replaceAll(/\s+/g, ' '));
}
