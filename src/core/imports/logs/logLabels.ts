import { oneOf } from '../oneOf';
import { isSameKey } from '../../record/keys';

/** What is below a heading or behind a label of a meeting. */
export type LogPart = 'attendance' | 'decisions' | 'actions' | 'next' | 'summary' | 'minutes' | 'time' | 'place' | 'mentors' | 'mentees';

const attendance = oneOf(
	'attendance', 'attendees', 'attended', 'in attendance', 'present', 'participants', 'who(?: was there)?',
	'(?:yang |daftar )?hadir', 'kehadiran', 'peserta(?: yang)?(?: hadir)?', 'presensi', 'absensi',
);
const actions = oneOf(
	'action points?', 'actions? items?', 'to-?do(?: list)?s?', 'tasks?', 'homework', 'next actions?', 'next steps', 'assignments?',
	'langkah (?:selanjutnya|berikutnya)', 'tugas(?: perbaikan)?', 'r?tl', 'pr',
);
const decisions = /^(?:(?:key )?decisions?(?: made)?|putusan|keputusan|agreed|agreements?|yang diputuskan)$/iu;
const summary = /^(?:notes?|meeting notes|session notes|minutes|discussion|summary|catatan|pembahasan|diskusi|ringkasan|notulen|notula)$/iu;
const nextOnes = '(?:the )?next (?:session|meeting|call|date|one|appointment|check-?in|1[:-]1)';
const sesiBerikutnya = '(?:sesi|pertemuan|rapat|bimbingan|jadwal)(?: mentoring)? (?:yang )?(?:berikutnya|selanjutnya|depan|akan datang)';
const next = oneOf(nextOnes, sesiBerikutnya, '(?:tanggal )?pertemuan berikut');
const forms: readonly (readonly [LogPart, RegExp])[] = [
	['next', next], ['attendance', attendance], ['actions', actions], ['decisions', decisions],
	['minutes', /^(?:duration|length|durasi|lama(?:nya)?)$/iu], ['time', /^(?:time|waktu|jam|pukul)$/iu],
	['place', /^(?:location|place|where|tempat|lokasi|ruang(?:an)?)$/iu],
	['mentors', /^(?:mentors?|pembimbing|pendamping)$/iu], ['mentees', /^(?:mentees?|peserta didik)$/iu],
	['summary', summary],
];

/** Returns what a heading or a label is for; undefined for the author's own. */
export function partOf(written: string): LogPart | undefined {
	const text = written.replace(/^\d{1,2}[.)]\s+/, '').replaceAll(/[*_`#]|\p{Extended_Pictographic}\ufe0f?/gu, '').replace(/\s*[:：]\s*$/u, '').trim();
	if (text === '' || text.length > 60) {
		return undefined;
	}
	const known = forms.find(([, form]) => form.test(text))?.[0];
	return known ?? (['actions', 'decisions'] as const).find(key => isSameKey(text, key));
}

/** Headings of what is to be talked about: a box below is no action. */
const agenda = /^(?:agenda|topics?|topik|questions?|pertanyaan|goals?|tujuan|to discuss|yang akan dibahas)$/iu;

/** Whether a heading or a label is of what is to be talked about. */
export const isAgenda = (written: string): boolean => agenda.test(written.replaceAll(/[*_`#]|\s*[:：]\s*$/gu, '').trim());

/** A label and what stands behind it on the line: `**Actions**:`, `Hadir: Ani, Budi`. */
const labelled = /^(?<mark>\*{1,2}|_{1,2})?(?<label>[^:：\n*_]{1,60}?)\s*(?:[:：]\s*\k<mark>|\k<mark>\s*[:：])\s*(?<text>.*)$/u;
const plainLabel = /^(?<label>[^:：\n*_]{1,60}?)\s*[:：](?!\/\/)\s*(?<text>.*)$/u;

/** Returns the part that a line's label begins, and what stands behind it; undefined where it has no label of ours. */
export function labelIn(text: string): { readonly part: LogPart; readonly text: string } | undefined {
	const found = (/^[*_]/.test(text) ? labelled.exec(text) : null) ?? plainLabel.exec(text);
	const part = partOf(found?.groups?.['label'] ?? '');
	return part && { part, text: found?.groups?.['text']?.trim() ?? '' };
}

/** The year of a heading that only has a year, or a month with its year: `2024`, `Catatan 2024`. */
export function yearIn(heading: string): string | undefined {
	return /^(?:[^\d]{0,40}\s)?((?:19|20)\d{2})$/u.exec(heading.trim())?.[1];
}

/** Whether a heading only groups meetings: a year, *Upcoming*, *Past meetings*. */
export function groupsMeetings(heading: string): boolean {
	return yearIn(heading) !== undefined
		|| /^(?:upcoming|past|previous|future|older|recent|mendatang|yang lalu|lampau|sebelumnya|arsip|archive)(?: (?:meetings?|sessions?|pertemuan|sesi))?$/iu.test(heading.trim());
}
