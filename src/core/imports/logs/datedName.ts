import { readMoment } from '../../time/reading/readWritten';
import type { DatedText } from './datedText';

const yearFirst = /(?<!\d)(\d{4})[-._ ]?(\d{2})[-._ ]?(\d{2})(?!\d)/;
const yearLast = /(?<!\d)(\d{1,2})[-. ](\d{1,2})[-. ](\d{4})(?!\d)/;

/** Reads the day of a file's name: `meet.2022.04.01.md`, `2024-03-01 Bertemu Ani.md`. Undefined for a name without a day. */
export function datedName(name: string): DatedText | undefined {
	const stem = name.replace(/\.[^.\d]{1,8}$/, '').slice(0, 200);
	const found = yearFirst.exec(stem) ?? yearLast.exec(stem);
	const read = found && readMoment(found.slice(1).join('-'));
	if (!found || !read) {
		return undefined;
	}
	const title = `${stem.slice(0, found.index)} ${stem.slice(found.index + found[0].length)}`.replaceAll(/[\s._-]+/g, ' ').trim()
		.replace(/^(?:meet|meeting|mentoring|session|sesi|pertemuan|rapat|bimbingan|notes?|catatan)$/i, '');
	if ('value' in read) {
		return { day: found[0], days: [read.value.date, ...(read.others ?? []).map(form => form.slice(0, 10))], title };
	}
	const [form] = read.forms;
	return form === undefined ? undefined : { day: found[0], days: [form.slice(0, 10)], doubt: read.reason === 'monthFirst' ? 'monthFirst' : 'otherDay', title };
}
