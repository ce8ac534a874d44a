import type { spokenWords as en } from '../en/screenReader';
import { searchableWords } from './searchable';

export const spokenWords: typeof en = {
	day: searchableWords.longDay,
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
