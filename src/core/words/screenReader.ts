import { type Day, weekdayOf } from '../time/days';
import { findingWords } from './searching';

const en = {
	/** `Friday 13 August 2021` */
	day: (day: Day): string => `${['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][weekdayOf(day)]
		?? ''} ${String(Number(day.slice(8)))} ${findingWords.en.rows.month(day.slice(0, 7))}`,
	/** Those who meet, without the dash between the sides. */
	pairOf: (names: string): string => names.replace(' – ', ' with '),
	/** From one to another, without the dash between them. */
	range: (range: string): string => range.replace(' – ', ' to '),
	next: (day: string): string => `next session on ${day}`,
	/** What a row is about. */
	programme: (name: string): string => `Programme ${name}`,
	cohort: (name: string): string => `Cohort ${name}`,
	pair: (name: string): string => `Pair ${name}`,
	session: (title: string, day: string): string => title === '' ? `Session of ${day}` : `Session ${title}, ${day}`,
	goal: (text: string): string => /^goal\b/i.test(text) ? text : `Goal ${text}`,
	/** What begins with the word already, such as that it has no text, does not begin with it twice. */
	action: (text: string): string => /^action\b/i.test(text) ? text : `Action ${text}`,
	template: (name: string): string => `Template ${name}`,
	reflection: (
		title: string, author: string,
	): string => `${/^reflection\b/i.test(title) ? '' : 'Reflection '}${title}${author === '' ? '' : ` by ${author}`}`,
	toWrite: (session: string): string => `To write: ${session}`,
	broken: (
		name: string, isFolder: boolean, problem: string,
	): string => `${isFolder ? 'Folder' : 'File'} ${name} can’t be read: ${problem}`,
	owner: (name: string | undefined): string => name === undefined ? 'nobody owns it yet' : `owner ${name}`,
	/** What a check box is for. */
	tick: (action: string): string => `Done: ${action}`,
};

const id: typeof en = {
	day: day => `${['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'][weekdayOf(day)]
		?? ''} ${String(Number(day.slice(8)))} ${findingWords.id.rows.month(day.slice(0, 7))}`,
	pairOf: names => names.replace(' – ', ' dengan '),
	range: range => range.replace(' – ', ' sampai '),
	next: day => `sesi berikutnya ${day}`,
	programme: name => `Program ${name}`,
	cohort: name => `Angkatan ${name}`,
	pair: name => `Pasangan mentoring ${name}`,
	session: (title, day) => title === '' ? `Sesi ${day}` : `Sesi ${title}, ${day}`,
	goal: text => /^tujuan\b/i.test(text) ? text : `Tujuan ${text}`,
	action: text => /^tindak lanjut\b/i.test(text) ? text : `Tindak lanjut ${text}`,
	template: name => `Templat ${name}`,
	reflection: (title, author) => `${/^refleksi\b/i.test(title) ? '' : 'Refleksi '}${title}${author === '' ? '' : ` oleh ${author}`}`,
	toWrite: session => `Perlu ditulis: ${session}`,
	broken: (name, isFolder, problem) => `${isFolder ? 'Folder' : 'Berkas'} ${name} tidak terbaca: ${problem}`,
	owner: name => name === undefined ? 'belum ada penanggung jawab' : `penanggung jawab ${name}`,
	tick: action => `Selesai: ${action}`,
};

/** Sentences for screen readers: days and signs in full, since nothing else of a row is read. */
export const spokenWords = { en, id };
